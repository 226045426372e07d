import { changeKeyFile, readKeyFile } from '../../store/keys/key-file.ts';
import type { SigningKey } from '../../store/keys/signing-key.ts';
import { createSigningKey } from '../../store/keys/signing-key.ts';
import type { CommandContext } from '../command-context.ts';
import { changeAndReport, keyIntentBase, withKeys } from './with-keys.ts';

/**
 * Adds a key that signs manifests. Its private half is on the disk before the state names it; one that was left there
 * by a call that did not get further is taken on.
 *
 * @param keep - which of the keys that were there stay in the file
 */
export function addKey(context: CommandContext, keep: (key: SigningKey) => boolean): Promise<void> {
  return withKeys(context, async (keys) => {
    const base = await keyIntentBase(context);
    const known = new Set(keys.registry.current().meta.publicKeys.map(({ id }) => id));
    const left = readKeyFile(keys.file).findLast(({ id }) => !known.has(id));
    const made = left ?? createSigningKey();
    const { id, key } = made;
    await changeAndReport(context, keys, {
      intent: { ...base, add: { id, algorithm: 'ed25519', key } },
      key: id,
      before: async () => {
        if (left === undefined) await changeKeyFile(keys.file, (before) => [...before, made]);
      },
      after: () => changeKeyFile(keys.file, (before) => before.filter((one) => one.id === id || keep(one))),
    });
  });
}
