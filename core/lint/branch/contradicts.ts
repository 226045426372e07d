import type { Branch, BranchLiteral } from '../text/sentence.ts';
import { anyValue } from './domains.ts';
import { satisfies } from './satisfies.ts';

/** Whether no one value of each variable, or of an item of a list, makes all literals hold. */
export function contradicts(branch: Branch): boolean {
  if (branch.length < 2) return false;
  const bySubject = new Map<string, BranchLiteral[]>();
  for (const literal of branch) {
    const subject = variableOf(literal);
    bySubject.set(subject, [...(bySubject.get(subject) ?? []), literal]);
  }
  return [...bySubject.values()].some(
    (literals) =>
      literals.length > 1 &&
      !anyValue.valuesOf('', literals).some((value) => literals.every((one) => satisfies(value, one))),
  );
}

/** The variable itself: `items` of `each items`. */
export const variableOf = ({ subject }: BranchLiteral): string => subject.replace(/^(?:each|with|block) /u, '');
