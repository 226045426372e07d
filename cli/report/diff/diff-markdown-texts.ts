import type { DiffReport } from '../../../core/diff/diff-report.ts';
import type { DiffLine } from '../../../core/diff/diff-text.ts';
import type { WordPiece } from '../../../core/diff/diff-words.ts';
import type { Hunk } from '../../../core/diff/hunks.ts';
import { markdownText } from '../markdown-text.ts';
import { visibleText } from '../visible-text.ts';
import { partTitle, sampleText } from './diff-rows.ts';
import { hunkTitle } from './hunk-lines.ts';
import { withoutRepeats } from './without-repeats.ts';

/** How much of the texts a comment shows. */
export interface MarkdownDetail {
  /** Whether it shows what samples render to. */
  readonly samples: boolean;
  /** Lines of each text; the rest is left out, and said to be. */
  readonly maxLines: number;
}

/** Each text that differs, folded. */
export function textsMarkdown({ texts }: DiffReport, { maxLines }: MarkdownDetail): readonly string[] {
  return texts.flatMap((text) => {
    const summary = `${partTitle(text)} ${text.change}: +${text.added} −${text.removed}`;
    return ['', ...folded(summary, fenced(hunkLines(text.hunks), maxLines))];
  });
}

/** What samples render to, folded all together. */
export function samplesMarkdown({ samples }: DiffReport, detail: MarkdownDetail): readonly string[] {
  if (samples.length === 0) return [];
  const changed = samples.filter(({ change }) => change === 'changed').length;
  const unfit = samples.filter(({ change }) => change === 'unfit').length;
  const summary = `${changed} of ${samples.length} samples render differently${unfit === 0 ? '' : `, ${unfit} do not fit`}`;
  const lines = withoutRepeats(samples).flatMap(({ sample, sameAs }) => {
    const title = `- ${markdownText(sampleText(sample))}`;
    if (sameAs !== undefined) return [`${title}, changed as ${markdownText(sameAs)}`];
    if (!detail.samples || sample.change !== 'changed') return [title];
    return [title, '', ...fenced(hunkLines(sample.hunks), detail.maxLines), ''];
  });
  return ['', ...folded(summary, lines)];
}

const folded = (summary: string, lines: readonly string[]): readonly string[] => [
  `<details><summary>${markdownText(summary)}</summary>`,
  '',
  ...lines,
  '',
  '</details>',
];

/** A block of code that nothing in it can end. */
function fenced(lines: readonly string[], maxLines: number): readonly string[] {
  if (maxLines === 0) return ['Left out: too long for a comment. `stemma diff` shows it.'];
  const shown = lines.slice(0, maxLines);
  const longest = Math.max(2, ...shown.flatMap((line) => [...line.matchAll(/`+/gu)].map(([run]) => run.length)));
  const fence = '`'.repeat(longest + 1);
  const rest = lines.length - shown.length;
  return [
    `${fence}diff`,
    ...shown,
    fence,
    ...(rest === 0 ? [] : ['', `… and ${rest} more lines: \`stemma diff\` shows them.`]),
  ];
}

const hunkLines = (hunks: readonly Hunk[]): readonly string[] =>
  hunks.flatMap((hunk) => [`${hunkTitle(hunk)} @@`, ...hunk.lines.flatMap(plainLines)]);

/** Line breaks that are none of the text's own, such as a lone carriage return, would end the line. */
const shown = (text: string): string => visibleText(text).replaceAll('\n', ' ');

function plainLines(line: DiffLine): readonly string[] {
  switch (line.kind) {
    case 'same':
      return [`  ${shown(line.text)}`.trimEnd()];
    case 'removed':
      return [`- ${shown(line.text)}`.trimEnd()];
    case 'added':
      return [`+ ${shown(line.text)}`.trimEnd()];
    case 'changed':
      return [`- ${marked(line.words, 'removed')}`, `+ ${marked(line.words, 'added')}`];
  }
}

/** One side of a rewritten line, with the words that the other side lacks marked. */
function marked(words: readonly WordPiece[], side: 'removed' | 'added'): string {
  const [open, close] = side === 'removed' ? ['[-', '-]'] : ['{+', '+}'];
  return words
    .filter(({ kind }) => kind === 'same' || kind === side)
    .map(({ kind, text }) => (kind === 'same' ? shown(text) : `${open}${shown(text)}${close}`))
    .join('');
}
