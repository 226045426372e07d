import type { TokenRange } from './clause.ts';
import type { Token } from './token.ts';
import { wordSequences } from './word-sequences.ts';

/** "The marketing team has the last word": whoever others are, it says whom to follow. */
export const hasLastWord = (tokens: readonly Token[], range: TokenRange): boolean => lastWords.beginsIn(tokens, range);

const lastWords = wordSequences(
  'has the last word|have the last word|has the final word|has the final say|have the final say|has the last say|has the deciding vote',
);
