import type { CommandContext } from '../command-context.ts';
import type { Settings } from '../settings.ts';
import { loadSettings } from '../settings.ts';
import type { Access } from './access.ts';

/**
 * Runs `work` on the registry server that is set, otherwise on the repository, and closes it afterwards.
 *
 * @throws what opening the repository finds, and REGISTRY_UNREACHABLE while `work` uses a server
 */
export async function withAccess<T>(
  context: CommandContext,
  work: (access: Access, settings: Settings) => Promise<T>,
): Promise<T> {
  const settings = await loadSettings(context);
  const access = await openAccess(context, settings);
  for (const alarm of access.alarms) context.output.warn(alarm);
  try {
    return await work(access, settings);
  } finally {
    await access.close();
  }
}

async function openAccess(context: CommandContext, settings: Settings): Promise<Access> {
  const { clock, env, folder, interruption, randomId } = context;
  const url = settings.registry.value;
  if (url !== undefined) {
    const { createRemoteAccess } = await import('./remote-access.ts');
    const findActor = async (): Promise<string | undefined> => (await import('../actor.ts')).findActor(folder, env);
    const { signal } = interruption;
    return createRemoteAccess({ url, signal, token: env['STEMMA_TOKEN'], findActor, randomId });
  }
  const { openLocalAccess } = await import('./local-access.ts');
  return context.output.progress(
    'Reading the registry',
    openLocalAccess({ folder, backend: settings.backend.value, clock, randomId, env }),
  );
}
