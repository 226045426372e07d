import type { DiffLine } from '../../../core/diff/diff-text.ts';
import type { WordPiece } from '../../../core/diff/diff-words.ts';
import type { Style } from '../../style.ts';
import { textWidth } from '../table.ts';
import { visibleText } from '../visible-text.ts';
import { linePairs } from './line-pairs.ts';

/** Terminals at least so wide have room for two texts beside each other. */
export const LEAST_COLUMNS = 140;

const NUMBER = 4;
/** Number, blank, sign, blank. */
const GUTTER = NUMBER + 3;
const BORDER = ' │ ';

export interface SideBySideOptions {
  readonly style: Style;
  /** Width of the terminal. */
  readonly columns: number;
}

/** The lines of a hunk in two columns, before and after; long lines go on below. */
export function sideBySide(lines: readonly DiffLine[], { style, columns }: SideBySideOptions): readonly string[] {
  const width = Math.floor((columns - BORDER.length) / 2) - GUTTER;
  return linePairs(lines).flatMap(([left, right]) => {
    const before = cellLines(left, { side: 'removed', style, width });
    const after = cellLines(right, { side: 'added', style, width });
    return Array.from({ length: Math.max(before.length, after.length) }, (_, at) => {
      const [first, second] = [before[at] ?? '', after[at] ?? ''];
      return `${first}${' '.repeat(Math.max(0, width + GUTTER - textWidth(first)))}${style.dim(BORDER)}${second}`.trimEnd();
    });
  });
}

interface CellOptions {
  readonly side: 'removed' | 'added';
  readonly style: Style;
  readonly width: number;
}

function cellLines(line: DiffLine | undefined, { side, style, width }: CellOptions): readonly string[] {
  if (line === undefined) return [];
  const paint = paintOf(line, side, style);
  const number = side === 'removed' ? ('before' in line ? line.before : 0) : 'after' in line ? line.after : 0;
  const sign = line.kind === 'same' ? ' ' : side === 'removed' ? '-' : '+';
  return wrap(piecesOf(line, side), width).map((pieces, at) => {
    const gutter = at === 0 ? `${String(number).padStart(NUMBER)} ${sign} ` : ' '.repeat(GUTTER);
    return style.dim(gutter) + pieces.map(({ kind, text }) => paint(kind, text)).join('');
  });
}

type Paint = (kind: WordPiece['kind'], text: string) => string;

/** Without colours, words are marked with brackets. */
function paintOf({ kind: line }: DiffLine, side: CellOptions['side'], style: Style): Paint {
  const [plain, marked] = side === 'removed' ? [style.red, style.removed] : [style.green, style.added];
  const [open, close] = side === 'removed' ? ['[-', '-]'] : ['{+', '+}'];
  return (kind, text) => {
    if (line === 'same') return text;
    if (kind === 'same' || line !== 'changed') return plain(text);
    return style.enabled ? marked(text) : `${open}${text}${close}`;
  };
}

function piecesOf(line: DiffLine, side: CellOptions['side']): readonly WordPiece[] {
  if (line.kind !== 'changed') return [{ kind: line.kind, text: shown(line.text) }];
  return line.words
    .filter(({ kind }) => kind === 'same' || kind === side)
    .map(({ kind, text }) => ({ kind, text: shown(text) }));
}

/** Tabs would break the columns. */
const shown = (text: string): string => visibleText(text).replaceAll('\t', '  ');

/** Room for the brackets around a marked word. */
const MARKS = 4;

let segmenter: Intl.Segmenter | undefined;

/**
 * Cuts pieces into lines of at most `width` columns, behind a blank where there is one; a longer word is cut between the
 * signs that a reader sees.
 */
function wrap(pieces: readonly WordPiece[], width: number): readonly (readonly WordPiece[])[] {
  const lines: WordPiece[][] = [[]];
  let used = 0;
  for (const { kind, text } of pieces) {
    const marks = kind === 'same' ? 0 : MARKS;
    let part = '';
    used += marks;
    for (const word of wordsOf(text, width - marks)) {
      if (used + leastWidth(word) > width && used > marks) {
        lines.at(-1)?.push({ kind, text: part.trimEnd() });
        lines.push([]);
        [part, used] = ['', marks];
      }
      part += word;
      used += textWidth(word);
    }
    lines.at(-1)?.push({ kind, text: used > width ? part.trimEnd() : part });
  }
  return lines.map((line) => line.filter(({ text }) => text !== ''));
}

/** Words with the blank behind them, and further blanks; of a word that is wider than a line, its signs. */
const wordsOf = (text: string, width: number): readonly string[] =>
  (text.match(/[^ ]+ ?| /gu) ?? []).flatMap((word) => (leastWidth(word) > width ? signsOf(word) : [word]));

/** The blank behind a word is left out where a line ends. */
const leastWidth = (word: string): number => textWidth(word === ' ' ? word : word.trimEnd());

function signsOf(word: string): readonly string[] {
  segmenter ??= new Intl.Segmenter('en', { granularity: 'grapheme' });
  return Array.from(segmenter.segment(word), ({ segment }) => segment);
}
