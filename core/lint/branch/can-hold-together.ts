import type { Branch, BranchLiteral } from '../text/sentence.ts';
import { variableOf } from './contradicts.ts';
import type { Domains } from './domains.ts';
import { anyValue, isVarying } from './domains.ts';
import { satisfies } from './satisfies.ts';

/**
 * Whether some values of the variables render all texts with these branches. No paths are enumerated: each variable is
 * looked at by itself. Where variables depend on each other in ways that are not understood, the answer is yes.
 *
 * @param domains - what the variables can be; by default anything
 *
 * @example
 * canHoldTogether([[{ subject: 'terse', holds: true }], [{ subject: 'terse', holds: false }]]); //=> false
 */
export function canHoldTogether(branches: readonly Branch[], domains: Domains = anyValue): boolean {
  return branches.every(({ length }) => length === 0) || chooseValues(branches, domains) !== undefined;
}

/** For each subject a value under which all literals hold; `undefined` where there are none. */
export function chooseValues(branches: readonly Branch[], domains: Domains): ReadonlyMap<string, unknown> | undefined {
  const chosen = new Map<string, unknown>();
  for (const [subject, literals] of bySubject(branches)) {
    const found = domains.valuesOf(subject, literals).find((value) => literals.every((one) => satisfies(value, one)));
    if (found === undefined) return undefined;
    chosen.set(subject, found.value);
  }
  return chosen;
}

/** Each item of a list has values of its own, so that what varies with it never contradicts. */
function bySubject(branches: readonly Branch[]): ReadonlyMap<string, readonly BranchLiteral[]> {
  const found = new Map<string, BranchLiteral[]>();
  const add = (subject: string, literal: BranchLiteral): void => {
    const literals = found.get(subject) ?? [];
    literals.push(literal);
    found.set(subject, literals);
  };
  for (const literal of branches.flat()) {
    const subject = variableOf(literal);
    if (isVarying(subject)) continue;
    add(subject, literal);
    for (const outer of outerSubjects(subject, literal)) add(outer, { subject: outer, holds: true });
  }
  return found;
}

/** `user.name` can only be something if `user` is. */
function outerSubjects(subject: string, { subject: asked, equals, holds }: BranchLiteral): readonly string[] {
  const isPath = /^[^\s()@]+\.[^\s()@]+$/u.test(subject) && !subject.startsWith('../');
  const isFilled = holds && (equals === undefined ? !/^(?:with|block) /u.test(asked) : !FALSY.has(equals));
  if (!isPath || !isFilled) return [];
  const parts = subject.split('.');
  return parts.slice(1).map((_, index) => parts.slice(0, index + 1).join('.'));
}

const FALSY: ReadonlySet<string> = new Set(['false', '0', '""', 'null', 'undefined']);
