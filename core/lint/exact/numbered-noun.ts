import { setOf } from '../text/set-of.ts';
import { boundBefore } from './bounds.ts';
import type { ClauseTokens } from './clause-tokens.ts';
import { wordAt } from './clause-tokens.ts';
import type { CountedNoun } from './noun-phrase.ts';
import { readCountedNoun } from './noun-phrase.ts';

/** What may stand between a count and its number: "the number of rows *never falls* under 62". */
const between = setOf(
  'is are be must should shall may can never always not has to stay stays remain remains fall falls drop drops go goes sink sinks rise rises climb climbs lie lies get gets come comes reach reaches equal equals amount amounts to at',
);
const MOST_BETWEEN = 6;

/** "A *word* count above 250", "the number of *rows* never falls under 62": the noun stands ahead of its number. */
export function numberedNoun(view: ClauseTokens, at: number, to: number): CountedNoun | undefined {
  const bound = boundBefore(view.tokens, at, view.from);
  let end = bound?.from ?? at;
  const first = end - MOST_BETWEEN;
  while (end > Math.max(view.from, first) && between.has(wordAt(view, end - 1))) end -= 1;
  if (bound === undefined && end === at) return undefined;
  const isCount = counting.has(wordAt(view, end - 1));
  const isOfNumber = counts.has(wordAt(view, end - 3)) && wordAt(view, end - 2) === 'of';
  if (!isCount && !isOfNumber) return undefined;
  const last = isCount ? end - 1 : end;
  const noun = readCountedNoun({ ...view, to: last }, last - 1);
  return noun !== undefined && noun.to === last && (isCount || noun.plural) ? { ...noun, to } : undefined;
}

const counts = setOf('number count total');
const counting = setOf('count total');
