import type { Directive } from '../directives/directive.ts';
import type { Count, Scope } from './count-scopes.ts';
import { signatureOf } from './count-signature.ts';

/** Groups of the counts of a scope. */
type SearchGroups = (members: readonly Count[], scope: Scope) => readonly (readonly Count[])[];

/**
 * A search whose results are kept for counts of the same directives that ask for the same: of several readings of variables,
 * most scopes hold none.
 */
export function rememberedGroups(search: SearchGroups): SearchGroups {
  const numbers = new Map<Directive, number>();
  const nameOf = (count: Count): string => {
    const number = numbers.get(count.directive) ?? numbers.size;
    numbers.set(count.directive, number);
    return `${number}\t${signatureOf(count)}`;
  };
  const known = new Map<string, readonly (readonly number[])[]>();
  return (members, scope) => {
    const key = [`${scope.part ?? ''}/${scope.each ?? ''}`, ...members.map(nameOf)].join('\n');
    const found = known.get(key) ?? search(members, scope).map((group) => group.map((count) => members.indexOf(count)));
    known.set(key, found);
    return found.map((group) => group.flatMap((at) => members[at] ?? []));
  };
}
