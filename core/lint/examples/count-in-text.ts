import { splitSentences } from '../text/split-sentences.ts';

const LIST_MARK = /^\s*(?:[-*+•]|\d{1,3}[.)])\s+\S/u;

const linesOf = (text: string): readonly string[] => text.split('\n').filter((line) => line.trim() !== '');

/** How a unit is counted in a text that is there. */
const counters: Readonly<Record<string, (text: string) => number>> = {
  word: (text) => text.match(/[\p{L}\p{N}_][\p{L}\p{N}_'’.,-]*/gu)?.length ?? 0,
  sentence: (text) => linesOf(text).reduce((sum, line) => sum + splitSentences(line).length, 0),
  paragraph: (text) => text.split(/\n[ \t]*\n/u).filter((part) => part.trim() !== '').length,
  line: (text) => linesOf(text).length,
  character: (text) => [...text].length,
  item: (text) => linesOf(text).filter((line) => LIST_MARK.test(line)).length,
  exclamation: (text) => text.split('!').length - 1,
  comma: (text) => text.split(',').length - 1,
  hashtag: (text) => text.match(/(?<![\p{L}\p{N}])#[\p{L}_]/gu)?.length ?? 0,
  emoji: (text) => text.match(/\p{Extended_Pictographic}/gu)?.length ?? 0,
  heading: (text) => linesOf(text).filter((line) => /^#{1,6}\s/u.test(line)).length,
};

/** How many of a unit a text has; undefined for units that only its author can count. */
export const countInText = (text: string, unit: string): number | undefined => counters[unit]?.(text);
