import { dirname, join } from 'node:path';
import { parsePromptrc } from '../../core/config/parse-promptrc.ts';
import type { ModelBook } from '../../core/models/model-book.ts';
import type { ModelOverrides } from '../../core/models/model-override.ts';
import { LOCK_FILE } from '../../core/models/parse-model-lock.ts';
import { readModelBook } from '../../core/models/read-model-book.ts';
import { findPromptrc } from '../find-promptrc.ts';
import { readOptionalFile } from '../text-input.ts';

/**
 * What the repository that one stands in says of models; nothing outside of one.
 *
 * @throws CONFIG_INVALID, CONFIG_UNKNOWN_KEY, MODELS_LOCK_INVALID, FILE_UNREADABLE
 */
export async function openModelBook(folder: string): Promise<ModelBook> {
  const promptrc = await findPromptrc(folder);
  const overrides = promptrc === undefined ? undefined : parsePromptrc(promptrc.text, '.promptrc').models;
  return modelBookBeside(promptrc?.path, overrides);
}

/** The same, where the `.promptrc` is read already. */
export async function modelBookBeside(
  promptrc: string | undefined,
  overrides: ModelOverrides | undefined,
): Promise<ModelBook> {
  const lock = promptrc === undefined ? undefined : await readOptionalFile(join(dirname(promptrc), LOCK_FILE));
  return readModelBook({ overrides, lock });
}
