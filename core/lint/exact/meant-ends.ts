import { stemsOf } from '../text/stems-of.ts';
import type { Ends } from './bounds.ts';
import type { ClauseTokens } from './clause-tokens.ts';
import { wordAt } from './clause-tokens.ts';
import { countsSome } from './counts-some.ts';
import type { Quantity } from './quantities.ts';
import { containerOfClause } from './read-container.ts';

/**
 * What a bare number means. "Include three quotations" leaves room for a fourth, and nobody counts "a 300-word essay"
 * to the word.
 */
export function meantEnds(view: ClauseTokens, { bare, ends, noun, from, nounTo }: Quantity): Ends {
  const least = ends.min === undefined ? {} : { min: ends.min };
  if (countsSome(view, nounTo)) return least;
  if (!bare) return isOfThoseThat(view, nounTo) ? least : ends;
  // "One word that the child does not know" leaves room for all that it does.
  if (relative.has(wordAt(view, nounTo))) return least;
  if (
    isAdded(view, from, noun.unit === undefined && !divides(noun.names[0])) &&
    !isDealtOut(view, nounTo) &&
    !isAllThatIsGiven(view, from, nounTo)
  )
    return least;
  const { min, max } = ends;
  const capacity = capacityEnds(view, ends, from);
  if (capacity !== ends) return capacity;
  const loose =
    (noun.unit === 'word' || noun.unit === 'character' || noun.unit === 'token') &&
    typeof min === 'number' &&
    min >= 20;
  if (!loose || typeof max !== 'number') return ends;
  return { min: Math.floor(min * 0.9), max: Math.ceil(max * 1.1) };
}

/** "The paper takes two sentences": no more of them. */
const capacityEnds = (view: ClauseTokens, ends: Ends, from: number): Ends => {
  const before = wordAt(view, from - 1);
  // "It takes three minutes to read out": so long.
  if (ends.max === undefined || /^minutes?$/u.test(wordAt(view, from + 1))) return ends;
  if (before === 'for' && scarce.has(wordAt(view, from - 2))) return { max: ends.max };
  if (before === 'takes' && containerOfClause(view).part !== undefined) return ends;
  return holding.has(before) || (view.clause.mood === 'statement' && before === 'shows') ? { max: ends.max } : ends;
};

const holding: ReadonlySet<string> = new Set('takes holds fits accepts allows displays'.split(' '));

/** "The reader has time for three". */
const scarce: ReadonlySet<string> = new Set(['time', 'room', 'space', 'patience', 'place', 'capacity', 'slots']);

function isAdded(view: ClauseTokens, from: number, isNoun: boolean): boolean {
  for (let at = from - 1; at >= Math.max(view.from, from - 4); at -= 1) {
    const stem = view.tokens[at]?.stem ?? '';
    if (adding.has(stem) || (isNoun && naming.has(stem))) return true;
  }
  return false;
}

/** "Give three tips.": nothing more is said of them, and so many are what is given. */
const isAllThatIsGiven = (view: ClauseTokens, from: number, to: number): boolean =>
  wordAt(view, from - 1) === 'give' &&
  (to >= view.to || view.tokens[to]?.kind === 'punctuation') &&
  !view.tokens.slice(from, view.to).some(({ lower }) => lower === 'of');

/** "There are never more than two alternatives *that sound dated*": of the others there may be more. */
const isOfThoseThat = (view: ClauseTokens, to: number): boolean =>
  relative.has(wordAt(view, to)) && view.clause.mood === 'statement';

const relative: ReadonlySet<string> = new Set(['that', 'which', 'who', 'whose', 'whom', 'where']);

/** "A poem with four stanzas", "a table with three columns": what a text is divided into is told with all there are. */
const divides = (name = ''): boolean => divisions.has(name);
const divisions: ReadonlySet<string> = new Set('column stanza verse act chapter canto'.split(' '));

const adding: ReadonlySet<string> = stemsOf('include add insert weave work sprinkle append');
const naming: ReadonlySet<string> = stemsOf('mention contain use with feature cite refer quote name give ask');

/** "three phases with four exercises each": so many, no more. */
export const isDealtOut = (view: ClauseTokens, to: number): boolean =>
  ['each', 'apiece', 'per'].includes(wordAt(view, to));
