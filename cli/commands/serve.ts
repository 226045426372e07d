import { once } from 'node:events';
import { openRegistry } from '../../store/open-registry.ts';
import { openWorkTree } from '../../store/work-tree.ts';
import type { CommandContext } from '../command-context.ts';
import { reportServing } from '../report/serving.ts';
import { loadSettings } from '../settings.ts';

export async function run(context: CommandContext): Promise<void> {
  const { args, clock, folder, interruption, output } = context;
  const { backend, host, port } = await loadSettings(context);
  const workTree = args.has('worktree') ? await openWorkTree(folder) : undefined;
  const remote = args.text('remote');
  const { createStemmaServer } = await import('../../server/create-server.ts');
  const { createLog } = await import('../../server/log.ts');
  const level = logLevels.find((one) => one === args.text('log-level')) ?? (output.isTerminal ? 'warn' : 'info');
  const admitTags = !args.has('no-admit');
  const opening = openRegistry({ folder, backend: backend.value, clock, watch: true, admitTags });
  const registry = await output.progress('Reading the registry', opening);
  const server = createStemmaServer({
    ...{ registry, host: host.value, port: port.value, log: createLog({ level }) },
    ...(workTree === undefined ? {} : { workTree }),
    ...(remote === undefined ? {} : { remote }),
  });
  await interruption.untilStopped(async (signal) => {
    try {
      await server.listen();
      for (const { message } of registry.alarms()) output.warn(message);
      const [first] = [...registry.current().prompts.keys()].sort();
      output.text(
        reportServing({ url: server.url, folder, first, workspace: workTree !== undefined, style: output.style }),
      );
      if (!signal.aborted) await once(signal, 'abort');
    } finally {
      await server.close();
    }
  });
}

const logLevels = ['debug', 'info', 'warn', 'error', 'silent'] as const;
