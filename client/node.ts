import { mkdirSync, readFileSync } from 'node:fs';
import { open, readdir, rename, rm, stat } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import type { SnapshotStore } from './snapshot-store.ts';

/** Paths that were written to. */
const written = new Set<string>();
/** No write takes that long. */
const leftoverMs = 60_000;

/**
 * Keeps a client's snapshot in a file, which is replaced as a whole: after a crash or with a full disk it is the old one
 * or the new one. Give every program a file of its own.
 *
 * @example
 * const snapshot = fileSnapshot(join(tmpdir(), 'none-yet', 'prompts.json'));
 * snapshot.read(); //=> undefined
 */
export function fileSnapshot(path: string): SnapshotStore {
  return { read: () => readBytes(path), write: (text) => writeText(path, text) };
}

function readBytes(path: string): Uint8Array | undefined {
  try {
    return readFileSync(path);
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return undefined;
    throw error;
  }
}

async function writeText(path: string, text: string): Promise<void> {
  mkdirSync(dirname(path), { recursive: true });
  if (!written.has(path)) await removeLeftovers(path).catch(() => undefined);
  written.add(path);
  // Threads have one process id, and the programs of two containers may have the same.
  const temporary = `${path}.${process.pid}-${Math.random().toString().slice(2)}.tmp`;
  // Prompts are not for every user of the machine.
  const file = await open(temporary, 'wx', 0o600);
  try {
    try {
      await file.writeFile(text);
      await file.sync();
    } finally {
      await file.close();
    }
    await rename(temporary, path);
  } catch (error) {
    await rm(temporary, { force: true });
    throw error;
  }
}

/** What programs left that ended in the middle of a write. */
async function removeLeftovers(path: string): Promise<void> {
  const folder = dirname(path);
  const start = `${basename(path)}.`;
  for (const file of await readdir(folder)) {
    if (!file.startsWith(start) || !/^\d+-\d+\.tmp$/.test(file.slice(start.length))) continue;
    const { mtimeMs } = await stat(join(folder, file));
    if (Date.now() - mtimeMs > leftoverMs) await rm(join(folder, file), { force: true });
  }
}
