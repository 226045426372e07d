import { readFile } from 'node:fs/promises';
import { fail } from '../../core/fail.ts';
import { systemCode } from '../../store/private-file.ts';

/** The text of a file; undefined where there is none. @throws FILE_UNREADABLE */
export async function readText(path: string): Promise<string | undefined> {
  try {
    return await readFile(path, 'utf8');
  } catch (cause) {
    const code = systemCode(cause) ?? String(cause);
    if (code === 'ENOENT') return undefined;
    throw fail('FILE_UNREADABLE', { file: path, problem: code === 'EISDIR' ? 'it is a folder' : code }, cause);
  }
}
