/**
 * Measures how soon a change is visible to an application: a real server in a process of its own, a client here, and 200
 * commands over HTTP; from the moment at which the command was accepted to the one at which `getSync` gives the other
 * version, new content fetched.
 *
 *     npm run build && node dist/bench/changes.js
 */
import { fork } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { createClient } from '../client/index.ts';
import { aPrompt, aRepository, removeRepositories } from '../test/helpers/a-repository.ts';
import { patient } from '../test/helpers/fake-registry.ts';
import { loadNow, round, writeResults } from './machine.ts';

const name = 'support/reply';
const reference = `${name}@^1`;
const changes = 200;

async function buildRegistry(): Promise<string> {
  const repository = await aRepository()
    .withFile(`prompts/${name}.prompt`, aPrompt('One {{name}}'))
    .commit()
    .release(name, '1.0.0')
    .apply({ verb: 'promote', name, version: '1.0.0', environment: 'production' })
    .withFile(`prompts/${name}.prompt`, aPrompt('Two {{name}}'))
    .commit()
    .release(name, '1.1.0')
    .apply({ verb: 'promote', name, version: '1.1.0', environment: 'production' })
    .build();
  return repository.folder;
}

async function command(url: string, verb: 'rollback' | 'restore'): Promise<number> {
  const body = JSON.stringify(verb === 'rollback' ? { reason: 'bench' } : { version: '1.1.0' });
  const headers = { 'content-type': 'application/json' };
  const response = await fetch(`${url}/v1/environments/production/prompts/${name}/${verb}`, {
    method: 'POST',
    headers,
    body,
  });
  const acceptedAt = performance.now();
  if (!response.ok) throw new Error(await response.text());
  await response.text();
  return acceptedAt;
}

async function measure(url: string): Promise<readonly number[]> {
  const client = createClient({ url, environment: 'production', prompts: [reference], ...patient });
  await client.ready();
  let seen: (at: number) => void = () => undefined;
  client.onChange(() => seen(performance.now()));
  const waits: number[] = [];
  for (let count = 0; count < changes; count += 1) {
    const change = new Promise<number>((resolve) => {
      seen = resolve;
    });
    const acceptedAt = await command(url, count % 2 === 0 ? 'rollback' : 'restore');
    // The event is on its way before the answer is.
    waits.push(Math.max(0, (await change) - acceptedAt));
    const wanted = count % 2 === 0 ? '1.0.0' : '1.1.0';
    if (client.getSync(reference).version !== wanted) throw new Error(`it is not ${wanted} that is served`);
  }
  client.close();
  return waits;
}

const load = loadNow();
const server = fork(fileURLToPath(new URL('http-servers.js', import.meta.url)), {
  stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
});
try {
  server.send({ kind: 'stemma', folder: await buildRegistry() });
  const [{ url }] = (await once(server, 'message')) as [{ readonly url: string }];
  const sorted = [...(await measure(url))].sort((one, other) => one - other);
  const at = (share: number): number => round(sorted[Math.ceil(sorted.length * share) - 1] ?? 0);
  const results = { changes, p50Ms: at(0.5), p90Ms: at(0.9), p99Ms: at(0.99), maxMs: at(1) };
  console.log(results);
  writeResults('changes', { load, ...results });
} finally {
  server.disconnect();
  await removeRepositories();
}
