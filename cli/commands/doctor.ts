import type { CommandContext } from '../command-context.ts';
import type { Check } from '../doctor/check.ts';
import { check, passed } from '../doctor/check.ts';
import { checkRegistry } from '../doctor/registry-check.ts';
import { checkRepository } from '../doctor/repository-checks.ts';
import { checkSettings } from '../doctor/setting-checks.ts';
import { exitCodes } from '../exit-codes.ts';
import { reportDoctor } from '../report/doctor.ts';
import { loadSettings } from '../settings.ts';

export async function run(context: CommandContext): Promise<number> {
  const { interruption, output } = context;
  const checks = await output.progress('Examining', collectChecks(context));
  const url = await registryUrl(context);
  if (url !== undefined) checks.push(await checkRegistry(url, interruption.signal));
  output.answer({ checks }, () => reportDoctor(checks, output.style));
  return checks.some(({ status }) => status === 'failed') ? exitCodes.failed : exitCodes.ok;
}

async function collectChecks(context: CommandContext): Promise<Check[]> {
  const { clock, folder } = context;
  const checks = await checkSettings(context);
  const { openBackend } = await import('../../store/open-backend.ts');
  const { openRegistry } = await import('../../store/open-registry.ts');
  let more: Check[] = [];
  const opened = await check('repository', async () => {
    const registry = await openRegistry({ folder, clock, backend: await openBackend({ folder }) });
    try {
      more = await checkRepository(folder, registry);
    } finally {
      await registry.close();
    }
    return passed('');
  });
  return [...checks, ...(opened.status === 'failed' ? [opened] : more)];
}

/** Settings that cannot be read are told by their own check. */
async function registryUrl(context: CommandContext): Promise<string | undefined> {
  const settings = await check('settings', async () => passed((await loadSettings(context)).registry.value ?? ''));
  return settings.status === 'ok' && settings.detail !== '' ? settings.detail : undefined;
}
