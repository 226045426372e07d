/** Whether the next text begins a line: known, or up to a value that was printed. */
type LineState = 'start' | 'inside' | 'unknown';

/** The white space that a partial called on an indented line gets before each of its lines. */
export interface IndentFrame {
  readonly indent: string;
  state: LineState;
}

/** What is to be written for a text in indented partials. */
export interface IndentedText {
  /** White space before the first line: certain, possible, or none. */
  readonly before: 'always' | 'maybe' | 'never';
  readonly indent: string;
  readonly text: string;
}

/**
 * A text as the partials around it indent it, outermost first. Mirrors how rendering does it: a line is indented when its
 * first character is written.
 */
export function indentText(text: string, frames: readonly IndentFrame[]): IndentedText {
  const indent = frames.map((frame) => frame.indent).join('');
  const states = new Set(frames.map(({ state }) => state));
  const before = states.has('unknown') || states.size > 1 ? 'maybe' : states.has('start') ? 'always' : 'never';
  const state: LineState = text.endsWith('\n') ? 'start' : 'inside';
  for (const frame of frames) frame.state = state;
  return { before: indent === '' ? 'never' : before, indent, text: text.replace(/\n(?!$)/gu, `\n${indent}`) };
}

/** After a value, nothing is known. */
export function loseLines(frames: readonly IndentFrame[]): void {
  for (const frame of frames) frame.state = 'unknown';
}

export const copyFrames = (frames: readonly IndentFrame[]): readonly IndentFrame[] =>
  frames.map((frame) => ({ ...frame }));
