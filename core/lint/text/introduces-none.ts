import { determiners, isMark } from './clause-words.ts';
import type { Token } from './token.ts';

/** Whether a word that introduces conditions stands there for something else: "exactly once", "as long as an essay", "ask if". */
export const introducesNone = (tokens: readonly Token[], at: number): boolean =>
  [isComparison, isWhatever, isAsked, isFrequency, isParticiple, isOfCode].some((is) => is(tokens, at));

/** Words before which "if", "when" and "once" begin an indirect question, or are part of a set phrase. */
const asking: ReadonlySet<string> = new Set(
  'ask explain tell say know see check state decid as describ clear indicat note determin mention or of verify nothing anything something none at even learn least most than exactly just only more appear occur all'.split(
    ' ',
  ),
);

const exceptional: ReadonlySet<string> = new Set(['unless', 'except', 'apart', 'save', 'excluding', 'excepting']);

/** "Exactly once", "no more than once": how often, not when. */
const isFrequency = (tokens: readonly Token[], at: number): boolean =>
  tokens[at]?.lower === 'once' &&
  ['than', 'exactly', 'only', 'least', 'most', 'just', 'precisely'].includes(tokens[at - 1]?.lower ?? '');

/** "…, wherever the question came from": in all cases. */
const isWhatever = (tokens: readonly Token[], at: number): boolean =>
  tokens[at]?.lower === 'wherever' && isMark(tokens[at - 1], ',');

/** "The reply is as long as an essay", "write as long as you can": as long, not as long as. */
const isComparison = (tokens: readonly Token[], at: number): boolean =>
  tokens[at]?.lower === 'as' &&
  (/^(?:is|are|be|been|just|exactly|at|about|nearly|almost)$/u.test(tokens[at - 1]?.lower ?? '') ||
    isUtmost(tokens, at + 3));

/** "possible", "you can" with no verb behind it */
const isUtmost = (tokens: readonly Token[], at: number): boolean => {
  const [first, second, next] = [0, 1, 2].map((offset) => tokens[at + offset]);
  if (first?.lower === 'possible') return true;
  if (first?.lower !== 'you' || second?.lower !== 'can') return false;
  return next === undefined || next.kind === 'punctuation' || next.lower === 'using' || next.lower === 'with';
};

/** "The provided documents": which ones, not in which case. */
const isParticiple = (tokens: readonly Token[], at: number): boolean =>
  tokens[at]?.lower === 'provided' && determiners.has(tokens[at - 1]?.lower ?? '');

/** "Try-except blocks", "in the except branch" */
const isOfCode = (tokens: readonly Token[], at: number): boolean =>
  tokens[at]?.lower === 'except' &&
  (codeParts.has(tokens[at + 1]?.lower ?? '') ||
    tokens[at - 1]?.lower === 'try' ||
    (tokens[at - 2]?.lower === 'try' && tokens[at - 1]?.kind === 'punctuation'));

const codeParts: ReadonlySet<string> = new Set(
  'block blocks branch branches clause clauses handler handlers'.split(' '),
);

/** "ask if", "explain when to", "at once": no condition. */
const isAsked = (tokens: readonly Token[], at: number): boolean =>
  !exceptional.has(tokens[at]?.lower ?? '') &&
  (asking.has(tokens[at - 1]?.stem ?? '') || tokens[at + 1]?.lower === 'to') &&
  !(tokens[at - 1]?.stem === 'ask' && tokens[at]?.lower.startsWith('when') === true);
