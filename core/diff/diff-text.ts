import { diffTokens } from './diff-tokens.ts';
import type { WordPiece } from './diff-words.ts';
import { diffWords } from './diff-words.ts';
import { pairLines } from './pair-lines.ts';

/** One line of a comparison; lines count from 1 on each side. */
export type DiffLine =
  | { readonly kind: 'same'; readonly text: string; readonly before: number; readonly after: number }
  | { readonly kind: 'removed'; readonly text: string; readonly before: number }
  | { readonly kind: 'added'; readonly text: string; readonly after: number }
  /** A line that was rewritten rather than replaced, with its words compared. */
  | { readonly kind: 'changed'; readonly words: readonly WordPiece[]; readonly before: number; readonly after: number };

export interface TextDiff {
  readonly lines: readonly DiffLine[];
  /** Lines that only the second text has; a changed line counts on both sides. */
  readonly added: number;
  readonly removed: number;
  /** Set where only one of the two texts ends with a line break: the one that does. */
  readonly endsWithLineBreak?: 'before' | 'after';
}

/** Line edits up to which the smallest comparison is looked for. */
const MAX_LINE_EDITS = 1000;

/**
 * Compares two texts line by line, and rewritten lines word by word. The time is bounded: about a tenth of a second
 * for two unlike texts of 100 KB.
 *
 * @example
 * diffText('Be kind.', 'Be brief.').lines[0].kind; //=> 'changed'
 */
export function diffText(before: string, after: string): TextDiff {
  const runs = diffTokens(splitLines(before), splitLines(after), MAX_LINE_EDITS);
  const lines: DiffLine[] = [];
  const position = { before: 1, after: 1 };
  for (let index = 0; index < runs.length; index += 1) {
    const run = runs[index];
    if (run === undefined) break;
    if (run.kind === 'same') {
      for (const text of run.tokens)
        lines.push({ kind: 'same', text, before: position.before++, after: position.after++ });
      continue;
    }
    const next = runs[index + 1];
    const both = next !== undefined && next.kind !== 'same' && next.kind !== run.kind;
    if (both) index += 1;
    const sides = both ? [run, next] : [run];
    const removed = sides.find(({ kind }) => kind === 'removed')?.tokens ?? [];
    const added = sides.find(({ kind }) => kind === 'added')?.tokens ?? [];
    addReplaced(lines, { removed, added, position });
  }
  return { lines, ...countLines(lines), ...lineBreakAtEnd(before, after) };
}

interface Replaced {
  readonly removed: readonly string[];
  readonly added: readonly string[];
  readonly position: { before: number; after: number };
}

function addReplaced(lines: DiffLine[], { removed, added, position }: Replaced): void {
  for (const { before, after } of pairLines(removed, added)) {
    if (before !== undefined && after !== undefined) {
      lines.push({
        kind: 'changed',
        words: diffWords(before, after),
        before: position.before++,
        after: position.after++,
      });
    } else if (before !== undefined) {
      lines.push({ kind: 'removed', text: before, before: position.before++ });
    } else if (after !== undefined) {
      lines.push({ kind: 'added', text: after, after: position.after++ });
    }
  }
}

/** Lines without their line breaks; a text that ends with one has no empty line after it. */
function splitLines(text: string): string[] {
  if (text === '') return [];
  return (text.endsWith('\n') ? text.slice(0, -1) : text).split('\n');
}

function countLines(lines: readonly DiffLine[]): { added: number; removed: number } {
  let [added, removed] = [0, 0];
  for (const { kind } of lines) {
    if (kind === 'added' || kind === 'changed') added += 1;
    if (kind === 'removed' || kind === 'changed') removed += 1;
  }
  return { added, removed };
}

function lineBreakAtEnd(before: string, after: string): Pick<TextDiff, 'endsWithLineBreak'> {
  if (before === '' || after === '' || before.endsWith('\n') === after.endsWith('\n')) return {};
  return { endsWithLineBreak: before.endsWith('\n') ? 'before' : 'after' };
}
