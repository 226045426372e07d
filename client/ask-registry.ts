import type { StemmaError } from '../core/stemma-error.ts';
import type { FindProblem } from './check-answer.ts';
import { parseProblem } from './check-answer.ts';
import type { Settings } from './check-options.ts';
import { failLink } from './fail-link.ts';
import { onAbort } from './on-abort.ts';
import { parseJson } from './parse-json.ts';
import { pause } from './pause.ts';
import { readBody } from './read-body.ts';
import { rebuildError } from './rebuild-error.ts';

/** One document to ask for. */
export interface Question {
  readonly url: string;
  /** Entity tag of the answer that is held. */
  readonly etag?: string | undefined;
  readonly problemOf: FindProblem;
}

/** What came of it. `refused` is the registry's own definite word; `failed` says nothing about the prompt. */
export type Reply<Document> =
  | { readonly kind: 'answered'; readonly document: Document; readonly etag: string | undefined }
  | { readonly kind: 'unchanged' }
  | { readonly kind: 'refused'; readonly error: StemmaError }
  | Failed;

interface Failed {
  readonly kind: 'failed';
  readonly error: StemmaError;
  /** True for a failure that another attempt may not meet. */
  readonly mayPass: boolean;
  /** How long the registry asked to be left alone. */
  readonly retryAfterMs?: number;
}

const firstPauseMs = 100;
const longestPauseMs = 2_000;
/** Statuses that say "later" and not "no". */
const passing = new Set([408, 425, 429]);

/** Asks the registry, again where that may help, within `deadlineMs`. Never rejects. */
export async function askRegistry<Document>(
  question: Question,
  settings: Settings,
  closing: AbortSignal,
): Promise<Reply<Document>> {
  const { clock, deadlineMs, retries, random, timeoutMs } = settings;
  const end = clock() + deadlineMs;
  for (let attempt = 0; ; attempt += 1) {
    const patienceMs = Math.max(1, Math.min(timeoutMs, end - clock()));
    const reply = await askOnce<Document>(question, settings, { patienceMs, closing });
    if (reply.kind !== 'failed' || !reply.mayPass || attempt >= retries || closing.aborted) return reply;
    // Full jitter: clients that failed together do not come back together.
    const pauseMs = random() * Math.min(longestPauseMs, firstPauseMs * 2 ** attempt) + (reply.retryAfterMs ?? 0);
    if (clock() + pauseMs >= end) return reply;
    await pause(pauseMs, closing);
  }
}

interface Patience {
  readonly patienceMs: number;
  readonly closing: AbortSignal;
}

async function askOnce<Document>(
  question: Question,
  settings: Settings,
  { patienceMs, closing }: Patience,
): Promise<Reply<Document>> {
  const { etag, url } = question;
  const ending = new AbortController();
  const late = (): void => ending.abort(failLink('REGISTRY_TIMEOUT', { url, timeoutMs: Math.round(patienceMs) }));
  const timer = setTimeout(late, patienceMs);
  const leave = onAbort(closing, () => ending.abort(closing.reason));
  try {
    const headers = { ...headersOf(settings, 'application/json'), ...(etag && { 'if-none-match': etag }) };
    // A `fetch` that was passed in may not heed the signal, so the wait ends on its own too.
    return await Promise.race([
      exchange<Document>(question, settings, { headers, signal: ending.signal }),
      ended(ending.signal),
    ]);
  } catch (cause) {
    const error: StemmaError = ending.signal.aborted ? ending.signal.reason : unreachable(url, cause);
    return { kind: 'failed', error, mayPass: error.code !== 'CLIENT_CLOSED' };
  } finally {
    clearTimeout(timer);
    leave();
  }
}

/** Headers of every request. */
export function headersOf({ token }: Settings, accept: string): Readonly<Record<string, string>> {
  // Escaped, it can always stand in a header; `fetch` would quote one that cannot in its error.
  return { accept, ...(token && { authorization: `Bearer ${encodeURI(token.trim())}` }) };
}

/** What a connection that was not made, or broke, means. */
function unreachable(url: string, cause: unknown): StemmaError {
  return failLink('REGISTRY_UNREACHABLE', { url, problem: connectionProblem(cause) }, cause);
}

function ended(signal: AbortSignal): Promise<never> {
  return new Promise((_, reject) => {
    signal.addEventListener('abort', () => reject(signal.reason), { once: true });
  });
}

interface Exchange {
  readonly headers: Readonly<Record<string, string>>;
  readonly signal: AbortSignal;
}

async function exchange<Document>(question: Question, settings: Settings, init: Exchange): Promise<Reply<Document>> {
  const response = await settings.fetch(question.url, init);
  const { status } = response;
  if (status === 304 && question.etag !== undefined) {
    await response.body?.cancel();
    return { kind: 'unchanged' };
  }
  const text = await readBody(response, settings.maxBytes);
  if (status !== 200) return readRefusal(question.url, response, text);
  const value = text === undefined ? undefined : parseJson(text);
  const problem = text === undefined ? 'it is too large' : question.problemOf(value);
  if (problem !== undefined) return invalid(question.url, problem);
  return { kind: 'answered', document: value as Document, etag: response.headers.get('etag') ?? undefined };
}

/** Why the registry did not answer with what was asked for. */
function readRefusal(
  url: string,
  response: Response,
  text: string | undefined,
): Exclude<Reply<never>, { kind: 'answered' | 'unchanged' }> {
  const { status } = response;
  const problem = parseProblem(text);
  const mayPass = status >= 500 || passing.has(status);
  if (!mayPass) {
    if (problem === undefined || status < 400) return invalid(url, `status ${status} without a reason`);
    return { kind: 'refused', error: rebuildError(problem) };
  }
  const error =
    problem === undefined
      ? failLink('REGISTRY_UNREACHABLE', { url, problem: `status ${status}` })
      : rebuildError(problem);
  return { kind: 'failed', error, mayPass, ...retryAfter(response) };
}

function invalid(url: string, problem: string): Failed {
  return { kind: 'failed', error: failLink('RESPONSE_INVALID', { url, problem }), mayPass: false };
}

/** RFC 9110, 10.2.3: seconds, or a date. */
function retryAfter(response: Response): { readonly retryAfterMs?: number } {
  const text = response.headers.get('retry-after');
  if (text === null) return {};
  const seconds = /^\d{1,9}$/.test(text) ? Number(text) : (Date.parse(text) - Date.now()) / 1_000;
  return seconds >= 0 ? { retryAfterMs: seconds * 1_000 } : {};
}

/** `fetch` says only "fetch failed"; what happened stands in its cause. */
function connectionProblem(error: unknown): string {
  const { cause } = Object(error);
  for (const one of [cause, error]) {
    if (one instanceof Error) return 'code' in one ? String(one.code) : one.message;
  }
  return 'the request failed';
}
