import { canHoldTogether } from '../lint/branch/can-hold-together.ts';
import { variableOf } from '../lint/branch/contradicts.ts';
import type { Domains } from '../lint/branch/domains.ts';
import { isVarying } from '../lint/branch/domains.ts';
import type { Branch, BranchLiteral } from '../lint/text/sentence.ts';
import type { MeasuredNode } from './measured-node.ts';

/** Decisions of a template that are taken together, by what they ask. Those that are not among them are open. */
export type Assignment = ReadonlyMap<string, BranchLiteral>;

/** Most decisions that are looked at together: each doubles the work. Others are decided where they stand. */
const MAX_DECISIONS = 12;

/**
 * All ways to take the decisions that several places of a template depend on, as far as some values of the variables
 * allow them. At least one.
 */
export function assignmentsOf(nodes: readonly MeasuredNode[], domains: Domains): readonly Assignment[] {
  let assignments: readonly (readonly BranchLiteral[])[] = [[]];
  for (const literal of sharedDecisions(nodes)) {
    assignments = assignments.flatMap((taken) =>
      [true, false]
        .map((holds): readonly BranchLiteral[] => [...taken, { ...literal, holds }])
        .filter((branch) => canHoldTogether([branch], domains)),
    );
  }
  if (assignments.length === 0) assignments = [[]];
  return assignments.map((literals) => new Map(literals.map((literal) => [keyOf(literal), literal])));
}

/** Whether an arm can be taken under an assignment. */
export const permits = (assignment: Assignment, branch: Branch): boolean =>
  assignment.size === 0 ||
  branch.every((literal) => {
    const taken = assignment.get(keyOf(literal));
    return taken === undefined || taken.holds === literal.holds;
  });

const keyOf = ({ subject, equals }: BranchLiteral): string =>
  equals === undefined ? subject : `${subject} = ${equals}`;

/** Decisions on variables that more than one choice asks. */
function sharedDecisions(nodes: readonly MeasuredNode[]): readonly BranchLiteral[] {
  const choices = new Map<string, number>();
  const decisions = new Map<string, BranchLiteral>();
  const visit = (inner: readonly MeasuredNode[]): void => {
    for (const node of inner) {
      if (node.kind !== 'choice') continue;
      const literals = node.arms.flatMap(({ branch }) => branch).filter(({ subject }) => !isVarying(subject));
      for (const variable of new Set(literals.map(variableOf))) choices.set(variable, (choices.get(variable) ?? 0) + 1);
      for (const literal of literals) decisions.set(keyOf(literal), literal);
      for (const arm of node.arms) visit(arm.nodes);
    }
  };
  visit(nodes);
  return [...decisions.values()].filter((one) => (choices.get(variableOf(one)) ?? 0) > 1).slice(0, MAX_DECISIONS);
}
