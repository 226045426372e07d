import { expect } from 'chai';
import fc from 'fast-check';
import { afterEach, beforeEach, describe, it } from 'mocha';
import { createResolver } from '../../core/resolution/create-resolver.ts';
import type { LiveRegistry } from '../helpers/a-live-registry.ts';
import { aLiveRegistry, environment, name, stopAll } from '../helpers/a-live-registry.ts';
import type { BareIntent } from '../helpers/a-repository.ts';
import { anyCharacter } from '../helpers/any-character.ts';
import { eventually } from '../helpers/fake-registry.ts';
import { rejection } from '../helpers/rejection.ts';

const reference = 'support/reply@^1';
const salt = '00112233445566778899aabbccddeeff';
const aStart: BareIntent = {
  ...{ verb: 'start', name, version: '1.1.0', environment, salt, rollout: 'r1', plan: 'standard' },
};

describe('a client that resolves by itself', () => {
  let live: LiveRegistry;

  beforeEach(async () => {
    live = await aLiveRegistry();
  });

  afterEach(stopAll);

  it('makes one manifest and one content request for 100 concurrent first calls', async () => {
    const client = live.connect();

    const prompts = await Promise.all(
      Array.from({ length: 100 }, (_, unit) => client.get(reference, { unit: `u${unit}` })),
    );

    const [{ digest } = { digest: '' }] = prompts;
    expect(live.requests).to.deep.equal([
      `/v1/manifest?environment=production&refs=support%2Freply%40%5E1`,
      `/v1/digests/${digest}?metadata=true`,
    ]);
    expect(new Set(prompts).size).to.equal(1);
  });

  it('makes no second request for calls that come while the first is under way', async () => {
    let calls: Promise<unknown>[] = [];
    const client = live.connect({
      fetch: (...[input, init]: Parameters<typeof globalThis.fetch>) => {
        if (String(input).includes('/v1/events')) return fetch(input, init);
        live.requests.push(new URL(String(input)).pathname);
        // The request is out, and not answered yet.
        calls = [...calls, client.get(reference), client.get(reference)];
        return fetch(input, init);
      },
    });

    await client.get(reference);
    await Promise.all(calls);

    expect(calls).to.have.length(4);
    expect(live.requests).to.deep.equal(['/v1/manifest', `/v1/digests/${client.getSync(reference).digest}`]);
  });

  it('makes no request for 1,000 calls after the first', async () => {
    const client = live.connect();
    await client.get(reference);
    live.requests.length = 0;

    for (let unit = 0; unit < 1_000; unit += 1) await client.get(reference, { unit: `u${unit}` });

    expect(live.requests).to.deep.equal([]);
  });

  it('asks for several references that are first used at once in one request', async () => {
    const client = live.connect();

    await Promise.all([client.get(reference), client.get('support/reply@1.1.0'), client.get('support/reply@~1.0')]);

    expect(live.requests.filter((path) => path.startsWith('/v1/manifest'))).to.have.length(1);
  });

  it('has what it was told to use after ready(), without waiting', async () => {
    const client = live.connect({ prompts: [reference] });
    await client.ready();

    expect(client.getSync(reference)).to.include({ name, version: '1.0.0', reason: 'promoted', freshness: 'fresh' });
    expect(() => client.getSync('support/reply@~1.0'))
      .to.throw()
      .with.property('code', 'NOT_LOADED');
    expect((await client.getSync(reference).render({ name: 'Ada' })).messages[0]?.content).to.deep.equal([
      { text: 'Hello Ada!' },
    ]);
  });

  it('is ready although the registry refuses one of its prompts, which the calls for it tell', async () => {
    const client = live.connect({ prompts: [reference, 'support/repli@^1', 'support/reply@^7'] });

    await client.ready();

    expect(client.getSync(reference).version).to.equal('1.0.0');
    await rejection(client.get('support/repli@^1'), 'PROMPT_NOT_FOUND');
    await rejection(client.get('support/reply@^7'), 'NO_ELIGIBLE_VERSION');
  });

  it('decides for every unit as the registry does, in a rollout', async () => {
    await live.apply(aStart);
    await live.apply({ verb: 'set', name, environment, canaryPpm: 300_000 });
    const client = live.connect({ prompts: [reference, 'support/reply@1.0.0', 'support/reply@~1.0'] });
    await client.ready();
    live.requests.length = 0;
    const resolver = createResolver(live.registry.current());

    fc.assert(
      fc.property(fc.option(fc.string({ minLength: 1, maxLength: 40, unit: anyCharacter })), (unit) => {
        const options = unit === null ? {} : { unit };
        for (const one of [reference, 'support/reply@1.0.0', 'support/reply@~1.0']) {
          const {
            selector: _,
            acrossMajors: __,
            perUnit: ___,
            ...decided
          } = resolver.resolve({
            ...{ reference: one, environment, ...options },
          });
          const { decision, warnings } = client.getSync(one, options);
          const { epoch: ____, revision: _____, freshness: ______, ordinal: _______, ...choice } = decision;
          expect({ ...choice, warnings }).to.deep.equal(decided);
        }
      }),
    );
    expect(live.requests).to.deep.equal([]);
  });

  it('never sends a unit', async () => {
    await live.apply(aStart);
    await live.apply({ verb: 'set', name, environment, canaryPpm: 300_000 });
    const client = live.connect();

    for (let unit = 0; unit < 50; unit += 1) await client.get(reference, { unit: `conversation-${unit}` });

    expect(live.requests.join()).not.to.include('conversation');
  });

  it('tells the refusals of the registry, and keeps what else it holds', async () => {
    const client = live.connect();
    await client.get(reference);

    const unknown = await rejection(client.get('support/rely@^1'), 'PROMPT_NOT_FOUND');
    expect(unknown.hint).to.include('support/reply');
    await rejection(client.get('support/reply@>>1'), 'RANGE_INVALID');
    await rejection(client.get('support/reply'), 'ACROSS_MAJORS');
    const none = await rejection(client.get('support/reply@^2'), 'NO_ELIGIBLE_VERSION');
    expect(none.hint).to.include('stemma explain');
    expect((await client.get('support/reply', { acrossMajors: true })).version).to.equal('1.0.0');
    expect((await client.get(reference)).freshness).to.equal('fresh');
  });

  it('tells of a range that lost its last release, and why nothing is left', async () => {
    const client = live.connect({ prompts: [reference, 'support/reply@1.0.0'] });
    const changes: unknown[] = [];
    client.onChange(({ reference: of, from, to, refusal }) => changes.push([of, from, to, refusal?.code]));
    await client.ready();

    await live.apply({ verb: 'kill', name, version: '1.0.0', reason: 'it insults customers' });
    await eventually(() => changes.length === 2);

    expect(changes).to.deep.equal([
      [reference, '1.0.0', undefined, 'NO_ELIGIBLE_VERSION'],
      ['support/reply@1.0.0', '1.0.0', undefined, 'RELEASE_KILLED'],
    ]);
    await rejection(client.get(reference), 'NO_ELIGIBLE_VERSION');
  });

  it('switches to a promotion, and back, without a call that waits', async () => {
    const client = live.connect({ prompts: [reference] });
    const changes: unknown[] = [];
    client.onChange(({ from, to }) => changes.push([from, to]));
    await client.ready();

    await live.apply({ verb: 'promote', name, version: '1.1.0', environment });
    await eventually(() => client.getSync(reference).version === '1.1.0');
    const { revision } = client.getSync(reference);
    await live.apply({ verb: 'rollback', name, environment });
    await eventually(() => client.getSync(reference).version === '1.0.0');

    expect(client.getSync(reference).revision).to.be.greaterThan(revision);
    expect(changes).to.deep.equal([
      ['1.0.0', '1.1.0'],
      ['1.1.0', '1.0.0'],
    ]);
  });
});
