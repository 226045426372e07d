import { execFile } from 'node:child_process';
import type { ServerResponse } from 'node:http';
import { promisify } from 'node:util';
import { expect } from 'chai';
import { describe, it } from 'mocha';
import { fakeRegistry, patient, serving } from '../helpers/fake-registry.ts';

const run = promisify(execFile);

/** A program that leaves its client open, once it has heard of a change over its stream. */
const programFor = (url: string): string => `
  import { createClient } from ${JSON.stringify(new URL('../../client/node-client.js', import.meta.url).href)};
  const client = createClient(${JSON.stringify({ url, prompts: ['support/reply@^1'], ...patient })});
  const changed = new Promise((resolve) => client.onChange(resolve));
  await client.ready();
  console.log((await changed).to);
`;

describe('a program of Node that does not close its client', () => {
  const stays: readonly (readonly [string, (stream: ServerResponse) => void])[] = [
    ['while its stream of events is open', () => undefined],
    ['while it waits to open its stream again', (stream) => stream.end()],
  ];
  for (const [when, then] of stays) {
    it(`ends with its work ${when}`, async () => {
      const registry = await fakeRegistry(serving({ revision: 1 }));
      const before = registry.answer;
      registry.answer = (request, response) => {
        if (!request.url?.startsWith('/v1/events')) return before(request, response);
        registry.answer = serving({ revision: 2, version: '1.1.0' });
        const event = { epoch: 1, revision: 2, prompts: ['support/reply'] };
        response.writeHead(200, { 'content-type': 'text/event-stream' });
        response.write(`retry: 60000\n\nid: 1.2\ndata: ${JSON.stringify(event)}\n\n`);
        then(response);
      };

      const ended = run(process.execPath, ['--input-type=module', '-e', programFor(registry.url)], { timeout: 45_000 });

      expect((await ended.finally(() => registry.close())).stdout).to.equal('1.1.0\n');
    });
  }
});
