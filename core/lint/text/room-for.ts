import type { TokenRange } from './clause.ts';
import { isPart } from './part-nouns.ts';
import { setOf } from './set-of.ts';
import type { Token } from './token.ts';
import { wordSequences } from './word-sequences.ts';

const rooms = wordSequences(
  'has room for|have room for|only has room for|has space for|only has space for|has only room for|has place for|holds only|only holds|takes only|only takes|can hold|can only hold|can only show|can show only|shows only|only shows|fits only|only fits|holds no more than|holds at most|shows at most|takes at most|fits at most|accepts only|only accepts|accepts no more than|accepts at most',
);

/** "The slide *has room for* six bullets": what goes into it is the answer; "a cell holds at most three words" is said of each. */
export const isRoomFor = (tokens: readonly Token[], { from, to }: TokenRange): boolean =>
  !(distributive.has(tokens[from]?.lower ?? '') && isPart(tokens[from + 1]?.stem ?? '')) &&
  rooms.beginsIn(tokens, { from: from + 1, to: Math.min(to, from + 5) }, to);

const distributive = setOf('a an each every any');
