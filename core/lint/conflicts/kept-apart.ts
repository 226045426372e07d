import type { Directive } from '../directives/directive.ts';

const apart: ReadonlySet<string> = new Set('separate separately annex appendix attachment elsewhere'.split(' '));

/**
 * Whether one rule is about a place beside the text that the other one is about: "… which you record in the separate
 * `sources` array", "in an annex".
 */
export const areKeptApart = (a: Directive, b: Directive): boolean => isKeptApart(a, b) || isKeptApart(b, a);

function isKeptApart({ clause, evidence }: Directive, { clause: other }: Directive): boolean {
  const at = apartAt(clause.sentence);
  const isMatter = at >= evidence.from && at < evidence.to;
  return at !== -1 && !isMatter && !other.absolute && apartAt(other.sentence) === -1;
}

const apartAt = ({ tokens }: Directive['clause']['sentence']): number =>
  tokens.findIndex(({ lower }, at) => apart.has(lower) && !(lower === 'separate' && isOrdered(tokens, at)));

/** "Separate the paragraphs by blank lines" names no place. */
const isOrdered = (tokens: Directive['clause']['sentence']['tokens'], at: number): boolean =>
  at === 0 || tokens[at - 1]?.kind === 'punctuation' || ['and', 'then', 'to'].includes(tokens[at - 1]?.lower ?? '');
