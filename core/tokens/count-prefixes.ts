import { isHardCut } from './hard-cuts.ts';
import type { Tokenizer } from './tokenizer.ts';

/**
 * Tokens of the beginnings of a text, each up to one of some places. Counting each from the start would take a time that
 * grows with their number times the length; here every stretch between two cuts is counted about once.
 *
 * @param ends - places in the text, in UTF-16 code units, never falling
 */
export function countPrefixes(text: string, ends: readonly number[], tokenizer: Tokenizer): readonly number[] {
  let [from, sum] = [0, 0];
  return ends.map((end) => {
    const cut = lastCut(text, from, end);
    if (cut > from) sum += tokenizer.countPart(text.slice(from, cut));
    from = Math.max(from, cut);
    return tokenizer.totalOf(sum + tokenizer.countPart(text.slice(from, end)));
  });
}

/** The last place after `from` and before `end` where the text can be cut; `from` where there is none. */
function lastCut(text: string, from: number, end: number): number {
  for (let at = end - 1; at > from; at -= 1) {
    const after = text.charAt(at);
    if ((after === ' ' || after === '\t' || after === '\n') && isHardCut(text.charAt(at - 1), after)) return at;
  }
  return from;
}
