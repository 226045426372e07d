import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { fail } from '../../core/fail.ts';
import type { GitObject, Oid } from '../git-backend.ts';
import { storageError, systemCode } from '../storage-files.ts';
import { applyDelta } from './delta.ts';
import { PackFile } from './pack-file.ts';
import { PackIndex } from './pack-index.ts';
import { SizedCache } from './sized-cache.ts';

interface Pack {
  /** Unique per opening: git may replace a pack by another of the same name. */
  readonly id: number;
  readonly index: PackIndex;
  readonly file: PackFile;
}

const baseCacheBytes = 32 * 1024 * 1024;
/** git refuses to make longer chains. */
const longestChain = 4096;
const mostOpenPacks = 128;
const mostTurns = 10;
const vanishedCodes: ReadonlySet<string> = new Set(['ENOENT', 'EBADF', 'ESTALE']);

/** The objects in packs, read at their offsets: memory does not grow with the packs. */
export class PackStore {
  readonly #folder: string;
  #names: readonly string[] = [];
  #scan: Promise<void> = Promise.resolve();
  #nextScan: Promise<void> | undefined;
  #opened = 0;
  readonly #open = new Map<string, Promise<Pack | undefined>>();
  readonly #bases = new SizedCache<GitObject>(baseCacheBytes);

  constructor(objectsFolder: string) {
    this.#folder = join(objectsFolder, 'pack');
  }

  /**
   * The object, undefined where no known pack has it. Where a pack has gone, another has come in its place: then it is
   * looked for again. @throws OBJECT_CORRUPT
   */
  async read(oid: Oid): Promise<GitObject | undefined> {
    for (let turn = 1; ; turn += 1) {
      const { object, hasVanished } = await this.#readKnown(oid);
      if (object !== undefined || !hasVanished || turn === mostTurns) return object;
      await this.rescan();
    }
  }

  async #readKnown(oid: Oid): Promise<{ object: GitObject | undefined; hasVanished: boolean }> {
    let problem: unknown;
    let hasVanished = false;
    for (const name of this.#names) {
      try {
        const pack = await this.#pack(name);
        const offset = await pack?.index.find(oid);
        if (pack !== undefined && offset !== undefined) {
          this.#prefer(name);
          return { object: await this.#readAt(pack, offset, oid), hasVanished };
        }
      } catch (error) {
        if (vanishedCodes.has(systemCode(error) ?? '')) {
          hasVanished = true;
          await this.#drop(name);
        } else problem = error;
      }
    }
    if (problem === undefined || hasVanished) return { object: undefined, hasVanished };
    throw fail('OBJECT_CORRUPT', { oid, problem: `its pack cannot be read: ${describe(problem)}` }, problem);
  }

  /** Looks which packs there are, not before it is called; calls that come while one waits share it. */
  rescan(): Promise<void> {
    this.#nextScan ??= this.#scan
      .catch(() => undefined)
      .then(() => {
        this.#nextScan = undefined;
        this.#scan = this.#rescan();
        return this.#scan;
      });
    return this.#nextScan;
  }

  async close(): Promise<void> {
    this.#names = [];
    await Promise.all([...this.#open.keys()].map((name) => this.#drop(name)));
  }

  async #rescan(): Promise<void> {
    const files = await readdir(this.#folder).catch((error: unknown) => {
      if (systemCode(error) === 'ENOENT') return [];
      throw storageError(this.#folder, error);
    });
    const found = files.filter((file) => file.endsWith('.idx')).map((file) => file.slice(0, -'.idx'.length));
    const kept = this.#names.filter((name) => found.includes(name));
    const added = found.filter((name) => !kept.includes(name));
    const gone = this.#names.filter((name) => !found.includes(name));
    this.#names = [...added, ...kept];
    await Promise.all(gone.map((name) => this.#drop(name)));
  }

  #pack(name: string): Promise<Pack | undefined> {
    const known = this.#open.get(name);
    if (known !== undefined) return known;
    const opening = this.#openPack(name);
    this.#open.set(name, opening);
    const [oldest] = this.#open.keys();
    if (this.#open.size > mostOpenPacks && oldest !== undefined) void this.#drop(oldest);
    return opening;
  }

  async #openPack(name: string): Promise<Pack | undefined> {
    const index = await PackIndex.open(join(this.#folder, `${name}.idx`));
    if (index === undefined) return undefined;
    this.#opened += 1;
    try {
      return { id: this.#opened, index, file: await PackFile.open(join(this.#folder, `${name}.pack`)) };
    } catch (error) {
      await index.close();
      throw error;
    }
  }

  /** Forgets an open pack; it is opened again if it is needed again. */
  async #drop(name: string): Promise<void> {
    const opening = this.#open.get(name);
    this.#open.delete(name);
    const pack = await opening?.catch(() => undefined);
    await Promise.all([pack?.index.close(), pack?.file.close()]);
  }

  /** Objects that are asked for together are mostly in the same pack. */
  #prefer(name: string): void {
    if (this.#names[0] !== name) this.#names = [name, ...this.#names.filter((other) => other !== name)];
  }

  async #readAt(pack: Pack, start: number, oid: Oid): Promise<GitObject> {
    const deltas: { key: string; bytes: Uint8Array }[] = [];
    let base: GitObject | undefined;
    for (let at = start; base === undefined; ) {
      const key = `${pack.id}:${at}`;
      base = this.#bases.get(key);
      if (base !== undefined) break;
      const entry = await pack.file.readEntry(at);
      if (entry.kind === 'whole') {
        base = { type: entry.type, bytes: entry.bytes };
        if (deltas.length > 0) this.#bases.set(key, base, entry.bytes.length);
        break;
      }
      deltas.push({ key, bytes: entry.bytes });
      if (deltas.length > longestChain) throw new RangeError('a chain of deltas has no end');
      const next = typeof entry.base === 'number' ? entry.base : await pack.index.find(entry.base);
      if (next === undefined) base = await this.#readOther(entry.base, oid);
      else at = next;
    }
    return this.#applyAll(base, deltas);
  }

  #applyAll(start: GitObject, deltas: { key: string; bytes: Uint8Array }[]): GitObject {
    let object = start;
    for (let delta = deltas.pop(); delta !== undefined; delta = deltas.pop()) {
      object = { type: object.type, bytes: applyDelta(object.bytes, delta.bytes) };
      if (deltas.length > 0) this.#bases.set(delta.key, object, object.bytes.length);
    }
    return object;
  }

  /** A thin pack has deltas whose base is in another pack. */
  async #readOther(base: number | Oid, oid: Oid): Promise<GitObject> {
    const object = typeof base === 'string' && base !== oid ? await this.read(base) : undefined;
    if (object === undefined) throw new RangeError(`the base of a delta is missing: ${base}`);
    return object;
  }
}

function describe(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
