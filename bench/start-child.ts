/** One start in a process of its own; prints what it took as JSON. */
import { once } from 'node:events';
import { readFile } from 'node:fs/promises';
import { get } from 'node:http';
import { join } from 'node:path';
import { promptName } from './large-registry.ts';

/** What one start took. */
export interface StartMeasured {
  /** From the start of the process to a registry that can answer, modules included. */
  readonly sinceProcessStartMs: number;
  readonly openMs: number;
  readonly firstContentMs: number;
  readonly rssMb: number;
}

const [, , kind = 'native', folder = '.', prompts = '1'] = process.argv;

async function startRegistry(backend: 'native' | 'isomorphic'): Promise<StartMeasured> {
  const { openRegistry } = await import('../store/open-registry.ts');
  const begun = performance.now();
  const registry = await openRegistry({ folder, backend });
  const opened = performance.now();
  const state = registry.current().prompts.get(promptName(Number(prompts) >> 1));
  const [version = ''] = Object.keys(state?.release?.versions ?? {});
  await registry.readContent(state?.release?.versions[version]?.digest ?? '');
  const read = performance.now();
  await registry.close();
  return {
    sinceProcessStartMs: opened,
    openMs: opened - begun,
    firstContentMs: read - opened,
    rssMb: process.memoryUsage.rss() / 1024 ** 2,
  };
}

/** What `stemma serve` does: it also loads the server, watches, compares all tags with what is admitted, and answers a request. */
async function startServer(): Promise<StartMeasured> {
  const { readServerConfig } = await import('../server/config.ts');
  const { runServer } = await import('../server/run-server.ts');
  const { config } = readServerConfig({ flags: { port: '0', logLevel: 'silent' } });
  const [begun, stop] = [performance.now(), new AbortController()];
  const [listening, answered] = await new Promise<readonly [number, number]>((resolve, reject) => {
    const onListening = async ({ url }: { readonly url: string }): Promise<void> => {
      const ready = performance.now();
      // Not fetch(), which loads its own machinery at its first use: that is no time of the server.
      const [response] = await once(get(`${url}/v1/prompts/${promptName(Number(prompts) >> 1)}@^1`), 'response');
      if (response.statusCode !== 200) reject(new Error(`answered ${response.statusCode}`));
      await response.toArray();
      resolve([ready, performance.now()]);
    };
    runServer({ folder, config, signal: stop.signal, onListening: (server) => void onListening(server) }).catch(reject);
  });
  stop.abort();
  return {
    sinceProcessStartMs: listening,
    openMs: listening - begun,
    firstContentMs: answered - listening,
    rssMb: process.memoryUsage.rss() / 1024 ** 2,
  };
}

async function startBare(): Promise<StartMeasured> {
  const begun = performance.now();
  const text = await readFile(join(folder, '.git', 'stemma', 'index'), 'utf8');
  JSON.parse(text.slice(text.indexOf('\n') + 1));
  const opened = performance.now();
  return {
    sinceProcessStartMs: opened,
    openMs: opened - begun,
    firstContentMs: 0,
    rssMb: process.memoryUsage.rss() / 1024 ** 2,
  };
}

const starts: Readonly<Record<string, () => Promise<StartMeasured>>> = {
  native: () => startRegistry('native'),
  isomorphic: () => startRegistry('isomorphic'),
  server: startServer,
  bare: startBare,
};
const measured = await starts[kind]?.();
process.stdout.write(JSON.stringify(measured));
