import type { Line } from './lines.ts';

/** Lines that hold no sentences: a fence, a table or a comment. */
export interface ShownLines {
  readonly kind: 'fence' | 'table' | 'comment';
  /** The language of a fence. */
  readonly label: string;
  /** The first line of what it holds, and the one behind the last. */
  readonly first: number;
  readonly last: number;
  /** The line behind it, marks included. */
  readonly next: number;
}

const MARK = /^(?:(?<ticks>`{3,}|~{3,})\s*(?<language>[\w+#.-]*)[^`]*|(?<quotes>"""|'''))$/u;

/** Finds fences, tables and comments, by their first line. A fence or a comment that is never closed is none. */
export function findShownLines(lines: readonly Line[]): ReadonlyMap<number, ShownLines> {
  const found = new Map<number, ShownLines>();
  /** Marks that nothing closes any more: what does not end from one line on does not end from a later one. */
  const endless = new Set<string>();
  for (let index = 0; index < lines.length; ) {
    const shown = shownAt(lines, index, endless);
    if (shown !== undefined) found.set(index, shown);
    index = shown?.next ?? index + 1;
  }
  return found;
}

function shownAt(lines: readonly Line[], index: number, endless: Set<string>): ShownLines | undefined {
  const text = lines[index]?.text ?? '';
  if (text.startsWith('|')) return tableAt(lines, index);
  const opening = text.startsWith(COMMENT) ? { mark: COMMENT, language: '' } : fenceMark(text);
  if (opening === undefined || endless.has(opening.mark)) return undefined;
  const { mark, language: label } = opening;
  if (mark === COMMENT && text.includes('-->')) {
    return { kind: 'comment', label, first: index, last: index, next: index + 1 };
  }
  for (let last = index + 1; last < lines.length; last += 1) {
    if (!closes(lines[last]?.text ?? '', mark)) continue;
    return { kind: mark === COMMENT ? 'comment' : 'fence', label, first: index + 1, last, next: last + 1 };
  }
  endless.add(mark);
  return undefined;
}

const COMMENT = '<!--';

function tableAt(lines: readonly Line[], first: number): ShownLines | undefined {
  let last = first + 1;
  while (lines[last]?.text.startsWith('|') === true) last += 1;
  return last - first < 2 ? undefined : { kind: 'table', label: '', first, last, next: last };
}

function fenceMark(text: string): { readonly mark: string; readonly language: string } | undefined {
  if (!/^[`~"']{3}/u.test(text)) return undefined;
  const groups = MARK.exec(text)?.groups;
  const mark = groups?.['ticks'] ?? groups?.['quotes'];
  return mark === undefined ? undefined : { mark, language: groups?.['language'] ?? '' };
}

function closes(text: string, mark: string): boolean {
  if (mark === COMMENT) return text.includes('-->');
  const found = fenceMark(text);
  return found?.mark.startsWith(mark) === true && found.language === '';
}
