/**
 * Measures a `get` that is answered from memory beside the least that an asynchronous look-up can cost, and counts the
 * requests of a hundred first gets at once. Writes `bench/results/client.json`.
 *
 *     npm run build && node dist/bench/client.js
 */
import { createClient } from '../client/index.ts';
import { fakeRegistry, serving } from '../test/helpers/fake-registry.ts';
import { round, writeResults } from './machine.ts';
import { measureInTurns } from './rounds.ts';

const reference = 'support/reply@^1';
/** Calls in one unit of work, so that the loop around them counts for little. */
const calls = 1_000;

async function main(): Promise<void> {
  const registry = await fakeRegistry(serving());
  const client = createClient({ url: registry.url, maxAgeMs: 3_600_000 });
  const units = Array.from({ length: 100 }, (_, index) => ({ unit: `conversation-${index}` }));
  await Promise.all(units.map((options) => client.get(reference, options)));
  const requests = registry.requests.length;

  const prompt = await client.get(reference);
  const map = new Map([[reference, prompt]]);
  const lookUp = async (key: string): Promise<unknown> => map.get(key);
  const times = await measureInTurns([
    { name: 'lookUp', run: () => repeat(() => lookUp(reference)) },
    { name: 'get', run: () => repeat(() => client.get(reference)) },
    { name: 'getForUnit', run: () => repeat((index) => client.get(reference, units[index % units.length])) },
    { name: 'render', run: () => repeat(() => prompt.render({ name: 'Ada' })) },
  ]);
  const nanoseconds = Object.fromEntries([...times].map(([name, us]) => [name, round((us * 1_000) / calls, 0)]));
  const getOfLookUp = round((nanoseconds['get'] ?? 0) / (nanoseconds['lookUp'] ?? 1));

  writeResults('client', {
    what: 'one call, in nanoseconds',
    nanoseconds,
    getOfLookUp,
    requestsOf100FirstGets: requests,
  });
  client.close();
  await registry.close();
}

async function repeat(call: (index: number) => Promise<unknown>): Promise<void> {
  for (let index = 0; index < calls; index += 1) await call(index);
}

await main();
