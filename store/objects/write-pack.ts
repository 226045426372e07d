import { createHash } from 'node:crypto';
import { join } from 'node:path';
import { crc32, deflateSync } from 'node:zlib';
import type { GitObject, ObjectType, Oid } from '../git-backend.ts';
import { replaceFile } from '../storage-files.ts';

const typeNumbers: Readonly<Record<ObjectType, number>> = { commit: 1, tree: 2, blob: 3, tag: 4 };

interface PackedEntry {
  readonly oid: Oid;
  readonly bytes: Buffer;
  readonly offset: number;
}

/**
 * Writes objects as one pack with its index (gitformat-pack, version 2, SHA-1), without deltas. The pack comes first:
 * git looks for indexes, so that nobody sees one without its pack.
 *
 * @param objectsFolder - the `objects` folder of a repository
 * @throws STORAGE_READ_ONLY, STORAGE_FULL
 */
export async function writePack(objectsFolder: string, objects: ReadonlyMap<Oid, GitObject>): Promise<void> {
  const entries = packEntries(objects);
  const header = Buffer.concat([Buffer.from('PACK'), uint32(2), uint32(entries.length)]);
  const pack = withChecksum([header, ...entries.map(({ bytes }) => bytes)]);
  const checksum = pack.subarray(-CHECKSUM_BYTES);
  const path = join(objectsFolder, 'pack', `pack-${checksum.toString('hex')}`);
  await replaceFile(`${path}.pack`, [pack], { mode: 0o444 });
  await replaceFile(`${path}.idx`, [packIndex(entries, checksum)], { mode: 0o444 });
}

const CHECKSUM_BYTES = 20;
const PACK_HEADER_BYTES = 12;

/** In the order of their ids, as the index lists them. */
function packEntries(objects: ReadonlyMap<Oid, GitObject>): readonly PackedEntry[] {
  let offset = PACK_HEADER_BYTES;
  return [...objects]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([oid, { type, bytes }]) => {
      const packed = Buffer.concat([entryHeader(typeNumbers[type], bytes.length), deflateSync(bytes)]);
      const entry = { oid, bytes: packed, offset };
      offset += packed.length;
      return entry;
    });
}

/** Type and size: four bits of the size in the first byte, seven in each that follows, lowest first. */
function entryHeader(type: number, size: number): Buffer {
  const bytes = [(type << 4) | (size & 0x0f)];
  for (let rest = Math.floor(size / 16); rest > 0; rest = Math.floor(rest / 128)) {
    bytes.push(rest & 0x7f);
  }
  return Buffer.from(bytes.map((byte, index) => (index < bytes.length - 1 ? byte | 0x80 : byte)));
}

function packIndex(entries: readonly PackedEntry[], packChecksum: Buffer): Buffer {
  const fanout = Buffer.alloc(256 * 4);
  for (let first = 0; first < 256; first += 1) {
    fanout.writeUInt32BE(entries.filter(({ oid }) => Number.parseInt(oid.slice(0, 2), 16) <= first).length, first * 4);
  }
  return withChecksum([
    Buffer.from([0xff, 0x74, 0x4f, 0x63]),
    uint32(2),
    fanout,
    ...entries.map(({ oid }) => Buffer.from(oid, 'hex')),
    ...entries.map(({ bytes }) => uint32(crc32(bytes))),
    ...entries.map(({ offset }) => uint32(offset)),
    packChecksum,
  ]);
}

function withChecksum(parts: readonly Buffer[]): Buffer {
  const content = Buffer.concat(parts);
  return Buffer.concat([content, createHash('sha1').update(content).digest()]);
}

function uint32(value: number): Buffer {
  const bytes = Buffer.alloc(4);
  bytes.writeUInt32BE(value);
  return bytes;
}
