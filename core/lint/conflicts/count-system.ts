/** `greater × divisor ≥ smaller × factor`, in whole numbers; of several smaller ones, their sum. */
export interface Relation {
  readonly greater: string;
  readonly smaller: readonly string[];
  readonly factor: number;
  readonly divisor: number;
}

/** Whole numbers by name, each with ends, and relations between them. */
export interface CountSystem {
  readonly ends: ReadonlyMap<string, { readonly min: number; readonly max: number }>;
  readonly relations: readonly Relation[];
}

/** Far more of anything than a text has: a system that forces more diverges. */
const most = 1e9;
const patience = 20_000;

/**
 * Whether numbers exist that satisfy a system. All relations are monotone, so the solutions are closed under taking
 * the smaller of two: raising every number just as far as it has to be either ends in the least solution or breaks
 * an upper end, and then there is none. A system that is not decided within a bounded time counts as satisfiable.
 */
export function isSatisfiable({ ends, relations }: CountSystem): boolean {
  const least = new Map([...ends].map(([name, { min }]) => [name, min]));
  if ([...ends.values()].some(({ min, max }) => min > max)) return false;
  for (let round = 0, changed = true; changed; round += 1) {
    if (round * relations.length > patience) return true;
    changed = false;
    for (const { greater, smaller, factor, divisor } of relations) {
      const sum = smaller.reduce((all, name) => all + (least.get(name) ?? 0), 0);
      const needed = Math.ceil((sum * factor) / divisor - 1e-9);
      if (needed <= (least.get(greater) ?? 0)) continue;
      if (needed > Math.min(ends.get(greater)?.max ?? most, most)) return false;
      least.set(greater, needed);
      changed = true;
    }
  }
  return true;
}
