import type { ErrorCode } from '../core/error-catalog.ts';
import type { ProblemDocument, ResolvedDocument } from '../core/protocol.ts';
import { StemmaError } from '../core/stemma-error.ts';
import { answerProblem, parseJson, parseProblem } from './check-answer.ts';
import type { Settings } from './check-options.ts';
import { fail } from './fail.ts';
import { readBody } from './read-body.ts';
import type { StateMark } from './state-order.ts';

/** One resolution to ask for. */
export interface Question {
  /** Whole address, unit included. */
  readonly url: string;
  /** Address for messages: without the query, which may hold a unit. */
  readonly shownUrl: string;
  readonly name: string;
  /** Entity tag of the answer that is held. */
  readonly etag: string | undefined;
}

/** What came of it. `refused` is the registry's own definite word; `failed` says nothing about the prompt. */
export type Reply =
  | { readonly kind: 'answered'; readonly document: ResolvedDocument; readonly etag: string | undefined }
  | { readonly kind: 'unchanged' }
  | { readonly kind: 'refused'; readonly error: StemmaError; readonly state: StateMark | undefined }
  | {
      readonly kind: 'failed';
      readonly error: StemmaError;
      /** True for a failure that another attempt may not meet. */
      readonly mayPass: boolean;
      /** How long the registry asked to be left alone. */
      readonly retryAfterMs?: number;
    };

const firstPauseMs = 100;
const longestPauseMs = 2_000;
/** Statuses that say "later" and not "no". */
const passing = new Set([408, 425, 429]);

/** Asks the registry, again where that may help, within `deadlineMs`. Never rejects. */
export async function askRegistry(question: Question, settings: Settings, closing: AbortSignal): Promise<Reply> {
  const { clock, deadlineMs, retries, random, timeoutMs } = settings;
  const end = clock() + deadlineMs;
  for (let attempt = 0; ; attempt += 1) {
    const patienceMs = Math.max(1, Math.min(timeoutMs, end - clock()));
    const reply = await askOnce(question, settings, { patienceMs, closing });
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

async function askOnce(question: Question, settings: Settings, { patienceMs, closing }: Patience): Promise<Reply> {
  const { etag, shownUrl: url } = question;
  const ending = new AbortController();
  const late = (): void => ending.abort(fail('REGISTRY_TIMEOUT', { url, timeoutMs: Math.round(patienceMs) }));
  const timer = setTimeout(late, patienceMs);
  const close = (): void => ending.abort(fail('CLIENT_CLOSED', {}));
  closing.addEventListener('abort', close);
  if (closing.aborted) close();
  try {
    const headers = {
      accept: 'application/json',
      // Escaped, it can always stand in a header; `fetch` would quote one that cannot in its error.
      ...(settings.token && { authorization: `Bearer ${encodeURI(settings.token.trim())}` }),
      ...(etag && { 'if-none-match': etag }),
    };
    // A `fetch` that was passed in may not heed the signal, so the wait ends on its own too.
    return await Promise.race([exchange(question, settings, { headers, signal: ending.signal }), ended(ending.signal)]);
  } catch (cause) {
    const error: StemmaError = ending.signal.aborted
      ? ending.signal.reason
      : fail('REGISTRY_UNREACHABLE', { url, problem: connectionProblem(cause) }, cause);
    return { kind: 'failed', error, mayPass: error.code !== 'CLIENT_CLOSED' };
  } finally {
    clearTimeout(timer);
    closing.removeEventListener('abort', close);
  }
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

async function exchange(question: Question, settings: Settings, init: Exchange): Promise<Reply> {
  const response = await settings.fetch(question.url, init);
  const { status } = response;
  if (status === 304 && question.etag !== undefined) {
    await response.body?.cancel();
    return { kind: 'unchanged' };
  }
  const text = await readBody(response, settings.maxBytes);
  return status === 200 ? readAnswer(question, response, text) : readRefusal(question, response, text);
}

function readAnswer(question: Question, response: Response, text: string | undefined): Reply {
  const value = text === undefined ? undefined : parseJson(text);
  const problem = text === undefined ? 'it is too large' : answerProblem(value, question.name);
  if (problem !== undefined) return invalid(question.shownUrl, problem);
  return { kind: 'answered', document: value as ResolvedDocument, etag: response.headers.get('etag') ?? undefined };
}

function readRefusal(question: Question, response: Response, text: string | undefined): Reply {
  const { status } = response;
  const problem = parseProblem(text);
  const mayPass = status >= 500 || passing.has(status);
  if (!mayPass) {
    if (problem === undefined || status < 400) return invalid(question.shownUrl, `status ${status} without a reason`);
    // Who is not let in learns nothing of the prompt: what is held stays good.
    if (status !== 401 && status !== 403)
      return { kind: 'refused', error: rebuildProblem(problem), state: stateOf(problem) };
  }
  const error =
    problem === undefined
      ? fail('REGISTRY_UNREACHABLE', { url: question.shownUrl, problem: `status ${status}` })
      : rebuildProblem(problem);
  return { kind: 'failed', error, mayPass, ...retryAfter(response) };
}

/** The registry's error as it was raised there. A newer registry may send a code that this version does not list. */
export function rebuildProblem({ code, detail, hint, data }: ProblemDocument): StemmaError {
  return new StemmaError(code as ErrorCode, { message: detail, hint, data: (data ?? {}) as never });
}

function stateOf({ epoch, revision }: ProblemDocument): StateMark | undefined {
  return epoch === undefined || revision === undefined ? undefined : { epoch, revision };
}

function invalid(url: string, problem: string): Reply {
  return { kind: 'failed', error: fail('RESPONSE_INVALID', { url, problem }), mayPass: false };
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

function pause(ms: number, closing: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    const end = (): void => {
      clearTimeout(timer);
      closing.removeEventListener('abort', end);
      resolve();
    };
    const timer = setTimeout(end, ms);
    closing.addEventListener('abort', end);
  });
}
