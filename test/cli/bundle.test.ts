import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect } from 'chai';
import { after, afterEach, before, beforeEach, describe, it } from 'mocha';
import type { BundleDocument, StemmaClient } from '../../client/index.ts';
import { createClient } from '../../client/node-client.ts';
import { signatureProblem } from '../../client/verify-manifest.ts';
import { aCanaryRepository } from '../helpers/a-canary-repository.ts';
import type { TestRepository } from '../helpers/a-repository.ts';
import { keepRepository, removeRepositories } from '../helpers/a-repository.ts';
import { aServer, stopServers } from '../helpers/a-server.ts';
import type { FakeRegistry } from '../helpers/fake-registry.ts';
import { fakeRegistry, refusing, serving } from '../helpers/fake-registry.ts';
import type { StemmaResult } from '../helpers/run-stemma.ts';
import { runStemma } from '../helpers/run-stemma.ts';
import { withoutPermission } from '../helpers/without-permission.ts';

const away: typeof globalThis.fetch = () => Promise.reject(new TypeError('fetch failed'));

describe('stemma bundle', () => {
  let original: TestRepository;
  let repository: TestRepository;
  let file: string;

  before(async () => {
    original = keepRepository(await aCanaryRepository());
  });
  after(() => original.remove());
  beforeEach(async () => {
    repository = await original.copy();
    file = join(repository.folder, 'stemma.bundle.json');
  });
  afterEach(async () => {
    await stopServers();
    await removeRepositories();
  });

  const stemma = (line: string, env: Readonly<Record<string, string>> = {}): Promise<StemmaResult> =>
    runStemma(line.split(' '), { cwd: repository.folder, env });
  const read = async (): Promise<BundleDocument> => JSON.parse(await readFile(file, 'utf8')) as BundleDocument;
  const serve = async (): Promise<string> => (await aServer({ registry: await repository.open() })).url;

  it('writes what a client serves and renders with its registry down, rollouts included', async () => {
    await stemma('rollout start greet@1.1.0 --override qa');

    const { code, stdout } = await stemma('bundle greet@^1 greet@1.0.0');

    expect([code, stdout]).to.deep.equal([
      0,
      'stemma.bundle.json is written: 2 references in production\n  greet@1.0.0  1.0.0\n  greet@^1     1.1.0, 1.0.0\n',
    ]);
    const client: StemmaClient = createClient({
      ...{ url: 'http://127.0.0.1:1', environment: 'production', fetch: away, follow: false },
      ...{ retries: 0, bundle: await read() },
    });
    const prompt = client.getSync('greet@^1');
    expect(prompt).to.include({ version: '1.0.0', freshness: 'bundled' });
    expect(client.getSync('greet@^1', { unit: 'qa' })).to.include({ version: '1.1.0', reason: 'override' });
    expect((await prompt.render({ name: 'Ada' })).messages[0]?.content).to.deep.equal([{ text: 'One Ada' }]);
    client.close();
  });

  it('gives the same bytes whenever it runs, and from the repository as from a registry', async () => {
    await stemma('bundle greet@^1 greet@1.0.0');
    const near = await readFile(file, 'utf8');
    const url = await serve();

    await stemma('bundle greet@1.0.0 greet@^1 greet@^1 --out again.json');
    await stemma(`bundle greet@^1 greet@1.0.0 --registry ${url} --out far.json`);

    expect(await readFile(join(repository.folder, 'again.json'), 'utf8')).to.equal(near);
    expect(await readFile(join(repository.folder, 'far.json'), 'utf8')).to.equal(near);
    expect((await readdir(repository.folder)).filter((name) => name.endsWith('.tmp'))).to.deep.equal([]);
  });

  it('writes validators of the same releases with --validators, the same bytes each time', async () => {
    const module = join(repository.folder, 'validators.mjs');
    const { code } = await stemma('bundle greet@^1 greet@1.0.0 --validators validators.mjs');
    const text = await readFile(module, 'utf8');

    expect(code).to.equal(0);
    for (const digest of Object.keys((await read()).contents)) expect(text).to.include(JSON.stringify(digest));
    await stemma('bundle greet@1.0.0 greet@^1 --validators again.mjs --out again.json');
    expect(await readFile(join(repository.folder, 'again.mjs'), 'utf8')).to.equal(text);
  });

  it('tells with --check whether the validators are up to date, and writes none', async () => {
    await stemma('bundle greet@^1 --validators validators.mjs');
    expect((await stemma('bundle greet@^1 --validators validators.mjs --check')).code).to.equal(0);
    expect((await stemma('bundle greet@^1 --validators other.mjs --check')).errorCode).to.equal('BUNDLE_STALE');
    await writeFile(join(repository.folder, 'validators.mjs'), 'old');
    expect((await stemma('bundle greet@^1 --validators validators.mjs --check')).errorCode).to.equal('BUNDLE_STALE');
    expect(await readdir(repository.folder)).not.to.include('other.mjs');
  });

  it('tells with --check whether the file is up to date, and writes nothing', async () => {
    const missing = await stemma('bundle greet@^1 --check');
    expect([missing.code, missing.errorCode]).to.deep.equal([1, 'BUNDLE_STALE']);
    await stemma('bundle greet@^1');
    const written = await readFile(file, 'utf8');
    expect((await stemma('bundle greet@^1 --check')).code).to.equal(0);

    await stemma('promote greet@1.1.0');
    const stale = await stemma('bundle greet@^1 --check');

    expect([stale.code, stale.errorCode]).to.deep.equal([1, 'BUNDLE_STALE']);
    expect(await readFile(file, 'utf8')).to.equal(written);
    for (const damaged of ['', written.slice(0, 99), written.replace('One', 'Own'), '[]', '{"manifests":1}']) {
      await writeFile(file, damaged);
      expect((await stemma('bundle greet@^1 --check')).code, damaged.slice(0, 20)).to.equal(1);
    }
  });

  it('takes the references of the lockfile for the environment', async () => {
    await stemma('lock greet@^1 greet@1.1.0');
    await stemma('lock greet@2.0.0 --env guarded');

    const { json } = await stemma('bundle --json');

    expect(json).to.deep.include({ environment: 'production', references: ['greet@1.1.0', 'greet@^1'] });
    const none = await stemma('bundle --lockfile other.lock');
    expect([none.code, none.errorCode]).to.deep.equal([2, 'USAGE']);
  });

  it('refuses what cannot be served, and leaves the file that was there', async () => {
    await stemma('bundle greet@^1');
    const written = await readFile(file, 'utf8');
    await stemma('kill greet@1.1.0 --reason leak');
    const refusals: readonly (readonly [argv: string, exit: number, code: string])[] = [
      ['greet@1.1.0', 1, 'RELEASE_KILLED'],
      ['greet@^2', 1, 'NO_ELIGIBLE_VERSION'],
      ['greet@^1 nobody@^1', 1, 'PROMPT_NOT_FOUND'],
      ['greet@^1 --env nowhere', 2, 'ENVIRONMENT_UNKNOWN'],
      ['../../etc/passwd', 2, 'NAME_INVALID'],
      ['greet@..', 2, 'RANGE_INVALID'],
      ['greet@^1 --public-keys short', 2, 'OPTION_INVALID'],
      ['greet@^1 --registry http://127.0.0.1:1', 3, 'REGISTRY_UNREACHABLE'],
    ];
    for (const [argv, exit, code] of refusals) {
      const result = await stemma(`bundle ${argv}`);
      expect([result.code, result.errorCode], argv).to.deep.equal([exit, code]);
    }
    expect(await readFile(file, 'utf8')).to.equal(written);
  });

  describe('with keys', () => {
    const keyOf = async (): Promise<string> => {
      await stemma('keys create --reason first');
      const { json } = await stemma('keys list --json');
      return String(Object(json).keys[0].key);
    };
    const other = 'AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA';

    it('writes manifests that are signed, from the repository and from a registry, and checks them', async () => {
      const key = await keyOf();
      const url = (
        await aServer({ registry: await repository.open(), keyFile: join(repository.gitFolder, 'stemma', 'keys.json') })
      ).url;

      for (const registry of ['local', url]) {
        const { code } = await stemma(`bundle greet@^1 --public-keys=${other},${key} --registry ${registry}`);
        expect(code, registry).to.equal(0);
        const { manifests } = await read();
        for (const manifest of manifests) expect(await signatureProblem(manifest, [key])).to.equal(undefined);
        const written = await readFile(file, 'utf8');
        // The registry signs anew, and says the same.
        expect((await stemma(`bundle greet@^1 --check --registry ${registry}`)).code, registry).to.equal(0);
        await stemma(`bundle greet@^1 --registry ${registry}`);
        expect(await readFile(file, 'utf8')).to.equal(written);
        await rm(file);
      }
    });

    it('refuses manifests that none of its keys signed, and a file with a forged signature is not up to date', async () => {
      const unsigned = await stemma(`bundle greet@^1 --public-keys=${other}`);
      expect([unsigned.code, unsigned.errorCode]).to.deep.equal([1, 'MANIFEST_UNTRUSTED']);
      const key = await keyOf();
      const strange = await stemma('bundle greet@^1', { STEMMA_PUBLIC_KEYS: other });
      expect([strange.code, strange.errorCode]).to.deep.equal([1, 'MANIFEST_UNTRUSTED']);
      await stemma('bundle greet@^1');

      const forged = (await readFile(file, 'utf8')).replace(/"value": "[^"]{8}/u, '"value": "AAAAAAAA');
      await writeFile(file, forged);

      expect((await stemma(`bundle greet@^1 --check --public-keys=${key}`)).code).to.equal(1);
    });
  });

  describe('from a registry that misbehaves', () => {
    let registry: FakeRegistry;
    afterEach(() => registry.close());

    const body =
      (text: string): FakeRegistry['answer'] =>
      (_, response) =>
        response.end(text);
    const lying: FakeRegistry['answer'] = (request, response) => {
      if (request.url?.includes('/v1/digests/')) serving({ version: '6.6.6' })(request, response);
      else serving()(request, response);
    };
    const contentOf =
      (content: object): FakeRegistry['answer'] =>
      (request, response) =>
        request.url?.includes('/v1/digests/')
          ? body(JSON.stringify(content))(request, response)
          : serving()(request, response);
    const cut: FakeRegistry['answer'] = (_, response) => {
      response.writeHead(200, { 'content-length': '1000' }).write('{"environment":');
      setImmediate(() => response.destroy());
    };
    const cases: readonly (readonly [what: string, answer: FakeRegistry['answer'], exit: number, code: string])[] = [
      ['sends a content that does not fit its digest', lying, 1, 'DIGEST_MISMATCH'],
      ['sends a content of another form', contentOf({ format: 1, prompt: 7 }), 1, 'DIGEST_MISMATCH'],
      ['breaks off in a body', cut, 3, 'REGISTRY_UNREACHABLE'],
      ['sends half a body', body('{"environment":'), 3, 'RESPONSE_INVALID'],
      ['sends another document', body('{"prompts":[]}'), 3, 'RESPONSE_INVALID'],
      ['speaks of another environment', serving({ environment: 'staging' }), 3, 'RESPONSE_INVALID'],
      [
        'leaves out what was asked for',
        (_, response) => serving()({ url: '/v1/manifest?refs=a@^1', headers: {} } as never, response),
        3,
        'RESPONSE_INVALID',
      ],
      ['names a digest that is a path', serving({ digest: 'sha256:../../x' }), 3, 'RESPONSE_INVALID'],
      ['is overloaded', refusing(503, 'NOT_READY'), 3, 'NOT_READY'],
      ['lets nobody in', refusing(401, 'TOKEN_REQUIRED'), 1, 'TOKEN_REQUIRED'],
    ];
    for (const [what, answer, exit, code] of cases) {
      it(`writes nothing where it ${what}`, async () => {
        registry = await fakeRegistry(answer);

        const result = await stemma(`bundle support/reply@^1 --env production --registry ${registry.url}`);

        expect([result.code, result.errorCode]).to.deep.equal([exit, code]);
        expect(await readdir(repository.folder)).to.not.include('stemma.bundle.json');
      });
    }
  });

  describe('to a place that cannot be written', () => {
    let folder: string;
    beforeEach(async () => {
      folder = await mkdtemp(join(tmpdir(), 'stemma-out-'));
    });
    afterEach(async () => {
      await rm(folder, { recursive: true });
    });

    it('says so where a folder stands there, or a file in the way', async () => {
      await mkdir(join(folder, 'a-folder'));
      await writeFile(join(folder, 'a-file'), '');
      for (const [name, exit, code] of [
        ['a-folder', 2, 'FILE_UNREADABLE'],
        ['a-file/bundle.json', 2, 'FILE_UNREADABLE'],
      ] as const) {
        const result = await stemma(`bundle greet@^1 --out ${join(folder, name)}`);
        expect([result.code, result.errorCode], name).to.deep.equal([exit, code]);
      }
      expect((await readdir(folder)).sort()).to.deep.equal(['a-file', 'a-folder']);
    });

    it('says so where the folder may not be written, and leaves the file that is there', async () => {
      await stemma('bundle greet@^1');
      const written = await readFile(file, 'utf8');
      await stemma('promote greet@1.1.0');

      const result = await withoutPermission(repository.folder, () => stemma('bundle greet@^1'));

      expect([result.code, result.errorCode]).to.deep.equal([1, 'STORAGE_READ_ONLY']);
      expect(await readFile(file, 'utf8')).to.equal(written);
    });
  });
});
