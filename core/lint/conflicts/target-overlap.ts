import type { Directive } from '../directives/directive.ts';
import type { Target } from '../text/clause.ts';
import { stemWord } from '../text/stem-word.ts';

/** How the targets of two directives lie: the same text, one inside of the other, or apart. */
export type TargetOverlap = 'same' | 'a-inside' | 'b-inside' | 'apart';

/**
 * How the targets of two directives lie. A part lies inside of the whole; two parts are the same when their names are,
 * or one of them is the other, named more closely ("title", "page title").
 */
export function overlapOf(a: Directive, b: Directive): TargetOverlap {
  const [first, second] = [targetOf(a), targetOf(b)];
  if (first.kind === 'response' && second.kind === 'response') return sameText(first, second) ? 'same' : 'apart';
  if (first.kind === 'response') return 'b-inside';
  if (second.kind === 'response') return 'a-inside';
  return ofParts(wordsOf(first), wordsOf(second));
}

const response: Target = { kind: 'response' };

/** "Superscript numbers that lead to *footnotes*": whether there are any is asked of the whole. */
const targetOf = ({ target, surface }: Directive): Target =>
  target.kind === 'part' && target.name === stemWord(surface) ? response : target;

const sameText = (a: Target, b: Target): boolean =>
  a.name === undefined || b.name === undefined || ofParts(wordsOf(a), wordsOf(b)) !== 'apart';

const wordsOf = ({ name }: Target): readonly string[] => (name ?? '').split(' ').map((word) => sameParts[word] ?? word);

/** Names of one part. */
const sameParts: Readonly<Record<string, string>> = { commentary: 'comment' };

function ofParts(a: readonly string[], b: readonly string[]): TargetOverlap {
  if (a.at(-1) !== b.at(-1)) return 'apart';
  const aInB = a.every((word) => b.includes(word));
  const bInA = b.every((word) => a.includes(word));
  if (aInB && bInA) return 'same';
  if (aInB) return 'b-inside';
  return bInA ? 'a-inside' : 'apart';
}
