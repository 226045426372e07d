import type { CommandContext } from '../command-context.ts';
import { changeAndReport, keyIntentBase, withKeys } from '../keys/with-keys.ts';

/** The private half stays in the file, so that its server can tell that it was its own; `keys rotate` removes it. */
export function run(context: CommandContext): Promise<void> {
  return withKeys(context, async (keys) => {
    const key = context.args.required('key');
    await changeAndReport(context, keys, { intent: { ...(await keyIntentBase(context)), revoke: key }, key });
  });
}
