import { readdir, rmdir } from 'node:fs/promises';
import { join, relative } from 'node:path';
import { fail } from '../../core/fail.ts';
import type { Ref, RefUpdate } from '../git-backend.ts';
import { removeFile, storageError, systemCode } from '../storage-files.ts';
import type { FileRefs } from './file-refs.ts';
import type { LockRequest } from './lock-set.ts';
import { LockSet } from './lock-set.ts';
import { listLooseRefs, readLooseRef } from './loose-refs.ts';
import { formatPackedRefs } from './packed-refs.ts';
import { checkRefName } from './ref-name.ts';
import type { ReflogPolicy } from './reflog.ts';
import { appendReflog } from './reflog.ts';
import type { WriterFolder } from './writer-folder.ts';

/** What a transaction needs to know about the repository it writes. */
export interface RefWriterContext {
  readonly refs: FileRefs;
  readonly writer: WriterFolder;
  readonly commonFolder: string;
  readonly worktreeFolder: string;
  readonly hexLength: number;
  /** How long to wait for locks of others, in milliseconds. */
  readonly lockWaitMs: number;
  readonly reflogPolicy: ReflogPolicy;
  /** `Name <e-mail> seconds zone` of who writes now. */
  readonly reflogPerson: () => string;
}

/** An update with its symbolic refs followed. */
interface Target extends RefUpdate {
  readonly asked: string;
}

const packedRefs = 'packed-refs';

/**
 * Changes refs as `git update-ref --stdin` does: all locks are taken and all old values compared before the first
 * change. New tags appear before branches move, so that whoever sees the branch sees the tags.
 *
 * @throws REF_INVALID, REF_CHANGED, REF_LOCKED, REF_CONFLICT, STORAGE_READ_ONLY, STORAGE_FULL
 */
export async function runRefTransaction(
  context: RefWriterContext,
  updates: readonly RefUpdate[],
  message: string,
): Promise<void> {
  const targets = orderTargets(await Promise.all(updates.map((update) => followSymbolic(context, update))));
  checkDistinct(targets);
  await checkConflicts(context, targets);
  await context.writer.prepare();
  const locks = new LockSet(context.commonFolder, context.writer, await lockRequests(context, targets));
  try {
    await locks.take(Date.now() + context.lockWaitMs);
    await checkOldValues(context, targets);
    await checkConflicts(context, targets);
    await preparePackedRefs(context, locks, targets);
    await logChanges(context, targets, message);
    await locks.commit();
  } catch (error) {
    throw storageError(context.commonFolder, error);
  } finally {
    await locks.release();
  }
  await tidyDeleted(context, targets);
}

/** Creates `name` as a symbolic ref to `target`; a ref that exists is left alone. */
export async function createSymbolicRef(context: RefWriterContext, name: string, target: string): Promise<void> {
  checkRefName(name);
  checkRefName(target);
  await context.writer.prepare();
  const request = { name, target: pathOf(context, name), action: 'publish', content: `ref: ${target}\n` } as const;
  const locks = new LockSet(context.commonFolder, context.writer, [request]);
  try {
    await locks.take(Date.now() + context.lockWaitMs);
    if ((await readLooseRef(context.refs.folderOf(name), name)) === undefined) await locks.commit();
  } catch (error) {
    throw storageError(context.commonFolder, error);
  } finally {
    await locks.release();
  }
}

async function followSymbolic(context: RefWriterContext, update: RefUpdate): Promise<Target> {
  checkRefName(update.name);
  const { name } = await context.refs.resolve(update.name);
  return { ...update, name, asked: update.name };
}

function orderTargets(targets: readonly Target[]): readonly Target[] {
  const rank = ({ name }: Target): number => (name.startsWith('refs/heads/') ? 1 : 0);
  return targets.toSorted((a, b) => rank(a) - rank(b) || (a.name < b.name ? -1 : 1));
}

function checkDistinct(targets: readonly Target[]): void {
  const names = new Set<string>();
  for (const { name } of targets) {
    if (names.has(name)) throw fail('REF_INVALID', { ref: name, problem: 'it is changed twice in one transaction' });
    names.add(name);
  }
}

async function lockRequests(context: RefWriterContext, targets: readonly Target[]): Promise<LockRequest[]> {
  const requests = targets.map(({ name, from, to }): LockRequest => {
    const change = to === null ? 'remove' : 'publish';
    const content = to === null ? '' : `${to}\n`;
    return { name, target: pathOf(context, name), action: from === to ? 'hold' : change, content };
  });
  if (targets.some(({ from, to }) => to === null && from !== null)) {
    requests.unshift({ name: packedRefs, target: packedRefs, action: 'replace', content: '' });
  }
  const head = await headTarget(context, targets);
  if (head !== undefined) requests.push({ name: 'HEAD', target: pathOf(context, 'HEAD'), action: 'hold', content: '' });
  return requests;
}

/** Where the file of a ref is, from the common folder. */
function pathOf(context: RefWriterContext, name: string): string {
  return relative(context.commonFolder, join(context.refs.folderOf(name), name)).replaceAll('\\', '/');
}

/** The update that also moves HEAD, whose log then gets the entry too. */
async function headTarget(context: RefWriterContext, targets: readonly Target[]): Promise<Target | undefined> {
  const head = await readLooseRef(context.worktreeFolder, 'HEAD');
  return head?.kind === 'symbolic' ? targets.find(({ name }) => name === head.target) : undefined;
}

async function checkOldValues(context: RefWriterContext, targets: readonly Target[]): Promise<void> {
  for (const { name, asked, from } of targets) {
    const { name: found, oid } = await context.refs.resolve(name);
    const actual = found === name ? (oid ?? null) : null;
    if (actual !== from) throw fail('REF_CHANGED', { ref: asked, expected: from ?? 'none', actual: actual ?? 'none' });
  }
}

/** No ref may be the folder of another, loose or packed. @throws REF_CONFLICT */
async function checkConflicts(context: RefWriterContext, targets: readonly Target[]): Promise<void> {
  const created = targets.filter(({ from, to }) => from === null && to !== null);
  if (created.length === 0) return;
  const packed = await context.refs.packed.read();
  for (const { name } of created) {
    const existing =
      (await existingAbove(context, name)) ?? packed.firstBelow(name) ?? (await firstLooseBelow(context, name));
    const asked = targets.find((other) => other.name.startsWith(`${name}/`) || name.startsWith(`${other.name}/`))?.name;
    const conflict = existing ?? asked;
    if (conflict !== undefined) throw fail('REF_CONFLICT', { ref: name, existing: conflict });
  }
}

async function existingAbove(context: RefWriterContext, name: string): Promise<string | undefined> {
  const segments = name.split('/');
  for (let length = 2; length < segments.length; length += 1) {
    const above = segments.slice(0, length).join('/');
    if ((await readLooseRef(context.refs.folderOf(above), above)) !== undefined) return above;
    if ((await context.refs.packed.read()).find(above) !== undefined) return above;
  }
  return undefined;
}

/** An empty folder where the ref is to be is removed; git leaves such folders behind. */
async function firstLooseBelow(context: RefWriterContext, name: string): Promise<string | undefined> {
  const folder = context.refs.folderOf(name);
  const below = await listLooseRefs(folder, `${name}/`);
  const [first] = below.keys();
  if (first === undefined) await removeEmptyFolders(join(folder, name));
  return first;
}

async function removeEmptyFolders(path: string): Promise<void> {
  try {
    for (const entry of await readdir(path, { withFileTypes: true })) {
      if (entry.isDirectory()) await removeEmptyFolders(join(path, entry.name));
    }
    await rmdir(path);
  } catch (error) {
    const code = systemCode(error) ?? '';
    if (!['ENOENT', 'ENOTDIR', 'ENOTEMPTY', 'EEXIST'].includes(code)) throw storageError(path, error);
  }
}

/** Deleted refs leave `packed-refs` before their files go, so that no old packed value shows for a moment. */
async function preparePackedRefs(context: RefWriterContext, locks: LockSet, targets: readonly Target[]): Promise<void> {
  const deleted = new Set(targets.filter(({ to }) => to === null).map(({ name }) => name));
  if (deleted.size === 0) return;
  const packed = await context.refs.packed.read();
  const all: readonly Ref[] = packed.list('');
  if (!all.some(({ name }) => deleted.has(name))) return;
  const kept = all.filter(({ name }) => !deleted.has(name));
  await locks.writeReplacement(packedRefs, formatPackedRefs(kept, packed.isFullyPeeled));
}

async function logChanges(context: RefWriterContext, targets: readonly Target[], message: string): Promise<void> {
  const head = await headTarget(context, targets);
  const person = context.reflogPerson();
  const zero = '0'.repeat(context.hexLength);
  for (const target of targets) {
    if (target.to === null || target.from === target.to) continue;
    const entry = { from: target.from ?? zero, to: target.to, person, message };
    const options = { policy: context.reflogPolicy, entry };
    await appendReflog(context.refs.folderOf(target.name), target.name, options);
    if (target === head) await appendReflog(context.worktreeFolder, 'HEAD', options);
  }
}

async function tidyDeleted(context: RefWriterContext, targets: readonly Target[]): Promise<void> {
  for (const { name, to } of targets) {
    if (to !== null) continue;
    const folder = context.refs.folderOf(name);
    await removeFile(join(folder, 'logs', name));
    await removeEmptyParents(folder, name);
    await removeEmptyParents(join(folder, 'logs'), name);
  }
}

/** `refs/tags` and its like stay. */
async function removeEmptyParents(folder: string, name: string): Promise<void> {
  const segments = name.split('/').slice(0, -1);
  for (; segments.length > 2; segments.pop()) {
    try {
      await rmdir(join(folder, ...segments));
    } catch {
      return;
    }
  }
}
