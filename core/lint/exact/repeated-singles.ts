import type { Directive } from '../directives/directive.ts';
import { setOf } from '../text/set-of.ts';
import type { Token } from '../text/token.ts';
import { markOf, mayHold } from '../text/word-marks.ts';
import type { ClauseTokens } from './clause-tokens.ts';
import { isNegated } from './clause-tokens.ts';
import { countOf } from './count-directive.ts';
import { isPiece } from './is-piece.ts';
import type { Unit } from './units.ts';
import { isPlural, unitNamed } from './units.ts';

const telling = markOf({ words: 'sentence paragraph section line bullet point item'.split(' ') });
const singles = setOf('a an one another');
/** A choice, or what each of several has, is no addition. */
const dividing = setOf('or each every per either');

/** Between an article and its noun. */
const MOST_ADJECTIVES = 2;

/** Whether a piece of a text may be named among tokens. */
export const mayRepeat = (tokens: readonly Token[]): boolean => mayHold(tokens, telling);

interface Single {
  readonly unit: Unit;
  readonly from: number;
  readonly to: number;
}

/** "*A paragraph* on the cause, *a paragraph* on the fix and *another one* on …": told one by one, there are so many. */
export function repeatedSingles(view: ClauseTokens): readonly Directive[] {
  if (!mayRepeat(view.tokens)) return [];
  const all = singlesIn(view.tokens.slice(0, view.to));
  const last = all.at(-1);
  if (last === undefined || last.from < view.from) return [];
  const alike = all.filter(({ unit }) => unit === last.unit);
  const [first = last] = alike;
  if (alike.length < 2 || view.tokens.slice(first.from, last.to).some(({ lower }) => dividing.has(lower))) return [];
  if (isNegated(view.clause, last)) return [];
  const clause = { ...view.clause, when: [] };
  return [
    countOf({ clause, evidence: last, name: last.unit, ends: { min: alike.length }, container: {}, about: true }),
  ];
}

function singlesIn(tokens: readonly Token[]): readonly Single[] {
  const found: Single[] = [];
  for (const [from, { lower }] of tokens.entries())
    if (singles.has(lower)) found.push(...(isShort(tokens, from) ? sameAgain(found, from) : singleAt(tokens, from)));
  return found;
}

/** "… and the people in *another*.", "*another one* on costs": the noun is not said again. */
const isShort = (tokens: readonly Token[], at: number): boolean =>
  tokens[at]?.lower === 'another' && (tokens[at + 1]?.kind !== 'word' || tokens[at + 1]?.lower === 'one');

const sameAgain = (found: readonly Single[], from: number): readonly Single[] =>
  found.slice(-1).map(({ unit }) => ({ unit, from, to: from + 1 }));

/** The piece that an article stands before, with a few words in between. */
function singleAt(tokens: readonly Token[], from: number): readonly Single[] {
  for (let at = from + 1; at <= from + 1 + MOST_ADJECTIVES; at += 1) {
    const word = tokens[at];
    if (word?.kind !== 'word' || singles.has(word.lower)) return [];
    const unit = unitNamed([word.lower]);
    if (unit !== undefined) return isPiece(unit) && !isPlural(word.lower) ? [{ unit, from, to: at + 1 }] : [];
  }
  return [];
}
