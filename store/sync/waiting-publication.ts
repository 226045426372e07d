import { fail } from '../../core/fail.ts';
import type { Publication } from '../state/publish-locally.ts';

/** How long a change is tried on the remote where it says nothing else, in milliseconds. */
const WITHIN_MS = 60_000;

/** A change that waits for its place on the remote. */
export interface WaitingPublication {
  readonly publication: Publication<unknown>;
  /** When whoever asked gives up, in milliseconds since the epoch. */
  readonly deadline: number;
  readonly isSettled: boolean;
  /** How often others were faster. */
  attempts: number;
  resolve(answer: unknown): void;
  reject(error: unknown): void;
}

/**
 * Lets a change wait, at most until its deadline, whatever happens to the remote meanwhile. A change that was being
 * pushed just then may be found to have been made; sent again with its id, it is not made twice.
 *
 * The promise rejects with REMOTE_UNREACHABLE after the deadline, or WRITE_CONTENDED where others were faster.
 */
export function waitFor<Answer>(
  publication: Publication<Answer>,
  remote: string,
): { readonly answer: Promise<Answer>; readonly waiting: WaitingPublication } {
  const { withinMs = WITHIN_MS, what } = publication;
  let isSettled = false;
  let settle: { resolve: (answer: Answer) => void; reject: (error: unknown) => void };
  const answer = new Promise<Answer>((resolve, reject) => {
    settle = { resolve, reject };
  });
  const waiting = {
    publication,
    deadline: Date.now() + withinMs,
    attempts: 0,
    get isSettled() {
      return isSettled;
    },
    resolve: (value: unknown) => end(() => settle.resolve(value as Answer)),
    reject: (error: unknown) => end(() => settle.reject(error)),
  };
  const timer = setTimeout(() => waiting.reject(tooLate()), withinMs);
  return { answer, waiting };

  function end(act: () => void): void {
    isSettled = true;
    clearTimeout(timer);
    act();
  }

  function tooLate(): Error {
    const { attempts } = waiting;
    if (attempts > 0) return fail('WRITE_CONTENDED', { what, attempts });
    return fail('REMOTE_UNREACHABLE', { remote, problem: `no answer within ${withinMs / 1000} s` });
  }
}
