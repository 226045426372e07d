import { closeSync, fstatSync, openSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { listPrompts } from '../../store/work-tree/list-prompts.ts';
import type { FileReader } from './library.ts';
import type { LintProject } from './lint-project.ts';

/** Most bytes of a file that is linted: what fits into the largest context windows. */
const MAX_LINT_BYTES = 4 * 1024 * 1024;

/** A file as text, or why it is none. */
export type TextOrProblem = { readonly text: string } | { readonly problem: string };

/**
 * Reads a file that may be anything. Never throws: what is wrong with it is told. Read at once, since hundreds of small files
 * take a tenth of the time so.
 */
export function readLintFile(path: string): TextOrProblem {
  try {
    const file = openSync(path, 'r');
    try {
      const stats = fstatSync(file);
      if (!stats.isFile()) return { problem: 'it is not a file' };
      if (stats.size > MAX_LINT_BYTES) return { problem: `it is larger than ${MAX_LINT_BYTES / 1024 / 1024} MiB` };
      return decode(readFileSync(file));
    } finally {
      closeSync(file);
    }
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? String(error.code) : '';
    return { problem: problems[code] ?? `it cannot be opened (${code})` };
  }
}

const problems: Readonly<Record<string, string>> = {
  ENOENT: 'it does not exist',
  ENOTDIR: 'it does not exist',
  EACCES: 'permission denied',
  EISDIR: 'it is a folder',
  ELOOP: 'its links lead in a circle',
};

const utf8 = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });

/** Text of bytes, byte order mark kept so that offsets are those of the file. */
function decode(bytes: Uint8Array): TextOrProblem {
  if (bytes.includes(0)) return { problem: 'it is a binary file' };
  try {
    return { text: utf8.decode(bytes) };
  } catch {
    return { problem: 'it is not UTF-8 text' };
  }
}

/** Reads each file of the work tree once. */
export function readWorkFiles({ root, layout }: LintProject): FileReader {
  const texts = new Map<string, Promise<string | undefined>>();
  let names: Promise<readonly string[]> | undefined;
  return {
    readText: (path) => {
      const known = texts.get(path);
      if (known !== undefined) return known;
      const found = readLintFile(join(root, path));
      const read = Promise.resolve('text' in found ? found.text : undefined);
      texts.set(path, read);
      return read;
    },
    partialNames: () => {
      names ??= listPrompts(root, layout.prompts).then(({ partials }) => partials);
      return names;
    },
  };
}
