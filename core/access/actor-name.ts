/** Grammar of who makes a change, `Name <e-mail>`, as a pattern of JSON Schema. */
export const actorPattern = '^[^<>\\u0000-\\u001f\\u007f]{1,100} <[^<>\\s\\u0000-\\u001f\\u007f]{1,200}>$';

const grammar = new RegExp(actorPattern, 'u');

/** Tells whether `text` names someone as `Name <e-mail>`. */
export function isActor(text: string): boolean {
  return grammar.test(text);
}
