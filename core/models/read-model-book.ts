import type { ModelBook } from './model-book.ts';
import { modelBook } from './model-book.ts';
import type { ModelOverrides } from './model-override.ts';
import { LOCK_FILE, parseModelLock } from './parse-model-lock.ts';

/** What a book is made of: `models` of the `.promptrc`, and the text of the lock. */
export interface ModelBookTexts {
  readonly overrides: ModelOverrides | undefined;
  readonly lock: string | undefined;
}

/** @throws MODELS_LOCK_INVALID */
export function readModelBook({ overrides, lock }: ModelBookTexts): ModelBook {
  return modelBook(overrides, lock === undefined ? undefined : parseModelLock(lock, LOCK_FILE));
}
