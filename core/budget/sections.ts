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
  const found = [...lines.matchAll(/^#{1,6}[ \t]+(.+?)[ \t#]*$/gmu)].map(
    ({ 1: heading = '', index }): Stretch => ({ heading, end: index }),
  );
  return [...found, { end: text.length }];
}
