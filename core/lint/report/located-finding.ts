import type { Finding, FindingPlace } from '../finding.ts';

/** A place of a finding as people and tools count: lines and columns from 1, columns in UTF-16 code units. */
export interface Location {
  readonly file: string;
  readonly line: number;
  readonly column: number;
  readonly endLine: number;
  readonly endColumn: number;
  /** The first line of the place as in the file, or the part of a very long one around it. */
  readonly source: string;
  /** Where `source` begins in its line, from 1. */
  readonly sourceColumn: number;
}

/** A finding with where its places are. */
export type LocatedFinding = Finding & {
  readonly locations: readonly [Location, ...Location[]];
};

/** Most characters of a line that are shown. */
const MAX_SOURCE = 240;

/** Finds lines and columns in one text; linear to build, logarithmic to ask. */
export interface LineIndex {
  /** Line and column, both from 1, of an offset. */
  placeOf(offset: number): { readonly line: number; readonly column: number };
  /** Range of a line, from 1, without its line break. */
  rangeOf(line: number): { readonly start: number; readonly end: number };
}

export function indexLines(text: string): LineIndex {
  const starts = [0];
  for (let at = text.indexOf('\n'); at !== -1; at = text.indexOf('\n', at + 1)) starts.push(at + 1);
  const lineOf = (offset: number): number => {
    let low = 0;
    let high = starts.length;
    while (high - low > 1) {
      const middle = (low + high) >> 1;
      if ((starts[middle] ?? 0) <= offset) low = middle;
      else high = middle;
    }
    return low;
  };
  return {
    placeOf: (offset) => {
      const line = lineOf(offset);
      return { line: line + 1, column: offset - (starts[line] ?? 0) + 1 };
    },
    rangeOf: (line) => {
      const start = starts[line - 1] ?? text.length;
      const end = (starts[line] ?? text.length + 1) - 1;
      return { start, end: text[end - 1] === '\r' && end > start ? end - 1 : end };
    },
  };
}

/** Tells lines and columns of findings. `textOf` gives the text of a file that places stand in. */
export function locateFindings(
  findings: readonly Finding[],
  textOf: (file: string) => string,
): readonly LocatedFinding[] {
  const files = new Map<string, { readonly text: string; readonly lines: LineIndex }>();
  const fileOf = (file: string): { readonly text: string; readonly lines: LineIndex } => {
    const known = files.get(file);
    if (known !== undefined) return known;
    const text = textOf(file);
    const indexed = { text, lines: indexLines(text) };
    files.set(file, indexed);
    return indexed;
  };
  const locate = (place: FindingPlace): Location => {
    const { text, lines } = fileOf(place.file);
    return locationOf(place, text, lines);
  };
  return findings.map((finding) => {
    const [first, ...others] = finding.places;
    return { ...finding, locations: [locate(first), ...others.map(locate)] };
  });
}

function locationOf({ file, start, end }: FindingPlace, text: string, lines: LineIndex): Location {
  const from = lines.placeOf(start);
  const to = lines.placeOf(Math.max(start, end));
  const line = lines.rangeOf(from.line);
  const cut =
    line.end - line.start > MAX_SOURCE ? Math.max(line.start, Math.min(start - 40, line.end - MAX_SOURCE)) : line.start;
  return {
    ...{ file, line: from.line, column: from.column, endLine: to.line, endColumn: to.column },
    source: text.slice(cut, Math.min(line.end, cut + MAX_SOURCE)),
    sourceColumn: cut - line.start + 1,
  };
}
