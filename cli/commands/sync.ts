import { isStemmaError } from '../../core/stemma-error.ts';
import type { Registry, SyncReport } from '../../store/registry.ts';
import type { CommandContext } from '../command-context.ts';
import { reportSync } from '../report/sync.ts';
import { loadSettings } from '../settings.ts';

export async function run(context: CommandContext): Promise<void> {
  const { args, clock, folder, interruption, output } = context;
  const { backend } = await loadSettings(context);
  const { openRegistry } = await import('../../store/open-registry.ts');
  const registry = await openRegistry({ folder, backend: backend.value, clock });
  try {
    const work = interruption.shield(() => synchronize(registry, context));
    const report = await output.progress(`Talking to ${args.text('remote') ?? 'the remote'}`, work);
    for (const { message } of registry.alarms()) output.warn(message);
    output.answer(report, () => reportSync(report, output.style));
  } finally {
    await registry.close();
  }
}

/** A repository without a remote still admits tags that were made with git. */
async function synchronize(registry: Registry, { args }: CommandContext): Promise<SyncReport> {
  const remote = args.text('remote');
  const options = { push: args.has('push'), acceptRewrite: args.has('accept-rewrite') };
  try {
    return await registry.sync({ ...options, ...(remote === undefined ? {} : { remote }) });
  } catch (error) {
    if (!isStemmaError(error, 'REMOTE_NOT_SET') || remote !== undefined || options.push) throw error;
    return { ...(await registry.admit()), remote: '', dropped: [], unpublished: false };
  }
}
