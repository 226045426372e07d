import type { Token } from '../text/token.ts';
import { markOf, mayHold } from '../text/word-marks.ts';
import type { ClauseTokens } from './clause-tokens.ts';
import { wordAt } from './clause-tokens.ts';
import { nounPhraseAt } from './nouns-around.ts';
import type { Quantity } from './quantities.ts';
import { toldQuantity } from './told-quantity.ts';
import { isPlural, singularOf, unitNamed } from './units.ts';

const telling = markOf({ words: ['only', 'just', 'single', 'solely'] });

/** Whether one thing alone may be picked among tokens. */
export const mayPickOne = (tokens: readonly Token[]): boolean => mayHold(tokens, telling);

/** "Name *only the biggest risk*", "return *the single most relevant passage*": there is one of its kind, and no second. */
export function soleSuperlative(view: ClauseTokens): readonly Quantity[] {
  if (!mayPickOne(view.tokens)) return [];
  for (let at = view.from; at < view.to - 2; at += 1) {
    const start = superlativeAt(view, at);
    if (start === undefined) continue;
    const words = nounPhraseAt(view, start);
    const noun = words.at(-1) ?? '';
    const to = start + words.length;
    if (words.length < 2 || isPlural(noun) || unitNamed([noun]) !== undefined || noun.length < 3) continue;
    return [toldQuantity(view, { from: at, to, ends: { max: 1 }, noun: { names: [singularOf(noun)], plural: false } })];
  }
  return [];
}

/** Where a superlative stands behind "only the" or "the single". */
function superlativeAt(view: ClauseTokens, at: number): number | undefined {
  const [first, second] = [wordAt(view, at), wordAt(view, at + 1)];
  const isPicked =
    (['only', 'just', 'solely'].includes(first) && second === 'the') || (first === 'the' && second === 'single');
  if (!isPicked) return undefined;
  const start = wordAt(view, at + 2) === 'single' ? at + 3 : at + 2;
  const word = wordAt(view, start);
  return /^(?:most|least|best|worst|top)$|^[a-z]{3,}est$/u.test(word) && !notGraded.has(word) ? start : undefined;
}

/** They end like superlatives. */
const notGraded: ReadonlySet<string> = new Set(['request', 'interest', 'latest', 'honest', 'forest', 'guest', 'rest']);
