import type { Branch, BranchLiteral } from '../text/sentence.ts';

/** A branch condition in words: `when markdown and not terse`; empty where it always holds. */
export function describeBranch(branch: Branch): string {
  const words = new Set(branch.filter((literal) => !isTold(literal, branch)).map(describeLiteral));
  return words.size === 0 ? '' : `when ${[...words].join(' and ')}`;
}

/** A list that has items is given, and `(and a b)` holds where `a` and `b` do: others say it already. */
function isTold({ subject, equals, holds }: BranchLiteral, branch: Branch): boolean {
  const others = branch.filter((one) => one.subject !== subject);
  if (subject.startsWith(holds ? '(and ' : '(or ')) return others.some((one) => subject.includes(one.subject));
  if (equals !== undefined) return false;
  return others.some((one) => one.holds === holds && KINDS.some((kind) => one.subject === `${kind} ${subject}`));
}

const KINDS: readonly string[] = ['each', 'with', 'block'];

function describeLiteral({ subject, equals, holds }: BranchLiteral): string {
  const [, kind, rest = ''] = /^(each|with|block) (.*)$/su.exec(subject) ?? [];
  if (kind === 'each') return `there are ${holds ? '' : 'no '}${rest}`;
  if (kind !== undefined) return `${rest} is ${holds ? 'given' : 'missing'}`;
  if (equals === undefined) return holds ? subject : `not ${subject}`;
  return `${subject} is ${holds ? '' : 'not '}${textOf(equals)}`;
}

/** A text without its quotation marks, as far as it can be read without them. */
const textOf = (equals: string): string => (/^"[\w -]+"$/u.test(equals) ? equals.slice(1, -1) : equals);
