import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { expect } from 'chai';
import { after, before, describe, it } from 'mocha';
import { fetchTextWeights } from '../../client/budget.ts';
import type { ErrorCode } from '../../client/index.ts';
import { createClient } from '../../client/index.ts';
import { compile } from '../../client/render.ts';
import type { StemmaServer } from '../../server/create-server.ts';
import { aRepository, removeRepositories } from '../helpers/a-repository.ts';
import { aServer, stopServers } from '../helpers/a-server.ts';
import { rejection } from '../helpers/rejection.ts';

const rules = 'Answer the customer in plain words, and say what happens next.\n'.repeat(30);
const text = [
  '---',
  'model: openai/gpt-4o',
  'input:\n  schema:\n    message: string',
  'stemma.budget: { maxAny: 700 }',
  `---\n${rules}They wrote: {{budget message tokens=500 marker="…"}} End.`,
].join('\n');

const digest = `sha256:${'0'.repeat(64)}`;
const about = { name: 'support/reply', version: '1.0.0', digest };

describe('the budget of a rendering in an application', () => {
  let server: StemmaServer;

  before(async () => {
    const repository = await aRepository()
      .withFile('prompts/support/reply.prompt', text)
      .commit()
      .release('support/reply', '1.0.0')
      .build();
    server = await aServer({ registry: await repository.open() });
  });

  after(async () => {
    await stopServers();
    await removeRepositories();
  });

  it('is checked with the weights of the release, and kept by cutting what may be cut', async () => {
    const client = createClient({ url: server.url });
    const prompt = await client.get('support/reply@1.0.0');
    const document = await fetchTextWeights(server, prompt);
    client.close();
    const compiled = compile(prompt, { weights: document.weights });
    const message = 'My parcel is late. '.repeat(20);

    const { messages, budget, cuts } = compiled.render({ message }, { budget: { policy: 'truncate' } });

    expect(document).to.include({ tokenizer: 'o200k_base', confidence: 'exact' });
    expect(budget).to.include({ limit: 700, fits: true });
    expect(cuts).to.have.lengthOf(1);
    expect(JSON.stringify(messages)).to.include('… End.');
    // By bytes alone the rules would already be too long.
    expect(() => compile(prompt).render({ message: '' }, { budget: { policy: 'throw' } })).to.throw('more than 700');
  });

  it('passes on what the registry refuses', async () => {
    await rejection(fetchTextWeights(server, { ...about, version: '9.0.0' }), 'RELEASE_NOT_FOUND');
    await rejection(fetchTextWeights(server, { ...about, name: 'no/such' }), 'PROMPT_NOT_FOUND');
  });

  it('takes no weights of another content', async () => {
    await rejection(fetchTextWeights(server, about), 'RESPONSE_INVALID');
  });

  const answers: readonly (readonly [string, number, string, ErrorCode])[] = [
    ['no JSON', 200, '<html>', 'RESPONSE_INVALID'],
    ['no weights', 200, JSON.stringify({ digest }), 'RESPONSE_INVALID'],
    ['weights that are no numbers', 200, JSON.stringify({ digest, weights: { a: '7' } }), 'RESPONSE_INVALID'],
    ['an error of something in between', 502, 'Bad gateway', 'REGISTRY_UNREACHABLE'],
  ];
  for (const [what, status, body, code] of answers) {
    it(`refuses ${what}, as the client does: ${code}`, async () => {
      const strange = createServer((_, response) => response.writeHead(status).end(body)).listen(0, '127.0.0.1');
      await new Promise((resolve) => strange.once('listening', resolve));
      const url = `http://127.0.0.1:${(strange.address() as AddressInfo).port}`;
      try {
        await rejection(fetchTextWeights({ url }, about), code);
      } finally {
        strange.close();
      }
    });
  }

  it('tells a registry that does not answer from one that is not there', async () => {
    const silent = createServer(() => undefined).listen(0, '127.0.0.1');
    await new Promise((resolve) => silent.once('listening', resolve));
    const url = `http://127.0.0.1:${(silent.address() as AddressInfo).port}`;

    await rejection(fetchTextWeights({ url, timeoutMs: 20 }, about), 'REGISTRY_TIMEOUT');
    silent.closeAllConnections();
    await new Promise((resolve) => silent.close(resolve));
    await rejection(fetchTextWeights({ url }, about), 'REGISTRY_UNREACHABLE');
  });
});
