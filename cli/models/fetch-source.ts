import { resolve } from 'node:path';
import { fail } from '../../core/fail.ts';
import { isStemmaError } from '../../core/stemma-error.ts';
import { readTextFile } from '../text-input.ts';

/** How a source is read. */
export interface FetchOptions {
  /** Files are relative to it. */
  readonly cwd: string;
  /** Longest time until all of it is there. */
  readonly timeoutMs: number;
}

/** Ten times the largest list there is. */
const MAX_BYTES = 32 * 1024 * 1024;

/** Where a source is, as it may be written down: without a password, and without a query that may hold one. */
export function sourceName(from: string): string {
  if (!isAddress(from)) return from;
  const { origin, pathname } = new URL(from);
  return `${origin}${pathname}`;
}

/**
 * The text of a source, from an address or a file.
 *
 * @throws MODELS_SOURCE_UNREACHABLE where there is no answer, none in time, only a part, or too much; FILE_UNREADABLE
 */
export async function fetchSource(from: string, { cwd, timeoutMs }: FetchOptions): Promise<string> {
  if (!isAddress(from)) return readTextFile(resolve(cwd, from), from);
  try {
    const response = await fetch(from, {
      headers: { accept: 'application/json' },
      signal: AbortSignal.timeout(timeoutMs),
    });
    if (!response.ok) throw unreachable(from, `it answered ${response.status}`);
    return await readText(from, response);
  } catch (error) {
    if (isStemmaError(error)) throw error;
    throw unreachable(from, problemOf(error, timeoutMs), error);
  }
}

const isAddress = (from: string): boolean => /^https?:\/\//iu.test(from) && URL.canParse(from);

/** Bytes that are not UTF-8 are no JSON either: they are told apart here, where it is known whose they are. */
async function readText(from: string, response: Response): Promise<string> {
  const decoder = new TextDecoder('utf-8', { fatal: true });
  const [parts, iterator]: [string[], AsyncIterable<Uint8Array>] = [[], response.body ?? noBytes()];
  let bytes = 0;
  for await (const chunk of iterator) {
    bytes += chunk.byteLength;
    if (bytes > MAX_BYTES) throw unreachable(from, `it sends more than ${MAX_BYTES / 1024 / 1024} MiB`);
    parts.push(decoder.decode(chunk, { stream: true }));
  }
  parts.push(decoder.decode());
  return parts.join('');
}

async function* noBytes(): AsyncIterable<Uint8Array> {}

function unreachable(from: string, problem: string, cause?: unknown): Error {
  return fail('MODELS_SOURCE_UNREACHABLE', { from: sourceName(from), problem }, cause);
}

function problemOf(error: unknown, timeoutMs: number): string {
  if (!(error instanceof Error)) return 'it cannot be reached';
  if (error.name === 'TimeoutError') return `there was no whole answer within ${timeoutMs / 1000} s`;
  const { code } = Object(error) as { readonly code?: unknown };
  if (code === 'ERR_ENCODING_INVALID_ENCODED_DATA') return 'it is not UTF-8';
  if (error.message === 'terminated') return 'the answer broke off';
  return error.cause instanceof Error && error.cause.message !== '' ? error.cause.message : error.message;
}
