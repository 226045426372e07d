import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect } from 'chai';
import { after, afterEach, before, beforeEach, describe, it } from 'mocha';
import type { BundleDocument, ClientOptions, StemmaClient } from '../../client/index.ts';
import { createClient } from '../../client/node-client.ts';
import { aCanaryRepository } from '../helpers/a-canary-repository.ts';
import type { TestRepository } from '../helpers/a-repository.ts';
import { keepRepository, removeRepositories } from '../helpers/a-repository.ts';
import { aServer, stopServers } from '../helpers/a-server.ts';
import { aDocument, fakeRegistry, refusingEach, serving } from '../helpers/fake-registry.ts';
import { rejection } from '../helpers/rejection.ts';
import type { StemmaResult } from '../helpers/run-stemma.ts';
import { runStemma } from '../helpers/run-stemma.ts';
import { withoutPermission } from '../helpers/without-permission.ts';

describe('stemma lock and stemma fetch', () => {
  let original: TestRepository;
  let repository: TestRepository;
  let lock: string;

  before(async () => {
    original = keepRepository(await aCanaryRepository());
  });
  after(() => original.remove());
  beforeEach(async () => {
    repository = await original.copy();
    lock = join(repository.folder, 'stemma.lock');
  });
  afterEach(async () => {
    await stopServers();
    await removeRepositories();
  });

  const stemma = (line: string): Promise<StemmaResult> => runStemma(line.split(' '), { cwd: repository.folder });
  const versions = async (): Promise<readonly string[]> =>
    [...(await readFile(lock, 'utf8')).matchAll(/range: "(.*)"\n.*"(.*)"\n.*"(.*)"/gu)].map(
      ([, range, environment, version]) => `${range} ${environment} ${version}`,
    );
  const fails = async (line: string, exit: number, code: string): Promise<StemmaResult> => {
    const result = await stemma(line);
    expect([result.code, result.errorCode], `${line}\n${result.stderr}`).to.deep.equal([exit, code]);
    return result;
  };

  it('notes what references stand for, and keeps that until it is told to update', async () => {
    expect((await stemma('lock greet@^1')).stdout).to.equal(
      '1 reference locked in stemma.lock\n  greet@^1  production  1.0.0\nNext: commit it; builds then run stemma fetch --frozen\n',
    );
    await stemma('promote greet@1.1.0');

    expect((await stemma('lock greet@2.0.0')).code).to.equal(0);
    expect((await stemma('lock greet@^1 --env guarded')).code).to.equal(0);
    expect(await versions()).to.deep.equal(['2.0.0 production 2.0.0', '^1 guarded 1.0.0', '^1 production 1.0.0']);
    expect((await stemma('lock')).stdout).to.include('nothing changed');

    expect((await stemma('lock --update greet')).stdout).to.include('1.0.0 -> 1.1.0');
    expect(await versions()).to.deep.equal(['2.0.0 production 2.0.0', '^1 guarded 1.0.0', '^1 production 1.1.0']);
  });

  it('updates all, or one reference alone', async () => {
    await stemma('lock greet@^1 greet@~1');
    await stemma('promote greet@1.1.0');

    await stemma('lock --update greet@~1');
    expect(await versions()).to.deep.equal(['^1 production 1.0.0', '~1 production 1.1.0']);
    await stemma('lock --update');
    expect(await versions()).to.deep.equal(['^1 production 1.1.0', '~1 production 1.1.0']);
    await fails('lock --update nobody', 1, 'LOCK_STALE');
  });

  it('takes out what is named, everywhere or in one environment', async () => {
    await stemma('lock greet@^1 greet@~1');
    await stemma('lock greet@^1 --env guarded');

    expect((await stemma('lock --remove greet@^1 --env production')).stdout).to.equal(
      '2 references locked in stemma.lock\n  greet@^1  production  1.0.0  taken out\n',
    );
    expect(await versions()).to.deep.equal(['^1 guarded 1.0.0', '~1 production 1.0.0']);
    await fails('lock --remove greet@^1 --env production', 1, 'LOCK_ENTRY_UNKNOWN');
    const { stderr } = await fails('lock --remove greet nobody', 1, 'LOCK_ENTRY_UNKNOWN');
    expect(stderr).to.include('has no entry for nobody\n').and.include('it has greet@^1, greet@~1');
    await fails('lock --remove', 2, 'USAGE');
    await fails('lock --remove greet --update', 2, 'USAGE');

    const { json } = await stemma('lock --remove greet --json');

    expect(json).to.have.property('removed').with.lengthOf(2);
    expect(await versions()).to.deep.equal([]);
    await fails('lock --remove greet --lockfile none.lock', 1, 'LOCK_MISSING');
  });

  it('tells which folders are of releases that are not locked any more, and leaves them', async () => {
    await stemma('lock greet@^1 greet@2.0.0');
    await stemma('fetch --frozen --folder out');
    await mkdir(join(repository.folder, 'out/other@1/deep@1.0.0'), { recursive: true });
    await stemma('lock --remove greet@2.0.0');

    const { code, stderr } = await stemma('fetch --frozen --folder out');

    expect(code).to.equal(0);
    expect(stderr).to.include('greet@2.0.0 in out is not locked any more').and.not.include('other@1');
    expect(await readdir(join(repository.folder, 'out'))).to.have.members(['greet@1.0.0', 'greet@2.0.0', 'other@1']);
  });

  it('takes another release for one that was taken out of service, and says why', async () => {
    await stemma('promote greet@1.1.0');
    await stemma('lock greet@^1');
    await stemma('kill greet@1.1.0 --reason leak');

    const { stdout } = await stemma('lock');

    expect(stdout).to.include('1.1.0 -> 1.0.0').and.include('leak');
    expect(await versions()).to.deep.equal(['^1 production 1.0.0']);
  });

  it('writes the same from the repository and through a registry, and with --json says what it did', async () => {
    await stemma('lock greet@^1 greet@2.0.0');
    const near = await readFile(lock, 'utf8');
    const { url } = await aServer({ registry: await repository.open() });

    const { json } = await stemma(`lock greet@2.0.0 greet@^1 --lockfile far.lock --registry ${url} --json`);

    expect(await readFile(join(repository.folder, 'far.lock'), 'utf8')).to.equal(near);
    expect(json).to.have.property('changes').with.lengthOf(2);
    for (const bundle of ['near.json', `far.json --registry ${url}`]) {
      expect((await stemma(`fetch --frozen --out ${bundle}`)).code).to.equal(0);
    }
    const bundles = await Promise.all(
      ['near.json', 'far.json'].map((name) => readFile(join(repository.folder, name), 'utf8')),
    );
    expect(bundles[0]).to.equal(bundles[1]);
  });

  it('refuses what cannot be locked, and writes nothing', async () => {
    await fails('lock', 1, 'LOCK_MISSING');
    await fails('lock greet@^1 nobody@^1', 1, 'PROMPT_NOT_FOUND');
    await fails('lock greet@^2', 1, 'NO_ELIGIBLE_VERSION');
    await fails('lock greet@9.9.9', 1, 'RELEASE_NOT_FOUND');
    await fails('lock ../x@^1', 2, 'NAME_INVALID');
    await fails('lock greet@^1 --registry http://127.0.0.1:1', 3, 'REGISTRY_UNREACHABLE');
    await fails('fetch --frozen', 1, 'LOCK_MISSING');
    await fails('fetch --frozen --folder a --out b', 2, 'USAGE');
    expect(await readdir(repository.folder)).to.not.include('stemma.lock');
  });

  it('refuses to lock an exact version that no build could fetch, and says what else there is', async () => {
    await stemma('withdraw greet@1.0.0 --reason broken');
    const { stderr } = await fails('lock greet@1.0.0', 1, 'LOCK_BARRED');
    expect(stderr).to.include('broken').and.include('lock a range');
    expect(await readdir(repository.folder)).to.not.include('stemma.lock');
  });

  it('warns of an exact version that was taken out of service since it was locked, and locks others', async () => {
    await stemma('lock greet@1.0.0');
    await stemma('yank greet@1.0.0 --reason broken');

    const { code, stderr } = await stemma('lock greet@1.1.0');

    expect(code, stderr).to.equal(0);
    expect(stderr).to.include('warning:').and.include('broken');
    expect(await versions()).to.deep.equal(['1.0.0 production 1.0.0', '1.1.0 production 1.1.0']);
  });

  it('warns of a deprecated release that it locks, and takes a reference that is named twice for one', async () => {
    await stemma('deprecate greet@1.0.0 --reason old');

    const { stdout, stderr } = await stemma('lock greet@^1 greet@^1');

    expect(stdout.match(/greet@/gu)).to.have.lengthOf(1);
    expect(stderr).to.include('warning:').and.include('deprecated');
  });

  it('fetches a bundle of the locked releases, whatever was promoted since, that a client serves', async () => {
    await stemma('lock greet@^1');
    await stemma('promote greet@1.1.0');
    const before = await readFile(lock, 'utf8');

    const { code, stdout } = await stemma('fetch --frozen');

    expect([code, stdout]).to.deep.equal([0, '1 locked reference in stemma.bundle.json\n  greet@1.0.0\n']);
    expect(await readFile(lock, 'utf8')).to.equal(before);
    const text = await readFile(join(repository.folder, 'stemma.bundle.json'), 'utf8');
    const client = createClient({
      ...{ url: 'http://127.0.0.1:1', environment: 'production', follow: false, retries: 0 },
      bundle: JSON.parse(text) as BundleDocument,
    });
    const prompt = client.getSync('greet@^1');
    expect(prompt).to.include({ version: '1.0.0', freshness: 'bundled' });
    expect((await prompt.render({ name: 'Ada' })).messages[0]?.content).to.deep.equal([{ text: 'One Ada' }]);
    client.close();
  });

  it('fetches a bundle that clients with public keys believe, with --public-keys', async () => {
    const { json } = await stemma('keys create --reason first --json').then(() => stemma('keys list --json'));
    const key = String(Object(json).keys[0].key);
    await stemma('lock greet@^1 greet@2.0.0');
    const file = join(repository.folder, 'stemma.bundle.json');
    const read = async (): Promise<BundleDocument> => JSON.parse(await readFile(file, 'utf8')) as BundleDocument;
    const connect = (bundle: BundleDocument, trust: Partial<ClientOptions>): StemmaClient =>
      createClient({
        ...{ url: 'http://127.0.0.1:1', environment: 'production', follow: false, retries: 0, deadlineMs: 1 },
        ...{ bundle, ...trust },
      });

    await stemma('fetch --frozen');
    await rejection(connect(await read(), { publicKeys: [key] }).get('greet@^1'), 'REGISTRY_UNREACHABLE');
    expect((await stemma(`fetch --frozen --public-keys=${key}`)).code).to.equal(0);
    const bundle = await read();

    for (const trust of [{ publicKeys: [key] }, {}]) {
      const client = connect(bundle, trust);
      const range = await client.get('greet@^1');
      expect(range).to.include({ version: '1.0.0', reason: 'promoted', revision: 0, freshness: 'bundled' });
      expect(await client.get('greet@2.0.0')).to.include({ version: '2.0.0', reason: 'pinned' });
      await rejection(client.get('greet@1.0.0'), 'REGISTRY_UNREACHABLE');
      client.close();
    }
    const [manifest] = bundle.manifests;
    if (manifest === undefined) throw new Error('there is no manifest');
    const forged = { ...bundle, manifests: [{ ...manifest, revision: manifest.revision + 1 }] };
    await rejection(connect(forged, { publicKeys: [key] }).get('greet@^1'), 'REGISTRY_UNREACHABLE');
    const swapped = { ...bundle, locked: { 'other@^1': { release: 'greet@1.0.0', acrossMajors: false } } };
    await rejection(connect(swapped, { publicKeys: [key] }).get('other@^1'), 'REGISTRY_UNREACHABLE');
  });

  it('leaves a signed bundle as it is while it says the same, whatever changed in the registry', async () => {
    const { json } = await stemma('keys create --reason first --json').then(() => stemma('keys list --json'));
    const key = String(Object(json).keys[0].key);
    const file = join(repository.folder, 'stemma.bundle.json');
    await stemma('lock greet@^1');
    await stemma(`fetch --frozen --public-keys=${key}`);
    const before = await readFile(file, 'utf8');

    await stemma('promote greet@1.1.0');
    await stemma(`fetch --frozen --public-keys=${key}`);
    expect(await readFile(file, 'utf8')).to.equal(before);

    await writeFile(file, before.replace(/"value": "[^"]{8}/u, '"value": "AAAAAAAA'));
    await stemma(`fetch --frozen --public-keys=${key}`);
    expect(await readFile(file, 'utf8')).not.to.include('AAAAAAAA');
  });

  it('fetches the files of each release, whole, in place of what was there', async () => {
    await stemma('lock greet@^1 greet@2.0.0');
    const folder = join(repository.folder, 'out');
    await mkdir(join(folder, 'greet@1.0.0', 'stray'), { recursive: true });

    const { code } = await stemma('fetch --frozen --folder out');

    expect(code).to.equal(0);
    expect((await readdir(folder)).sort()).to.deep.equal(['greet@1.0.0', 'greet@2.0.0']);
    expect(await readdir(join(folder, 'greet@1.0.0'), { recursive: true })).to.have.members([
      'prompts',
      join('prompts', 'greet.prompt'),
    ]);
    expect(await readFile(join(folder, 'greet@1.0.0', 'prompts', 'greet.prompt'), 'utf8')).to.include('One');
    expect((await stemma('fetch --frozen --folder out')).code).to.equal(0);
  });

  it('locks what is missing where it is not frozen', async () => {
    expect((await stemma('fetch greet@^1 --out a.json')).code).to.equal(0);
    expect(await versions()).to.deep.equal(['^1 production 1.0.0']);
  });

  it('never resolves anything again where it is frozen', async () => {
    await stemma('lock greet@^1');
    await fails('fetch --frozen greet@~1', 1, 'LOCK_STALE');
    await fails('fetch --frozen greet@^1 --env guarded', 1, 'LOCK_STALE');
    await fails('fetch --frozen --registry http://127.0.0.1:1', 3, 'REGISTRY_UNREACHABLE');
    for (const [verb, code] of [
      ['withdraw', 'LOCK_BARRED'],
      ['yank', 'LOCK_BARRED'],
      ['kill', 'RELEASE_KILLED'],
    ] as const) {
      await stemma(`${verb} greet@1.0.0 --reason broken --force`.replace(verb === 'withdraw' ? '' : ' --force', ''));
      await stemma(`${verb} greet@1.0.0 --reason broken`);
      await fails('fetch --frozen', 1, code);
    }
    const text = await readFile(lock, 'utf8');
    await writeFile(lock, text.replace(/sha256:.{4}/u, 'sha256:0000'));
    await stemma('kill greet@1.0.0 --undo --reason sorry');
    await fails('fetch --frozen', 1, 'LOCK_MISMATCH');
    await fails('lock', 1, 'LOCK_MISMATCH');
    expect(await readdir(repository.folder)).to.not.include('stemma.bundle.json');
  });

  it('warns of a locked release that is deprecated, and fetches it', async () => {
    await stemma('lock greet@^1');
    await stemma('deprecate greet@1.0.0 --reason old');

    const { code, stderr } = await stemma('fetch --frozen');

    expect(code).to.equal(0);
    expect(stderr).to.include('warning:').and.include('deprecated');
  });

  it('refuses a lockfile that cannot be used, and leaves it', async () => {
    await stemma('lock greet@^1');
    const text = await readFile(lock, 'utf8');
    for (const broken of [
      '',
      text.slice(0, 60),
      text.replace('greet', '../greet'),
      `<<<<<<< ours\n${text}`,
      '{'.repeat(9_999),
    ]) {
      await writeFile(lock, broken);
      await fails('lock greet@2.0.0', 2, 'LOCK_INVALID');
      await fails('fetch --frozen', 2, 'LOCK_INVALID');
      expect(await readFile(lock, 'utf8')).to.equal(broken);
    }
    await fails('lock greet@^1 --lockfile prompts', 2, 'FILE_UNREADABLE');
  });

  it('loses nothing where several lock at once', async () => {
    const references = ['greet@^1', 'greet@~1', 'greet@1.0.0', 'greet@1.1.0', 'greet@2.0.0', 'greet@1.x'];

    const results = await Promise.all(references.map((reference) => stemma(`lock ${reference}`)));

    expect(results.map(({ code }) => code)).to.deep.equal(references.map(() => 0));
    expect((await versions()).length).to.equal(references.length);
    expect((await readdir(repository.folder)).filter((name) => /lock\.|tmp/u.test(name))).to.deep.equal([]);
  });

  it('says so where the lockfile is held by another, or may not be written', async () => {
    await stemma('lock greet@^1');
    const text = await readFile(lock, 'utf8');
    await writeFile(`${lock}.lock`, '');
    await fails('lock greet@2.0.0', 1, 'LOCK_CONTENDED');

    const shut = await withoutPermission(repository.folder, () => stemma('lock greet@2.0.0 --lockfile other.lock'));

    expect([shut.code, shut.errorCode]).to.deep.equal([1, 'STORAGE_READ_ONLY']);
    expect(await readFile(lock, 'utf8')).to.equal(text);
  });

  describe('with a registry that lies', () => {
    const locked = `format: 1\nprompts:\n  - name: "support/reply"\n    range: "^1"\n    environment: "production"\n    version: "1.0.0"\n    digest: "${aDocument().digest}"\n`;
    const hostile = { format: 1, prompt: 'P', partials: { '../../../owned': 'x' }, schemas: {}, tools: {} } as const;
    const cases = [
      ['about a digest', serving({ version: '1.0.0', digest: `sha256:${'0'.repeat(64)}` }), 'LOCK_MISMATCH'],
      ['about the version', serving({ version: '1.0.1' }), 'LOCK_MISMATCH'],
      ['about a kill', refusingEach(410, 'RELEASE_KILLED'), 'RELEASE_KILLED'],
    ] as const;
    for (const [what, answer, code] of cases) {
      it(`${what}, a build fails`, async () => {
        await writeFile(lock, locked);
        const registry = await fakeRegistry(answer);
        await fails(`fetch --frozen --registry ${registry.url}`, 1, code);
        await registry.close();
      });
    }

    it('about content, a build fails and writes nothing', async () => {
      await writeFile(lock, locked);
      const registry = await fakeRegistry((request, response) => {
        if (request.url?.includes('/v1/digests/'))
          response.end(JSON.stringify({ ...aDocument().content, prompt: 'bad' }));
        else serving()(request, response);
      });
      await fails(`fetch --frozen --registry ${registry.url}`, 1, 'DIGEST_MISMATCH');
      await fails(`fetch --frozen --folder out --registry ${registry.url}`, 1, 'DIGEST_MISMATCH');
      expect(await readdir(repository.folder)).to.not.include.members(['stemma.bundle.json', 'out']);
      await registry.close();
    });

    it('about names, no file is written outside of the folder, nor anything else', async () => {
      const evil = aDocument({ content: hostile });
      await writeFile(lock, locked.replace(aDocument().digest, evil.digest));
      const registry = await fakeRegistry((request, response) => {
        if (request.url?.includes('/v1/digests/')) response.end(JSON.stringify(hostile));
        else serving({ content: hostile })(request, response);
      });
      await fails(`fetch --frozen --folder deep/out --registry ${registry.url}`, 1, 'CONTENT_UNSAFE');
      expect(await readdir(repository.folder))
        .to.not.include('deep')
        .and.not.include('owned');
      await registry.close();
    });
  });
});
