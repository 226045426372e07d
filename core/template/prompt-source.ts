/** A `.prompt` file cut into its two parts, with the place of each in the file. */
export interface PromptSource {
  /** The YAML between the two lines `---`; absent where the file has no front matter. */
  readonly frontMatter?: { readonly text: string; readonly line: number };
  /** The Handlebars template; without surrounding white space where there is front matter, as Dotprompt does. */
  readonly body: string;
  /** Where the body begins in the file; both count from 1. */
  readonly bodyStart: { readonly line: number; readonly column: number };
  /** The same place in UTF-16 code units from the start of the file; a byte order mark is one. */
  readonly bodyOffset: number;
  /** Set where the front matter is opened but not closed: the line of the opening `---`. */
  readonly unclosedLine?: number;
}

const LEADING_COMMENT = /[ \t]*(?:#[^\r\n]*)?(?:\r\n|\r|\n)/uy;
const OPENING = /^---[ \t]*(?:\r\n|\r|\n|$)/u;
const CLOSING = /(?:^|\r\n|\r|\n)---[ \t]*(?:\r\n|\r|\n|$)/u;
const LINE_END = /\r\n|\r|\n/gu;

/**
 * Cuts a `.prompt` file into front matter and body. A byte order mark is dropped; blank lines and lines that begin
 * with `#` (a licence header) may stand before the first `---`. It is pure text work: no YAML is read.
 *
 * @example
 * splitPromptSource('---\nmodel: m\n---\nHello {{name}}').body; //=> 'Hello {{name}}'
 */
export function splitPromptSource(source: string): PromptSource {
  const text = source.startsWith('\uFEFF') ? source.slice(1) : source;
  const mark = source.length - text.length;
  const start = skipComments(text);
  const opening = OPENING.exec(text.slice(start));
  if (opening === null) return { body: text, bodyStart: { line: 1, column: 1 }, bodyOffset: mark };
  const openingLine = lineAt(text, start);
  const rest = text.slice(start + opening[0].length);
  const closing = CLOSING.exec(rest);
  if (closing === null) {
    const bodyStart = { line: openingLine, column: 1 };
    return { body: '', bodyStart, bodyOffset: mark + start, unclosedLine: openingLine };
  }
  const after = start + opening[0].length + closing.index + closing[0].length;
  const bodyOffset = after + (text.slice(after).length - text.slice(after).trimStart().length);
  return {
    frontMatter: { text: rest.slice(0, closing.index), line: openingLine + 1 },
    body: text.slice(after).trim(),
    bodyStart: placeAt(text, bodyOffset),
    bodyOffset: mark + bodyOffset,
  };
}

/** Blank lines and comments are skipped one by one: one pattern for all of them overflows on a million. */
function skipComments(text: string): number {
  let start = 0;
  for (;;) {
    LEADING_COMMENT.lastIndex = start;
    const found = LEADING_COMMENT.exec(text);
    if (found === null) return start;
    start += found[0].length;
  }
}

/** Line and column, both from 1, of a character of `text`. */
function placeAt(text: string, offset: number): { line: number; column: number } {
  const before = text.slice(0, offset);
  const lastBreak = Math.max(before.lastIndexOf('\n'), before.lastIndexOf('\r'));
  return { line: lineAt(text, offset), column: offset - lastBreak };
}

function lineAt(text: string, offset: number): number {
  return 1 + (text.slice(0, offset).match(LINE_END)?.length ?? 0);
}
