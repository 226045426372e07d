import type { Count } from './count-scopes.ts';

/**
 * "The back of a card has at most 25 words", "every back holds an example of at least 35": what is said of a part by its
 * name is said of each of them, where there are several.
 */
export function ofEachToo(counts: readonly Count[]): readonly Count[] {
  const kinds = new Set(counts.flatMap(({ part, each }) => (part === undefined && each !== undefined ? [each] : [])));
  if (kinds.size === 0) return counts;
  const repeated = counts.flatMap(({ part, ...count }) =>
    part !== undefined && count.each === undefined && kinds.has(part) ? [{ ...count, each: part }] : [],
  );
  return [...counts, ...repeated];
}
