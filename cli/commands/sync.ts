import type { CommandContext } from '../command-context.ts';
import { reportSync } from '../report/sync.ts';
import { loadSettings } from '../settings.ts';

export async function run(context: CommandContext): Promise<void> {
  const { args, clock, folder, interruption, output } = context;
  const { backend } = await loadSettings(context);
  const { openRegistry } = await import('../../store/open-registry.ts');
  const registry = await openRegistry({ folder, backend: backend.value, clock });
  try {
    const remote = args.text('remote');
    const options = {
      ...{ push: args.has('push'), acceptRewrite: args.has('accept-rewrite') },
      ...(remote === undefined ? {} : { remote }),
    };
    const work = interruption.shield(() => registry.sync(options));
    const report = await output.progress(`Talking to ${remote ?? 'the remote'}`, work);
    for (const { message } of registry.alarms()) output.warn(message);
    output.answer(report, () => reportSync(report, output.style));
  } finally {
    await registry.close();
  }
}
