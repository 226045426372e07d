import { resolve } from 'node:path';
import type { ServerConfig } from '../../server/config.ts';
import type { Arguments } from '../arguments.ts';
import type { CommandContext } from '../command-context.ts';
import { reportServing } from '../report/serving.ts';
import { loadSettings } from '../settings.ts';

export async function run(context: CommandContext): Promise<void> {
  const { args, cwd, env, folder, interruption, output } = context;
  const { backend } = await loadSettings(context);
  const { readServerConfig } = await import('../../server/config.ts');
  const { runServer } = await import('../../server/run-server.ts');
  const file = args.text('config');
  const path = file === undefined ? undefined : resolve(cwd, file);
  const { config, origins } = readServerConfig({ flags: serverFlags(args, cwd), env, file: path });
  const quiet = origins.logLevel === 'default' && output.isTerminal;
  const worktree = args.has('worktree');
  await interruption.untilStopped((signal) =>
    runServer({
      ...{ folder, backend: backend.value, worktree, admitTags: !args.has('no-admit') },
      ...{ advance: !args.has('no-advance'), signal },
      config: quiet ? { ...config, logLevel: 'warn' } : config,
      onListening: ({ url }) => output.text(reportServing({ url, folder, worktree, style: output.style })),
    }),
  );
}

/** Flags under the names of the server's own settings. */
function serverFlags(args: Arguments, cwd: string): Partial<Record<keyof ServerConfig, string>> {
  const data = args.text('data');
  const tokens = args.text('tokens');
  const flags: Record<Exclude<keyof ServerConfig, `webhookSecret${string}`>, string | undefined> = {
    host: args.text('host'),
    port: args.text('port'),
    allowedHosts: args.text('allowed-host'),
    dataFolder: data === undefined ? undefined : resolve(cwd, data),
    tokens: tokens === undefined ? undefined : resolve(cwd, tokens),
    changeLimit: args.text('change-limit'),
    readLimit: args.text('read-limit'),
    trustedProxies: args.text('trusted-proxy'),
    remote: args.text('remote'),
    syncIntervalSeconds: args.text('sync-interval'),
    maxEventStreams: args.text('max-streams'),
    eventHeartbeatSeconds: args.text('event-heartbeat'),
    publicCache: args.text('public-cache'),
    actor: args.text('actor'),
    logLevel: args.text('log-level'),
    accessLog: args.text('access-log'),
  };
  return Object.fromEntries(Object.entries(flags).filter(([, value]) => value !== undefined));
}
