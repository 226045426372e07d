import type { Directive } from '../directives/directive.ts';
import { setOf } from '../text/set-of.ts';
import { stemsOf } from '../text/stems-of.ts';
import { isForAll } from './is-for-all.ts';
import { namesNouns } from './other-nouns.ts';
import { vocabularyOf } from './surface-vocabulary.ts';
import { thingOf } from './things-apart.ts';

/** Of these, one text may hold several kinds, each for things of its own. */
const ofDetails = setOf(
  'rounding case clock currency number-words units-length units-weight units-volume tense person voice verbosity sentence-length full-sentences spelling',
);

/**
 * Whether a plain rule on how something is written comes first, and one on a thing follows: "Use metric units", "Give the
 * screen size in inches". What holds for everything, always or never, is no such default.
 */
export function isPlainDefault(a: Directive, b: Directive): boolean {
  if (a.surface !== b.surface || !ofDetails.has(a.surface) || isForAll(a) || isForAll(b)) return false;
  const [first, second] = a.clause.sentence.position < b.clause.sentence.position ? [a, b] : [b, a];
  if (first.clause.absolute || isDenial(first) || isOnly(first) || isOnly(second)) return false;
  // "Round up. Eggs are not rounded up."
  if (isDenial(second) && (second.sign === '+' || second.clause.absolute || thingOf(second) === undefined))
    return false;
  const thing = thingOf(first);
  if (thing !== undefined && thing === thingOf(second)) return false;
  const vocabulary = vocabularyOf(a.surface);
  // "Prices" name no price, "the price of crude oil" does.
  return !namesNouns(first, measures) && isOfSome(second, new Set([...vocabulary, ...measures]));
}

/** Nouns that say of what kind a value is, and not of what. */
const measures = stemsOf('amount price sum cost value figure number distance length weight size volume total measure');

const isOfSome = (one: Directive, vocabulary: ReadonlySet<string>): boolean =>
  namesNouns(one, vocabulary) || (ofGrammar.has(one.surface) && thingOf(one) !== undefined);

/** Of these, the words are those of any sentence. */
const ofGrammar = setOf('tense person voice');

const isOnly = ({ clause: { sentence, from, to } }: Directive): boolean =>
  sentence.tokens.slice(from, to).some(({ lower }) => exclusive.has(lower));

const exclusive = setOf('only solely exclusively entirely consistently strictly nothing entire');

const isDenial = ({ clause, sign }: Directive): boolean => sign === '-' || clause.negators.length > 0;
