import { excerpt } from '../excerpt.ts';
import { fail } from '../fail.ts';
import { isPublicKey, publicKeyId } from '../public-key.ts';
import type { MetaDocument, PublicKey } from './documents.ts';
import type { KeyIntent } from './intent.ts';
import type { StateChange } from './state-change.ts';
import { markOf } from './state-view.ts';

/** What changing the keys makes of `meta.json`. */
export interface KeyChange extends StateChange {
  /** The same object where nothing changed. */
  readonly meta: MetaDocument;
}

/**
 * Adds a key that signs manifests, or revokes one. Keys are never taken out, so that what they signed can be judged.
 *
 * @throws KEY_INVALID where the key is not 32 bytes or has another id; KEY_REVOKED for one to be added again;
 * KEY_UNKNOWN for one to be revoked
 */
export function changeKeys(meta: MetaDocument, intent: KeyIntent): KeyChange {
  return 'add' in intent ? addKey(meta, intent, intent.add) : revokeKey(meta, intent, intent.revoke);
}

function addKey(meta: MetaDocument, intent: KeyIntent, { id, algorithm, key }: Omit<PublicKey, 'added'>): KeyChange {
  checkKey({ id, algorithm, key });
  const subject = `add key ${id}`;
  const known = meta.publicKeys.find((one) => one.id === id);
  if (known?.revoked !== undefined) throw fail('KEY_REVOKED', { key: id });
  if (known !== undefined) return nothing(meta, subject, `key ${id} is there already`);
  return {
    ...changed(subject, `manifests signed with key ${id} are to be trusted`),
    undo: `stemma keys revoke ${id}`,
    meta: { ...meta, publicKeys: [...meta.publicKeys, { id, algorithm, key, added: markOf(intent) }] },
  };
}

function checkKey({ id, algorithm, key }: Omit<PublicKey, 'added'>): void {
  const origin = `id ${excerpt(id)}`;
  if (algorithm !== 'ed25519') throw fail('KEY_INVALID', { origin, problem: 'only ed25519 is known' });
  if (!isPublicKey(key)) throw fail('KEY_INVALID', { origin, problem: 'it is not 32 bytes in base64url' });
  const expected = publicKeyId(key);
  if (id !== expected) throw fail('KEY_INVALID', { origin, problem: `its id is ${expected}` });
}

function revokeKey(meta: MetaDocument, intent: KeyIntent, id: string): KeyChange {
  const subject = `revoke key ${excerpt(id)}`;
  const known = meta.publicKeys.find((one) => one.id === id);
  if (known === undefined) throw fail('KEY_UNKNOWN', { key: excerpt(id), known: meta.publicKeys.map((one) => one.id) });
  if (known.revoked !== undefined) return nothing(meta, subject, `key ${id} is revoked already`);
  const revoked = markOf(intent);
  return {
    ...changed(subject, `manifests signed with key ${id} are not to be trusted any more`),
    meta: { ...meta, publicKeys: meta.publicKeys.map((one) => (one.id === id ? { ...one, revoked } : one)) },
  };
}

const changed = (subject: string, effect: string): Omit<StateChange, 'meta'> => {
  return { verb: 'key', changed: true, prompts: [], subject, effects: [effect], warnings: [] };
};

function nothing(meta: MetaDocument, subject: string, warning: string): KeyChange {
  return { verb: 'key', changed: false, prompts: [], subject, effects: [], warnings: [warning], meta };
}
