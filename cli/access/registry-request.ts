import { fail } from '../../core/fail.ts';
import { problemError } from '../../core/problem-error.ts';
import type { ProblemDocument } from '../../core/protocol.ts';

/** Milliseconds to wait for a whole answer. */
const TIMEOUT_MS = 30_000;

export interface RegistryRequest {
  readonly url: string;
  readonly method?: 'GET' | 'POST';
  readonly body?: unknown;
  readonly token?: string | undefined;
  readonly signal: AbortSignal;
}

/**
 * Sends one request to a registry server and gives its JSON answer.
 *
 * @throws REGISTRY_UNREACHABLE, REGISTRY_TIMEOUT, RESPONSE_INVALID, and every error that the server answers
 */
export async function requestJson(request: RegistryRequest): Promise<unknown> {
  const { status, text } = await send(request);
  const value = parseJson(text);
  if (status >= 200 && status < 300 && value !== undefined) return value;
  if (isProblem(value)) throw problemError(value);
  const problem = value === undefined ? `status ${status} without JSON` : `status ${status}`;
  throw fail('RESPONSE_INVALID', { url: request.url, problem });
}

async function send({
  url,
  method = 'GET',
  body,
  token,
  signal,
}: RegistryRequest): Promise<{ status: number; text: string }> {
  const timeout = AbortSignal.timeout(TIMEOUT_MS);
  try {
    const response = await fetch(url, {
      method,
      redirect: 'error',
      signal: AbortSignal.any([signal, timeout]),
      headers: {
        accept: 'application/json',
        ...(body === undefined ? {} : { 'content-type': 'application/json' }),
        ...(token === undefined || token === '' ? {} : { authorization: `Bearer ${token}` }),
      },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    });
    return { status: response.status, text: await response.text() };
  } catch (error) {
    if (timeout.aborted) throw fail('REGISTRY_TIMEOUT', { url, timeoutMs: TIMEOUT_MS }, error);
    throw fail('REGISTRY_UNREACHABLE', { url: new URL(url).origin, problem: reasonOf(error) }, error);
  }
}

/** `fetch` says only "fetch failed"; what happened is in the causes below it. */
function reasonOf(error: unknown): string {
  let current: unknown = error;
  while (current instanceof Error && current.cause instanceof Error) current = current.cause;
  if (!(current instanceof Error)) return String(current);
  const code = 'code' in current ? String(current.code) : '';
  const words: Record<string, string> = {
    ECONNREFUSED: 'connection refused',
    ENOTFOUND: 'no such host',
    ECONNRESET: 'the connection was closed',
  };
  return words[code] ?? (current.message || code);
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    // Not JSON: a proxy's error page, for example. The caller reports the status.
    return undefined;
  }
}

function isProblem(value: unknown): value is ProblemDocument {
  return typeof value === 'object' && value !== null && 'code' in value && 'detail' in value;
}
