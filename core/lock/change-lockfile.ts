import type { LockedPrompt, Lockfile } from './lockfile.ts';
import { placeOf, referenceOf } from './lockfile.ts';

/** The lockfile with entries in place of those that they are for, or besides them. */
export function withLocked({ prompts }: Lockfile, changed: readonly LockedPrompt[]): Lockfile {
  const byPlace = new Map([...prompts, ...changed].map((prompt) => [placeOf(prompt), prompt]));
  return { format: 1, prompts: [...byPlace.values()].sort(inOrder) };
}

/** Which entries are meant. */
export interface LockSelection {
  /** Names of prompts, and references in their canonical spelling. */
  readonly words: readonly string[];
  /** Undefined for all. */
  readonly environment: string | undefined;
}

/** A lockfile without some of its entries. */
export interface ReducedLockfile {
  readonly left: Lockfile;
  readonly removed: readonly LockedPrompt[];
  /** The first word that no entry is for. */
  readonly missing: string | undefined;
}

/** The lockfile without the entries that are meant. */
export function withoutLocked({ prompts }: Lockfile, { words, environment }: LockSelection): ReducedLockfile {
  const isFor = (prompt: LockedPrompt, word: string): boolean =>
    (word === prompt.name || word === referenceOf(prompt)) &&
    (environment ?? prompt.environment) === prompt.environment;
  const removed = prompts.filter((prompt) => words.some((word) => isFor(prompt, word)));
  return {
    left: { format: 1, prompts: prompts.filter((prompt) => !removed.includes(prompt)) },
    removed,
    missing: words.find((word) => !prompts.some((prompt) => isFor(prompt, word))),
  };
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
