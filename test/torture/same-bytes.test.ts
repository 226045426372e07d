import { execFile } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { expect } from 'chai';
import { afterEach, beforeEach, describe, it } from 'mocha';
import { createStemmaServer } from '../../server/create-server.ts';
import { cloneRepository } from '../../store/clone-repository.ts';
import { openRegistry } from '../../store/open-registry.ts';
import { aPrompt, aRepository, removeRepositories } from '../helpers/a-repository.ts';
import type { GitHttpServer } from '../helpers/git-http-server.ts';
import { serveGit } from '../helpers/git-http-server.ts';

const run = promisify(execFile);

/** All that is served of a state, with its validator, by path. */
type Served = Readonly<
  Record<string, { readonly status: number; readonly etag: string | null; readonly body: string }>
>;

describe('a fresh clone and a mirror', function () {
  this.timeout(120_000);
  let root: string;
  let git: GitHttpServer;

  beforeEach(async () => {
    root = await mkdtemp(join(tmpdir(), 'stemma-same-'));
  });
  afterEach(async () => {
    await git.close();
    await removeRepositories();
    await rm(root, { recursive: true, force: true });
  });

  it('serve the same bytes as the original for the same state commit', async () => {
    const repository = await aRepository()
      .withFile('prompts/greet.prompt', aPrompt())
      .withFile('prompts/support/reply.prompt', aPrompt('Dear {{name}},'))
      .commit()
      .release('greet', '1.0.0')
      .release('support/reply', '1.0.0')
      .withFile('prompts/greet.prompt', aPrompt('Hi {{name}}!'))
      .commit()
      .release('greet', '1.1.0')
      .apply({ verb: 'promote', name: 'greet', version: '1.0.0', environment: 'production' })
      .apply({ verb: 'promote', name: 'greet', version: '1.1.0', environment: 'production' })
      .apply({ verb: 'rollback', name: 'greet', environment: 'production' })
      .apply({ verb: 'promote', name: 'support/reply', version: '1.0.0', environment: 'production' })
      .build();
    git = await serveGit(repository.folder);
    const url = `${git.url}/.git`;
    const clone = join(root, 'clone');
    await run('git', ['clone', '--quiet', url, clone]);
    const mirrors = (['isomorphic', 'native'] as const).map((backend) => ({ backend, folder: join(root, backend) }));
    for (const mirror of mirrors) await cloneRepository({ url, ...mirror });

    const original = await serve(repository.folder, 'isomorphic', false);

    expect(original['state']?.body).to.match(/^[0-9a-f]{40}$/);
    expect(Object.values(original).filter(({ status }) => status === 200)).to.have.length.above(8);
    expect(await serve(clone, 'native', true)).to.deep.equal(original);
    expect(await serve(clone, 'isomorphic', true)).to.deep.equal(original);
    for (const { backend, folder } of mirrors) expect(await serve(folder, backend, true)).to.deep.equal(original);
  });
});

/** Everything that a server answers about the repository in `folder`. */
async function serve(folder: string, backend: 'native' | 'isomorphic', sync: boolean): Promise<Served> {
  const registry = await openRegistry({ folder, backend });
  if (sync) await registry.sync({ push: false });
  const { commit, prompts } = registry.current();
  const digests = [...prompts.values()].flatMap(({ release }) =>
    Object.values(release?.versions ?? {}).map(({ digest }) => `/v1/digests/${digest}`),
  );
  const references = ['greet@^1', 'greet@1.1.0', 'greet', 'support/reply@~1.0', 'support/reply@2'];
  const server = createStemmaServer({ registry, port: 0 });
  await server.listen();
  try {
    const paths = [
      '/v1/prompts',
      '/v1/prompts/greet',
      '/v1/prompts/support/reply',
      ...references.map((reference) => `/v1/prompts/${reference}?environment=production`),
      ...references.map((reference) => `/v1/prompts/${reference}?environment=staging`),
      ...digests,
    ];
    const served: Record<string, Served[string]> = { state: { status: 0, etag: null, body: `${commit}` } };
    for (const path of paths) served[path] = await get(server.url + path);
    return served;
  } finally {
    await server.close();
  }
}

async function get(url: string): Promise<Served[string]> {
  const response = await fetch(url);
  const body = await response.text();
  // A problem document names the request that it answers.
  return { status: response.status, etag: response.headers.get('etag'), body: response.ok ? body : '' };
}
