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
  try {
    return await work(access, settings);
  } finally {
    await access.close();
  }
}

async function openAccess(context: CommandContext, settings: Settings): Promise<Access> {
  const url = settings.registry.value;
  if (url !== undefined) {
    const { createRemoteAccess } = await import('./remote-access.ts');
    return createRemoteAccess({ url, signal: context.interruption.signal, token: context.env['STEMMA_TOKEN'] });
  }
  const { openLocalAccess } = await import('./local-access.ts');
  const { clock, folder, randomId, env } = context;
  return context.output.progress(
    'Reading the registry',
    openLocalAccess({ folder, backend: settings.backend.value, clock, randomId, env }),
  );
}
