import { constants } from 'node:fs';
import { copyFile, link, rename } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { fail } from '../../core/fail.ts';
import { createFile, makeFolder, removeFile, storageError, syncFolder, systemCode } from '../storage-files.ts';
import type { LockRecord, LockStep } from './lock-record.ts';
import { applyStep, isSameFile } from './lock-record.ts';
import type { WriterFolder } from './writer-folder.ts';

/** A lock that a transaction needs. */
export interface LockRequest {
  /** Ref or file that is locked, for messages. */
  readonly name: string;
  /** File that the lock protects, relative to the repository; the lock is this path with `.lock`. */
  readonly target: string;
  readonly action: LockStep['action'];
  readonly content: string;
}

const noLinkCodes: ReadonlySet<string> = new Set(['EPERM', 'ENOTSUP', 'EOPNOTSUPP', 'ENOSYS', 'EXDEV', 'EMLINK']);
const firstPauseMs = 2;
const longestPauseMs = 60;
/** A lock that has stood this long may be a dead writer's. */
const suspiciousMs = 50;
const folderRetries = 100;

/**
 * The locks of one transaction, all taken before anything changes. What is about to be locked is recorded first, so
 * that whatever a killed process leaves is undone, or, once the transaction is decided, completed.
 */
export class LockSet {
  readonly #folder: string;
  readonly #writer: WriterFolder;
  readonly #record: string;
  readonly #requests: readonly LockRequest[];
  readonly #steps: readonly LockStep[];
  readonly #held = new Set<LockStep>();
  /** Locks that are copies, where the disk has no links: their owner is not known to others. */
  readonly #copied = new Set<LockStep>();

  constructor(commonFolder: string, writer: WriterFolder, requests: readonly LockRequest[]) {
    this.#folder = commonFolder;
    this.#writer = writer;
    this.#requests = requests;
    const id = writer.nextName();
    this.#record = join(writer.path, id);
    this.#steps = requests.map(({ target, action }, index) => ({
      // Locks that are only held have no content, so one file is enough for them all.
      own: action === 'hold' ? `${id}.held` : `${id}.${index}`,
      lock: `${target}.lock`,
      target,
      action,
    }));
  }

  /** Takes all locks, waiting for each until `deadline`. @throws REF_LOCKED, REF_CONFLICT, STORAGE_READ_ONLY, STORAGE_FULL */
  async take(deadline: number): Promise<void> {
    const record: LockRecord = { steps: this.#steps };
    await createFile(`${this.#record}.plan`, [Buffer.from(JSON.stringify(record))]);
    const contents = new Map<string, string>();
    for (const [index, { own, action }] of this.#steps.entries()) {
      contents.set(own, action === 'hold' ? '' : (this.#requests[index]?.content ?? ''));
    }
    await Promise.all(
      [...contents].map(([own, content]) => createFile(join(this.#writer.path, own), [Buffer.from(content)])),
    );
    for (const [index, step] of this.#steps.entries()) {
      await this.#takeOne(step, this.#requests[index]?.name ?? step.target, deadline);
      this.#held.add(step);
    }
  }

  /** Writes what a `replace` step puts in the place of its target. */
  async writeReplacement(target: string, bytes: Uint8Array): Promise<void> {
    const step = this.#steps.find((candidate) => candidate.target === target);
    if (step !== undefined) await createFile(join(this.#writer.path, `${step.own}.new`), [bytes]);
  }

  /** Carries out all steps. From the moment the record is renamed they will be carried out even if we are killed. */
  async commit(): Promise<void> {
    await this.#checkHeld();
    const changes = this.#steps.filter(({ action }) => action !== 'hold');
    if (changes.length > 1) await rename(`${this.#record}.plan`, `${this.#record}.commit`);
    for (const step of this.#steps) {
      await applyStep(this.#folder, this.#writer.path, step);
      this.#held.delete(step);
    }
    await Promise.all(
      [...new Set(changes.map(({ target }) => dirname(target)))].map((below) => syncFolder(join(this.#folder, below))),
    );
  }

  /** Removes the locks that are still held and everything that was written on the side. */
  async release(): Promise<void> {
    for (const step of this.#held) await removeFile(join(this.#folder, step.lock));
    this.#held.clear();
    const files = new Set(
      this.#steps.flatMap(({ own, action }) => (action === 'replace' ? [own, `${own}.new`] : [own])),
    );
    await removeFile(`${this.#record}.commit`);
    await removeFile(`${this.#record}.plan`);
    await Promise.all([...files].map((file) => removeFile(join(this.#writer.path, file))));
  }

  /** A process that was stopped for long may have been taken for dead. */
  async #checkHeld(): Promise<void> {
    for (const [index, step] of this.#steps.entries()) {
      const lock = join(this.#folder, step.lock);
      if (this.#copied.has(step) || (await isSameFile(join(this.#writer.path, step.own), lock))) continue;
      this.#held.delete(step);
      const ref = this.#requests[index]?.name ?? step.target;
      throw fail('REF_LOCKED', { ref, lock, owner: 'someone who removed our lock' });
    }
  }

  async #takeOne(step: LockStep, name: string, deadline: number): Promise<void> {
    const lock = join(this.#folder, step.lock);
    const started = Date.now();
    let foldersMade = 0;
    for (let pause = firstPauseMs; ; pause = Math.min(pause * 2, longestPauseMs)) {
      const code = await this.#tryLink(step, lock);
      if (code === undefined) return;
      if (code === 'ENOENT' && foldersMade < folderRetries) {
        foldersMade += 1;
        await this.#makeFolder(name, lock);
        continue;
      }
      if (code !== 'EEXIST') throw fail('REF_CONFLICT', { ref: name, existing: 'a part of its name' });
      if (Date.now() - started > suspiciousMs && (await this.#writer.clearDead(lock))) continue;
      if (Date.now() > deadline) {
        throw fail('REF_LOCKED', { ref: name, lock, owner: await this.#writer.describeOwner(lock) });
      }
      await setTimeout(pause * (0.5 + Math.random()));
    }
  }

  /** Code of the failed call; undefined where the lock was taken. */
  async #tryLink(step: LockStep, lock: string): Promise<string | undefined> {
    const source = join(this.#writer.path, step.own);
    try {
      await link(source, lock).catch(async (error: unknown) => {
        if (!noLinkCodes.has(systemCode(error) ?? '')) throw error;
        await copyFile(source, lock, constants.COPYFILE_EXCL);
        this.#copied.add(step);
      });
      return undefined;
    } catch (error) {
      const code = systemCode(error);
      if (code === 'EEXIST' || code === 'ENOENT' || code === 'ENOTDIR') return code;
      throw storageError(lock, error);
    }
  }

  /** Another process may remove the empty folder again before it is used; the caller then comes back. */
  async #makeFolder(name: string, lock: string): Promise<void> {
    try {
      await makeFolder(dirname(lock));
    } catch (error) {
      const code = systemCode(error);
      if (code === 'ENOENT') return;
      if (code === 'EEXIST' || code === 'ENOTDIR') {
        throw fail('REF_CONFLICT', { ref: name, existing: 'a part of its name' }, error);
      }
      throw storageError(dirname(lock), error);
    }
  }
}
