import { setOf } from '../text/set-of.ts';
import type { ClauseTokens } from './clause-tokens.ts';
import { wordAt } from './clause-tokens.ts';
import type { Container } from './container.ts';
import { containerOf, isWhole } from './container.ts';
import { nounPhraseAt, nounPhraseEndingAt } from './nouns-around.ts';
import type { Quantity } from './quantities.ts';
import { unitNamed } from './units.ts';

/** "*The title of each section* has two to four words", "the last line of every stanza": a piece of each, and not each. */
export function subjectOfEach(view: ClauseTokens, { from }: Quantity): Container | undefined {
  if (wordAt(view, view.from) !== 'the') return undefined;
  const words = nounPhraseAt(view, view.from + 1);
  const noun = words.at(-1) ?? '';
  const of = view.from + 1 + words.length;
  if (of + 2 >= from || wordAt(view, of) !== 'of' || !distributive.has(wordAt(view, of + 1))) return undefined;
  if (isWhole(noun)) return undefined;
  return unitNamed([noun]) !== undefined && words.length > 1 ? { each: words.join(' ') } : containerOf(words, 'each');
}

/**
 * "Each chapter starts with *a heading of* no more than five words", "Add *an answer of* 40 words to each question": what
 * each has is so long, and not what has it.
 */
export function pieceOfEach(view: ClauseTokens, { from, nounTo }: Quantity): Container | undefined {
  if (wordAt(view, from - 1) !== 'of') return undefined;
  const phrase = nounPhraseEndingAt(view, from - 2);
  const noun = phrase?.words.at(-1) ?? '';
  if (phrase?.reach !== 'one' || unitNamed([noun]) !== undefined) return undefined;
  const start = from - 2 - phrase.words.length;
  const isOfEach = hasEach(view, view.from, start) || isForEach(view, nounTo);
  if (!isOfEach) return undefined;
  return isWhole(noun) ? { each: phrase.words.join(' ') } : containerOf(phrase.words, 'each');
}

const hasEach = (view: ClauseTokens, from: number, to: number): boolean =>
  view.tokens.slice(from, Math.max(from, to)).some(({ lower }) => distributive.has(lower));

const isForEach = (view: ClauseTokens, at: number): boolean =>
  placing.has(wordAt(view, at)) && distributive.has(wordAt(view, at + 1));

const distributive = setOf('each every per');
const placing = setOf('to for in on under after before behind below with');
