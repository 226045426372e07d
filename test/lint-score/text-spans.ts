/** A range of a text, `end` exclusive. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** Abbreviations and list numbers whose full stop ends no sentence. */
const noEnd = /(?:\b(?:e\.g|i\.e|etc|vs|cf|approx|Dr|Mr|Mrs|Ms|St)|(?:^|\n)\s*\d{1,3})$/u;

/** Ranges of the sentences of a text, in order: what ends with . ! ? before white space, or with its line. */
export function sentencesOf(text: string): readonly Span[] {
  const spans: Span[] = [];
  let start = 0;
  for (const { index, 0: mark } of text.matchAll(/[.!?]+["'”’)\]*_`]*(?=\s)|\n|$/gu)) {
    const end = index + (mark === '\n' ? 0 : mark.length);
    if (mark.startsWith('.') && noEnd.test(text.slice(Math.max(0, index - 8), index))) continue;
    if (text.slice(start, end).trim() !== '') spans.push(trimmed(text, start, end));
    start = index + mark.length;
  }
  return spans;
}

/** The range of the lines that a range touches. */
export function linesOf(text: string, { start, end }: Span): Span {
  const next = text.indexOf('\n', Math.max(start, end - 1));
  return { start: text.lastIndexOf('\n', start - 1) + 1, end: next === -1 ? text.length : next };
}

export const overlap = (a: Span, b: Span): boolean => a.start < b.end && b.start < a.end;

/** The smallest range that contains all of some ranges. */
export function hull(spans: readonly Span[]): Span {
  return {
    start: Math.min(...spans.map(({ start }) => start)),
    end: Math.max(...spans.map(({ end }) => end)),
  };
}

function trimmed(text: string, from: number, to: number): Span {
  const inner = text.slice(from, to);
  return { start: from + inner.length - inner.trimStart().length, end: from + inner.trimEnd().length };
}
