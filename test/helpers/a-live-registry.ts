import { rmSync } from 'node:fs';
import type { ClientOptions, StemmaClient } from '../../client/index.ts';
import { createClient } from '../../client/index.ts';
import type { StemmaServer } from '../../server/create-server.ts';
import type { StemmaServerOptions } from '../../server/server-options.ts';
import type { Registry } from '../../store/registry.ts';
import type { BareIntent, TestRepository } from './a-repository.ts';
import { aPrompt, aRepository, intend, keepRepository, removeRepositories } from './a-repository.ts';
import { aServer, stopServers } from './a-server.ts';
import { patient } from './fake-registry.ts';

export const name = 'support/reply';
export const environment = 'production';

const clients: StemmaClient[] = [];

/** A real registry behind a real server, with 1.0.0 promoted and 1.1.0 released, and the clients that use it. */
export interface LiveRegistry {
  readonly registry: Registry;
  readonly server: StemmaServer;
  /** Path and query of every request that its clients sent, without the streams of events. */
  readonly requests: string[];
  /** A client that is closed by {@link stopAll}. */
  connect(options?: Partial<ClientOptions>): StemmaClient;
  apply(intent: BareIntent): Promise<void>;
}

export async function aLiveRegistry(options: Partial<StemmaServerOptions> = {}): Promise<LiveRegistry> {
  original ??= build();
  const built = await original;
  folder = built.folder;
  const repository = await built.copy();
  const registry = await repository.open();
  const server = await aServer({ registry, ...options });
  const requests: string[] = [];
  return {
    ...{ registry, server, requests },
    connect: (more = {}) => aClient({ url: server.url, environment, fetch: counting(requests), ...more }),
    apply: async (intent) => {
      await registry.apply(intend(intent));
    },
  };
}

/** Built once per process and copied for each test. */
let original: Promise<TestRepository> | undefined;
let folder: string | undefined;

process.once('exit', () => {
  if (folder !== undefined) rmSync(folder, { recursive: true, force: true });
});

async function build(): Promise<TestRepository> {
  const repository = await aRepository()
    .withFile('prompts/support/reply.prompt', aPrompt('Hello {{name}}!'))
    .commit()
    .release(name, '1.0.0')
    .apply({ verb: 'promote', name, version: '1.0.0', environment })
    .withFile('prompts/support/reply.prompt', aPrompt('Good day {{name}}!'))
    .commit()
    .release(name, '1.1.0')
    .build();
  return keepRepository(repository);
}

/** A client that is closed by {@link stopAll}. */
export function aClient(options: ClientOptions): StemmaClient {
  const client = createClient({ retries: 0, ...patient, ...options });
  clients.push(client);
  return client;
}

/** The global `fetch`, which notes what it is asked for. */
function counting(requests: string[]): typeof globalThis.fetch {
  return (input, init) => {
    const { pathname, search } = new URL(String(input));
    if (pathname !== '/v1/events') requests.push(pathname + search);
    return fetch(input, init);
  };
}

/** Call it in `after` or `afterEach`. */
export async function stopAll(): Promise<void> {
  for (const client of clients.splice(0)) client.close();
  await stopServers();
  await removeRepositories();
}
