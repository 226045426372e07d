import { once } from 'node:events';
import { connect } from 'node:net';
import { expect } from 'chai';
import { afterEach, describe, it } from 'mocha';
import type { RegistryIndex } from '../../../core/resolution/registry-index.ts';
import { openCaller } from '../../../server/caller.ts';
import type { EventServer, EventServerOptions } from '../../helpers/an-event-server.ts';
import { anEventServer, aState, changed } from '../../helpers/an-event-server.ts';
import { eventually } from '../../helpers/fake-registry.ts';
import { followEvents } from '../../helpers/follow-events.ts';

const heartbeatMs = 16_000;
const names = (count: number, mark: string): readonly string[] =>
  Array.from({ length: count }, (_, index) => `${mark}/${String(index).padEnd(400, 'x')}`);

describe('EventStreams', () => {
  const servers: EventServer[] = [];

  const start = async (options: Partial<EventServerOptions> = {}): Promise<EventServer> => {
    const server = await anEventServer({ index: aState(), heartbeatMs, ...options });
    servers.push(server);
    return server;
  };

  afterEach(async () => {
    for (const server of servers.splice(0)) await server.close();
  });

  it('brings everyone to each state in order, each event leading from the one before', async () => {
    const first = aState();
    const server = await start({ index: first });
    const streams = await Promise.all(Array.from({ length: 200 }, () => followEvents(server, '/')));
    for (const stream of streams) await stream.next();
    expect(server.streams.figures.open).to.equal(200);

    let state = first;
    for (let step = 2; step <= 20; step += 1) {
      state = aState(state, { prompts: changed(state.prompts, [`p${step}`]) });
      server.serve(state);
      if (step % 3 === 0) await new Promise((resolve) => setImmediate(resolve));
    }

    for (const stream of streams) {
      while (stream.events.at(-1)?.id !== '1.20') await stream.next();
      const revisions = stream.events.map(({ data }) => data.revision);
      expect(revisions).to.deep.equal([...new Set(revisions)].sort((a, b) => a - b));
      const told = stream.events.slice(1).flatMap(({ data }) => data.prompts ?? ['?']);
      expect(told.sort()).to.deep.equal(Array.from({ length: 19 }, (_, index) => `p${index + 2}`).sort());
    }
  });

  it('gives who comes back what was missed as one event, and nothing where nothing was', async () => {
    const first = aState();
    const server = await start({ index: first });
    const second = aState(first, { prompts: changed(first.prompts, ['a']) });
    server.serve(second);
    const third = aState(second, { prompts: changed(second.prompts, ['b']) });
    server.serve(third);

    const behind = await followEvents(server, '/?after=1.1');
    const current = await followEvents(server, '/?after=1.3');
    const unknown = await followEvents(server, '/?after=0.7');
    const fresh = await followEvents(server, '/');

    expect((await behind.next()).data.prompts).to.deep.equal(['a', 'b']);
    expect((await unknown.next()).data.prompts).to.equal(null);
    expect((await fresh.next()).data.prompts).to.equal(null);
    server.serve(aState(third, { prompts: changed(third.prompts, ['c']) }));
    expect((await current.next()).data.prompts).to.deep.equal(['c']);
    expect(current.events).to.have.length(1);
  });

  it('lets who knows a newer state wait until this server has caught up, then says to fetch', async () => {
    const first = aState();
    const server = await start({ index: first });

    const ahead = await followEvents(server, '/?after=1.3');
    const second = aState(first);
    server.serve(second);
    const third = aState(second);
    server.serve(third);
    const fourth = aState(third, { prompts: changed(third.prompts, ['a']) });
    server.serve(fourth);

    const event = await ahead.next();
    expect(event.id).to.equal('1.4');
    expect(event.data.prompts).to.deep.equal(['a']);
    expect(ahead.events).to.have.length(1);
  });

  it('names up to 256 prompts, and otherwise says to fetch', async () => {
    const first = aState();
    const server = await start({ index: first });
    const stream = await followEvents(server, '/');
    await stream.next();

    const second = aState(first, { prompts: changed(first.prompts, names(256, 'a')) });
    server.serve(second);
    expect((await stream.next()).data.prompts).to.have.length(256);
    server.serve(aState(second, { prompts: changed(second.prompts, names(257, 'b')) }));
    expect((await stream.next()).data.prompts).to.equal(null);
  });

  it('tells of unpublished changes of the environment and of all environments', async () => {
    const first = aState();
    const server = await start({ index: first });
    const stream = await followEvents(server, '/');
    await stream.next();
    const change = { intent: 'i1', verb: 'kill', name: 'a', subject: 'kill a', since: '2026-01-01T00:00:00.000Z' };
    const here = { ...change, intent: 'i2', environment: 'production' };
    const elsewhere = { ...change, intent: 'i3', environment: 'staging' };

    const local = aState(first, { unpublished: [change, here, elsewhere] });
    server.serve(local);
    expect(await stream.next()).to.deep.include({ id: `1.2.${local.commit?.slice(0, 12)}` });
    expect(stream.events.at(-1)?.data.unpublished).to.deep.equal([change, here]);

    server.serve({ ...local, unpublished: [] });
    expect((await stream.next()).id).to.equal('1.2');
    expect(stream.events.at(-1)?.data).to.not.have.property('unpublished');
  });

  it('leaves out prompts that the caller may not see', async () => {
    const first = aState();
    const allows = (_: string, prompt?: string): boolean => prompt?.startsWith('support/') ?? false;
    const server = await start({ index: first, audience: { caller: { ...openCaller, allows } } });
    const stream = await followEvents(server, '/');
    await stream.next();
    const change = { verb: 'kill', subject: 'kill', since: '2026-01-01T00:00:00.000Z' };
    const unpublished = [
      { ...change, intent: 'i1', name: 'billing/a' },
      { ...change, intent: 'i2', name: 'support/a' },
    ];

    server.serve(aState(first, { unpublished, prompts: changed(first.prompts, ['billing/a', 'support/a']) }));

    const { data } = await stream.next();
    expect(data.prompts).to.deep.equal(['support/a']);
    expect(data.unpublished?.map(({ name }) => name)).to.deep.equal(['support/a']);
  });

  describe('for a client that does not read', () => {
    /** Serves states with long events until the client's connection takes no more. */
    async function fill(server: EventServer, first: RegistryIndex): Promise<RegistryIndex> {
      let state = first;
      for (let step = 0; step < 200; step += 1) {
        state = aState(state, { prompts: changed(state.prompts, names(250, 'p')) });
        server.serve(state);
        await new Promise((resolve) => setImmediate(resolve));
      }
      return state;
    }

    it('queues nothing, and leads it to the newest state with one event when it reads again', async () => {
      const first = aState();
      const server = await start({ index: first });
      const stream = await followEvents(server, '/');
      await stream.next();
      stream.pause();

      const newest = await fill(server, first);
      const { events: written } = server.streams.figures;
      expect(written).to.be.below(200);
      server.serve(aState(newest, { prompts: changed(newest.prompts, ['last']) }));
      expect(server.streams.figures.events).to.equal(written);

      stream.resume();
      while (stream.events.at(-1)?.data.revision !== newest.revision + 1) await stream.next();
      expect(stream.events.at(-1)?.data.prompts).to.have.length(251);
      expect(stream.events.length).to.equal(written + 1);
    });

    it('drops it after two heartbeats that it left no room for, and lets it resume', async () => {
      const first = aState();
      const server = await start({ index: first });
      const stream = await followEvents(server, '/');
      await stream.next();
      stream.pause();
      const newest = await fill(server, first);

      server.timer.pass(heartbeatMs);
      expect(server.streams.figures.open).to.equal(1);
      server.timer.pass(heartbeatMs);

      expect(server.streams.figures).to.deep.include({ open: 0, ended: { client: 0, slow: 1, token: 0, closing: 0 } });
      stream.resume();
      await stream.ended;
      const last = stream.events.at(-1)?.id ?? '';
      const resumed = await followEvents(server, `/?after=${last}`);
      expect((await resumed.next()).data.revision).to.equal(newest.revision);
    });
  });

  it('shows everyone that the connection lives, once per period', async () => {
    const server = await start();
    const streams = await Promise.all(Array.from({ length: 40 }, () => followEvents(server, '/')));
    for (const stream of streams) await stream.next();

    server.timer.pass(heartbeatMs);
    server.timer.pass(heartbeatMs);

    await eventually(() => streams.every(({ heartbeats }) => heartbeats === 2));
  });

  it('keeps nothing of clients that broke off, and no timer without clients', async () => {
    const server = await start();
    const port = Number(new URL(server.url).port);
    const sockets = Array.from({ length: 50 }, () => connect(port, '127.0.0.1'));
    for (const socket of sockets) {
      socket.write('GET / HTTP/1.1\r\nhost: localhost\r\n\r\n');
      await once(socket, 'data');
    }
    expect(server.streams.figures.open).to.equal(50);
    expect(server.timer.running).to.be.greaterThan(0);

    for (const socket of sockets) socket.resetAndDestroy();
    server.serve(aState(aState()));

    await eventually(() => server.streams.figures.open === 0);
    expect(server.streams.figures.ended.client).to.equal(50);
    expect(server.timer.running).to.equal(0);
  });

  it('begins one stream on a connection, whatever is sent on it', async () => {
    const server = await start();
    const socket = connect(Number(new URL(server.url).port), '127.0.0.1');
    socket.write('GET / HTTP/1.1\r\nhost: localhost\r\n\r\n'.repeat(100));
    await eventually(() => server.streams.figures.open === 1);
    server.timer.pass(heartbeatMs);
    expect(server.streams.figures).to.include({ open: 1, opened: 1 });

    socket.resetAndDestroy();

    await eventually(() => {
      server.timer.pass(heartbeatMs);
      return server.streams.figures.open === 0;
    });
    expect(server.timer.running).to.equal(0);
  });

  it('takes so many and no more, says when to come back, and takes another when one has left', async () => {
    const server = await start({ maxStreams: 2 });
    const [one] = await Promise.all([followEvents(server, '/'), followEvents(server, '/')]);

    const refused = await followEvents(server, '/');
    await refused.ended;
    expect(refused.status).to.equal(503);
    expect(refused.headers['retry-after']).to.equal('10');
    expect(server.streams.figures.refused).to.equal(1);

    one?.stop();
    await eventually(() => server.streams.figures.open === 1);
    expect((await followEvents(server, '/')).status).to.equal(200);
  });

  it('ends the streams of callers who may not stay, within a second', async () => {
    let allowed = true;
    const caller = { ...openCaller, stands: () => allowed };
    const server = await start({ audience: { caller } });
    const stream = await followEvents(server, '/');
    await stream.next();

    server.timer.pass(1000);
    expect(server.streams.figures.open).to.equal(1);
    allowed = false;
    server.timer.pass(1000);

    await stream.ended;
    expect(server.streams.figures).to.deep.include({ open: 0, ended: { client: 0, slow: 0, token: 1, closing: 0 } });
  });

  it('asks everyone to come back at another time', async () => {
    let draw = 0;
    const server = await start({
      random: () => {
        draw += 0.25;
        return draw;
      },
    });
    const streams = [await followEvents(server, '/'), await followEvents(server, '/')];
    for (const stream of streams) await stream.next();

    expect(streams.map(({ retryMs }) => retryMs)).to.deep.equal([1500, 2000]);
  });

  it('ends every stream when it closes, and begins none', async () => {
    const server = await start();
    const stream = await followEvents(server, '/');
    await stream.next();

    server.streams.close();

    expect(server.listeners()).to.equal(0);
    await stream.ended;
    expect(server.streams.figures.ended.closing).to.equal(1);
    const late = await followEvents(server, '/');
    expect(late.status).to.equal(503);
  });
});
