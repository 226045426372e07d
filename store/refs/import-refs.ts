import type { Ref } from '../git-backend.ts';
import { storageError } from '../storage-files.ts';
import { LockSet } from './lock-set.ts';
import { formatPackedRefs } from './packed-refs.ts';
import type { RefWriterContext } from './ref-transaction.ts';

/**
 * Writes many refs straight into `packed-refs`, in one step instead of one file each. Only for refs that mirror a remote
 * and have no file: nobody else's change of them can be lost.
 *
 * @throws REF_LOCKED, STORAGE_READ_ONLY, STORAGE_FULL
 */
export async function importRefs(context: RefWriterContext, refs: readonly Ref[]): Promise<void> {
  await context.writer.prepare();
  const request = { name: 'packed-refs', target: 'packed-refs', action: 'replace', content: '' } as const;
  const locks = new LockSet(context.commonFolder, context.writer, [request]);
  try {
    await locks.take(Date.now() + context.lockWaitMs);
    const packed = await context.refs.packed.read();
    const merged = new Map(packed.list('').map((ref) => [ref.name, ref]));
    for (const ref of refs) merged.set(ref.name, ref);
    await locks.writeReplacement('packed-refs', formatPackedRefs(merged.values(), packed.isFullyPeeled));
    await locks.commit();
  } catch (error) {
    throw storageError(context.commonFolder, error);
  } finally {
    await locks.release();
  }
}
