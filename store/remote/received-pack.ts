import { createHash } from 'node:crypto';
import { join } from 'node:path';
import { createFile, removeFile, replaceFile, storageError, syncFolder, systemCode } from '../storage-files.ts';

const trailerBytes = 20;
/** isomorphic-git writes no index for more. */
const largestBytes = 2 ** 31 - 1;

/** What is wrong with a pack that a server sent. */
export class ReceivedPackError extends Error {}

export interface ReceivedPack {
  /** `pack-<hash>` */
  readonly name: string;
  readonly pack: Uint8Array;
  readonly index: Uint8Array;
}

/**
 * Checks a received pack and puts it into the repository, index last. Until `release` is called, when refs point at its
 * objects, a running `git repack` leaves it alone. @throws ReceivedPackError, STORAGE_READ_ONLY, STORAGE_FULL
 */
export async function keepReceivedPack(
  objectsFolder: string,
  received: ReceivedPack,
): Promise<{ readonly release: () => Promise<void> }> {
  check(received);
  const base = join(objectsFolder, 'pack', received.name);
  const keep = `${base}.keep`;
  try {
    await createFile(keep, [Buffer.from('stemma fetch\n')]).catch((error: unknown) => {
      if (systemCode(error) !== 'EEXIST') throw error;
    });
    await replaceFile(`${base}.pack`, [received.pack], { mode: 0o444 });
    await replaceFile(`${base}.idx`, [received.index], { mode: 0o444 });
    await syncFolder(join(objectsFolder, 'pack'));
  } catch (error) {
    await removeFile(keep);
    throw storageError(base, error);
  }
  return { release: () => removeFile(keep) };
}

/** isomorphic-git checks neither the hash of a pack nor that its index has every object. */
function check({ name, pack, index }: ReceivedPack): void {
  const body = pack.subarray(0, pack.length - trailerBytes);
  const hash = createHash('sha1').update(body).digest('hex');
  if (pack.length > largestBytes) throw new ReceivedPackError('it sent more than 2 GiB at once');
  if (name !== `pack-${hash}`) throw new ReceivedPackError('it sent a damaged pack');
  if (bigEndian(pack, 8) !== bigEndian(index, 8 + 255 * 4)) throw new ReceivedPackError('it sent an incomplete pack');
}

function bigEndian(bytes: Uint8Array, at: number): number {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).readUInt32BE(at);
}
