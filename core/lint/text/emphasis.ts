import type { TokenRange } from './clause.ts';
import { isMark, isWord } from './clause-words.ts';
import { stemsOf } from './stems-of.ts';
import type { Token } from './token.ts';
import type { WordSequences } from './word-sequences.ts';
import { wordSequences } from './word-sequences.ts';

const absolutes = wordSequences(
  'always|never|only|solely|exclusively|nothing but|nothing else|nothing other than|nothing except|nothing more|nothing beyond|nothing outside|not even|after each|after every|before each|before every|nobody|no one|not a single|not one|not a word|no exception|no exceptions|without exception|without exceptions|in all cases|in every case|in any case|at all times|every time|each time|under no circumstances|on no account|in no case|at no point|at no time|by no means|no matter|regardless of|whatever|whoever|whichever|come what may|from start to finish|from beginning to end|from first to last|from the first word to the last|throughout|invariably|without fail|under all circumstances|even if|even when|even though|whether or not|entire|entirely|entirety|whole|wholly|completely|strictly|absolutely|everything|anything|anywhere|everywhere|everybody|everyone|anybody|anyone|nowhere|all answers|all responses|all replies|all messages|all output|all text|every answer|every response|every reply|every message|every output|each answer|each response|each reply|each message|any answer|any response|any message|any reply|at all|whatsoever|in all that you write|in everything you write|in all you write|ever|of any kind|in any form|of any sort|in any way|no other|alone|all the way',
);

const defaults = wordSequences(
  'by default|normally|usually|as a rule|in general|generally|ordinarily|typically|unless told otherwise|unless asked otherwise|unless instructed otherwise|unless otherwise|unless stated otherwise|unless the user asks|unless asked|as a default|in most cases|mostly|in the absence of|preferably|where possible|if possible|when possible|whenever possible|as far as possible|for the most part|on the whole|if appropriate|when appropriate|where appropriate|as appropriate|if necessary|when necessary|where necessary|as necessary|if needed|when needed|where needed|as needed|if helpful|when helpful|where helpful|if relevant|when relevant|where relevant|if applicable|when applicable|where applicable|if useful|when useful|where useful|where it helps|if it helps|when it helps|if suitable|where suitable|where sensible|if available|when available|where available',
);

const precedences = wordSequences(
  'override|overrides|overriding|take precedence|takes precedence|taking precedence|has precedence|have precedence|has priority|have priority|take priority|takes priority|above all else|supersede|supersedes|ignore the above|disregard the above|ignore the previous|disregard the previous|ignore any other|ignore all other|in case of conflict|in a conflict|in case of doubt|if they conflict|if these conflict|if the two conflict|when they conflict|when these conflict|wins|prevails|trumps|outranks|comes before the rule|regardless of the above|whatever is said above|whatever it says above|whatever the above says|no matter what is said above|whatever else is said|whatever the rest says|notwithstanding|, the only one|– the only one|— the only one|- the only one|( the only one|, the only exception|an exception|the exception|exception to|only exception|exempt|as an exception|exceptionally|goes before|beats|ignore this paragraph|ignore this rule|ignore this section|gives way|give way|yields to|is secondary to|are secondary to|is subordinate to|defers to|stands above this|stands above these|stands above all|stand above these|stand above all|ranks above all',
);

const somewhere = (sequences: WordSequences, tokens: readonly Token[], { from, to }: TokenRange): boolean => {
  if (!sequences.mayOccur(tokens)) return false;
  for (let at = from; at < to; at += 1)
    if (sequences.longestAt(tokens, at, to) > 0 && ![isCompound, isSparing, isWholeNumber].some((is) => is(tokens, at)))
      return true;
  return false;
};

/** "The file is read-only", "an append-only log": what a thing is, and not how far a rule goes. */
const isCompound = (tokens: readonly Token[], at: number): boolean =>
  tokens[at]?.lower === 'only' &&
  ['read', 'append', 'write', 'view'].includes(tokens[at - 1]?.lower ?? '') &&
  (isMark(tokens[at + 1], '.;,:)') ||
    ['is', 'are', 'be', 'a', 'an', 'the', 'as'].includes(tokens[at - 2]?.lower ?? ''));

/** "Round to whole numbers": which numbers, and not in which cases. */
const isWholeNumber = (tokens: readonly Token[], at: number): boolean =>
  tokens[at]?.lower === 'whole' && pieces.has(tokens[at + 1]?.stem ?? '');

const pieces = stemsOf(
  'number figure digit euro dollar pound cent percent minute hour day week month year kilometre kilometer metre meter kilogram gram litre liter mile degree point unit step',
);

/** "Ask only the minimum", "only what is needed": how much, and not in which cases. */
const isSparing = (tokens: readonly Token[], at: number): boolean =>
  tokens[at]?.lower === 'only' &&
  tokens.slice(at + 1, at + 3).some(({ lower }) => sparing.has(lower)) &&
  (sparing.has(tokens[at + 1]?.lower ?? '') || tokens[at + 1]?.lower === 'the');

const sparing: ReadonlySet<string> = new Set(
  'minimum least bare necessary essential essentials most needed what relevant important'.split(' '),
);

/** Whether a range says that it holds in all cases: in such words, or by shouting. */
export const isAbsolute = (tokens: readonly Token[], range: TokenRange): boolean =>
  somewhere(absolutes, tokens, range) || tokens.slice(range.from, range.to).some(isShouted);

const shouted: ReadonlySet<string> = new Set([
  'NEVER',
  'MUST',
  'ALWAYS',
  'ONLY',
  'NO',
  'NOT',
  'ALL',
  'EVERY',
  'NOTHING',
  'ANY',
]);

const isShouted = (token: Token): boolean => isWord(token) && shouted.has(token.text);

/** Whether it says that it is a default. */
export const isDefault = (tokens: readonly Token[], range: TokenRange): boolean => somewhere(defaults, tokens, range);

/** Whether it says which rule wins. */
export const saysPrecedence = (tokens: readonly Token[], range: TokenRange): boolean =>
  somewhere(precedences, tokens, range);
