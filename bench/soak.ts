/**
 * Lets a client live through changes, broken streams and errors of a registry, and compares the heap after collection and
 * the sockets at the end with those after a fifth of the time. It fails where the heap grew by more than 5 MB, or more than a
 * few sockets, as many as are open at any moment, came on top.
 *
 *     npm run soak                 5 minutes
 *     npm run soak -- 15           15 seconds
 */
import { createClient } from '../client/index.ts';
import type { Answer } from '../test/helpers/fake-registry.ts';
import { fakeRegistry, refusing, serving } from '../test/helpers/fake-registry.ts';
import { round } from './machine.ts';

const seconds = Number(process.argv[2] ?? 300);
const mostGrowthMb = 5;
const mostMoreSockets = 4;
const reference = 'support/reply@^1';

interface Standing {
  readonly heapMb: number;
  readonly sockets: number;
}

async function look(): Promise<Standing> {
  await new Promise((resolve) => setTimeout(resolve, 500));
  globalThis.gc?.();
  globalThis.gc?.();
  const sockets = process.getActiveResourcesInfo().filter((kind) => kind === 'TCPSocketWrap');
  return { heapMb: process.memoryUsage().heapUsed / 1024 ** 2, sockets: sockets.length };
}

/** A stream that tells of the newest state and then breaks; everything else as `answer` says. */
function breaking(answer: Answer): Answer {
  return (request, response) => {
    if (!request.url?.startsWith('/v1/events')) {
      answer(request, response);
      return;
    }
    streams += 1;
    const event = JSON.stringify({ epoch: 1, revision, prompts: null });
    response.writeHead(200, { 'content-type': 'text/event-stream' });
    response.write(`retry: 20\nid: 1.${revision}\ndata: ${event}\n\n`);
    setTimeout(() => response.destroy(), 25);
  };
}

let revision = 1;
let streams = 0;
const registry = await fakeRegistry(breaking(serving({ revision })));
const client = createClient({ url: registry.url, prompts: [reference], pollMs: 20, retries: 0 });
await client.ready();
const begun = performance.now();
let changes = 0;
let first: Standing | undefined;
client.onChange(() => {
  changes += 1;
});
for (let turn = 0; performance.now() - begun < seconds * 1_000; turn += 1) {
  revision += 1;
  registry.answer = breaking(
    turn % 5 === 4 ? refusing(503, 'NOT_READY') : serving({ revision, version: `1.0.${turn}` }),
  );
  (registry.requests as string[]).length = 0;
  for (let call = 0; call < 1_000; call += 1) client.getSync(reference, { unit: `conversation-${call}` });
  await new Promise((resolve) => setTimeout(resolve, 30));
  if (first === undefined && performance.now() - begun > seconds * 200) first = await look();
}
const last = await look();
const growthMb = round(last.heapMb - (first?.heapMb ?? last.heapMb), 1);
console.log({ seconds, changes, streams, growthMb, first, last });
client.close();
await registry.close();
if (changes === 0 || growthMb > mostGrowthMb || last.sockets > (first?.sockets ?? 0) + mostMoreSockets)
  process.exitCode = 1;
