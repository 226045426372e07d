import type { FileHandle } from 'node:fs/promises';
import { open } from 'node:fs/promises';
import { promisify } from 'node:util';
import { inflate, inflateSync } from 'node:zlib';
import type { ObjectType, Oid } from '../git-backend.ts';
import { readUpTo } from './read-exactly.ts';

const inflateLater = promisify(inflate);
const inlineBytes = 65_536;
/** Enough for the head of every entry and the whole of most. */
const firstReadBytes = 4096;
const idBytes = 20;

const wholeTypes = new Map<number, ObjectType>([
  [1, 'commit'],
  [2, 'tree'],
  [3, 'blob'],
  [4, 'tag'],
]);
const offsetDelta = 6;
const idDelta = 7;

/** What is wrong with an entry; its caller knows the object. */
class PackError extends Error {}

/** One entry of a pack: an object, or a delta and where its base is. */
export type PackEntry =
  | { readonly kind: 'whole'; readonly type: ObjectType; readonly bytes: Uint8Array }
  | { readonly kind: 'delta'; readonly base: number | Oid; readonly bytes: Uint8Array };

interface EntryHead {
  readonly type: number;
  readonly size: number;
  readonly base: number | Oid | undefined;
  /** Where the compressed bytes begin, from the start of the entry. */
  readonly length: number;
}

/** A `.pack` file that is read entry by entry. */
export class PackFile {
  readonly #file: FileHandle;

  private constructor(file: FileHandle) {
    this.#file = file;
  }

  /** @throws PackError */
  static async open(path: string): Promise<PackFile> {
    const file = await open(path, 'r');
    const head = await readUpTo(file, 0, 12);
    const version = head.length === 12 && head.toString('latin1', 0, 4) === 'PACK' ? head.readUInt32BE(4) : 0;
    if (version === 2 || version === 3) return new PackFile(file);
    await file.close();
    throw new PackError('it is not a pack of version 2 or 3');
  }

  /** @throws PackError */
  async readEntry(offset: number): Promise<PackEntry> {
    let window = await readUpTo(this.#file, offset, firstReadBytes);
    const head = readHead(window, offset);
    const needed = head.length + compressedBound(head.size);
    if (window.length < needed && window.length === firstReadBytes) {
      window = await readUpTo(this.#file, offset, needed);
    }
    const bytes = await inflateEntry(window.subarray(head.length), head.size);
    const type = wholeTypes.get(head.type);
    if (type !== undefined) return { kind: 'whole', type, bytes };
    if (head.base === undefined) throw new PackError(`it has an entry of unknown type ${head.type}`);
    return { kind: 'delta', base: head.base, bytes };
  }

  close(): Promise<void> {
    return this.#file.close();
  }
}

/** As zlib's `deflateBound`, rounded up. */
function compressedBound(size: number): number {
  return size + Math.ceil(size / 1000) + 64;
}

function readHead(window: Buffer, offset: number): EntryHead {
  let at = 0;
  const next = (): number => {
    const byte = window[at];
    if (byte === undefined) throw new PackError('it is cut off');
    at += 1;
    return byte;
  };
  let byte = next();
  const type = (byte >> 4) & 7;
  let size = byte & 15;
  for (let factor = 16; byte >= 0x80; factor *= 128) {
    byte = next();
    size += (byte & 0x7f) * factor;
  }
  let base: number | Oid | undefined;
  if (type === offsetDelta) base = offset - readDistance(next);
  if (type === idDelta) {
    base = window.toString('hex', at, at + idBytes);
    at += idBytes;
  }
  if (typeof base === 'number' && (base < 12 || base >= offset)) throw new PackError('a delta has no base');
  return { type, size, base, length: at };
}

/** Seven bits a byte, highest first, each continuation adding one. */
function readDistance(next: () => number): number {
  let byte = next();
  let distance = byte & 0x7f;
  while (byte >= 0x80) {
    byte = next();
    distance = (distance + 1) * 128 + (byte & 0x7f);
  }
  return distance;
}

async function inflateEntry(compressed: Buffer, size: number): Promise<Uint8Array> {
  const options = { maxOutputLength: Math.max(size, 1) };
  let bytes: Uint8Array;
  try {
    bytes = size <= inlineBytes ? inflateSync(compressed, options) : await inflateLater(compressed, options);
  } catch (error) {
    throw new PackError('an entry is cut off or not zlib data', { cause: error });
  }
  if (bytes.length !== size) throw new PackError('an entry has not the size that it announces');
  return bytes;
}
