import { join } from 'node:path';
import { keyFileName } from '../store/keys/key-file.ts';
import { openRegistry } from '../store/open-registry.ts';
import type { Registry } from '../store/registry.ts';
import { tokensFileName } from '../store/tokens/token-file.ts';
import type { WorkTree } from '../store/work-tree.ts';
import { openWorkTree } from '../store/work-tree.ts';
import type { ServerConfig } from './config.ts';
import type { StemmaServer } from './create-server.ts';
import { createStemmaServer } from './create-server.ts';
import type { Log } from './log.ts';
import { createLog } from './log.ts';
import { openTokens } from './tokens/token-store.ts';
import type { WebhookSecrets } from './webhooks/webhook-receiver.ts';

/** Options of {@link runServer}. */
export interface RunServerOptions {
  /** A folder in the repository. */
  readonly folder: string;
  readonly config: ServerConfig;
  /** @defaultValue `auto`: native where a git binary is found */
  readonly backend?: 'auto' | 'native' | 'isomorphic';
  /** Also serve uncommitted prompts of the folder's work tree. @defaultValue false */
  readonly worktree?: boolean;
  /** Make releases of tags that appear. @defaultValue true */
  readonly admitTags?: boolean;
  /** Advance rollouts when their holds are over and their gates open. @defaultValue true */
  readonly advance?: boolean;
  /** Stops the server, besides the signals SIGTERM and SIGINT. */
  readonly signal?: AbortSignal;
  /** Called once, when it listens. */
  readonly onListening?: (server: StemmaServer) => void;
}

/**
 * Serves a repository until a signal says to stop; requests under way are finished.
 *
 * @throws TOKENS_INVALID, LISTEN_REFUSED, PORT_IN_USE, LISTEN_FAILED, and what `openRegistry` and `openWorkTree` throw
 */
export async function runServer(options: RunServerOptions): Promise<void> {
  const { config, signal, onListening } = options;
  const log = createLog({ level: config.logLevel });
  const server = await buildServer(options, log);
  const stopped = waitForStop(signal, log);
  try {
    await server.listen();
    onListening?.(server);
    await stopped.promise;
  } finally {
    stopped.cancel();
    await server.close();
  }
}

async function buildServer(options: RunServerOptions, log: Log): Promise<StemmaServer> {
  const { folder, config, backend = 'auto', worktree = false, admitTags = true } = options;
  const { remote, dataFolder, actor } = config;
  const workTree: WorkTree | undefined = worktree ? await openWorkTree(folder) : undefined;
  const registry = await openRegistry({
    ...{ folder, backend, admitTags, watch: true, actor },
    ...(dataFolder === undefined ? {} : { cacheFolder: dataFolder }),
    ...(remote === undefined ? {} : { remote, publish: remote }),
  });
  try {
    return await serve(registry, { options, workTree, log });
  } catch (error) {
    await registry.close();
    throw error;
  }
}

interface Serving {
  readonly options: RunServerOptions;
  readonly workTree: WorkTree | undefined;
  readonly log: Log;
}

/** Tokens and keys lie beside the saved index, unless a setting names another file. @throws TOKENS_INVALID, KEY_INVALID */
async function serve(registry: Registry, { options, workTree, log }: Serving): Promise<StemmaServer> {
  const { config, advance = true } = options;
  const { host, port, allowedHosts, publicCache, actor, accessLog, remote, syncIntervalSeconds } = config;
  const folder = config.dataFolder ?? join(registry.backend.gitFolder, 'stemma');
  const tokens = await openTokens({ file: config.tokens ?? join(folder, tokensFileName), log });
  return createStemmaServer({
    ...{ registry, tokens, host, port, allowedHosts, publicCache, actor, accessLog, log, advance },
    ...(workTree === undefined ? {} : { workTree }),
    ...(remote === undefined ? {} : { remote }),
    limits: { changes: config.changeLimit, reads: config.readLimit },
    trustedProxies: config.trustedProxies,
    maxEventStreams: config.maxEventStreams,
    eventHeartbeatMs: config.eventHeartbeatSeconds * 1000,
    syncIntervalMs: syncIntervalSeconds * 1000,
    webhookSecrets: webhookSecretsOf(config),
    keyFile: join(folder, keyFileName),
  });
}

function webhookSecretsOf(config: ServerConfig): WebhookSecrets {
  const secrets = [
    ['github', config.webhookSecretGithub],
    ['gitlab', config.webhookSecretGitlab],
    ['gitea', config.webhookSecretGitea],
  ] as const;
  return Object.fromEntries(secrets.filter(([, secret]) => secret !== undefined));
}

interface Stop {
  readonly promise: Promise<void>;
  readonly cancel: () => void;
}

/** A second signal is left to the system, so that a server that hangs can still be ended. */
function waitForStop(signal: AbortSignal | undefined, log: Log): Stop {
  let stop = (): void => undefined;
  const promise = new Promise<void>((resolve) => {
    stop = resolve;
  });
  const onSignal = (name: NodeJS.Signals): void => {
    log.info('stopping', { signal: name });
    stop();
  };
  process.once('SIGTERM', onSignal).once('SIGINT', onSignal);
  signal?.addEventListener('abort', stop, { once: true });
  if (signal?.aborted === true) stop();
  const cancel = (): void => {
    process.off('SIGTERM', onSignal).off('SIGINT', onSignal);
    signal?.removeEventListener('abort', stop);
  };
  return { promise, cancel };
}
