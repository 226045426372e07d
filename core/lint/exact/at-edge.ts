import { skipOpeners } from '../text/order-start.ts';
import { stemsOf } from '../text/stems-of.ts';
import type { ClauseTokens } from './clause-tokens.ts';
import { wordAt } from './clause-tokens.ts';
import type { Container } from './container.ts';
import type { Quantity } from './quantities.ts';

/** "Conclude with a single sentence", "follow it with two lines": only that piece is counted. */
export function atEdge(view: ClauseTokens, { from, noun }: Quantity): Container | undefined {
  if (noun.describes !== undefined || wordAt(view, from - 1) !== 'with') return undefined;
  for (let at = from - 2; at >= Math.max(view.from, from - 8); at -= 1) {
    const piece = pieceOf(view, at);
    if (piece !== undefined) return { part: piece };
  }
  return undefined;
}

/** "Open with one sentence *of at most 18 words*", "finish with a call to action of *two sentences*": counted in that piece. */
export function insideOfEdge(view: ClauseTokens, { from }: Quantity, container: Container): Container {
  if (container.part !== undefined) return container;
  const verb = skipOpeners(view.tokens, view.from, view.to);
  const piece = pieceOf(view, verb);
  if (piece === undefined || wordAt(view, verb + 1) !== 'with' || from <= verb + 2) return container;
  const { whole: _, ...inner } = container;
  return { ...inner, part: piece };
}

function pieceOf({ tokens }: ClauseTokens, at: number): string | undefined {
  const stem = tokens[at]?.stem ?? '';
  return pieces.find(([, stems]) => stems.has(stem))?.[0];
}

const pieces: readonly (readonly [string, ReadonlySet<string>])[] = [
  ['opening', stemsOf('begin start open precede introduce preface')],
  ['ending', stemsOf('end close finish conclude')],
  ['sequel', stemsOf('follow continue')],
];
