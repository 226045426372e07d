import type { Directive } from '../directives/directive.ts';

/** How many there are of a kind in the answer, and the directive that says so. */
export interface KnownCount {
  readonly count: number;
  readonly directive: Directive;
}

/**
 * How many there are at least of each kind that the answer as a whole has: `sentence` of "Write four sentences". What holds
 * in some case only says nothing.
 */
export function knownCounts(directives: readonly Directive[]): ReadonlyMap<string, KnownCount> {
  const found = new Map<string, KnownCount>();
  for (const directive of directives) {
    const { surface, value, sign, target, per, clause } = directive;
    if (value.kind !== 'interval' || typeof value.min !== 'number' || sign === '-' || per !== undefined) continue;
    if (!surface.startsWith('length:') || target.kind === 'part' || clause.when.length > 0) continue;
    const kind = surface.slice('length:'.length);
    if (value.min > (found.get(kind)?.count ?? 0)) found.set(kind, { count: value.min, directive });
  }
  return found;
}
