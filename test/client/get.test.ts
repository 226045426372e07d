import { expect } from 'chai';
import { afterEach, beforeEach, describe, it } from 'mocha';
import type { ClientOptions, StemmaClient } from '../../client/index.ts';
import { createClient } from '../../client/index.ts';
import type { FakeRegistry } from '../helpers/fake-registry.ts';
import { aDocument, eventually, fakeRegistry, patient, refusing, serving } from '../helpers/fake-registry.ts';
import { rejection } from '../helpers/rejection.ts';

describe('client.get()', () => {
  let registry: FakeRegistry;
  let client: StemmaClient;
  let now: number;

  const connect = (options: Partial<ClientOptions> = {}): StemmaClient =>
    createClient({ url: registry.url, clock: () => now, random: () => 0, retries: 0, ...patient, ...options });

  beforeEach(async () => {
    now = 1_000_000;
    registry = await fakeRegistry(serving());
    client = connect();
  });

  afterEach(async () => {
    client.close();
    await registry.close();
  });

  it('gives the release with the decision that chose it', async () => {
    registry.answer = serving({ reason: 'canary', rollout: 'r1', arm: 'canary', revision: 7, selector: '^1' });

    const prompt = await client.get('support/reply@^1');

    expect(prompt).to.include({ name: 'support/reply', version: '1.0.0', environment: 'production', reason: 'canary' });
    expect(prompt).to.include({ rollout: 'r1', arm: 'canary', epoch: 1, revision: 7, freshness: 'fresh', model: 'm' });
    expect(prompt.digest).to.equal(aDocument().digest);
    expect(prompt.config).to.deep.equal({ temperature: 0.2 });
    expect(prompt.content.prompt).to.include('1.0.0 for');
    expect(prompt).not.to.have.property('error');
  });

  it('sends name, selector, environment and unit, each encoded once', async () => {
    await client.get('support/reply@>=1.0.0 <2', { environment: 'staging' });
    registry.answer = serving({ perUnit: true });
    await client.get('support/reply@1.x || ^2', { unit: 'Jürgen & co/1' });

    expect(registry.requests).to.deep.equal([
      '/v1/prompts/support/reply@%3E%3D1.0.0%20%3C2?environment=staging',
      '/v1/prompts/support/reply@1.x%20%7C%7C%20%5E2',
      '/v1/prompts/support/reply@1.x%20%7C%7C%20%5E2?unit=J%C3%BCrgen%20%26%20co%2F1',
    ]);
  });

  it('keeps a path that the registry is mounted below', async () => {
    await connect({ url: `${registry.url}/prompts-of/team-a/` }).get('support/reply@^1');

    expect(registry.requests).to.deep.equal(['/prompts-of/team-a/v1/prompts/support/reply@%5E1']);
  });

  it('refuses a malformed reference without asking', async () => {
    const malformed = [
      '',
      '@^1',
      'a@',
      'support/../reply',
      '/a',
      'a/',
      'a//b',
      'A',
      'a.b',
      'a%2e',
      'a@^1@2',
      'a@1#',
      'a@1?x',
    ];
    for (const reference of [
      ...malformed,
      'a'.repeat(129),
      `a@${'1'.repeat(129)}`,
      '\nproduction\n0\na@^1',
      'a@\u0000',
    ]) {
      const error = await rejection(client.get(reference), 'REFERENCE_INVALID');
      expect(error.message).to.match(/^[ -~]{1,200}$/);
    }
    await rejection(client.get(7 as unknown as string), 'REFERENCE_INVALID');
    await rejection(client.get(undefined as unknown as string), 'REFERENCE_INVALID');

    expect(registry.requests).to.be.empty;
  });

  it('makes one request for 100 concurrent cold gets', async () => {
    const prompts = await Promise.all(Array.from({ length: 100 }, () => client.get('support/reply@^1')));

    expect(registry.requests).to.have.length(1);
    expect(new Set(prompts.map((prompt) => prompt.content)).size).to.equal(1);
  });

  it('makes one request for 100 concurrent cold gets of as many units while no rollout is open', async () => {
    await Promise.all(Array.from({ length: 100 }, (_, unit) => client.get('support/reply@^1', { unit: `u${unit}` })));

    expect(registry.requests).to.have.length(1);
  });

  it('serves from memory within maxAgeMs', async () => {
    await client.get('support/reply@^1');
    now += 999;

    const prompt = await client.get('support/reply@^1');

    expect(prompt.freshness).to.equal('cached');
    expect(registry.requests).to.have.length(1);
  });

  it('serves the held answer at once after maxAgeMs, and the next one once it has arrived', async () => {
    await client.get('support/reply@^1');
    registry.answer = serving({ version: '1.1.0', revision: 2 });
    now += 1_000;

    const held = await client.get('support/reply@^1');
    await eventually(async () => (await client.get('support/reply@^1')).version === '1.1.0');

    expect(held).to.include({ version: '1.0.0', freshness: 'cached' });
    expect(registry.requests).to.have.length(2);
  });

  it('waits for the registry after maxStaleMs, so that an idle application starts with the new answer', async () => {
    await client.get('support/reply@^1');
    registry.answer = serving({ version: '1.1.0', revision: 2 });
    now += 10_000;

    expect(await client.get('support/reply@^1')).to.include({ version: '1.1.0', freshness: 'fresh' });
  });

  it('asks with the entity tag, and keeps what it holds on 304', async () => {
    const first = await client.get('support/reply@^1');
    const tags: (string | undefined)[] = [];
    registry.answer = (request, response) => {
      tags.push(request.headers['if-none-match']);
      serving()(request, response);
    };
    now += 60_000;

    const second = await client.get('support/reply@^1');

    expect(tags).to.deep.equal(['"1.1.1.0.0"']);
    expect(second.freshness).to.equal('fresh');
    expect(second.content).to.equal(first.content);
  });

  it('shares one content among references and environments that get the same digest', async () => {
    const [one, two] = await Promise.all([
      client.get('support/reply@^1'),
      client.get('support/reply@1.0.0', { environment: 'staging' }),
    ]);

    expect(one.content).to.equal(two.content);
    expect(one.render).to.equal(two.render);
    expect(registry.requests).to.have.length(2);
  });

  it('takes name, name@latest and name@* for one reference', async () => {
    const open = connect({ acrossMajors: true });

    await open.get('support/reply');
    await open.get('support/reply@latest');
    await open.get('support/reply@*');
    await open.get('support/reply');

    expect(registry.requests).to.deep.equal(['/v1/prompts/support/reply@latest']);
  });

  it('keeps environments apart', async () => {
    registry.answer = (request, response) => {
      const staging = request.url?.includes('environment=staging');
      serving(staging ? { version: '2.0.0', environment: 'staging' } : {})(request, response);
    };

    expect((await client.get('support/reply@>=1', { environment: 'staging' })).version).to.equal('2.0.0');
    expect((await client.get('support/reply@>=1')).version).to.equal('1.0.0');
    expect((await connect({ environment: 'staging' }).get('support/reply@>=1')).version).to.equal('2.0.0');
  });

  it('asks for each unit while a rollout is open, and shares again when it has ended', async () => {
    const versionOf = (url = ''): string => (url.includes('unit=lucky') ? '1.1.0' : '1.0.0');
    registry.answer = (request, response) => {
      serving({ perUnit: true, version: versionOf(request.url) })(request, response);
    };
    expect((await client.get('support/reply@^1', { unit: 'lucky' })).version).to.equal('1.1.0');
    expect((await client.get('support/reply@^1', { unit: 'other' })).version).to.equal('1.0.0');
    expect((await client.get('support/reply@^1')).version).to.equal('1.0.0');
    expect(registry.requests).to.have.length(3);

    registry.answer = serving({ version: '1.1.0', revision: 2 });
    now += 60_000;
    expect((await client.get('support/reply@^1', { unit: 'other' })).version).to.equal('1.1.0');
    expect((await client.get('support/reply@^1', { unit: 'third' })).version).to.equal('1.1.0');
    expect((await client.get('support/reply@^1')).version).to.equal('1.1.0');
    expect(registry.requests).to.have.length(4);
  });

  it('serves a canary unit that has a release where other units have none', async () => {
    registry.answer = (request, response) => {
      const answer = request.url?.includes('unit=lucky')
        ? serving({ perUnit: true, version: '1.1.0', reason: 'canary' })
        : refusing(404, 'NO_ELIGIBLE_VERSION', { epoch: 1, revision: 1 });
      answer(request, response);
    };

    expect((await client.get('support/reply@~1.1', { unit: 'lucky' })).version).to.equal('1.1.0');
    await rejection(client.get('support/reply@~1.1', { unit: 'other' }), 'NO_ELIGIBLE_VERSION');
    await rejection(client.get('support/reply@~1.1'), 'NO_ELIGIBLE_VERSION');
  });

  it('forgets the answers used least recently beyond maxEntries', async () => {
    registry.answer = (request, response) => serving({ perUnit: true })(request, response);
    const small = connect({ maxEntries: 10 });

    for (let unit = 0; unit < 100; unit += 1) await small.get('support/reply@^1', { unit: `u${unit}` });
    const before = registry.requests.length;
    await small.get('support/reply@^1', { unit: 'u99' });
    expect(registry.requests).to.have.length(before);
    await small.get('support/reply@^1', { unit: 'u0' });
    expect(registry.requests).to.have.length(before + 1);
  });

  it('refuses a selector that reaches several majors, unless the call or the client allows it', async () => {
    registry.answer = serving({ acrossMajors: true, selector: '>=1' });

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
    release();

    expect((await stayed).version).to.equal('1.0.0');
    expect(registry.requests).to.have.length(1);
  });

  it('rejects with the reason of a signal that had aborted before', async () => {
    await client.get('support/reply@^1');

    const error = await client.get('support/reply@^1', { signal: AbortSignal.abort() }).catch((reason) => reason);

    expect(error).to.have.property('name', 'AbortError');
  });

  it('ends what is under way when it is closed, and refuses what comes after', async () => {
    registry.answer = () => undefined;

    const waiting = client.get('support/reply@^1').catch((error: unknown) => error);
    await eventually(() => registry.requests.length === 1);
    client.close();

    expect(await waiting).to.have.property('code', 'CLIENT_CLOSED');
    await rejection(client.get('support/reply@^1'), 'CLIENT_CLOSED');
  });
});
