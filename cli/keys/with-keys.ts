import { join, resolve } from 'node:path';
import { changeKeys } from '../../core/state/change-keys.ts';
import type { KeyIntent } from '../../core/state/intent.ts';
import { keyFileName } from '../../store/keys/key-file.ts';
import { openRegistry } from '../../store/open-registry.ts';
import type { AppliedChange, Registry } from '../../store/registry.ts';
import { readActor } from '../actor.ts';
import type { CommandContext } from '../command-context.ts';
import { publish } from '../publish.ts';
import { reportVerb } from '../report/verb.ts';
import { loadSettings } from '../settings.ts';

/** An open registry with the file that holds the private halves of its server's keys. */
export interface Keys {
  readonly registry: Registry;
  readonly file: string;
}

/** What a change of keys answers. */
export interface KeyChange {
  readonly intent: KeyIntent;
  /** Id of the key. */
  readonly key: string;
  /** Done just before the state is told; not with `--dry-run`. */
  readonly before?: () => Promise<void>;
  /** Done once the state knows it; not with `--dry-run`. */
  readonly after?: () => Promise<void>;
}

/** Opens the repository that the command stands in, and closes it after `work`. */
export async function withKeys<T>(context: CommandContext, work: (keys: Keys) => Promise<T>): Promise<T> {
  const { args, cwd, env, folder, clock } = context;
  const { backend } = await loadSettings(context);
  const registry = await openRegistry({ folder, backend: backend.value, clock });
  const data = args.text('data') ?? env['STEMMA_DATA'];
  const dataFolder =
    data === undefined || data === '' ? join(registry.backend.gitFolder, 'stemma') : resolve(cwd, data);
  try {
    return await work({ registry, file: join(dataFolder, keyFileName) });
  } finally {
    await registry.close();
  }
}

/** What every intent of this call has. @throws IDENTITY_MISSING */
export async function keyIntentBase(
  context: CommandContext,
): Promise<Pick<KeyIntent, 'id' | 'verb' | 'actor' | 'at' | 'reason'>> {
  const { args, clock, env, folder, randomId } = context;
  const reason = args.text('reason');
  const actor = await readActor(folder, env);
  const base = { id: randomId(), verb: 'key' as const, actor, at: clock().toISOString() };
  return { ...base, ...(reason === undefined ? {} : { reason }) };
}

/** Makes a change of keys, or tells what it would be; then publishes it where asked. */
export async function changeAndReport(context: CommandContext, { registry }: Keys, change: KeyChange): Promise<void> {
  const { args, interruption, output } = context;
  const dryRun = args.has('dry-run');
  const { epoch, revision, meta } = registry.current();
  const done = dryRun
    ? { ...changeKeys(meta, change.intent), epoch, revision }
    : await interruption.shield(() => apply(registry, change));
  const { changed, subject, effects, warnings, undo } = done;
  const document = {
    ...{ key: change.key, changed, dryRun, subject, effects, warnings },
    ...(undo === undefined ? {} : { undo }),
    ...{ epoch: done.epoch, revision: done.revision },
  };
  for (const warning of warnings) output.warn(warning);
  output.answer(document, () => reportVerb(document, 'stemma keys list', output.style));
  if (args.has('push') && !dryRun) await publish(registry, context);
}

async function apply(registry: Registry, { intent, before, after }: KeyChange): Promise<AppliedChange> {
  await before?.();
  const applied = await registry.changeKeys(intent);
  await after?.();
  return applied;
}
