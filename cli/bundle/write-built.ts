import { fileSystemError } from '../file-system-error.ts';
import type { Interruption } from '../interruption.ts';
import { replaceFile } from '../replace-file.ts';

/** Replaces a file that is built, whole or not at all. @throws STORAGE_READ_ONLY, STORAGE_FULL, STORAGE_FAILED */
export async function writeBuilt(path: string, text: string, interruption: Interruption): Promise<void> {
  try {
    await interruption.shield(() => replaceFile(path, text));
  } catch (error) {
    throw fileSystemError(path, error);
  }
}
