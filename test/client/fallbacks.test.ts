import { expect } from 'chai';
import { afterEach, beforeEach, describe, it } from 'mocha';
import type { ClientOptions, DecisionRecord, Fallback, StemmaClient } from '../../client/index.ts';
import { createClient } from '../../client/node-client.ts';
import type { FakeRegistry } from '../helpers/fake-registry.ts';
import { eventually, fakeRegistry, serving } from '../helpers/fake-registry.ts';
import { rejection } from '../helpers/rejection.ts';

const reference = 'support/reply@^1';
const prompt = 'Sorry, {{name}}.';

/** Whether `work` is done without any wait for the network. */
async function isImmediate(work: Promise<unknown>): Promise<boolean> {
  let isDone = false;
  void work.then(() => {
    isDone = true;
  });
  await new Promise((resolve) => setImmediate(resolve));
  return isDone;
}

describe('fallbacks of createClient()', () => {
  let registry: FakeRegistry;
  const clients: StemmaClient[] = [];

  const connect = (options: Partial<ClientOptions> = {}): StemmaClient => {
    const client = createClient({ url: registry.url, random: () => 0, retries: 0, follow: false, ...options });
    clients.push(client);
    return client;
  };

  beforeEach(async () => {
    registry = await fakeRegistry(() => undefined);
  });

  afterEach(async () => {
    for (const client of clients.splice(0)) client.close();
    await registry.close();
  });

  it('are served without a wait once a registry that hangs was asked, until it answers', async () => {
    const told: DecisionRecord[] = [];
    const onDecision = (decision: DecisionRecord): unknown => told.push(decision);
    const client = connect({ fallbacks: { [reference]: { prompt } }, timeoutMs: 300, pollMs: 2_000, onDecision });
    const first = await client.get(reference);
    expect(first).to.include({ reason: 'fallback', freshness: 'bundled' });

    expect(await isImmediate(client.get(reference))).to.equal(true);
    expect((await client.get(reference)).error?.code).to.equal('REGISTRY_TIMEOUT');
    expect(told.map(({ reason }) => reason)).to.deep.equal(['fallback', 'fallback', 'fallback']);

    // Nobody asks for it meanwhile.
    const asked = registry.requests.length;
    await eventually(() => registry.requests.length > asked);
    registry.answer = serving();
    await eventually(() => client.getSync(reference).reason === 'promoted');
  });

  it('are found by any spelling of their reference, by ready() too', async () => {
    registry.answer = (request) => request.socket.destroy();
    const across = { acrossMajors: true };
    for (const [given, declared] of [
      ['support/reply', 'support/reply'],
      ['support/reply@*', 'support/reply@latest'],
      ['support/reply@latest', 'support/reply'],
      ['support/reply@>=1  <2', 'support/reply@>=1 <2'],
    ] as const) {
      const client = connect({ ...across, fallbacks: { [given]: { prompt } }, prompts: [declared] });
      await client.ready();

      expect((await client.get(declared)).reason).to.equal('fallback');
      expect(client.getSync(given).reason).to.equal('fallback');
    }
  });

  it('are refused at once where they are no prompts', () => {
    for (const wrong of ['Sorry', null, {}, { prompt: 7 }, undefined]) {
      expect(() => connect({ fallbacks: { [reference]: wrong as unknown as Fallback } }))
        .to.throw(/"fallbacks": it must have a text "prompt" for each reference/)
        .with.property('code', 'OPTION_INVALID');
    }
  });

  it('are refused at once where no call can ask for them', () => {
    expect(() => connect({ fallbacks: { 'Support reply': { prompt } } }))
      .to.throw()
      .with.property('code', 'REFERENCE_INVALID');
  });

  it('are not served by a client that was closed', async () => {
    const client = connect({ fallbacks: { [reference]: { prompt } } });
    client.close();

    await rejection(client.get(reference), 'CLIENT_CLOSED');
  });
});
