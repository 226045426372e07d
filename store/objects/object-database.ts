import { fail } from '../../core/fail.ts';
import { isStemmaError } from '../../core/stemma-error.ts';
import type { GitObject, Oid } from '../git-backend.ts';
import type { LooseObjects } from './loose-objects.ts';
import { hashObject } from './object-hash.ts';
import type { PackStore } from './pack-store.ts';

/**
 * Reads an object wherever it is. A running `git gc` moves objects from files of their own into packs and back, so a
 * miss counts only after the packs were listed again and both places were looked at once more. A damaged copy counts
 * only where there is no other.
 *
 * @throws OBJECT_MISSING, OBJECT_CORRUPT
 */
export async function readAnywhere(oid: Oid, loose: LooseObjects, packs: PackStore): Promise<GitObject> {
  let damage: unknown;
  const places = [
    () => loose.read(oid),
    () => packs.read(oid),
    () => packs.rescan().then(() => packs.read(oid)),
    () => loose.read(oid),
    // A second repack may have come in between.
    () => packs.rescan().then(() => packs.read(oid)),
  ];
  for (const read of places) {
    try {
      const object = await read();
      if (object !== undefined) return verify(oid, object);
    } catch (error) {
      if (!isStemmaError(error, 'OBJECT_CORRUPT')) throw error;
      damage = error;
    }
  }
  throw damage ?? fail('OBJECT_MISSING', { oid });
}

function verify(oid: Oid, object: GitObject): GitObject {
  if (hashObject('sha1', object.type, object.bytes) === oid) return object;
  throw fail('OBJECT_CORRUPT', { oid, problem: 'its content has another hash' });
}
