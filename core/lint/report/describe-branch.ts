import type { Branch, BranchLiteral } from '../text/sentence.ts';

/** A branch condition in words: `when markdown and not terse`; empty where it always holds. */
export function describeBranch(branch: Branch): string {
  return branch.length === 0 ? '' : `when ${branch.map(describeLiteral).join(' and ')}`;
}

function describeLiteral({ subject, equals, holds }: BranchLiteral): string {
  if (equals === undefined) return holds ? subject : `not ${subject}`;
  return `${subject} is ${holds ? '' : 'not '}${equals}`;
}
