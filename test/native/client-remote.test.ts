import { expect } from 'chai';
import { afterEach, beforeEach, describe, it } from 'mocha';
import type { StemmaClient } from '../../client/index.ts';
import { createClient } from '../../client/index.ts';
import type { StemmaServer } from '../../server/create-server.ts';
import { removeRemotes, TestRemote } from '../helpers/a-remote.ts';
import { aPrompt, aRelease, intend, removeRepositories } from '../helpers/a-repository.ts';
import { aServer, send, stopServers } from '../helpers/a-server.ts';
import { eventually, patient } from '../helpers/fake-registry.ts';

describe('a client of two servers of one remote', () => {
  let remote: TestRemote;
  let servers: readonly StemmaServer[];
  let client: StemmaClient | undefined;
  /** The server that requests reach, as behind a balancer. */
  let reached: number;

  const join = async (): Promise<StemmaServer> => {
    const registry = await (await remote.clone()).open({ remote: 'origin', publish: 'origin' });
    const server = await aServer({ registry, remote: 'origin', syncIntervalMs: 3_600_000 });
    await send(server, '/v1/sync', { method: 'POST', body: {} });
    return server;
  };

  beforeEach(async () => {
    remote = await TestRemote.create('http');
    const author = await remote.clone();
    const registry = await author.open();
    for (const version of ['1.0.0', '1.1.0']) {
      await author.write('prompts/greet.prompt', aPrompt(`Hello from ${version}, {{name}}`));
      await registry.release({ ...aRelease('greet', version), commit: await author.commit() });
      await registry.apply(intend({ verb: 'promote', name: 'greet', version, environment: 'production' }));
    }
    await registry.sync({ push: true });
    servers = [await join(), await join()];
    reached = 0;
  });

  afterEach(async () => {
    client?.close();
    await stopServers();
    await removeRepositories();
    await removeRemotes();
  });

  it('keeps a rollback that one of them took while the remote was dead, also where the other answers', async () => {
    let asked = 0;
    client = createClient({
      ...{ url: 'http://registry.example', environment: 'production', retries: 0, ...patient },
      ...{ follow: false, pollMs: 10, random: () => 0 },
      fetch: (input, init) => {
        asked += 1;
        return fetch(String(input).replace('http://registry.example', servers[reached]?.url ?? ''), init);
      },
    });
    const version = async (): Promise<unknown> => (await client?.get('greet@^1'))?.version;
    expect(await version()).to.equal('1.1.0');
    await remote.disconnect();

    const rolledBack = await send(servers[0] as StemmaServer, '/v1/environments/production/prompts/greet/rollback', {
      method: 'POST',
      body: { reason: 'curt' },
    });
    expect([rolledBack.status, rolledBack.json['published']]).to.deep.equal([200, false]);
    await eventually(async () => (await version()) === '1.0.0');

    // The other server cannot know, and says 1.1.0.
    reached = 1;
    const before = asked;
    await eventually(() => asked >= before + 3);
    expect((await send(servers[1] as StemmaServer, '/v1/prompts/greet@^1')).json['version']).to.equal('1.1.0');
    expect(await version()).to.equal('1.0.0');
    await eventually(async () => (await client?.get('greet@^1'))?.error?.code === 'REGISTRY_BEHIND');
    expect(await version()).to.equal('1.0.0');

    // With the remote back, both say the same, and the client is sure of it again.
    await remote.reconnect();
    for (const server of servers) await send(server, '/v1/sync', { method: 'POST', body: {} });
    await eventually(async () => (await client?.get('greet@^1'))?.freshness === 'fresh');
    expect(await version()).to.equal('1.0.0');
  });
});
