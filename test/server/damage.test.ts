import { readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect } from 'chai';
import { afterEach, beforeEach, describe, it } from 'mocha';
import { contentPath } from '../../core/state/state-files.ts';
import type { StemmaServer } from '../../server/create-server.ts';
import { parseCommit, readPath } from '../../store/git-objects.ts';
import type { Library } from '../helpers/a-library.ts';
import { aLibrary } from '../helpers/a-library.ts';
import { removeRepositories } from '../helpers/a-repository.ts';
import { aServer, send, stopServers } from '../helpers/a-server.ts';

describe('a damaged repository', () => {
  let library: Library;
  let server: StemmaServer;

  beforeEach(async () => {
    library = await aLibrary();
    server = await aServer({ registry: library.registry });
  });

  afterEach(async () => {
    await stopServers();
    await removeRepositories();
  });

  /** The loose object that holds the content of a release. */
  async function contentFile(name: string, version: string): Promise<string> {
    const { commit, prompts } = library.registry.current();
    const digest = prompts.get(name)?.release?.versions[version]?.digest ?? '';
    const { backend, gitFolder } = library.repository;
    const { tree } = parseCommit((await backend.readObject(commit ?? '')).bytes, commit ?? '');
    const { oid } = (await readPath(backend, tree, contentPath(digest))) ?? { oid: '' };
    return join(gitFolder, 'objects', oid.slice(0, 2), oid.slice(2));
  }

  it('fails for a content that is missing, and serves the rest', async () => {
    await rm(await contentFile('support/reply', '1.0.0'));

    const missing = await send(server, '/v1/prompts/support/reply@1.0.0');
    const other = await send(server, '/v1/prompts/support/reply@1.1.0');
    const rendered = await send(server, '/v1/render/support/reply@1.0.0', {
      method: 'POST',
      body: { variables: { name: 'x' } },
    });

    expect([missing.status, missing.json['code']]).to.deep.equal([500, 'OBJECT_MISSING']);
    expect([rendered.status, rendered.json['code']]).to.deep.equal([500, 'OBJECT_MISSING']);
    expect(missing.json['hint']).to.include('git fsck');
    expect(other.status).to.equal(200);
  });

  it('fails for a content that is damaged, and serves the rest', async () => {
    const file = await contentFile('support/reply', '1.0.0');
    await rm(file);
    await writeFile(file, 'not a git object');

    const damaged = await send(server, '/v1/prompts/support/reply@1.0.0');
    const digest = await send(
      server,
      `/v1/digests/${library.registry.current().prompts.get('support/reply')?.release?.versions['1.0.0']?.digest}`,
    );
    const other = await send(server, '/v1/prompts/support/reply@^1');

    expect([damaged.status, damaged.json['code']]).to.deep.equal([500, 'OBJECT_CORRUPT']);
    expect([digest.status, digest.json['code']]).to.deep.equal([500, 'OBJECT_CORRUPT']);
    expect(other.status).to.equal(200);
  });

  it('serves a content again once the object is back', async () => {
    const file = await contentFile('support/reply', '1.0.0');
    const whole = await readFile(file);
    await rm(file);
    const missing = await send(server, '/v1/prompts/support/reply@1.0.0');
    await writeFile(file, whole);

    const back = await send(server, '/v1/prompts/support/reply@1.0.0');

    expect([missing.status, back.status]).to.deep.equal([500, 200]);
  });

  it('keeps serving the last good state where the state branch cannot be read, and says so in readyz', async () => {
    const before = await send(server, '/v1/prompts/support/reply@^1');
    await library.repository.setRef('refs/heads/stemma/state', await library.repository.head());
    await library.registry.refresh();

    const after = await send(server, '/v1/prompts/support/reply@^1');
    const ready = await send(server, '/readyz');

    expect(after.text).to.equal(before.text);
    expect(ready.status).to.equal(200);
    expect(ready.json['alarms'])
      .to.have.nested.property('[0].code')
      .that.matches(/^STATE_/);
  });
});
