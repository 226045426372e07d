import type { DiffLine } from '../../../core/diff/diff-text.ts';
import type { Hunk } from '../../../core/diff/hunks.ts';
import { escapeHtml } from '../html/escape-html.ts';
import { hunkTitle } from './hunk-lines.ts';
import { linePairs } from './line-pairs.ts';

/** Changes side by side, words that went and came as `<del>` and `<ins>`. */
export const hunksHtml = (hunks: readonly Hunk[]): string =>
  hunks
    .map((hunk) => {
      const rows = linePairs(hunk.lines).map(
        ([before, after]) =>
          `<div class="row${before?.kind === 'same' ? ' same' : ''}">${cell(before, 'before')}${cell(after, 'after')}</div>`,
      );
      return `<div class="place">${escapeHtml(hunkTitle(hunk).replace('@@ ', ''))}</div>\n${rows.join('\n')}`;
    })
    .join('\n');

function cell(line: DiffLine | undefined, side: 'before' | 'after'): string {
  if (line === undefined) return '<div class="cell none"></div>';
  const number = side in line ? (line as { readonly before: number; readonly after: number })[side] : '';
  const kind = line.kind === 'same' ? '' : side === 'before' ? ' gone' : ' come';
  return `<div class="cell${kind}"><span class="no">${number}</span><span class="text">${textHtml(line, side)}</span></div>`;
}

function textHtml(line: DiffLine, side: 'before' | 'after'): string {
  if (line.kind !== 'changed') return escapeHtml(line.text);
  const [own, tag] = side === 'before' ? (['removed', 'del'] as const) : (['added', 'ins'] as const);
  return line.words
    .filter(({ kind }) => kind === 'same' || kind === own)
    .map(({ kind, text }) => (kind === 'same' ? escapeHtml(text) : `<${tag}>${escapeHtml(text)}</${tag}>`))
    .join('');
}
