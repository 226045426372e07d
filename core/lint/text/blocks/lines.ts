import type { LineKind } from './line-kind.ts';
import { kindOfLine } from './line-kind.ts';

/** One line of a text. */
export interface Line {
  /** Where it begins, and where it ends without its line break. */
  readonly start: number;
  readonly end: number;
  /** Width of the white space before its text; a tab counts as four. */
  readonly indent: number;
  /** Where its text begins. */
  readonly textStart: number;
  /** Without white space around; of a very long line, its beginning. */
  readonly text: string;
  readonly kind: LineKind;
}

/** So much of a line is looked at to tell what it is. */
const LOOKED_AT = 400;

/** The lines of a text. */
export function linesOf(text: string): readonly Line[] {
  const lines: Line[] = [];
  for (let start = 0; start <= text.length; ) {
    const end = lineEnd(text, start);
    lines.push(toLine(text, start, end));
    start = end + (text.charCodeAt(end) === CARRIAGE_RETURN && text.charCodeAt(end + 1) === LINE_FEED ? 2 : 1);
  }
  return lines;
}

const LINE_FEED = 10;
const CARRIAGE_RETURN = 13;
const TAB = 9;
const SPACE = 32;
const HARD_SPACE = 160;

function lineEnd(text: string, start: number): number {
  const feed = text.indexOf('\n', start);
  if (feed === -1) return text.length;
  return feed > start && text.charCodeAt(feed - 1) === CARRIAGE_RETURN ? feed - 1 : feed;
}

function toLine(text: string, start: number, end: number): Line {
  let textStart = start;
  let indent = 0;
  for (; textStart < end; textStart += 1) {
    const code = text.charCodeAt(textStart);
    if (code === SPACE || code === HARD_SPACE) indent += 1;
    else if (code === TAB) indent += 4 - (indent % 4);
    else break;
  }
  const shown = text.slice(textStart, Math.min(end, textStart + LOOKED_AT)).trimEnd();
  const kind = kindOfLine(shown);
  return { start, end, indent, textStart, text: kind.text, kind };
}
