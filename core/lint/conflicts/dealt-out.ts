import type { Count } from './count-scopes.ts';

/**
 * Marks the counts that say how a whole is dealt out: after "the plan has three phases with four exercises each", there
 * are no exercises outside of phases.
 */
export function markDealtOut(counts: readonly Count[]): readonly Count[] {
  if (!counts.some(({ each }) => each !== undefined)) return counts;
  const outer = new Set(counts.map((count) => keyOf(count, count.unit)));
  return counts.map((count) =>
    count.each !== undefined && outer.has(keyOf(count, count.each)) ? { ...count, isDealtOut: true } : count,
  );
}

/** Says it of one kind in one clause about one text. */
const keyOf = ({ directive: { clause }, part }: Count, kind: string): string =>
  [clause.sentence.position, clause.from, part, kind].join('\t');
