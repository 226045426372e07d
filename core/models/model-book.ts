import type { ModelLock } from './model-lock.ts';
import { modelKey } from './model-name.ts';
import type { ModelOverride, ModelOverrides } from './model-override.ts';

/** What a repository knows of models by itself: its overrides, then the lists that it has fetched. */
export interface ModelBook {
  /** By {@link modelKey}. */
  readonly overrides: ReadonlyMap<string, ModelOverride>;
  readonly lock?: ModelLock;
}

/** What facts of models depend on. */
export interface FindModelOptions {
  /** `2026-11-26`. */
  readonly today: string;
  /** What the repository says itself, which goes before the tables. */
  readonly book: ModelBook;
}

/** A repository that says nothing of models. */
export const emptyModelBook: ModelBook = { overrides: new Map() };

/** The book of overrides as they are written, and of a lock where there is one. */
export function modelBook(overrides: ModelOverrides = {}, lock?: ModelLock): ModelBook {
  return {
    overrides: new Map(Object.entries(overrides).map(([id, override]) => [modelKey(id), override])),
    ...(lock !== undefined && { lock }),
  };
}
