import type { Count, Scope } from './count-scopes.ts';
import { systemOf } from './count-scopes.ts';
import { signatureOf } from './count-signature.ts';
import { isSatisfiable } from './count-system.ts';

/** Which counts some text of a scope can have together. */
export interface Fits {
  readonly pair: (first: Count, second: Count) => boolean;
  readonly group: (counts: readonly Count[]) => boolean;
}

/** Most answers that are kept from prompt to prompt. */
const MOST = 50_000;
const answers = new Map<string, boolean>();

/** A number for each signature, never given twice: what is kept under it cannot be mistaken when the others are forgotten. */
const numbers = new Map<string, number>();
let nextNumber = 0;

function numberOf(count: Count): number {
  const signature = signatureOf(count);
  const known = numbers.get(signature);
  if (known !== undefined) return known;
  if (numbers.size >= MOST) numbers.clear();
  nextNumber += 1;
  numbers.set(signature, nextNumber);
  return nextNumber;
}

/** Answers by what counts say, and not by who says it: long prompts repeat themselves, and most pairs fit. */
export function rememberedFits(counts: readonly Count[], scope: Scope): Fits {
  const place = `${scope.part ?? ''}/${scope.each ?? ''}`;
  const numberIn = new Map(counts.map((count) => [count, numberOf(count)]));
  const group = (members: readonly Count[]): boolean => {
    const key = `${place}\n${members.map((count) => numberIn.get(count) ?? numberOf(count)).join(' ')}`;
    const known = answers.get(key);
    if (known !== undefined) return known;
    const answer = isSatisfiable(systemOf(members, scope));
    if (answers.size >= MOST) answers.clear();
    answers.set(key, answer);
    return answer;
  };
  const pairs = new Map<number, boolean>();
  const pair = (first: Count, second: Count): boolean => {
    const key = (numberIn.get(first) ?? 0) * 2 ** 26 + (numberIn.get(second) ?? 0);
    const answer = pairs.get(key) ?? group([first, second]);
    pairs.set(key, answer);
    return answer;
  };
  return { pair, group };
}
