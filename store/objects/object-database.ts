import { fail } from '../../core/fail.ts';
import type { GitObject, Oid } from '../git-backend.ts';
import type { LooseObjects } from './loose-objects.ts';
import { hashObject } from './object-hash.ts';
import type { PackStore } from './pack-store.ts';

/**
 * Reads an object wherever it is. A running `git gc` moves objects from files of their own into packs and back, so a
 * miss counts only after the packs were listed again and both places were looked at once more.
 *
 * @throws OBJECT_MISSING, OBJECT_CORRUPT
 */
export async function readAnywhere(oid: Oid, loose: LooseObjects, packs: PackStore): Promise<GitObject> {
  const found = (await loose.read(oid)) ?? (await packs.read(oid));
  if (found !== undefined) return verify(oid, found);
  await packs.rescan();
  const moved = (await packs.read(oid)) ?? (await loose.read(oid));
  if (moved === undefined) throw fail('OBJECT_MISSING', { oid });
  return verify(oid, moved);
}

function verify(oid: Oid, object: GitObject): GitObject {
  if (hashObject('sha1', object.type, object.bytes) === oid) return object;
  throw fail('OBJECT_CORRUPT', { oid, problem: 'its content has another hash' });
}
