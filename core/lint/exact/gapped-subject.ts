import { setOf } from '../text/set-of.ts';
import type { ClauseTokens } from './clause-tokens.ts';
import { wordAt } from './clause-tokens.ts';
import type { Container } from './container.ts';
import { containerOf } from './container.ts';
import { nounPhraseEndingAt } from './nouns-around.ts';
import type { Quantity } from './quantities.ts';

const joints = setOf(', and ; but');

/**
 * What a quantity is counted in where it is told beside another one, with the same verb: "The introduction is 100 words,
 * *the body 500 words* and *the conclusion 100 words*".
 */
export function gappedSubject(view: ClauseTokens, { from }: Quantity): Container | undefined {
  const phrase = nounPhraseEndingAt(view, from - 1);
  if (phrase === undefined) return undefined;
  const determiner = from - phrase.words.length - 1;
  const isBeside = wordAt(view, determiner) === 'the' && joints.has(wordAt(view, determiner - 1));
  return isBeside ? containerOf(phrase.words, phrase.reach) : undefined;
}

/** Whether between a place and a quantity another subject begins: "the body has one paragraph, *the end* has three lines". */
export function hasOtherSubject(view: ClauseTokens, from: number, to: number): boolean {
  for (let at = from + 1; at < to - 1; at += 1)
    if (wordAt(view, at) === 'the' && joints.has(wordAt(view, at - 1))) return true;
  return false;
}
