import { expect } from 'chai';
import { afterEach, beforeEach, describe, it } from 'mocha';
import type { ClientOptions, StemmaClient } from '../../client/index.ts';
import { createClient } from '../../client/node-client.ts';
import { aBundle } from '../helpers/a-bundle.ts';
import type { Answer, FakeRegistry } from '../helpers/fake-registry.ts';
import { aDocument, eventually, fakeRegistry, patient, refusingEach, serving } from '../helpers/fake-registry.ts';
import { rejection } from '../helpers/rejection.ts';

const reference = 'support/reply@^1';
const away: typeof globalThis.fetch = () => Promise.reject(new TypeError('fetch failed'));
const kill = {
  ...{ intent: 'i1', verb: 'kill', name: 'support/reply', subject: 'kill support/reply@1.1.0' },
  since: new Date().toISOString(),
};

/** A server that took 1.1.0 out of service and could not publish that yet. */
function knowing(revision: number): Answer {
  const plain = serving({ version: '1.0.0', revision });
  return (request, response) => {
    const { end } = response;
    // A 304 has no body.
    const bent = (text?: string): unknown =>
      end.call(response, text && JSON.stringify({ ...JSON.parse(text), unpublished: [kill] }), 'utf8');
    if (request.url?.includes('/v1/manifest')) response.end = bent as typeof end;
    plain(request, response);
  };
}

describe('a client of servers that do not all know of a kill', () => {
  let registry: FakeRegistry;
  let text: string | undefined;
  const clients: StemmaClient[] = [];
  const snapshot = {
    read: () => text,
    write: (saved: string): Promise<void> => {
      text = saved;
      return Promise.resolve();
    },
  };

  const connect = (options: Partial<ClientOptions> = {}): StemmaClient => {
    const client = createClient({
      ...{ url: registry.url, environment: 'production', retries: 0, follow: false, pollMs: 10, random: () => 0 },
      ...{ ...patient, snapshot, ...options },
    });
    clients.push(client);
    return client;
  };

  beforeEach(async () => {
    text = undefined;
    registry = await fakeRegistry(serving({ version: '1.1.0', revision: 4 }));
  });

  afterEach(async () => {
    for (const client of clients.splice(0)) client.close();
    await registry.close();
  });

  it('never gets the killed version back from one that does not know, however new its state', async () => {
    const client = connect();
    expect((await client.get(reference)).version).to.equal('1.1.0');
    registry.answer = knowing(4);
    await eventually(() => client.getSync(reference).version === '1.0.0');

    registry.answer = serving({ version: '1.1.0', revision: 9 });
    await eventually(() => client.getSync(reference).error?.code === 'REGISTRY_BEHIND');

    expect(client.getSync(reference)).to.include({ version: '1.0.0', freshness: 'stale' });
  });

  it('keeps that over a restart, against another server and against its bundle', async () => {
    const first = connect();
    await first.get(reference);
    registry.answer = knowing(4);
    await eventually(() => text?.includes('"intent":"i1"') === true);
    first.close();
    registry.answer = serving({ version: '1.1.0', revision: 9 });

    const second = connect();
    await eventually(() => second.getSync(reference).error !== undefined);
    expect(second.getSync(reference).version).to.equal('1.0.0');
  });

  it('does not serve what was killed from the bundle, for a range that the snapshot has nothing of', async () => {
    registry.answer = refusingEach(410, 'RELEASE_KILLED', { revision: 6 });
    const first = connect();
    await rejection(first.get('support/reply@1.0.0'), 'RELEASE_KILLED');
    await eventually(() => text?.includes('RELEASE_KILLED') === true);
    first.close();

    const second = connect({ bundle: aBundle(), fetch: away });

    expect(() => second.getSync(reference))
      .to.throw()
      .with.property('code', 'NO_ELIGIBLE_VERSION');
  });

  it('goes on with what it holds where the registry does not let it read the prompt any more', async () => {
    registry.answer = serving({ revision: 5 });
    const client = connect();
    await client.get(reference);
    registry.answer = refusingEach(403, 'SCOPE_MISSING', { revision: 6 });

    await eventually(() => client.getSync(reference).error?.code === ('SCOPE_MISSING' as string));

    expect(client.getSync(reference)).to.include({ version: aDocument().version, revision: 5, freshness: 'stale' });
  });
});
