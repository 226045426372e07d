import type { Container } from './container.ts';
import { isPlural, singularOf } from './units.ts';

/** "The features array holds five strings": five features. */
export function ofMembers({ part = '', each }: Container, name: string): readonly string[] {
  return each === undefined && members.has(name) && isPlural(part) ? [singularOf(part)] : [];
}

const members: ReadonlySet<string> = new Set('string element item entry object value'.split(' '));
