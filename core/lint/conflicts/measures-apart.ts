import type { Directive } from '../directives/directive.ts';
import type { Clause } from '../text/clause.ts';
import { determiners, isWord, prepositions } from '../text/clause-words.ts';
import { isVerbStem } from '../text/imperative-verbs.ts';
import { rememberedOfClauses } from '../text/remembered-of-clauses.ts';
import { setOf } from '../text/set-of.ts';
import { stemsOf } from '../text/stems-of.ts';

/** Surfaces that say how something measured is given. */
const ofMeasures = setOf('temperature tax date-format currency units-length units-weight units-volume clock time-zone');

const measured = stemsOf('temperature date price amount weight distance time cost fee rate');

/** Words before them that do not say which are meant. */
const general = setOf(
  'all every each any exact full final calendar iso own other such total given numeric list price and or both most many several absolute local',
);

/**
 * Whether each of two rules says which measures it means, and means others: "oven temperatures in Celsius", "outdoor
 * temperatures in Fahrenheit".
 */
export function areOfOtherMeasures(a: Directive, b: Directive): boolean {
  if (!ofMeasures.has(a.surface)) return false;
  const [first, second] = [modifiedIn(a.clause), modifiedIn(b.clause)];
  return (
    first !== undefined && second !== undefined && first.head === second.head && first.modifier !== second.modifier
  );
}

interface Modified {
  readonly head: string;
  readonly modifier: string;
}

const modifiedIn = rememberedOfClauses(({ sentence: { tokens }, from, to }: Clause): Modified | undefined => {
  for (let at = from + 1; at < to; at += 1) {
    const [before, head] = [tokens[at - 1], tokens[at]];
    if (head === undefined || !measured.has(head.stem) || !isWord(before)) continue;
    const isVerb = at - 1 === from && isVerbStem(before.stem) && tokens[at + 1]?.lower !== 'are';
    if (isVerb || determiners.has(before.lower) || prepositions.has(before.lower) || general.has(before.lower))
      return undefined;
    return { head: head.stem, modifier: before.stem };
  }
  return undefined;
});
