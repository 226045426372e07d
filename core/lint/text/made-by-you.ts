import { stemsOf } from './stems-of.ts';
import type { Token } from './token.ts';

const making = stemsOf(
  'write draft produce return send give output compose generate create prepare make deliver print suggest propose post submit emit craft design record publish',
);

/** "The leaflet *you draft*", "whatever *you return*": what the one who answers makes, whatever it is called. */
export function isMadeByYou(tokens: readonly Token[], from: number, to: number): boolean {
  for (let at = from + 1; at < to; at += 1)
    if (tokens[at]?.lower === 'you' && making.has(tokens[at + 1]?.stem ?? '') && at + 1 < to) return true;
  return false;
}
