import { dirname, join, relative } from 'node:path';
import { fail } from '../../core/fail.ts';
import { removeFile, storageError } from '../storage-files.ts';
import type { FileRefs } from './file-refs.ts';
import type { LockRequest } from './lock-set.ts';
import { LockSet } from './lock-set.ts';
import { readLooseRef } from './loose-refs.ts';
import type { PackedRefs } from './packed-refs.ts';
import { formatPackedRefs } from './packed-refs.ts';
import { checkConflicts, removeEmptyParents } from './ref-conflicts.ts';
import { checkRefName } from './ref-name.ts';
import type { CheckedUpdate } from './ref-store.ts';
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
interface Target extends CheckedUpdate {
  readonly asked: string;
  /** Where the new value is written. */
  readonly place: 'file' | 'packed';
}

/** More new refs than this are written into `packed-refs`, in one step, instead of a file each. */
const mostNewFiles = 64;

const packedRefs = 'packed-refs';

/**
 * Changes refs as `git update-ref --stdin` does: all locks are taken and all old values compared before the first
 * change. New tags appear before branches move, so that whoever sees the branch sees the tags.
 *
 * @throws REF_INVALID, REF_CHANGED, REF_LOCKED, REF_CONFLICT, STORAGE_READ_ONLY, STORAGE_FULL
 */
export async function runRefTransaction(
  context: RefWriterContext,
  updates: readonly CheckedUpdate[],
  message: string,
): Promise<void> {
  const packed = await context.refs.packed.read();
  const followed = await Promise.all(updates.map((update) => followSymbolic(context, update, packed)));
  const targets = orderTargets(placeNew(followed));
  const names = targets.map(({ name }) => name);
  const created = targets.filter(({ from, to }) => from === null && to !== null).map(({ name }) => name);
  checkDistinct(names);
  await checkConflicts(context.refs, created, names);
  await context.writer.prepare();
  const locks = new LockSet(context.commonFolder, context.writer, await lockRequests(context, targets));
  try {
    await locks.take(Date.now() + context.lockWaitMs);
    await checkOldValues(context, targets);
    await checkConflicts(context.refs, created, names);
    await preparePackedRefs(context, locks, targets);
    await logChanges(context, targets, message);
    await locks.commit();
  } catch (error) {
    throw storageError(context.commonFolder, error);
  } finally {
    await locks.release();
  }
  await tidy(context, targets);
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

async function followSymbolic(context: RefWriterContext, update: CheckedUpdate, packed: PackedRefs): Promise<Target> {
  checkRefName(update.name);
  const { name } = await context.refs.resolve(update.name, packed);
  return { ...update, name, asked: update.name, place: 'file' };
}

function placeNew(targets: readonly Target[]): readonly Target[] {
  const isNew = ({ from, to }: Target): boolean => from === null && to !== null;
  if (targets.filter(isNew).length <= mostNewFiles) return targets;
  return targets.map((target) => (isNew(target) ? { ...target, place: 'packed' } : target));
}

function orderTargets(targets: readonly Target[]): readonly Target[] {
  const rank = ({ name }: Target): number => (name.startsWith('refs/heads/') ? 1 : 0);
  return targets.toSorted((a, b) => rank(a) - rank(b) || (a.name < b.name ? -1 : 1));
}

function checkDistinct(names: readonly string[]): void {
  const sorted = names.toSorted();
  const twice = sorted.find((name, index) => name === sorted[index - 1]);
  if (twice !== undefined) throw fail('REF_INVALID', { ref: twice, problem: 'it is changed twice in one transaction' });
}

async function lockRequests(context: RefWriterContext, targets: readonly Target[]): Promise<LockRequest[]> {
  const requests = targets.map((target): LockRequest => {
    const content = target.to === null ? '' : `${target.to}\n`;
    return { name: target.name, target: pathOf(context, target.name), action: actionFor(target), content };
  });
  if (targets.some(({ from, to, place }) => place === 'packed' || (to === null && from !== null))) {
    requests.unshift({ name: packedRefs, target: packedRefs, action: 'replace', content: '' });
  }
  const head = await headTarget(context, targets);
  if (head !== undefined) requests.push({ name: 'HEAD', target: pathOf(context, 'HEAD'), action: 'hold', content: '' });
  return requests;
}

function actionFor({ from, to, place }: Target): LockRequest['action'] {
  if (from === to || place === 'packed') return 'hold';
  return to === null ? 'remove' : 'publish';
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
  const packed = await context.refs.packed.read();
  for (const { name, asked, from } of targets) {
    const { name: found, oid } = await context.refs.resolve(name, packed);
    const actual = found === name ? (oid ?? null) : null;
    if (actual !== from) throw fail('REF_CHANGED', { ref: asked, expected: from ?? 'none', actual: actual ?? 'none' });
  }
}

/**
 * Deleted refs leave `packed-refs` before their files go, so that no old packed value shows for a moment; refs that are
 * created in large numbers appear there all at once.
 */
async function preparePackedRefs(context: RefWriterContext, locks: LockSet, targets: readonly Target[]): Promise<void> {
  const changed = targets.filter(({ place, to }) => place === 'packed' || to === null);
  if (changed.length === 0) return;
  const packed = await context.refs.packed.read();
  const merged = new Map(packed.list('').map((ref) => [ref.name, ref]));
  let isOther = false;
  for (const { name, to, peeled } of changed) {
    if (to !== null) merged.set(name, { name, oid: to, ...(peeled === undefined ? {} : { peeled }) });
    isOther = to === null ? merged.delete(name) || isOther : true;
  }
  if (!isOther) return;
  await locks.writeReplacement(packedRefs, formatPackedRefs(merged.values(), packed.isFullyPeeled));
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

/** Removes the logs of deleted refs, and the folders that are empty now. */
async function tidy(context: RefWriterContext, targets: readonly Target[]): Promise<void> {
  const emptied = new Map<string, Target>();
  for (const target of targets) {
    const { name, to, place } = target;
    if (to !== null && place === 'file') continue;
    emptied.set(dirname(name), target);
    if (to === null) await removeFile(join(context.refs.folderOf(name), 'logs', name));
  }
  for (const { name, to } of emptied.values()) {
    const folder = context.refs.folderOf(name);
    await removeEmptyParents(folder, name);
    if (to === null) await removeEmptyParents(join(folder, 'logs'), name);
  }
}
