import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect } from 'chai';
import { afterEach, beforeEach, describe, it } from 'mocha';
import type { TokenRecord } from '../../../core/access/token-record.ts';
import type { StemmaServer } from '../../../server/create-server.ts';
import type { TokenStore } from '../../../server/tokens/token-store.ts';
import { openTokens } from '../../../server/tokens/token-store.ts';
import { changeTokens } from '../../../store/tokens/token-file.ts';
import { hashSecret, makeTokenText, printToken } from '../../../store/tokens/token-text.ts';
import type { Library } from '../../helpers/a-library.ts';
import { aLibrary } from '../../helpers/a-library.ts';
import type { BareIntent } from '../../helpers/a-repository.ts';
import { intend, removeRepositories } from '../../helpers/a-repository.ts';
import { aServer, send, stopServers } from '../../helpers/a-server.ts';
import { eventually } from '../../helpers/fake-registry.ts';
import { followEvents } from '../../helpers/follow-events.ts';

const path = '/v1/events?environment=production';
const name = 'support/reply';

describe('GET /v1/events', () => {
  let library: Library;
  let server: StemmaServer;

  const apply = (intent: BareIntent): Promise<unknown> => library.registry.apply(intend(intent));
  const promote = (version: string): Promise<unknown> =>
    apply({ verb: 'promote', name, version, environment: 'production' });
  const newestId = (): string => {
    const { epoch, revision } = library.registry.current();
    return `${epoch}.${revision}`;
  };

  beforeEach(async () => {
    library = await aLibrary();
    server = await aServer({ registry: library.registry });
  });

  afterEach(async () => {
    await stopServers();
    await removeRepositories();
  });

  it('tells the state at once, and then each change', async () => {
    const { epoch, revision, commit } = library.registry.current();
    const stream = await followEvents(server, path);

    const first = await stream.next();
    await promote('1.2.0');
    const second = await stream.next();

    expect(first).to.deep.equal({
      id: `${epoch}.${revision}`,
      event: 'state',
      data: { epoch, revision, commit, prompts: null },
    });
    expect(second.id).to.equal(`${epoch}.${revision + 1}`);
    expect(second.data.prompts).to.deep.equal([name]);
    expect(second.data.commit).to.equal(library.registry.current().commit);
  });

  it('is followed by answers from the state that it tells of', async () => {
    const stream = await followEvents(server, path);
    await stream.next();

    await send(server, `/v1/environments/production/prompts/${name}/promote`, {
      ...{ method: 'POST', body: { version: '1.2.0' } },
    });
    const { data } = await stream.next();

    const { json } = await send(server, `/v1/prompts/${name}@^1?environment=production`);
    expect(json).to.include({ version: '1.2.0', revision: data.revision });
  });

  it('tells in an environment what changed there or everywhere', async () => {
    const stream = await followEvents(server, path);
    await stream.next();

    await apply({ verb: 'withdraw', name, version: '1.2.0', environment: 'staging' });
    expect((await stream.next()).data.prompts).to.deep.equal([]);
    await apply({ verb: 'yank', name, version: '1.0.0', reason: 'wrong prices' });
    expect((await stream.next()).data.prompts).to.deep.equal([name]);
  });

  it('resumes from the header, which goes before the parameter', async () => {
    const before = newestId();
    await promote('1.2.0');
    const between = newestId();
    await apply({ verb: 'yank', name: 'support/answer', version: '1.0.0', reason: 'wrong prices' });

    const byHeader = await followEvents(server, `${path}&after=${before}`, { 'last-event-id': between });
    const byParameter = await followEvents(server, `${path}&after=${before}`);

    expect((await byHeader.next()).data.prompts).to.deep.equal(['support/answer']);
    expect((await byParameter.next()).data.prompts).to.deep.equal(['support/answer', name]);
  });

  it('begins anew for an id in the header that is none, so that an EventSource does not give up', async () => {
    const stream = await followEvents(server, path, { 'last-event-id': 'of another service' });

    expect((await stream.next()).data.prompts).to.equal(null);
  });

  it('comes with headers that keep proxies from holding it back', async () => {
    const { status, headers } = await followEvents(server, path, { 'accept-encoding': 'gzip, br' });

    expect(status).to.equal(200);
    expect(headers).to.include({
      'content-type': 'text/event-stream; charset=utf-8',
      'cache-control': 'no-store, no-transform',
      'x-accel-buffering': 'no',
    });
    expect(headers).to.not.have.any.keys('content-length', 'transfer-encoding', 'content-encoding', 'etag');
  });

  it('answers a HEAD request without a stream, and no other method', async () => {
    const head = await send(server, path, { method: 'HEAD' });

    expect(head.status).to.equal(200);
    expect(head.headers['content-type']).to.equal('text/event-stream; charset=utf-8');
    expect(head.text).to.equal('');
    for (const method of ['OPTIONS', 'POST', 'DELETE']) {
      const other = await send(server, path, { method });
      expect([other.status, other.headers['allow']]).to.deep.equal([405, 'GET, HEAD']);
    }
  });

  const refusals: readonly (readonly [string, number, string])[] = [
    ['/v1/events?environment=nowhere', 404, 'ENVIRONMENT_UNKNOWN'],
    ['/v1/events?environment=..', 400, 'REQUEST_INVALID'],
    ['/v1/events?after=yesterday', 400, 'REQUEST_INVALID'],
    ['/v1/events?after=1.2.3.4', 400, 'REQUEST_INVALID'],
    ['/v1/events?prompt=a', 400, 'PARAMETER_UNKNOWN'],
    ['/v1/events/', 404, 'ROUTE_NOT_FOUND'],
    ['/v1/eventsx', 404, 'ROUTE_NOT_FOUND'],
  ];
  for (const [address, status, code] of refusals) {
    it(`refuses ${address} with ${status} ${code}`, async () => {
      const refused = await send(server, address);

      expect([refused.status, refused.json['code']]).to.deep.equal([status, code]);
    });
  }

  it('beats and is bounded as the server is told', async () => {
    const other = await aServer({
      registry: await library.repository.open(),
      ...{ maxEventStreams: 1, eventHeartbeatMs: 160 },
    });
    const stream = await followEvents(other, path);

    await eventually(() => stream.heartbeats >= 2);
    const refused = await send(other, path);

    expect([refused.status, refused.json['code'], refused.headers['retry-after']]).to.deep.equal([
      ...[503, 'STREAMS_EXHAUSTED', '10'],
    ]);
    expect((await send(other, `/v1/prompts/${name}@^1`)).status).to.equal(200);
  });

  it('takes an address in the absolute form, and the default environment', async () => {
    const stream = await followEvents(server, `${server.url}/v1/events`);

    expect((await stream.next()).id).to.equal(newestId());
  });

  it('ends when the server closes, well before what it gives requests under way', async () => {
    const streams = await Promise.all(Array.from({ length: 20 }, () => followEvents(server, path)));
    for (const stream of streams) await stream.next();
    const begin = performance.now();

    await stopServers();

    await Promise.all(streams.map(({ ended }) => ended));
    expect(performance.now() - begin).to.be.below(5000);
  });
});

describe('GET /v1/events with tokens', () => {
  const folders: string[] = [];
  let library: Library;
  let file = '';
  let now = Date.parse('2026-01-01T00:00:00Z');
  let server: StemmaServer;
  let tokens: TokenStore;

  /** Adds a token that may read, unless told otherwise; returns it as it is sent. */
  async function addToken(changes: Partial<TokenRecord> = {}): Promise<{ readonly authorization: string }> {
    const text = makeTokenText();
    const record: TokenRecord = {
      ...{ id: text.id, name: 'app', actor: 'App <app@example.com>', sha256: hashSecret(text.secret) },
      ...{ scopes: ['read'], prompts: ['**'], environments: ['*'], createdAt: '2026-01-01T00:00:00.000Z' },
      ...changes,
    };
    await changeTokens(file, (before) => ({ ...before, tokens: [...before.tokens, record] }));
    await tokens.refresh();
    return { authorization: `Bearer ${printToken(text)}` };
  }

  beforeEach(async () => {
    const folder = await mkdtemp(join(tmpdir(), 'stemma-tokens-'));
    folders.push(folder);
    file = join(folder, 'tokens.json');
    library = await aLibrary();
    tokens = await openTokens({ file, clock: () => now });
  });

  afterEach(async () => {
    await stopServers();
    await removeRepositories();
    for (const folder of folders.splice(0)) await rm(folder, { recursive: true });
  });

  const startBeyondLoopback = async (): Promise<void> => {
    server = await aServer({ ...{ registry: library.registry, tokens, host: '0.0.0.0' }, clock: () => now });
    const { port } = new URL(server.url);
    server = { ...server, url: `http://127.0.0.1:${port}` };
  };

  it('is for tokens that may read in the environment', async () => {
    const reader = await addToken({ environments: ['production'] });
    const renderer = await addToken({ scopes: ['render'] });
    const stager = await addToken({ environments: ['staging'] });
    await startBeyondLoopback();

    const codes = [];
    for (const headers of [{}, renderer, stager, { authorization: 'Bearer stm_nope' }]) {
      codes.push((await send(server, path, { headers })).json['code']);
    }

    expect(codes).to.deep.equal(['TOKEN_REQUIRED', 'FORBIDDEN', 'FORBIDDEN', 'TOKEN_INVALID']);
    expect((await followEvents(server, path, reader)).status).to.equal(200);
  });

  it('names only prompts that the token may read', async () => {
    const support = await addToken({ prompts: ['support/*'] });
    const notes = await addToken({ prompts: ['notes/*'] });
    await startBeyondLoopback();
    const streams = [await followEvents(server, path, support), await followEvents(server, path, notes)];
    for (const stream of streams) await stream.next();

    await library.registry.apply(intend({ verb: 'promote', name, version: '1.2.0', environment: 'production' }));

    const told = [];
    for (const stream of streams) told.push((await stream.next()).data.prompts);
    expect(told).to.deep.equal([[name], []]);
  });

  it('ends soon after its token was revoked or expired, and goes on for others', async () => {
    const revoked = await addToken({ name: 'revoked' });
    const expiring = await addToken({ expiresAt: '2026-01-01T01:00:00.000Z' });
    const lasting = await addToken();
    await startBeyondLoopback();
    const [first, second, third] = [
      await followEvents(server, path, revoked),
      await followEvents(server, path, expiring),
      await followEvents(server, path, lasting),
    ];

    await changeTokens(file, (before) => ({
      ...before,
      tokens: before.tokens.map((one) => (one.name === 'revoked' ? { ...one, revokedAt: one.createdAt } : one)),
    }));
    await tokens.refresh();
    await first.ended;
    now += 2 * 3_600_000;
    await second.ended;

    await third.next();
    await library.registry.apply(intend({ verb: 'promote', name, version: '1.2.0', environment: 'production' }));
    expect((await third.next()).data.prompts).to.deep.equal([name]);
  });
});
