/** A stretch of a text up to the next heading. */
export interface Stretch {
  /** Of the stretch that follows, where there is one. */
  readonly heading?: string;
  /** Where the stretch ends, in UTF-16 code units. */
  readonly end: number;
}

/**
 * Cuts a text before each Markdown heading. The last stretch has none after it.
 *
 * @param rest - what goes on in the line that the text ends in: a heading may hold values
 */
export function headingsIn(text: string, rest = ''): readonly Stretch[] {
  const lines = text.endsWith('\n') ? text : text + rest;
  const found: Stretch[] = [];
  // Looked for from mark to mark: an expression asks of each character whether a line begins there.
  for (let at = lines.indexOf('#'); at !== -1; at = lines.indexOf('#', Math.max(at + 1, HEADING.lastIndex))) {
    HEADING.lastIndex = at;
    const heading = HEADING.exec(lines)?.[1];
    if (heading !== undefined) found.push({ heading, end: at });
  }
  return [...found, { end: text.length }];
}

const HEADING = /^#{1,6}[ \t]+(.+?)[ \t#]*$/muy;
