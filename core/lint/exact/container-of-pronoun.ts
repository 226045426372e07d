import { auxiliaries, modals } from '../text/clause-words.ts';
import { isVerbStem } from '../text/imperative-verbs.ts';
import { isImperativeAt, skipOpeners } from '../text/order-start.ts';
import { isComposing, isPart } from '../text/part-nouns.ts';
import { setOf } from '../text/set-of.ts';
import { stemWord } from '../text/stem-word.ts';
import type { ClauseTokens } from './clause-tokens.ts';
import { wordAt } from './clause-tokens.ts';
import type { Container } from './container.ts';
import { containerOf } from './container.ts';
import { determiners, nounPhraseAt } from './nouns-around.ts';
import type { Quantity } from './quantities.ts';

/** Each of whatever was spoken of before. */
const ofSomething: Container = { each: 'piece' };

const pronouns = setOf('each both either');
const placing = setOf('below under in within behind after for on');

/**
 * What a quantity is counted in where the clause only points at it: "*Each* begins with its number and has 150 words",
 * "below *each* 100 words".
 */
export function containerOfPronoun(view: ClauseTokens, { from }: Quantity): Container | undefined {
  if (isSaidOfAll(view)) return {};
  const isEach = wordAt(view, from - 1) === 'each' && placing.has(wordAt(view, from - 2));
  return isEach || isSaidOfEach(view) ? ofSomething : undefined;
}

/** "Altogether that makes 450 words": all that was spoken of. */
const isSaidOfAll = (view: ClauseTokens): boolean =>
  summing.has(wordAt(view, view.from)) && ['that', 'this', 'it'].includes(wordAt(view, view.from + 1));

const summing = setOf('altogether together overall');

function isSaidOfEach({ tokens }: ClauseTokens): boolean {
  const next = tokens[1]?.lower ?? '';
  if (!pronouns.has(tokens[0]?.lower ?? '')) return false;
  return auxiliaries.has(next) || modals.has(next) || (/[^s]s$/u.test(next) && isVerbStem(tokens[1]?.stem ?? ''));
}

/** "Put the title at the top, *two to four words*": what is added to an order is said of its object. */
export function containerOfTail(view: ClauseTokens, { from }: Quantity): Container | undefined {
  const verb = skipOpeners(view.tokens, view.from, view.to);
  if (wordAt(view, from - 1) !== ',' || !isImperativeAt(view.tokens, verb, view.to)) return undefined;
  if (!determiners.has(wordAt(view, verb + 1))) return undefined;
  const phrase = nounPhraseAt(view, verb + 2);
  const stem = stemWord(phrase.at(-1) ?? '');
  return isPart(stem) && !isComposing(stem) ? containerOf(phrase, 'one') : undefined;
}
