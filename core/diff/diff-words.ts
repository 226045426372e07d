import { remember } from '../remember.ts';
import { diffTokens } from './diff-tokens.ts';
import { splitWords } from './split-words.ts';

/** A piece of a line: on both sides, or on one. */
export interface WordPiece {
  readonly kind: 'same' | 'removed' | 'added';
  readonly text: string;
}

/** Edits inside one line; a line that differs more is shown as replaced. */
const MAX_WORD_EDITS = 400;

/**
 * How one line became another, word by word. Joined, the pieces that are not `added` give `before`, those that
 * are not `removed` give `after`.
 */
export const diffWords = (before: string, after: string): readonly WordPiece[] =>
  rememberedPieces(`${before.length} ${before}${after}`, before, after);

/** A line that was rewritten is so in the text and in what each sample renders to. */
const rememberedPieces = remember((_, before: string, after: string) => piecesOf(before, after), {
  last: 1_000,
  longest: 4_000,
});

function piecesOf(before: string, after: string): readonly WordPiece[] {
  const runs = diffTokens(splitWords(before), splitWords(after), MAX_WORD_EDITS);
  const pieces: WordPiece[] = [];
  let removed = '';
  let added = '';
  const flush = (): void => {
    if (removed !== '') pieces.push({ kind: 'removed', text: removed });
    if (added !== '') pieces.push({ kind: 'added', text: added });
    removed = '';
    added = '';
  };
  for (const [index, { kind, tokens }] of runs.entries()) {
    const text = tokens.join('');
    if (kind === 'removed') removed += text;
    else if (kind === 'added') added += text;
    else if (text.trim() === '' && removed !== '' && added !== '' && index < runs.length - 1) {
      // "new rule" for "old law" reads better as one change than as two with a blank between.
      removed += text;
      added += text;
    } else {
      flush();
      pieces.push({ kind, text });
    }
  }
  flush();
  return pieces;
}
