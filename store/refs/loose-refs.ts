import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { setImmediate } from 'node:timers/promises';
import { fail } from '../../core/fail.ts';
import type { Oid } from '../git-backend.ts';
import { readFileIfAny, storageError, systemCode } from '../storage-files.ts';
import { isReadableRefName } from './ref-name.ts';

/** What a ref file holds. */
export type RefValue =
  | { readonly kind: 'oid'; readonly oid: Oid }
  | { readonly kind: 'symbolic'; readonly target: string }
  | { readonly kind: 'broken' };

const oidLine = /^(?:[0-9a-f]{40}|[0-9a-f]{64})(?:\s|$)/;
/** How long the event loop may be held while many files are read. */
const sliceMs = 8;
/** A writer that does not rename may show an empty file for a moment. */
const brokenRetries = 5;

/** The value of a ref file; undefined where there is none. */
function parseRefFile(text: string): RefValue {
  if (text.startsWith('ref:')) {
    const target = text.slice(4).trim();
    return isReadableRefName(target) ? { kind: 'symbolic', target } : { kind: 'broken' };
  }
  const match = oidLine.exec(text);
  return match === null ? { kind: 'broken' } : { kind: 'oid', oid: match[0].trimEnd() };
}

/** @throws REF_CORRUPT where the file stays unreadable. */
export async function readLooseRef(folder: string, name: string): Promise<RefValue | undefined> {
  const path = join(folder, name);
  for (let attempt = 1; ; attempt += 1) {
    const bytes = await readFileIfAny(path);
    if (bytes === undefined) return undefined;
    const value = parseRefFile(bytes.toString('utf8'));
    if (value.kind !== 'broken') return value;
    if (attempt === brokenRetries) throw fail('REF_CORRUPT', { ref: name, path });
    await setImmediate();
  }
}

/** All ref files below `prefix`, by full name. Yields to other work now and then. */
export async function listLooseRefs(folder: string, prefix: string): Promise<Map<string, RefValue>> {
  const found = new Map<string, RefValue>();
  let sliceEnd = performance.now() + sliceMs;
  for (const name of walkNames(folder, prefix)) {
    const value = readRefNow(join(folder, name));
    if (value !== undefined) found.set(name, value);
    if (performance.now() > sliceEnd) {
      await setImmediate();
      sliceEnd = performance.now() + sliceMs;
    }
  }
  return found;
}

function* walkNames(folder: string, prefix: string): Generator<string> {
  const pending = [prefix.slice(0, prefix.lastIndexOf('/') + 1)];
  for (let below = pending.pop(); below !== undefined; below = pending.pop()) {
    for (const entry of readFolder(join(folder, below))) {
      const name = below + entry.name;
      if (!entry.isDirectory()) {
        if (name.startsWith(prefix) && isReadableRefName(name)) yield name;
      } else if (overlaps(`${name}/`, prefix)) pending.push(`${name}/`);
    }
  }
}

function overlaps(folder: string, prefix: string): boolean {
  return folder.startsWith(prefix) || prefix.startsWith(folder);
}

function readFolder(path: string): { name: string; isDirectory: () => boolean }[] {
  try {
    return readdirSync(path, { withFileTypes: true });
  } catch (error) {
    const code = systemCode(error);
    if (code === 'ENOENT' || code === 'ENOTDIR') return [];
    throw storageError(path, error);
  }
}

/** Undefined where the file was just packed away or deleted: `packed-refs`, read afterwards, then tells. */
function readRefNow(path: string): RefValue | undefined {
  try {
    return parseRefFile(readFileSync(path, 'utf8'));
  } catch (error) {
    const code = systemCode(error);
    if (code === 'ENOENT' || code === 'EISDIR' || code === 'ENOTDIR') return undefined;
    throw storageError(path, error);
  }
}
