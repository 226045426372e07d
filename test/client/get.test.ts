import { expect } from 'chai';
import { afterEach, beforeEach, describe, it } from 'mocha';
import type { ClientOptions, DecisionRecord, StemmaClient } from '../../client/index.ts';
import { createClient } from '../../client/index.ts';
import type { FakeRegistry } from '../helpers/fake-registry.ts';
import { aDocument, eventually, fakeRegistry, patient, serving } from '../helpers/fake-registry.ts';
import { rejection } from '../helpers/rejection.ts';

describe('client.get()', () => {
  let registry: FakeRegistry;
  let client: StemmaClient;
  let now: number;
  const clients: StemmaClient[] = [];

  const connect = (options: Partial<ClientOptions> = {}): StemmaClient => {
    const made = createClient({
      ...{ url: registry.url, clock: () => now, random: () => 0, retries: 0, ...patient },
      ...{ follow: false, ...options },
    });
    clients.push(made);
    return made;
  };
  const manifests = (): readonly string[] => registry.requests.filter((path) => path.includes('/v1/manifest'));

  beforeEach(async () => {
    now = 1_000_000;
    registry = await fakeRegistry(serving());
    client = connect();
  });

  afterEach(async () => {
    for (const one of clients.splice(0)) one.close();
    await registry.close();
  });

  it('gives the release with the decision that chose it, also by itself', async () => {
    registry.answer = serving({ revision: 7 });
    const told: DecisionRecord[] = [];

    const prompt = await connect({ onDecision: (decision) => told.push(decision) }).get('support/reply@^1');

    const decision = {
      ...{ name: 'support/reply', version: '1.0.0', ordinal: 1, digest: aDocument().digest, environment: 'production' },
      ...{ reason: 'promoted', epoch: 1, revision: 7, freshness: 'fresh' },
    };
    expect(prompt).to.include({ ...decision, model: 'm' });
    expect(prompt.decision).to.deep.equal(decision);
    expect(told).to.deep.equal([decision]);
    expect(prompt.config).to.deep.equal({ temperature: 0.2 });
    expect(prompt.content.prompt).to.include('1.0.0 for');
    expect(prompt).not.to.have.property('error');
  });

  it('sends name, selector and environment, each encoded once, and no unit', async () => {
    await client.get('support/reply@>=1.0.0 <2', { environment: 'staging' });
    await client.get('support/reply@1.x || ^2', { unit: 'Jürgen & co/1' });

    expect(manifests()).to.deep.equal([
      '/v1/manifest?environment=staging&refs=support%2Freply%40%3E%3D1.0.0%20%3C2',
      '/v1/manifest?refs=support%2Freply%401.x%20%7C%7C%20%5E2',
    ]);
  });

  it('keeps a path that the registry is mounted below', async () => {
    await connect({ url: `${registry.url}/prompts-of/team-a/` }).get('support/reply@^1');

    expect(registry.requests).to.deep.equal([
      '/prompts-of/team-a/v1/manifest?refs=support%2Freply%40%5E1',
      `/prompts-of/team-a/v1/digests/${aDocument().digest}?metadata=true`,
    ]);
  });

  it('refuses a malformed reference without asking', async () => {
    const malformed = ['', '@^1', 'a@', 'support/../reply', '/a', 'a/', 'a//b', 'A', 'a.b', 'a%2e', 'a@^1@2', 'a@1#'];
    const longer = ['a@1?x', 'a'.repeat(129), `a@${'1'.repeat(129)}`, '\nproduction\n0\na@^1', 'a@\u0000'];
    for (const reference of [...malformed, ...longer]) {
      const error = await rejection(client.get(reference), 'REFERENCE_INVALID');
      expect(error.message).to.match(/^[ -~]{1,200}$/);
    }
    for (const value of [7, undefined, Object.create(null), { toString: () => 'support/reply@^1' }]) {
      const error = await rejection(client.get(value as unknown as string), 'REFERENCE_INVALID');
      expect(error.message).to.include(`"a value of type ${typeof value}"`);
    }

    expect(registry.requests).to.be.empty;
  });

  it('calls what was confirmed fresh, then cached, then stale', async () => {
    await client.get('support/reply@^1');
    const freshness: string[] = [];
    for (const ms of [45_000, 1, 554_999, 1]) {
      now += ms;
      freshness.push((await client.get('support/reply@^1')).freshness);
    }

    expect(freshness).to.deep.equal(['fresh', 'cached', 'cached', 'stale']);
    expect(manifests()).to.have.length(1);
  });

  it('asks with the entity tag, and takes a 304 for a confirmation', async () => {
    const polling = connect({ pollMs: 10, maxAgeMs: 0, clock: () => performance.now() });
    const first = await polling.get('support/reply@^1');
    const statuses: (string | undefined)[] = [];
    registry.answer = (request, response) => {
      statuses.push(request.headers['if-none-match']);
      serving()(request, response);
    };

    await eventually(() => statuses.length > 2);

    expect(statuses).not.to.include(undefined);
    expect((await polling.get('support/reply@^1')).content).to.equal(first.content);
  });

  it('calls an answer fresh again once a poll was answered 304', async () => {
    const polling = connect({ pollMs: 10 });
    await polling.get('support/reply@^1');
    registry.answer = (request, response) => {
      if (request.headers['if-none-match'] === undefined) request.socket.destroy();
      else serving()(request, response);
    };

    now += 60_000;
    expect(polling.getSync('support/reply@^1').freshness).to.equal('cached');

    await eventually(() => polling.getSync('support/reply@^1').freshness === 'fresh');
  });

  it('polls where it does not follow', async () => {
    const polling = connect({ pollMs: 10, clock: () => performance.now() });
    await polling.get('support/reply@^1');

    registry.answer = serving({ version: '1.1.0', revision: 2 });

    await eventually(async () => (await polling.get('support/reply@^1')).version === '1.1.0');
  });

  it('shares one content among references that get the same digest', async () => {
    const [one, two] = await Promise.all([client.get('support/reply@^1'), client.get('support/reply@1.0.0')]);

    expect(one.content).to.equal(two.content);
    expect(one.render).to.equal(two.render);
    expect(registry.requests).to.have.length(2);
  });

  it('takes name, name@latest and name@* for one reference', async () => {
    const open = connect({ acrossMajors: true });

    for (const reference of ['support/reply', 'support/reply@latest', 'support/reply@*', 'support/reply']) {
      await open.get(reference);
    }

    expect(manifests()).to.deep.equal(['/v1/manifest?refs=support%2Freply%40latest']);
  });

  it('keeps environments apart', async () => {
    registry.answer = (request, response) => {
      const staging = /environment=staging|digests.*/.test(request.url ?? '');
      serving(staging ? { version: '2.0.0', environment: 'staging' } : {})(request, response);
    };
    const staging = { version: '2.0.0', environment: 'staging' };

    expect(await client.get('support/reply@>=1', { environment: 'staging' })).to.include(staging);
    expect(await connect({ environment: 'staging' }).get('support/reply@>=1')).to.include(staging);
    registry.answer = serving();
    expect((await client.get('support/reply@>=1')).version).to.equal('1.0.0');
  });

  it('asks about thousands of references without a warning of Node', async () => {
    const warnings: Error[] = [];
    const note = (warning: Error): unknown => warnings.push(warning);
    process.on('warning', note);
    const prompts = Array.from({ length: 5_000 }, (_, index) => `support/reply-number-${index}@^1`);

    await connect({ prompts }).ready();
    await new Promise((resolve) => setImmediate(resolve));
    process.off('warning', note);

    expect(manifests().length).to.be.greaterThan(20);
    expect(warnings).to.deep.equal([]);
  });

  it('splits what it asks about, so that no address is too long', async () => {
    const prompts = Array.from({ length: 600 }, (_, index) => `support/reply-number-${index}@^1`);
    const many = connect({ prompts });
    await many.ready();

    expect(prompts.filter((reference) => many.getSync(reference).version !== '1.0.0')).to.deep.equal([]);
    expect(registry.requests.filter((path) => path.length > 6_200)).to.deep.equal([]);
    expect(manifests().length).to.be.within(3, 6);
  });

  it('forgets the references that came first beyond maxEntries', async () => {
    const small = connect({ maxEntries: 10 });
    for (let index = 0; index < 20; index += 1) await small.get(`reply-${index}@^1`);
    const before = manifests().length;

    await small.get('reply-19@^1');
    expect(manifests()).to.have.length(before);
    await small.get('reply-0@^1');
    expect(manifests()).to.have.length(before + 1);
  });

  it('gives every call what it asked for, also where more is asked for at once than maxEntries', async () => {
    const small = connect({ maxEntries: 3 });
    const references = Array.from({ length: 20 }, (_, index) => `reply-${index}@^1`);

    const prompts = await Promise.all(references.map((reference) => small.get(reference)));
    await small.get('reply-20@^1');

    expect(prompts.map(({ name }) => `${name}@^1`)).to.deep.equal(references);
    const held = references.filter((reference) => {
      try {
        return small.getSync(reference);
      } catch {
        return false;
      }
    });
    expect(held).to.deep.equal(['reply-18@^1', 'reply-19@^1']);
  });

  it('refuses a selector that reaches several majors, unless the call or the client allows it', async () => {
    registry.answer = serving({ acrossMajors: true });

    const error = await rejection(client.get('support/reply@>=1'), 'ACROSS_MAJORS');
    const again = await rejection(client.get('support/reply@>=1', { acrossMajors: false }), 'ACROSS_MAJORS');
    const allowed = await client.get('support/reply@>=1', { acrossMajors: true });

    expect(error.hint).to.include('support/reply@^1');
    expect(again.data).to.deep.equal({ reference: 'support/reply@>=1' });
    expect(allowed.version).to.equal('1.0.0');
    expect((await connect({ acrossMajors: true }).get('support/reply@>=1')).version).to.equal('1.0.0');
    await rejection(connect({ acrossMajors: true }).get('support/reply@>=1', { acrossMajors: false }), 'ACROSS_MAJORS');
  });

  it('lets one caller leave while the others get their answer', async () => {
    let release: () => void = () => undefined;
    registry.answer = (request, response) => {
      release = () => serving()(request, response);
    };
    const leaving = new AbortController();

    const left = client.get('support/reply@^1', { signal: leaving.signal }).catch((error: unknown) => error);
    const stayed = client.get('support/reply@^1');
    await eventually(() => registry.requests.length === 1);
    leaving.abort(new Error('the user went away'));
    expect(await left).to.have.property('message', 'the user went away');
    registry.answer = serving();
    release();

    expect((await stayed).version).to.equal('1.0.0');
    expect(manifests()).to.have.length(1);
  });

  it('rejects with the reason of a signal that had aborted before', async () => {
    await client.get('support/reply@^1');

    const error = await client.get('support/reply@^1', { signal: AbortSignal.abort() }).catch((reason) => reason);

    expect(error).to.have.property('name', 'AbortError');
  });

  it('ends what is under way when it is closed, and refuses what comes after', async () => {
    let isGone = false;
    registry.answer = (_, response) => {
      response.on('close', () => {
        isGone = true;
      });
    };

    const waiting = client.get('support/reply@^1').catch((error: unknown) => error);
    await eventually(() => registry.requests.length === 1);
    client.close();

    await eventually(() => isGone);
    expect(await waiting).to.have.property('code', 'CLIENT_CLOSED');
    await rejection(client.get('support/reply@^1'), 'CLIENT_CLOSED');
  });
});
