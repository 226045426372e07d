import type { LintSource } from '../lint-source.ts';
import type { Sentence } from './sentence.ts';
import { tokenize } from './tokenize.ts';

/** The sentences of a source, line by line. */
export function readSentences({ file, text }: Pick<LintSource, 'file' | 'text'>): readonly Sentence[] {
  const sentences: Sentence[] = [];
  const headings: string[] = [];
  let section = 0;
  let offset = 0;
  for (const [line, content] of text.split('\n').entries()) {
    const heading = /^#{1,6}\s+(.*)$/u.exec(content);
    if (heading !== null) {
      headings.splice(0, headings.length, heading[1] ?? '');
      section += 1;
    } else {
      const mark = /^\s*(?:[-*+•]\s|\d{1,3}[.)]\s)?\s*/u.exec(content)?.[0].length ?? 0;
      for (const match of content
        .slice(mark)
        .matchAll(/\S(?:[^.!?]|[.!?](?!["”)]*\s+[A-Z"“*]))*(?:[.!?]+["”)]*|$)/gu)) {
        const start = offset + mark + match.index;
        sentences.push({
          text: match[0],
          tokens: tokenize(match[0]),
          rangeOf: (from, to) => ({ file, start: start + from, end: start + to }),
          chain: [],
          branch: [],
          role: 'system',
          context: 'normal',
          headings: [...headings],
          leadIns: [],
          section,
          line,
          position: sentences.length,
        });
      }
    }
    offset += content.length + 1;
  }
  return sentences;
}
