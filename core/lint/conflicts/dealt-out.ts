import { stemsOf } from '../text/stems-of.ts';
import type { Count } from './count-scopes.ts';

/**
 * Marks the counts that say how a whole is dealt out: after "the plan has three phases with four exercises each", there
 * are no exercises outside of phases.
 */
export function markDealtOut(counts: readonly Count[]): readonly Count[] {
  if (!counts.some(({ each }) => each !== undefined)) return counts;
  const outer = new Set(counts.map((count) => keyOf(count, count.unit)));
  return counts.map((count) =>
    count.each !== undefined && outer.has(keyOf(count, count.each)) && !isAddedList(count)
      ? { ...count, isDealtOut: true }
      : count,
  );
}

/** "Use three bullets, each of at most 15 words": a list that stands in a text, and other words around it. */
const isAddedList = ({ each, directive: { clause, evidence } }: Count): boolean =>
  each === 'item' && clause.sentence.tokens.slice(clause.from, evidence.from).some(({ stem }) => adding.has(stem));

const adding = stemsOf('use include add insert append attach have contain');

/** Says it of one kind in one clause about one text. */
const keyOf = ({ directive: { clause }, part }: Count, kind: string): string =>
  [clause.sentence.position, clause.from, part, kind].join('\t');
