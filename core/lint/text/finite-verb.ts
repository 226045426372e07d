import type { TokenRange } from './clause.ts';
import { auxiliaries, isWord, modals, subjectPronouns } from './clause-words.ts';
import { isThirdPersonAt } from './noun-phrase.ts';
import type { Token } from './token.ts';

/** Index of the first finite verb, if one can be told. */
export function finiteVerb(tokens: readonly Token[], { from, to }: TokenRange): number | undefined {
  for (let at = from; at < to; at += 1) {
    const token = tokens[at];
    if (!isWord(token)) continue;
    if (auxiliaries.has(token.lower) || modals.has(token.lower)) return at;
    if (subjectPronouns.has(token.lower) && at === from) return at + 1;
    if (at > from && isThirdPersonAt(tokens, at)) return at;
  }
  return undefined;
}
