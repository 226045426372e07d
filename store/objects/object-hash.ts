import { createHash } from 'node:crypto';
import type { ObjectType, Oid } from '../git-backend.ts';

export type HashName = 'sha1' | 'sha256';

/** The id of an object: the hash of its type, size and bytes. */
export function hashObject(hash: HashName, type: ObjectType, bytes: Uint8Array): Oid {
  return createHash(hash).update(`${type} ${bytes.length}\0`).update(bytes).digest('hex');
}

export function isObjectType(text: string): text is ObjectType {
  return text === 'blob' || text === 'tree' || text === 'commit' || text === 'tag';
}
