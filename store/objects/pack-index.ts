import type { FileHandle } from 'node:fs/promises';
import { open } from 'node:fs/promises';
import type { Oid } from '../git-backend.ts';
import { readExactly } from './read-exactly.ts';

const magic = 0xff744f63;
const headerBytes = 8;
const fanoutBytes = 1024;
const tableAt = headerBytes + fanoutBytes;
const idBytes = 20;
const cachedBytes = 8 * 1024 * 1024;

/** The `.idx` file of a pack, version 2. Only the parts that a look-up needs are read. */
export class PackIndex {
  readonly #file: FileHandle;
  readonly #fanout: Buffer;
  /** Ids by their first byte. */
  readonly #buckets = new Map<number, Buffer>();
  #bucketBytes = 0;

  private constructor(file: FileHandle, fanout: Buffer) {
    this.#file = file;
    this.#fanout = fanout;
  }

  /** Undefined for an index of another version. @throws RangeError where it is cut off */
  static async open(path: string): Promise<PackIndex | undefined> {
    const file = await open(path, 'r');
    try {
      const head = await readExactly(file, 0, tableAt);
      if (head.readUInt32BE(0) === magic && head.readUInt32BE(4) === 2) {
        return new PackIndex(file, head.subarray(headerBytes));
      }
    } catch (error) {
      await file.close();
      throw error;
    }
    await file.close();
    return undefined;
  }

  get count(): number {
    return this.#fanout.readUInt32BE(4 * 255);
  }

  /** Offset of an object in the pack; undefined where the pack has none of this id. */
  async find(oid: Oid): Promise<number | undefined> {
    const id = Buffer.from(oid, 'hex');
    const first = id[0] ?? 0;
    const start = first === 0 ? 0 : this.#fanout.readUInt32BE(4 * (first - 1));
    const end = this.#fanout.readUInt32BE(4 * first);
    if (end <= start || id.length !== idBytes) return undefined;
    const position = search(await this.#bucket(first, start, end), id);
    return position === undefined ? undefined : this.#offsetOf(start + position);
  }

  close(): Promise<void> {
    return this.#file.close();
  }

  async #bucket(first: number, start: number, end: number): Promise<Buffer> {
    const known = this.#buckets.get(first);
    if (known !== undefined) return known;
    const bucket = await readExactly(this.#file, tableAt + start * idBytes, (end - start) * idBytes);
    if (this.#bucketBytes + bucket.length > cachedBytes) {
      this.#buckets.clear();
      this.#bucketBytes = 0;
    }
    this.#buckets.set(first, bucket);
    this.#bucketBytes += bucket.length;
    return bucket;
  }

  /** Offsets of 2 GiB and more stand in a table of their own. */
  async #offsetOf(position: number): Promise<number> {
    const offsetsAt = tableAt + this.count * (idBytes + 4);
    const offset = (await readExactly(this.#file, offsetsAt + position * 4, 4)).readUInt32BE(0);
    if (offset < 0x80000000) return offset;
    const largeAt = offsetsAt + this.count * 4 + (offset - 0x80000000) * 8;
    return Number((await readExactly(this.#file, largeAt, 8)).readBigUInt64BE(0));
  }
}

function search(bucket: Buffer, id: Buffer): number | undefined {
  let low = 0;
  let high = bucket.length / idBytes;
  while (low < high) {
    const middle = (low + high) >>> 1;
    const order = id.compare(bucket, middle * idBytes, (middle + 1) * idBytes);
    if (order === 0) return middle;
    if (order < 0) high = middle;
    else low = middle + 1;
  }
  return undefined;
}
