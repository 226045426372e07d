import type { Ends } from './bounds.ts';
import { boundAfter, boundBefore, rangeOf } from './bounds.ts';
import type { ClauseTokens } from './clause-tokens.ts';
import { wordAt } from './clause-tokens.ts';
import { readNumber } from './numbers.ts';

const adverbs: Readonly<Record<string, number>> = { once: 1, twice: 2, thrice: 3 };

/** How often: "exactly twice", "at least three times", "no more than once"; undefined where nothing is said. */
export function readFrequency(view: ClauseTokens): (Ends & { readonly from: number; readonly to: number }) | undefined {
  for (let at = view.from; at < view.to; at += 1) {
    const adverb = adverbs[wordAt(view, at)];
    const number = adverb === undefined ? readNumber(view.tokens, at) : { least: adverb, most: adverb, to: at + 1 };
    if (number === undefined) continue;
    const bound = boundAfter(view.tokens, number.to, view.to);
    const isTimes =
      adverb !== undefined ||
      ['time', 'times', 'occurrences', 'mentions'].includes(wordAt(view, bound?.to ?? number.to));
    if (!isTimes || isConjunction(view, at)) continue;
    const leading = boundBefore(view.tokens, at, view.from);
    const kind =
      leading?.kind ??
      bound?.kind ??
      (adverb === undefined ? undefined : boundAfter(view.tokens, number.to, view.to)?.kind);
    return { ...rangeOf(kind, number.least, number.most), from: leading?.from ?? at, to: number.to + 1 };
  }
  return undefined;
}

/** "once" for "as soon as". */
const isConjunction = (view: ClauseTokens, at: number): boolean =>
  wordAt(view, at) === 'once' && ['you', 'the', 'a', 'it', 'they', 'all', 'this'].includes(wordAt(view, at + 1));
