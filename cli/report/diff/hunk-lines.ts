import type { DiffLine } from '../../../core/diff/diff-text.ts';
import type { WordPiece } from '../../../core/diff/diff-words.ts';
import type { Hunk } from '../../../core/diff/hunks.ts';
import type { Style } from '../../style.ts';
import { visibleText } from '../visible-text.ts';
import { LEAST_COLUMNS, sideBySide } from './side-by-side.ts';

/**
 * Changes as a person reads them: side by side where the terminal is wide. Otherwise a rewritten line is shown before
 * and after with its words marked where there are colours, and on one line with `[-old-]` and `{+new+}` where there are
 * none.
 */
export function hunkLines(hunks: readonly Hunk[], style: Style): readonly string[] {
  const columns = style.columns ?? 0;
  return hunks.flatMap((hunk) => [
    style.cyan(hunkTitle(hunk)),
    ...(columns >= LEAST_COLUMNS
      ? sideBySide(hunk.lines, { style, columns })
      : hunk.lines.flatMap((line) => unified(line, style))),
  ]);
}

/** `@@ line 3`, or with its place on both sides. */
export const hunkTitle = ({ before, after }: Pick<Hunk, 'before' | 'after'>): string =>
  before === after || before === 0 || after === 0
    ? `@@ line ${Math.max(before, after)}`
    : `@@ line ${before}, now ${after}`;

function unified(line: DiffLine, style: Style): readonly string[] {
  switch (line.kind) {
    case 'same':
      return [`  ${visibleText(line.text)}`.trimEnd()];
    case 'removed':
      return [style.red(`- ${visibleText(line.text)}`)];
    case 'added':
      return [style.green(`+ ${visibleText(line.text)}`)];
    case 'changed':
      return style.enabled ? coloredWords(line.words, style) : [`~ ${markedWords(line.words)}`];
  }
}

function coloredWords(words: readonly WordPiece[], style: Style): readonly string[] {
  const side = (kind: 'removed' | 'added', plain: (text: string) => string, marked: (text: string) => string): string =>
    words
      .filter((word) => word.kind === 'same' || word.kind === kind)
      .map((word) => (word.kind === 'same' ? plain(visibleText(word.text)) : marked(visibleText(word.text))))
      .join('');
  return [
    `${style.red('- ')}${side('removed', style.red, style.removed)}`,
    `${style.green('+ ')}${side('added', style.green, style.added)}`,
  ];
}

/** Words that came and went, marked in the text itself. */
const markedWords = (words: readonly WordPiece[]): string =>
  words
    .map(({ kind, text }) => {
      const shown = visibleText(text);
      return { same: shown, removed: `[-${shown}-]`, added: `{+${shown}+}` }[kind];
    })
    .join('');
