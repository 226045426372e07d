import type { LockedPrompt, Lockfile } from './lockfile.ts';
import { placeOf } from './lockfile.ts';

/** The lockfile with entries in place of those that they are for, or besides them. */
export function withLocked({ prompts }: Lockfile, changed: readonly LockedPrompt[]): Lockfile {
  const byPlace = new Map([...prompts, ...changed].map((prompt) => [placeOf(prompt), prompt]));
  return { format: 1, prompts: [...byPlace.values()].sort(inOrder) };
}

/** By name, then by range, then by environment, in the order of UTF-16 code units, which is the same everywhere. */
function inOrder(one: LockedPrompt, other: LockedPrompt): number {
  return (
    compareTexts(one.name, other.name) ||
    compareTexts(one.range, other.range) ||
    compareTexts(one.environment, other.environment)
  );
}

function compareTexts(one: string, other: string): number {
  return one === other ? 0 : one < other ? -1 : 1;
}
