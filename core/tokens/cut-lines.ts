import { lastCutIn } from './hard-cuts.ts';

/**
 * A text in pieces of about a line each, whose tokens are those of the whole: each ends at the last hard cut of its line.
 * An edit changes the pieces of its own lines and no others. Joined, they are the text again.
 */
export function cutLines(text: string): readonly string[] {
  const pieces: string[] = [];
  let start = 0;
  let line = 0;
  for (let end = text.indexOf('\n'); end !== -1; end = text.indexOf('\n', end + 1)) {
    const cut = lastCutIn(text, { from: line, to: end });
    line = end + 1;
    if (cut === undefined) continue;
    pieces.push(text.slice(start, cut));
    start = cut;
  }
  return [...pieces, text.slice(start)];
}

/** The same by paragraphs, which a blank line ends: fewer and longer pieces. */
export function cutParagraphs(text: string): readonly string[] {
  const pieces: string[] = [];
  let start = 0;
  for (let end = text.indexOf('\n\n'); end !== -1; end = text.indexOf('\n\n', end + 2)) {
    const cut = lastCutIn(text, { from: Math.max(start, text.lastIndexOf('\n', end - 1) + 1), to: end });
    if (cut === undefined) continue;
    pieces.push(text.slice(start, cut));
    start = cut;
  }
  return [...pieces, text.slice(start)];
}
