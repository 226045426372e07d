import { writeFile } from 'node:fs/promises';
import { fileSystemError } from '../file-system-error.ts';

/** Writes a new file that only its owner may read. @throws FILE_EXISTS, FILE_UNREADABLE */
export async function writePrivateText(path: string, text: string): Promise<void> {
  try {
    await writeFile(path, text, { flag: 'wx', mode: 0o600 });
  } catch (cause) {
    throw fileSystemError(path, cause);
  }
}
