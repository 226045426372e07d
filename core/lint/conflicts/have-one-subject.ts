import type { Clause } from '../text/clause.ts';
import { auxiliaries, determiners, modals } from '../text/clause-words.ts';
import { isVerbStem } from '../text/imperative-verbs.ts';
import { isImperativeAt } from '../text/order-start.ts';

/** A longer subject is not compared. */
const LONGEST = 5;

/** "*Changelog entries* use the present tense", "*Changelog entries* read 'Fixed'": both are of the same things, as far as they go. */
export function haveOneSubject(a: Clause, b: Clause): boolean {
  const [first, second] = [startOf(a), startOf(b)];
  if (first === undefined || second === undefined) return false;
  for (let length = 0; length <= LONGEST; length += 1) {
    const [one, other] = [a.sentence.tokens[first + length], b.sentence.tokens[second + length]];
    if (one === undefined || other === undefined) return false;
    if (length > 0 && isVerb(one) && isVerb(other)) return true;
    if (one.kind !== 'word' || one.stem !== other.stem) return false;
  }
  return false;
}

/** Where the noun of the subject may begin; undefined where a clause begins with its verb. */
function startOf({ sentence: { tokens }, from, to }: Clause): number | undefined {
  const start = determiners.has(tokens[from]?.lower ?? '') ? from + 1 : from;
  return isImperativeAt(tokens, start, to) ? undefined : start;
}

const isVerb = ({ lower, stem }: { readonly lower: string; readonly stem: string }): boolean =>
  auxiliaries.has(lower) || modals.has(lower) || isVerbStem(stem);
