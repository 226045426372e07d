import { join } from 'node:path';
import { expect } from 'chai';
import { afterEach, beforeEach, describe, it } from 'mocha';
import type { ManifestDocument } from '../../core/protocol.ts';
import type { PublicKey } from '../../core/state/documents.ts';
import type { StemmaServer } from '../../server/create-server.ts';
import { removeRemotes, TestRemote } from '../helpers/a-remote.ts';
import type { TestRepository } from '../helpers/a-repository.ts';
import { aPrompt, aRelease, removeRepositories } from '../helpers/a-repository.ts';
import { aServer, send, stopServers } from '../helpers/a-server.ts';
import { eventually } from '../helpers/fake-registry.ts';
import { runStemma } from '../helpers/run-stemma.ts';

describe('keys of two servers that share a remote', () => {
  let remote: TestRemote;
  let folders: TestRepository[];
  let servers: StemmaServer[];

  beforeEach(async () => {
    remote = await TestRemote.create('http');
    const author = await remote.clone();
    await author.write('prompts/greet.prompt', aPrompt());
    const registry = await author.open();
    await registry.release({ ...aRelease('greet', '1.0.0'), commit: await author.commit() });
    await registry.sync({ push: true });
    folders = [await remote.clone(), await remote.clone()];
    servers = [];
    for (const folder of folders) {
      const served = await folder.open({ remote: 'origin', publish: 'origin', watch: true });
      const keyFile = join(folder.gitFolder, 'stemma', 'keys.json');
      servers.push(await aServer({ registry: served, remote: 'origin', syncIntervalMs: 100, keyFile }));
    }
  });

  afterEach(async () => {
    await stopServers();
    await removeRepositories();
    await removeRemotes();
  });

  const keys = async (at: number, ...words: string[]): Promise<string> => {
    const { code, json, stderr } = await runStemma(['keys', ...words, '--push', '--json'], {
      cwd: folders[at]?.folder ?? '',
    });
    expect(code, stderr).to.equal(0);
    return (json as { key: string }).key;
  };
  const signers = async (): Promise<readonly (string | undefined)[]> =>
    Promise.all(
      servers.map(async (server) => {
        const { json } = await send(server, '/v1/manifest?environment=production&refs=greet@^1');
        return (json as unknown as ManifestDocument).signature?.key;
      }),
    );

  const known = async (at: number): Promise<readonly PublicKey[]> =>
    (await send(servers[at] ?? { url: '' }, '/v1/keys')).json['keys'] as PublicKey[];

  it('are made beside each, told to all over the remote, and one that is revoked anywhere signs nowhere', async () => {
    const first = await keys(0, 'create');
    const second = await keys(1, 'create');
    await eventually(async () => (await signers()).join() === `${first},${second}`);
    await eventually(async () => (await known(0)).length === 2);
    await keys(0, 'revoke', second, '--reason', 'disk sold');
    await eventually(async () => (await signers())[1] === undefined);

    expect((await known(1)).map(({ id, revoked }) => [id, revoked !== undefined])).to.have.deep.members([
      [first, false],
      [second, true],
    ]);
    expect((await signers())[0]).to.equal(first);
  });
});
