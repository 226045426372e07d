import type { Clause } from './clause.ts';
import { firstOf } from './first-clauses.ts';
import { headOfPhrase } from './noun-phrase.ts';
import { skipNegation, skipOpeners } from './order-start.ts';
import { areManyPieces, isOfOtherText } from './other-text.ts';
import { isPart } from './part-nouns.ts';
import { stemWord } from './stem-word.ts';
import { toldProduct } from './told-product.ts';

/** Verbs whose object is what the answer is as a whole. */
const making: ReadonlySet<string> = new Set(
  'write draft compose create generate produce craft prepare give provide make suggest return output design invent formulate'.split(
    ' ',
  ),
);

/** The stem of the part that a prompt asks for as a whole, where it asks for no other text. */
export function taskIn(clauses: readonly Clause[]): string | undefined {
  const task = firstOf(clauses, taskOf);
  if (task === undefined) return undefined;
  // "Summarize the article" speaks of another text only to say what the summary is of.
  return clauses.some((clause) => isOfOtherText(clause, task) && taskOf(clause) !== task) ? undefined : task;
}

/**
 * What the prompt asks for as a whole is no part of it: after "Write a summary of …", "the summary" is the whole
 * answer.
 *
 * @param task - as `taskIn` tells it
 */
export function aimAtTask(clauses: readonly Clause[], task: string | undefined): readonly Clause[] {
  if (task === undefined) return clauses;
  return clauses.map((clause) =>
    clause.target.kind === 'part' && clause.target.name === task && clause.target.apart !== true
      ? { ...clause, target: { kind: 'response' } }
      : clause,
  );
}

/** The stem of the part that a clause asks to be made. */
function taskOf({ sentence: { tokens }, mood, conditions, from, to }: Clause): string | undefined {
  if (mood !== 'order' || (conditions[0]?.to ?? from) > from) return undefined;
  // "First give a headline": there is more to come.
  if (tokens[from]?.stem === 'first') return undefined;
  const start = skipOpeners(tokens, from, to);
  if (skipNegation(tokens, from, to) !== from) return undefined;
  const told = toldProduct(tokens[start]?.lower ?? '');
  if (told !== undefined) return stemWord(told);
  if (!making.has(tokens[start]?.lower ?? '')) return undefined;
  const object = ['me', 'us'].includes(tokens[start + 1]?.lower ?? '') ? start + 2 : start + 1;
  const head = headOfPhrase(tokens, { from: object, to }, 'loose');
  const token = head === undefined ? undefined : tokens[head];
  return token !== undefined && isPart(token.stem) && !areManyPieces(token) ? token.stem : undefined;
}
