/** One start of an application whose registry is down, from a snapshot of 1,000 prompts; prints what it took as JSON. */

import { fileSnapshot } from '../client/node.ts';
import { createClient } from '../client/node-client.ts';
import { promptCount, referenceOf } from './many-prompts.ts';

const [, , file = '', url = ''] = process.argv;
const prompts = Array.from({ length: promptCount }, (_, number) => referenceOf(number));

function heapBytes(): number {
  globalThis.gc?.();
  globalThis.gc?.();
  const { heapUsed, external } = process.memoryUsage();
  return heapUsed + external;
}

const before = heapBytes();
const begun = performance.now();
// Nothing listens there any more: connections are refused.
const options = {
  url,
  environment: 'production',
  retries: 0,
  prompts,
  snapshot: fileSnapshot(file),
};
const client = createClient(options);
const first = client.getSync(prompts[7] ?? '', { unit: 'conversation-7' });
const served = performance.now();
const loaded = heapBytes();
for (const reference of prompts) client.getSync(reference, { unit: 'conversation-7' });
const all = heapBytes();
client.close();
process.stdout.write(
  JSON.stringify({
    freshness: first.freshness,
    firstServedMs: served - begun,
    loadedMb: (loaded - before) / 1024 ** 2,
    servedMb: (all - before) / 1024 ** 2,
  }),
);
