import { readNumber } from '../exact/numbers.ts';
import type { Clause } from '../text/clause.ts';
import { auxiliaries, modals } from '../text/clause-words.ts';
import { isVerbStem } from '../text/imperative-verbs.ts';
import { isThirdPersonAt } from '../text/noun-phrase.ts';
import { setOf } from '../text/set-of.ts';
import type { Token } from '../text/token.ts';

/** More words of a subject are not looked at. */
const MOST_SUBJECT = 6;

/**
 * Whether a sentence is about some of a kind: "*At least three slides* consist of a picture and carry no bullets". Of the
 * others it says nothing.
 *
 * @param at - where the words stand that something is said by
 */
export function isSaidOfSome({ sentence: { tokens }, from }: Clause, at: number): boolean {
  const start = isContinued(tokens, from) ? 0 : from;
  if (tokens[start]?.lower !== 'at' || tokens[start + 1]?.lower !== 'least') return false;
  const noun = readNumber(tokens, start + 2)?.to;
  if (noun === undefined || tokens[noun]?.kind !== 'word') return false;
  const verb = tokens.findIndex((_, index) => index > noun && isVerbAt(tokens, index));
  return verb !== -1 && verb <= noun + MOST_SUBJECT && verb <= at;
}

/** "… *and* carry no bullets": said of what the sentence began with, and no order of its own. */
const isContinued = (tokens: readonly Token[], from: number): boolean =>
  from > 0 && tokens[from - 1]?.lower === 'and' && !ordering.has(tokens[from]?.lower ?? '');

const ordering = setOf('do use avoid never not no always write add include keep make');

function isVerbAt(tokens: readonly Token[], at: number): boolean {
  const token = tokens[at];
  if (token?.kind !== 'word') return false;
  const isAuxiliary = auxiliaries.has(token.lower) || modals.has(token.lower);
  return isAuxiliary || isThirdPersonAt(tokens, at) || isVerbStem(token.stem);
}
