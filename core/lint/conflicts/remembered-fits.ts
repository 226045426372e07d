import type { Count, Scope } from './count-scopes.ts';
import { systemOf } from './count-scopes.ts';
import { isSatisfiable } from './count-system.ts';

/** Which counts some text of a scope can have together. */
export interface Fits {
  readonly pair: (first: Count, second: Count) => boolean;
  readonly group: (counts: readonly Count[]) => boolean;
}

/** Most answers that are kept from prompt to prompt. */
const MOST = 50_000;
const answers = new Map<string, boolean>();

/** Whether some text of a scope can have these counts: asked once of the same counts, whatever prompt they are in. */
function canHave(counts: readonly Count[], scope: Scope): boolean {
  const key = [`${scope.part ?? ''}/${scope.each ?? ''}`, ...counts.map(signatureOf)].join('\n');
  const known = answers.get(key);
  if (known !== undefined) return known;
  const answer = isSatisfiable(systemOf(counts, scope));
  if (answers.size >= MOST) answers.clear();
  answers.set(key, answer);
  return answer;
}

/** Answers by what counts say, and not by who says it: long prompts repeat themselves, and most pairs fit. */
export function rememberedFits(counts: readonly Count[], scope: Scope): Fits {
  const signatures = new Map<string, number>();
  const numbers = new Map(counts.map((count) => [count, numberOf(signatures, signatureOf(count))]));
  const numberIn = (count: Count): number => numbers.get(count) ?? -1;
  const groups = new Map<string, boolean>();
  const group = (members: readonly Count[]): boolean => {
    const key = members.map(numberIn).join(' ');
    const answer = groups.get(key) ?? canHave(members, scope);
    groups.set(key, answer);
    return answer;
  };
  const pairs = new Map<number, boolean>();
  const pair = (first: Count, second: Count): boolean => {
    const key = numberIn(first) * signatures.size + numberIn(second);
    const answer = pairs.get(key) ?? canHave([first, second], scope);
    pairs.set(key, answer);
    return answer;
  };
  return { pair, group };
}

const signatureOf = ({ unit, part, each, min, max, isDealtOut }: Count): string =>
  [unit, part, each, min, max, isDealtOut].join('\t');

/** The same number for the same text. */
function numberOf(numbers: Map<string, number>, text: string): number {
  const number = numbers.get(text) ?? numbers.size;
  numbers.set(text, number);
  return number;
}
