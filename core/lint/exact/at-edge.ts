import { stemWord } from '../text/stem-word.ts';
import type { ClauseTokens } from './clause-tokens.ts';
import { wordAt } from './clause-tokens.ts';
import type { Container } from './container.ts';
import type { Quantity } from './quantities.ts';

/** "Conclude with a single sentence", "follow it with two lines": only that piece is counted. */
export function atEdge(view: ClauseTokens, { from, noun }: Quantity): Container | undefined {
  if (noun.describes !== undefined || wordAt(view, from - 1) !== 'with') return undefined;
  for (let at = from - 2; at >= Math.max(view.from, from - 8); at -= 1) {
    const piece = pieces[view.tokens[at]?.stem ?? ''];
    if (piece !== undefined) return { part: piece };
  }
  return undefined;
}

const pieces: Readonly<Record<string, string>> = {
  [stemWord('begin')]: 'opening',
  [stemWord('start')]: 'opening',
  [stemWord('open')]: 'opening',
  [stemWord('precede')]: 'opening',
  [stemWord('introduce')]: 'opening',
  [stemWord('preface')]: 'opening',
  [stemWord('end')]: 'ending',
  [stemWord('close')]: 'ending',
  [stemWord('finish')]: 'ending',
  [stemWord('conclude')]: 'ending',
  [stemWord('follow')]: 'ending',
};
