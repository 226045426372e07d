import { fail } from '../../core/fail.ts';
import type { Oid } from '../git-backend.ts';

/** What an entry is: a file, an executable file, a symlink, a folder or a submodule. */
export type EntryMode = '100644' | '100755' | '120000' | '40000' | '160000';

export interface TreeEntry {
  readonly mode: EntryMode;
  readonly name: string;
  readonly oid: Oid;
  /** The name's bytes where they are not UTF-8, so that writing the tree again keeps them. */
  readonly rawName?: Uint8Array;
}

const modes = new Map<string, EntryMode>([
  ['100644', '100644'],
  ['100664', '100644'],
  ['100755', '100755'],
  ['120000', '120000'],
  ['40000', '40000'],
  ['040000', '40000'],
  ['160000', '160000'],
]);

const strictUtf8 = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });

/** Reads a tree; `oid` is its id, whose length tells the width of the ids within. @throws OBJECT_CORRUPT */
export function parseTree(bytes: Uint8Array, oid: Oid): readonly TreeEntry[] {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const width = oid.length / 2;
  const entries: TreeEntry[] = [];
  let at = 0;
  while (at < buffer.length) {
    const space = buffer.indexOf(0x20, at);
    const nul = space === -1 ? -1 : buffer.indexOf(0, space);
    const end = nul + 1 + width;
    if (space === -1 || nul === -1 || end > buffer.length) {
      throw fail('OBJECT_CORRUPT', { oid, problem: `the tree is cut off at byte ${at}` });
    }
    const mode = modes.get(buffer.toString('latin1', at, space));
    if (mode === undefined || nul === space + 1) {
      throw fail('OBJECT_CORRUPT', { oid, problem: `the tree has a malformed entry at byte ${at}` });
    }
    entries.push({ mode, ...decodeName(buffer.subarray(space + 1, nul)), oid: buffer.toString('hex', nul + 1, end) });
    at = end;
  }
  return entries;
}

function decodeName(raw: Buffer): { name: string; rawName?: Uint8Array } {
  try {
    return { name: strictUtf8.decode(raw) };
  } catch {
    return { name: raw.toString('latin1'), rawName: Uint8Array.from(raw) };
  }
}

/** The bytes of a tree, in git's order: by name as bytes, a folder as if its name ended in a slash. */
export function formatTree(entries: readonly TreeEntry[]): Uint8Array {
  const named = entries.map((entry) => {
    const name = Buffer.from(entry.rawName ?? entry.name);
    const key = entry.mode === '40000' ? Buffer.concat([name, Buffer.from('/')]) : name;
    return { entry, name, key };
  });
  named.sort((a, b) => Buffer.compare(a.key, b.key));
  return Buffer.concat(
    named.flatMap(({ entry, name }) => [
      Buffer.from(`${entry.mode} `),
      name,
      Buffer.from([0]),
      Buffer.from(entry.oid, 'hex'),
    ]),
  );
}
