/** A line that begins a turn of an example: `Input: …`, `Assistant: …`. */
export interface Turn {
  readonly side: 'input' | 'output';
  readonly label: string;
  /** Characters of the line up to what is said. */
  readonly length: number;
}

const LABEL =
  /^(?:\*\*|__)?(?<label>(?:(?:example|sample|expected|desired|ideal|model|user|final)\s+)?(?:input|user|human|q|question|query|customer|student|caller|client|original|before|source|request|message|output|assistant|ai|bot|a|answer|response|agent|completion|result|after|rewritten|rewrite|reply|translation|summary|tutor|model))(?:\s*#?\d+|\s*\([^)]{0,30}\))?(?:\*\*|__)?\s*:(?:\*\*|__)?\s*/iu;
const INPUT =
  /(?:input|user|human|q|question|query|customer|student|caller|client|original|before|source|request|message)$/iu;

/** Whether a label says that what follows comes in. */
export const namesInput = (label: string): boolean =>
  INPUT.test(label) || /^(?:text|note|context|document|article)$/iu.test(label);

/** The turn that a line begins, if it does. */
export function turnOf(text: string): Turn | undefined {
  const found = text.includes(':') ? LABEL.exec(text) : null;
  const label = found?.groups?.['label'];
  if (found === null || label === undefined) return undefined;
  return { side: INPUT.test(label) ? 'input' : 'output', label, length: found[0].length };
}
