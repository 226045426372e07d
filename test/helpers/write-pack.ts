import { createHash } from 'node:crypto';
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { crc32, deflateSync } from 'node:zlib';
import type { ObjectType, Oid } from '../../store/git-backend.ts';
import { hashObject } from '../../store/objects/object-hash.ts';

/** An entry of a pack that is made by hand: an object, or a delta to an earlier one. */
export type PackedObject =
  | { readonly type: ObjectType; readonly bytes: Uint8Array }
  | { readonly type: ObjectType; readonly bytes: Uint8Array; readonly base: number; readonly by: 'offset' | 'id' };

const typeNumbers = { commit: 1, tree: 2, blob: 3, tag: 4 };

export interface WrittenPack {
  readonly oids: readonly Oid[];
  readonly packPath: string;
  readonly indexPath: string;
  readonly offsets: readonly number[];
}

/** Writes a pack and its index; `large` puts the offsets into the table for packs beyond 2 GiB. */
export async function writePack(
  gitFolder: string,
  objects: readonly PackedObject[],
  { large = false }: { readonly large?: boolean } = {},
): Promise<WrittenPack> {
  const header = Buffer.alloc(12);
  header.write('PACK');
  header.writeUInt32BE(2, 4);
  header.writeUInt32BE(objects.length, 8);
  const oids = objects.map(({ type, bytes }) => hashObject('sha1', type, bytes));
  const chunks: Buffer[] = [header];
  const offsets: number[] = [];
  let at = header.length;
  for (const [index, object] of objects.entries()) {
    const entry = formatEntry(object, { objects, oids, offsets, at });
    offsets[index] = at;
    chunks.push(entry);
    at += entry.length;
  }
  const body = Buffer.concat(chunks);
  const hash = createHash('sha1').update(body).digest();
  const base = join(gitFolder, 'objects/pack', `pack-${hash.toString('hex')}`);
  await mkdir(join(gitFolder, 'objects/pack'), { recursive: true });
  await writeFile(`${base}.pack`, Buffer.concat([body, hash]));
  await writeFile(`${base}.idx`, formatIndex({ oids, offsets, chunks: chunks.slice(1), hash, large }));
  return { oids, offsets, packPath: `${base}.pack`, indexPath: `${base}.idx` };
}

interface Place {
  readonly objects: readonly PackedObject[];
  readonly oids: readonly Oid[];
  readonly offsets: readonly number[];
  readonly at: number;
}

function formatEntry(object: PackedObject, { objects, oids, offsets, at }: Place): Buffer {
  if (!('base' in object)) {
    return Buffer.concat([formatHead(typeNumbers[object.type], object.bytes.length), deflateSync(object.bytes)]);
  }
  const delta = makeDelta(objects[object.base]?.bytes ?? new Uint8Array(), object.bytes);
  const head = formatHead(object.by === 'offset' ? 6 : 7, delta.length);
  const distance = at - (offsets[object.base] ?? 0);
  const base = object.by === 'offset' ? formatDistance(distance) : Buffer.from(oids[object.base] ?? '', 'hex');
  return Buffer.concat([head, base, deflateSync(delta)]);
}

function formatHead(type: number, size: number): Buffer {
  const bytes = [(type << 4) | (size & 15)];
  for (let rest = Math.floor(size / 16); rest > 0; rest = Math.floor(rest / 128)) {
    bytes[bytes.length - 1] = (bytes.at(-1) ?? 0) | 0x80;
    bytes.push(rest & 0x7f);
  }
  return Buffer.from(bytes);
}

function formatDistance(distance: number): Buffer {
  const bytes = [distance & 0x7f];
  for (let rest = Math.floor(distance / 128); rest > 0; rest = Math.floor(rest / 128)) {
    rest -= 1;
    bytes.unshift(0x80 | (rest & 0x7f));
  }
  return Buffer.from(bytes);
}

/** Copies the common beginning and inserts the rest. */
export function makeDelta(base: Uint8Array, target: Uint8Array): Buffer {
  let common = 0;
  while (common < Math.min(base.length, target.length, 0xffffff) && base[common] === target[common]) common += 1;
  const parts = [formatSize(base.length), formatSize(target.length)];
  if (common > 0) parts.push(Buffer.from([0xf0, common & 255, (common >> 8) & 255, common >> 16]));
  for (let at = common; at < target.length; at += 127) {
    const piece = target.subarray(at, at + 127);
    parts.push(Buffer.from([piece.length]), Buffer.from(piece));
  }
  return Buffer.concat(parts);
}

function formatSize(size: number): Buffer {
  const bytes: number[] = [];
  let rest = size;
  for (; rest >= 128; rest = Math.floor(rest / 128)) bytes.push(0x80 | (rest & 0x7f));
  return Buffer.from([...bytes, rest]);
}

interface IndexParts {
  readonly oids: readonly Oid[];
  readonly offsets: readonly number[];
  readonly chunks: readonly Buffer[];
  readonly hash: Buffer;
  readonly large: boolean;
}

function formatIndex({ oids, offsets, chunks, hash, large }: IndexParts): Buffer {
  const order = oids.map((_, index) => index).toSorted((a, b) => ((oids[a] ?? '') < (oids[b] ?? '') ? -1 : 1));
  const words = (values: readonly number[]): Buffer => {
    const bytes = Buffer.alloc(values.length * 4);
    for (const [index, value] of values.entries()) bytes.writeUInt32BE(value >>> 0, index * 4);
    return bytes;
  };
  const fanout = Array.from(
    { length: 256 },
    (_, first) => oids.filter((oid) => Number.parseInt(oid.slice(0, 2), 16) <= first).length,
  );
  const body = Buffer.concat([
    words([0xff744f63, 2]),
    words(fanout),
    ...order.map((index) => Buffer.from(oids[index] ?? '', 'hex')),
    words(order.map((index) => crc32(chunks[index] ?? ''))),
    words(order.map((index, position) => (large ? 0x80000000 + position : (offsets[index] ?? 0)))),
    large ? words(order.flatMap((index) => [0, offsets[index] ?? 0])) : Buffer.alloc(0),
    hash,
  ]);
  return Buffer.concat([body, createHash('sha1').update(body).digest()]);
}
