import type { DiffedChange } from '../../core/diff/diff-content.ts';
import type { DiffLine } from '../../core/diff/diff-text.ts';
import type { WordPiece } from '../../core/diff/diff-words.ts';
import type { Hunk } from '../../core/diff/hunks.ts';
import { buildHunks } from '../../core/diff/hunks.ts';
import type { Style } from '../style.ts';
import { nextStep } from './next-step.ts';
import { printable } from './printable.ts';

export interface DiffReportOptions {
  /** What is compared: `support/reply@1.0.0`, `work tree`. */
  readonly before: string;
  readonly after: string;
  readonly changes: readonly DiffedChange[];
  /** Unchanged lines around each change. */
  readonly context: number;
  /** Command to type next. */
  readonly next?: string | undefined;
  readonly style: Style;
}

/**
 * Changes as a person reads them. With colours, a rewritten line is shown before and after with its words marked;
 * without, on one line with `[-old-]` and `{+new+}`.
 */
export function reportDiff({ before, after, changes, context, next, style }: DiffReportOptions): string {
  const head = style.bold(`${before} → ${after}`);
  if (changes.length === 0) return `${head}\nNothing differs.`;
  return [
    head,
    ...changes.flatMap((change) => ['', ...changeLines(change, context, style)]),
    ...(next === undefined ? [] : ['', nextStep(next, style)]),
  ].join('\n');
}

function changeLines({ part, name, change, diff }: DiffedChange, context: number, style: Style): string[] {
  const title = part === 'prompt' ? 'prompt' : `${part} ${printable(name)}`;
  const counts = `${style.green(`+${diff.added}`)} ${style.red(`-${diff.removed}`)}`;
  return [
    `${style.bold(title)} ${change} ${counts}`,
    ...buildHunks(diff, context).flatMap((hunk) => [
      style.cyan(hunkTitle(hunk)),
      ...hunk.lines.flatMap(painter(style)),
    ]),
    ...(diff.endsWithLineBreak === undefined
      ? []
      : [style.dim(`(only ${diff.endsWithLineBreak} ends with a line break)`)]),
  ];
}

const hunkTitle = ({ before, after }: Hunk): string =>
  before === after || before === 0 || after === 0
    ? `@@ line ${Math.max(before, after)}`
    : `@@ line ${before}, now ${after}`;

const painter =
  (style: Style) =>
  (line: DiffLine): string[] => {
    switch (line.kind) {
      case 'same':
        return [`  ${printable(line.text)}`.trimEnd()];
      case 'removed':
        return [style.red(`- ${printable(line.text)}`)];
      case 'added':
        return [style.green(`+ ${printable(line.text)}`)];
      case 'changed':
        return style.enabled ? coloredWords(line.words, style) : [`~ ${markedWords(line.words)}`];
    }
  };

function coloredWords(words: readonly WordPiece[], style: Style): string[] {
  const side = (kind: 'removed' | 'added', plain: (text: string) => string, marked: (text: string) => string): string =>
    words
      .filter((word) => word.kind === 'same' || word.kind === kind)
      .map((word) => (word.kind === 'same' ? plain(printable(word.text)) : marked(printable(word.text))))
      .join('');
  return [
    `${style.red('- ')}${side('removed', style.red, style.removed)}`,
    `${style.green('+ ')}${side('added', style.green, style.added)}`,
  ];
}

const markedWords = (words: readonly WordPiece[]): string =>
  words
    .map(({ kind, text }) => {
      const shown = printable(text);
      return { same: shown, removed: `[-${shown}-]`, added: `{+${shown}+}` }[kind];
    })
    .join('');
