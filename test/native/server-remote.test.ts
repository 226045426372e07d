import { expect } from 'chai';
import { afterEach, beforeEach, describe, it } from 'mocha';
import type { StemmaServer } from '../../server/create-server.ts';
import { removeRemotes, TestRemote } from '../helpers/a-remote.ts';
import { aPrompt, aRelease, intend, removeRepositories } from '../helpers/a-repository.ts';
import type { RawResponse } from '../helpers/a-server.ts';
import { aServer, send, stopServers } from '../helpers/a-server.ts';
import { followEvents } from '../helpers/follow-events.ts';
import { figureOf, parseExposition } from '../helpers/parse-exposition.ts';

describe('a server that follows a remote', () => {
  let remote: TestRemote;
  let server: StemmaServer;

  /** An author has released 1.0.0, 1.1.0 and 1.2.0 and promoted 1.0.0, all of it on the remote. */
  beforeEach(async () => {
    remote = await TestRemote.create('http');
    const author = await remote.clone();
    const registry = await author.open();
    for (const version of ['1.0.0', '1.1.0', '1.2.0']) {
      await author.write('prompts/greet.prompt', aPrompt(`Hello from ${version}, {{name}}`));
      await registry.release({ ...aRelease('greet', version), commit: await author.commit() });
    }
    await registry.apply(intend({ verb: 'promote', name: 'greet', version: '1.0.0', environment: 'production' }));
    await registry.sync({ push: true });
    const mirror = await remote.clone();
    const served = await mirror.open({ remote: 'origin', publish: 'origin' });
    server = await aServer({ registry: served, remote: 'origin', syncIntervalMs: 3_600_000 });
    await post('/v1/sync');
  });

  afterEach(async () => {
    await stopServers();
    await removeRepositories();
    await removeRemotes();
  });

  const post = (path: string, body: Record<string, unknown> = {}): Promise<RawResponse> =>
    send(server, path, { method: 'POST', body });
  const verb = (name: string, body: Record<string, unknown>): Promise<RawResponse> =>
    post(`/v1/environments/production/prompts/greet/${name}`, body);
  const served = async (): Promise<unknown> => (await send(server, '/v1/prompts/greet@^1')).json['version'];

  it('serves what was pushed, and tells in readyz when it last looked', async () => {
    const { status, json } = await post('/v1/sync');
    const ready = await send(server, '/readyz');

    expect(status).to.equal(200);
    expect(json).to.deep.include({ remote: 'origin', unpublished: false, refused: [] });
    expect(await served()).to.equal('1.0.0');
    expect(ready.json).to.have.nested.property('remote.staleMs').that.is.a('number').and.below(60_000);
  });

  it('publishes a promotion before it acknowledges it', async () => {
    const before = await remote.ref('refs/heads/stemma/state');

    const { status, json } = await verb('promote', { version: '1.1.0' });

    expect([status, json['published']]).to.deep.equal([200, true]);
    expect(await remote.ref('refs/heads/stemma/state')).not.to.equal(before);
    expect(await served()).to.equal('1.1.0');
  });

  it('refuses a promotion while the remote is away, rolls back all the same, and publishes that later', async () => {
    await verb('promote', { version: '1.1.0' });
    await remote.disconnect();

    const promoted = await verb('promote', { version: '1.2.0' });
    const rolledBack = await verb('rollback', { reason: 'complaints' });
    const during = await served();
    const manifest = (await send(server, '/v1/manifest?refs=greet@^1')).json;
    await remote.reconnect();
    const synced = await post('/v1/sync');

    expect([promoted.status, promoted.json['code']]).to.deep.equal([502, 'REMOTE_UNREACHABLE']);
    expect([rolledBack.status, rolledBack.json['published'], during]).to.deep.equal([200, false, '1.0.0']);
    expect(manifest['unpublished']).to.be.an('array').with.lengthOf(1);
    expect((manifest['unpublished'] as object[])[0]).to.include({ verb: 'rollback', name: 'greet' });
    expect([synced.status, synced.json['unpublished']]).to.deep.equal([200, false]);
    expect((await send(server, '/v1/manifest?refs=greet@^1')).json).not.to.have.property('unpublished');
  });

  it('tells in events, readyz and metrics what is not published, and when it is', async () => {
    await verb('promote', { version: '1.1.0' });
    const stream = await followEvents(server, '/v1/events?environment=production');
    const before = await stream.next();
    await remote.disconnect();

    await verb('rollback', { reason: 'complaints' });
    const local = await stream.next();
    const ready = (await send(server, '/readyz')).json;
    const figures = parseExposition((await send(server, '/metrics')).text);
    await remote.reconnect();
    await post('/v1/sync');
    const published = await stream.next();

    const plain = `${before.data.epoch}.${before.data.revision + 1}`;
    expect(local.id).to.equal(`${plain}.${local.data.commit?.slice(0, 12)}`);
    expect(local.data.prompts).to.deep.equal(['greet']);
    expect(local.data.unpublished).to.deep.equal(ready['unpublished']).and.have.length(1);
    expect(ready).to.have.nested.property('remote.problem.code', 'REMOTE_UNREACHABLE');
    expect(figureOf(figures, 'stemma_unpublished_changes')).to.equal(1);
    expect(figureOf(figures, 'stemma_sync_failing_seconds', { code: 'REMOTE_UNREACHABLE' })).to.be.at.least(0);
    expect(published).to.deep.include({ id: plain, data: { ...before.data, ...published.data, prompts: [] } });
    expect(published.data).not.to.have.property('unpublished');
    expect((await send(server, '/readyz')).json).not.to.have.nested.property('remote.problem');
  });

  it('lets a client go on with another server of the same remote, which may be behind', async () => {
    const other = await aServer({
      registry: await (await remote.clone()).open({ remote: 'origin', publish: 'origin' }),
      remote: 'origin',
      syncIntervalMs: 3_600_000,
    });
    await send(other, '/v1/sync', { method: 'POST', body: {} });
    const first = await followEvents(server, '/v1/events?environment=production');
    const { id } = await first.next();
    await verb('promote', { version: '1.1.0' });
    const { id: newest } = await first.next();

    const same = await followEvents(other, `/v1/events?environment=production&after=${id}`);
    const ahead = await followEvents(other, `/v1/events?environment=production&after=${newest}`);
    await send(other, '/v1/sync', { method: 'POST', body: {} });
    const reached = await same.next();
    await send(other, '/v1/environments/production/prompts/greet/promote', {
      method: 'POST',
      body: { version: '1.2.0' },
    });

    expect(reached).to.deep.include({ id: newest });
    expect(reached.data.prompts).to.deep.equal(['greet']);
    expect((await ahead.next()).data).to.include({ revision: reached.data.revision + 1 });
    expect(ahead.events).to.have.length(1);
  });
});
