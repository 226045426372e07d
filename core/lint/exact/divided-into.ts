import type { Directive } from '../directives/directive.ts';
import { stemsOf } from '../text/stems-of.ts';
import type { Token } from '../text/token.ts';
import { markOf, mayHold } from '../text/word-marks.ts';
import type { ClauseTokens } from './clause-tokens.ts';
import { isNegated, wordAt } from './clause-tokens.ts';
import { isWhole } from './container.ts';
import { countOf } from './count-directive.ts';
import { isPiece } from './is-piece.ts';
import { readNumber } from './numbers.ts';
import { isPlural, unitNamed } from './units.ts';

const dividing = stemsOf('divide split break structure organise organize separate arrange partition');
const telling = markOf({ words: ['into'] });

/** Whether anything may be divided among tokens. */
export const mayDivide = (tokens: readonly Token[]): boolean => mayHold(tokens, telling);

/** Words between "into" and its noun. */
const MOST_ADJECTIVES = 3;

/** "Divide the answer *into sections*": into two at least. */
export function dividedInto(view: ClauseTokens): readonly Directive[] {
  if (!mayDivide(view.tokens)) return [];
  const into = view.tokens.findIndex(({ lower }, at) => at > view.from + 1 && at < view.to && lower === 'into');
  if (into === -1) return [];
  const verb = view.tokens.findIndex(({ stem }, at) => at >= view.from && at < into && dividing.has(stem));
  if (verb === -1 || !view.tokens.slice(verb + 1, into).some(({ lower }) => lower === 'it' || isWhole(lower)))
    return [];
  for (let at = into + 1; at <= Math.min(view.to - 1, into + 1 + MOST_ADJECTIVES); at += 1) {
    const word = wordAt(view, at);
    const unit = unitNamed([word]);
    // "Into four sections" says how many.
    if (view.tokens[at]?.kind !== 'word' || readNumber(view.tokens, at) !== undefined) return [];
    if (unit === undefined) continue;
    const evidence = { from: verb, to: at + 1 };
    if (!isPiece(unit) || !isPlural(word) || isNegated(view.clause, evidence)) return [];
    return [countOf({ clause: view.clause, evidence, name: unit, ends: { min: 2 }, container: {}, about: true })];
  }
  return [];
}
