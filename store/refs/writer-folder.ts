import { randomBytes } from 'node:crypto';
import { readdir, rename, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { createFile, makeFolder, readFileIfAny, storageError, syncFolder, systemCode } from '../storage-files.ts';
import type { LockOwner } from './lock-owner.ts';
import { describeThisProcess, hasEnded } from './lock-owner.ts';
import type { LockRecord } from './lock-record.ts';
import { applyRecord, discardRecord, isSameFile, parseRecord } from './lock-record.ts';

const staleSetupMs = 120_000;

/**
 * The folder `stemma/writers/<id>` of one writer. It says who the writer is and holds a second link to each of its
 * locks. A lock belongs to a writer exactly when both are the same file on the disk, so a dead writer's locks are known
 * without doubt, and no one else's is ever broken.
 */
export class WriterFolder {
  readonly #commonFolder: string;
  readonly #writersFolder: string;
  readonly #id = `${process.pid}-${randomBytes(6).toString('hex')}`;
  #ready: Promise<void> | undefined;
  #sequence = 0;

  constructor(commonFolder: string) {
    this.#commonFolder = commonFolder;
    this.#writersFolder = join(commonFolder, 'stemma', 'writers');
  }

  get path(): string {
    return join(this.#writersFolder, this.#id);
  }

  /** Creates the folder, durably, and clears what dead writers left. Only the first call does anything. */
  async prepare(): Promise<void> {
    this.#ready ??= this.#create();
    try {
      await this.#ready;
    } catch (error) {
      this.#ready = undefined;
      throw storageError(this.path, error);
    }
  }

  /** Clears what dead writers left, if there is any; where nothing is left, nothing is written. */
  async recover(): Promise<void> {
    for (const name of await this.#others()) {
      if (!name.endsWith('.new') && (await this.#isDead(name, join(this.#writersFolder, name)))) return this.prepare();
    }
  }

  /** A name for the record of one transaction, unique in this folder. */
  nextName(): string {
    this.#sequence += 1;
    return String(this.#sequence);
  }

  /**
   * Completes or undoes what dead writers left. Where `lock` is given, only the writer that owns this lock is looked at.
   * Returns whether a writer was cleared.
   */
  async clearDead(lock?: string): Promise<boolean> {
    let cleared = false;
    for (const name of await this.#others()) {
      const folder = join(this.#writersFolder, name);
      if (lock !== undefined && !(await ownsLock(folder, lock))) continue;
      if ((await this.#isDead(name, folder)) && (await this.#clear(name, folder))) cleared = true;
    }
    return cleared;
  }

  /** Who holds `lock`, in words. */
  async describeOwner(lock: string): Promise<string> {
    for (const name of await this.#others()) {
      const folder = join(this.#writersFolder, name);
      const owner = (await ownsLock(folder, lock)) ? await readOwner(folder) : undefined;
      if (owner !== undefined) return `process ${owner.pid} of Stemma on ${owner.host}`;
    }
    return 'another git process';
  }

  async close(): Promise<void> {
    if (this.#ready !== undefined) await rm(this.path, { recursive: true, force: true });
    this.#ready = undefined;
  }

  async #create(): Promise<void> {
    const setup = `${this.path}.new`;
    await makeFolder(setup);
    await createFile(join(setup, 'owner.json'), [Buffer.from(JSON.stringify(await describeThisProcess()))]);
    await syncFolder(setup);
    await rename(setup, this.path);
    await syncFolder(this.#writersFolder);
    await this.clearDead();
  }

  async #others(): Promise<readonly string[]> {
    try {
      return (await readdir(this.#writersFolder)).filter((name) => name !== this.#id);
    } catch (error) {
      if (systemCode(error) === 'ENOENT') return [];
      throw storageError(this.#writersFolder, error);
    }
  }

  /** A folder that is being cleared is named `<dead>+<clearer>`: it is free again once the clearer is dead too. */
  async #isDead(name: string, folder: string): Promise<boolean> {
    const clearer = name.split('+')[1];
    const judged = clearer === undefined ? folder : join(this.#writersFolder, clearer);
    const owner = await readOwner(judged);
    const ageMs = await ageOf(folder);
    if (owner === undefined) return clearer === undefined ? ageMs > staleSetupMs : true;
    return hasEnded(owner, ageMs);
  }

  /** Renaming the folder is what makes exactly one process clear it. */
  async #clear(name: string, folder: string): Promise<boolean> {
    if (name.endsWith('.new')) {
      await rm(folder, { recursive: true, force: true });
      return false;
    }
    const claimed = join(this.#writersFolder, `${name.split('+')[0]}+${this.#id}`);
    try {
      await rename(folder, claimed);
    } catch (error) {
      if (systemCode(error) === 'ENOENT') return false;
      throw storageError(folder, error);
    }
    for (const { record, committed } of await readRecords(claimed)) {
      if (committed) await applyRecord(this.#commonFolder, claimed, record);
      else await discardRecord(this.#commonFolder, claimed, record);
    }
    await rm(claimed, { recursive: true, force: true });
    return true;
  }
}

async function ownsLock(folder: string, lock: string): Promise<boolean> {
  for (const file of await readdir(folder).catch(() => [])) {
    if (await isSameFile(join(folder, file), lock)) return true;
  }
  return false;
}

async function readOwner(folder: string): Promise<LockOwner | undefined> {
  const bytes = await readFileIfAny(join(folder, 'owner.json'));
  try {
    return bytes === undefined ? undefined : (JSON.parse(bytes.toString('utf8')) as LockOwner);
  } catch {
    return undefined;
  }
}

async function ageOf(path: string): Promise<number> {
  return stat(path).then(
    ({ mtimeMs }) => Date.now() - mtimeMs,
    () => 0,
  );
}

async function readRecords(folder: string): Promise<{ record: LockRecord; committed: boolean }[]> {
  const records: { record: LockRecord; committed: boolean }[] = [];
  for (const file of await readdir(folder)) {
    if (!/^\d+\.(?:plan|commit)$/.test(file)) continue;
    const bytes = await readFileIfAny(join(folder, file));
    const record = bytes === undefined ? undefined : parseRecord(bytes.toString('utf8'));
    if (record !== undefined) records.push({ record, committed: file.endsWith('.commit') });
  }
  return records;
}
