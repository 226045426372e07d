import type { Directive } from '../directives/directive.ts';

/**
 * Whether each of two rules stands behind a label or a place of its own, and they name other texts: "Wall text: 80 words.",
 * "Audio script: 250 words.".
 */
export function areLabelledApart({ clause: { target: a } }: Directive, { clause: { target: b } }: Directive): boolean {
  if (a.apart !== true || b.apart !== true || a.name === undefined || b.name === undefined) return false;
  const [first, second] = [a.name.split(' '), b.name.split(' ')];
  // "Title" and "page title" are one.
  return !(first.every((word) => second.includes(word)) || second.every((word) => first.includes(word)));
}
