import { setOf } from '../text/set-of.ts';
import type { ClauseTokens } from './clause-tokens.ts';
import { wordAt } from './clause-tokens.ts';
import type { Container } from './container.ts';
import { containerOf, isCompound } from './container.ts';
import type { Quantity } from './quantities.ts';
import { isPlural } from './units.ts';

/**
 * "Three verses *of six lines*", "stanzas *of four lines*", "twelve lines, each *of ten syllables*": so many in each of
 * what stands before.
 */
export function sharedOut(view: ClauseTokens, { from }: Quantity, all: readonly Quantity[]): Container | undefined {
  const link = wordAt(view, from - 1);
  if (!links.has(link)) return undefined;
  const end = wordAt(view, from - 2) === 'each' ? behindComma(view, from - 2) : from - 1;
  const outer = all.find(({ nounTo, noun }) => nounTo === end && noun.plural);
  if (outer !== undefined) return containerOf(nameOf(outer), 'each');
  const noun = wordAt(view, from - 2);
  const isPieces = isPlural(noun) && !notPieces.has(noun) && !isCompound([wordAt(view, from - 3), noun]);
  return link === 'of' && isPieces ? containerOf([noun], 'each') : undefined;
}

const links = setOf('of with having containing holding at');

const nameOf = ({ noun }: Quantity): readonly string[] => noun.names.slice(0, 1);

/** Where a noun ends that a comma may follow. */
const behindComma = (view: ClauseTokens, at: number): number => (wordAt(view, at - 1) === ',' ? at - 1 : at);

/** "Consists of", "the others of": no pieces. */
const notPieces = setOf(
  'consists comprises composes others is has was does its this ours yours theirs totals lots plenty sums',
);
