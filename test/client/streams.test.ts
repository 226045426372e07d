import type { ServerResponse } from 'node:http';
import { expect } from 'chai';
import fc from 'fast-check';
import { afterEach, beforeEach, describe, it } from 'mocha';
import { askRegistry } from '../../client/ask-registry.ts';
import { checkClientOptions } from '../../client/check-options.ts';
import type { ClientOptions, StemmaClient } from '../../client/index.ts';
import { createClient } from '../../client/index.ts';
import { quietMs } from '../../client/keep-following.ts';
import type { FakeRegistry } from '../helpers/fake-registry.ts';
import { eventually, fakeRegistry, patient, refusing, serving } from '../helpers/fake-registry.ts';

const reference = 'support/reply@^1';

/** Timers of at least `leastMs` never ring by themselves: `ring` says when. Shorter ones are let be. */
class HeldTimers {
  readonly #set = globalThis.setTimeout;
  readonly #clear = globalThis.clearTimeout;
  readonly held = new Map<object, { readonly ms: number; readonly run: () => void }>();
  /** Length of every timer that was set. */
  readonly lengths: number[] = [];

  constructor(leastMs: number) {
    const set = (run: () => void, ms = 0, ...more: unknown[]): unknown => {
      this.lengths.push(ms);
      if (ms < leastMs) return Reflect.apply(this.#set, globalThis, [run, ms, ...more]);
      const timer = { unref: () => timer };
      this.held.set(timer, { ms, run });
      return timer;
    };
    globalThis.setTimeout = set as typeof setTimeout;
    globalThis.clearTimeout = ((timer: object) => {
      if (!this.held.delete(timer)) this.#clear(timer as NodeJS.Timeout);
    }) as typeof clearTimeout;
  }

  /** Lets the timers of this length ring. */
  ring(ms: number): void {
    for (const [timer, { run, ms: length }] of this.held) {
      if (length !== ms) continue;
      this.held.delete(timer);
      run();
    }
  }

  restore(): void {
    globalThis.setTimeout = this.#set;
    globalThis.clearTimeout = this.#clear;
  }
}

describe('a client that follows the events of its registry', () => {
  let registry: FakeRegistry;
  /** The streams that were opened, with the id that each goes on from. */
  let streams: { readonly response: ServerResponse; readonly lastId: unknown }[];
  let state: { version: string; revision: number };
  let client: StemmaClient | undefined;
  let timers: HeldTimers | undefined;

  beforeEach(async () => {
    streams = [];
    state = { version: '1.0.0', revision: 5 };
    registry = await fakeRegistry((request, response) => {
      if (!request.url?.startsWith('/v1/events')) return serving(state)(request, response);
      streams.push({ response, lastId: request.headers['last-event-id'] });
      response.writeHead(200, { 'content-type': 'text/event-stream' }).write('retry: 1\n\n');
    });
  });

  afterEach(async () => {
    timers?.restore();
    timers = undefined;
    client?.close();
    await registry.close();
  });

  const connect = (options: Partial<ClientOptions> = {}): StemmaClient => {
    client = createClient({ url: registry.url, environment: 'production', retries: 0, ...patient, ...options });
    return client;
  };
  const tell = (revision: number): void => {
    const event = { epoch: 1, revision, commit: null, prompts: ['support/reply'] };
    streams.at(-1)?.response.write(`id: 1.${revision}\ndata: ${JSON.stringify(event)}\n\n`);
  };
  const manifests = (): number => registry.requests.filter((path) => path.startsWith('/v1/manifest')).length;

  it('goes on after a cut from the last event that it had, and asks for nothing that did not change', async () => {
    const one = connect();
    await one.get(reference);
    await eventually(() => streams.length === 1);
    expect(streams[0]?.lastId).to.equal('1.5');
    state = { version: '1.1.0', revision: 6 };
    tell(6);
    await eventually(() => one.getSync(reference).version === '1.1.0');
    const asked = manifests();

    streams[0]?.response.destroy();
    await eventually(() => streams.length === 2);

    expect(streams[1]?.lastId).to.equal('1.6');
    expect(manifests()).to.equal(asked);
    state = { version: '1.2.0', revision: 7 };
    tell(7);
    await eventually(() => one.getSync(reference).version === '1.2.0');
    streams[1]?.response.end();
    await eventually(() => streams.length === 3);
    expect(streams[2]?.lastId).to.equal('1.7');
  });

  it('takes no answer for confirmed that is older than an event told, and asks until it is there', async () => {
    const one = connect({ pollMs: 10 });
    await one.get(reference);
    await eventually(() => streams.length === 1);

    tell(7);
    await eventually(() => one.getSync(reference).error?.code === 'REGISTRY_BEHIND');

    expect(one.getSync(reference)).to.include({ version: '1.0.0', revision: 5, freshness: 'stale' });
    state = { version: '1.1.0', revision: 6 };
    await eventually(() => one.getSync(reference).version === '1.1.0');
    expect(one.getSync(reference).error?.code).to.equal('REGISTRY_BEHIND');
    state = { version: '1.2.0', revision: 7 };
    await eventually(() => one.getSync(reference).freshness === 'fresh');
    expect(one.getSync(reference).version).to.equal('1.2.0');
  });

  it('asks for everything again after a quarter of an hour, also where events say that nothing changed', async () => {
    let now = 0;
    const one = connect({ clock: () => now });
    await one.get(reference);
    await eventually(() => streams.length === 1);
    state = { version: '1.1.0', revision: 6 };
    const alive = (ms: number): void => {
      now = ms;
      streams[0]?.response.write(': alive\n\n');
    };

    alive(899_000);
    await eventually(() => one.getSync(reference).freshness === 'fresh');
    expect([one.getSync(reference).version, manifests()]).to.deep.equal(['1.0.0', 1]);
    alive(900_000);
    await eventually(() => one.getSync(reference).version === '1.1.0');
    expect(manifests()).to.equal(2);
  });

  it('takes half an event for none, and gets it whole after the cut', async () => {
    const one = connect();
    await one.get(reference);
    await eventually(() => streams.length === 1);
    state = { version: '1.1.0', revision: 6 };
    streams[0]?.response.write('id: 1.6\ndata: {"epoch":1,"revision":6,"commit":null,"pro', () =>
      streams[0]?.response.destroy(),
    );
    await eventually(() => streams.length === 2);

    expect(streams[1]?.lastId).to.equal('1.5');
    tell(6);
    await eventually(() => one.getSync(reference).version === '1.1.0');
  });

  it('ends a stream whose event has no end, before it fills the memory', async () => {
    const one = connect({ maxBytes: 1_024 });
    await one.get(reference);
    await eventually(() => streams.length === 1);

    streams[0]?.response.write(`data: ${'x'.repeat(2_000)}`);

    await eventually(() => streams.length === 2);
    await eventually(() => streams[0]?.response.destroyed === true);
    state = { version: '1.1.0', revision: 6 };
    tell(6);
    await eventually(() => one.getSync(reference).version === '1.1.0');
  });

  it('comes back where an open stream falls silent, and each sign of life begins the wait anew', async () => {
    timers = new HeldTimers(40_000);
    const one = connect();
    await one.get(reference);
    await eventually(() => streams.length === 1 && timers?.held.size === 1);
    const [first] = timers.held.keys();

    streams[0]?.response.write(': here\n\n');
    await eventually(() => timers?.held.size === 1 && !timers.held.has(first ?? {}));
    timers.ring(45_000);

    await eventually(() => streams.length === 2);
    expect(streams[1]?.lastId).to.equal('1.5');
    expect(one.getSync(reference).version).to.equal('1.0.0');
  });

  it('polls where no stream comes about', async () => {
    registry.answer = (request, response) =>
      (request.url?.startsWith('/v1/events') ? refusing(503, 'STREAMS_EXHAUSTED') : serving(state))(request, response);
    const one = connect({ pollMs: 10, random: () => 0 });
    await one.get(reference);
    state = { version: '1.1.0', revision: 6 };

    await eventually(() => one.getSync(reference).version === '1.1.0');
  });
});

describe('the pauses of a client', () => {
  const settings = (options: Partial<ClientOptions>): Parameters<typeof quietMs>[0] =>
    checkClientOptions({ url: 'http://127.0.0.1:1', ...options });

  it('grow with each failure from half a second, are at least half of their longest, and never longer than 30 s or a poll', () => {
    const anything = {
      failures: fc.nat({ max: 100 }),
      chance: fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true }),
      pollMs: fc.integer({ min: 10, max: 3_600_000 }),
    };
    fc.assert(
      fc.property(fc.record(anything), ({ failures, chance, pollMs }) => {
        const longest = Math.min(30_000, pollMs, 1_000 * 2 ** failures);
        const pause = quietMs(settings({ pollMs, random: () => chance }), failures);

        expect(pause)
          .to.be.at.least(longest / 2)
          .and.at.most(longest);
        expect(pause).to.be.at.most(quietMs(settings({ pollMs, random: () => chance }), failures + 1));
      }),
    );
  });

  it('are spread evenly over their upper half', () => {
    const table = [0, 0.25, 0.5, 0.75, 1 - 2 ** -40].map((chance) => quietMs(settings({ random: () => chance }), 2));

    expect(table.map(Math.round)).to.deep.equal([2_000, 2_500, 3_000, 3_500, 4_000]);
  });

  it('are as long as the registry asks, within the same bounds', () => {
    expect(quietMs(settings({ random: () => 0 }), 0, 3_000)).to.equal(1_500);
    expect(quietMs(settings({ random: () => 0 }), 0, 9_999_999)).to.equal(15_000);
  });

  it('between attempts are anything up to 0.1, 0.2, 0.4, … and 2 s', async () => {
    for (const [chance, expected] of [
      [0, []],
      [0.5, [50, 100, 200, 400, 800, 1_000, 1_000]],
    ] as const) {
      const set = globalThis.setTimeout;
      // Every pause is over at once, and time goes by as long as it would have been.
      const pauses: number[] = [];
      globalThis.setTimeout = ((run: () => void, ms = 0) => {
        if (ms === patient.timeoutMs) return set(run, ms);
        pauses.push(ms);
        return set(run, 0);
      }) as typeof setTimeout;
      const fetch = (): Promise<Response> => Promise.reject(new TypeError('fetch failed'));
      const options = { ...patient, deadlineMs: 15_001, retries: 7, random: () => chance, clock: () => 0, fetch };
      const question = { url: 'http://127.0.0.1:1/x', problemOf: () => undefined };
      const reply = await askRegistry(question, settings(options), new AbortController().signal);
      globalThis.setTimeout = set;

      expect(reply.kind).to.equal('failed');
      expect(pauses.filter((ms) => ms > 0)).to.deep.equal(expected);
      expect(pauses.length).to.equal(7);
    }
  });
});
