import type { KeyListDocument } from '../../core/rollout-documents.ts';
import { readKeyFile } from '../../store/keys/key-file.ts';
import type { CommandContext } from '../command-context.ts';
import { withKeys } from '../keys/with-keys.ts';
import { reportKeys } from '../report/keys.ts';

export function run(context: CommandContext): Promise<void> {
  const { output } = context;
  return withKeys(context, async ({ registry, file }) => {
    const { epoch, revision, meta } = registry.current();
    const document: KeyListDocument = { keys: meta.publicKeys, epoch, revision };
    const held = readKeyFile(file).map(({ id }) => id);
    output.answer(document, () => reportKeys(document.keys, held, output.style));
  });
}
