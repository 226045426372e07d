import type { ClauseTokens } from './clause-tokens.ts';

/** A clause as one string for patterns that run over many words: lower case, single spaces, `"` for a quotation. */
export interface ClauseText {
  readonly text: string;
  /** The token that begins at an offset, or the first one behind it. */
  tokenAt(offset: number): number | undefined;
}

/** Longer clauses are stories, and patterns need not run over them. */
const mostTokens = 80;

/** Marks without a space before them. */
const closing: ReadonlySet<string> = new Set(',.;:!?)');

/** The text of a clause for patterns. */
export function clauseText({ tokens, from, to }: Pick<ClauseTokens, 'tokens' | 'from' | 'to'>): ClauseText {
  const starts: number[] = [];
  let text = '';
  for (let at = from; at < Math.min(to, from + mostTokens); at += 1) {
    const token = tokens[at];
    if (token === undefined) continue;
    const word = token.kind === 'quote' || token.kind === 'code' ? '"' : token.lower;
    text += text === '' || closing.has(word) ? word : ` ${word}`;
    starts.push(text.length - word.length);
  }
  return {
    text,
    tokenAt: (offset) => {
      const index = starts.findIndex((start) => start >= offset);
      return index === -1 ? undefined : from + index;
    },
  };
}
