import type { Branch, BranchLiteral } from '../text/sentence.ts';

/** A branch condition in words: `when markdown and not terse`; empty where it always holds. */
export function describeBranch(branch: Branch): string {
  return branch.length === 0 ? '' : `when ${branch.map(describeLiteral).join(' and ')}`;
}

function describeLiteral({ subject, equals, holds }: BranchLiteral): string {
  const [, kind, rest = ''] = /^(each|with|block) (.*)$/su.exec(subject) ?? [];
  if (kind === 'each') return `there are ${holds ? '' : 'no '}${rest}`;
  if (kind !== undefined) return `${rest} is ${holds ? 'given' : 'missing'}`;
  if (equals === undefined) return holds ? subject : `not ${subject}`;
  return `${subject} is ${holds ? '' : 'not '}${textOf(equals)}`;
}

/** A text without its quotation marks, as far as it can be read without them. */
const textOf = (equals: string): string => (/^"[\w -]+"$/u.test(equals) ? equals.slice(1, -1) : equals);
