import { mkdir, mkdtemp, readdir, readFile, rm, utimes, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect } from 'chai';
import { afterEach, beforeEach, describe, it } from 'mocha';
import type { BundleDocument, ClientOptions, StemmaClient } from '../../client/index.ts';
import { fileSnapshot } from '../../client/node.ts';
import { createClient } from '../../client/node-client.ts';
import { manifestText } from '../../core/manifest-text.ts';
import type { ManifestDocument } from '../../core/protocol.ts';
import { createSigningKey, signText } from '../../store/keys/signing-key.ts';
import { aBundle } from '../helpers/a-bundle.ts';
import type { FakeRegistry } from '../helpers/fake-registry.ts';
import { aContent, eventually, fakeRegistry, patient, refusingEach, serving } from '../helpers/fake-registry.ts';
import { rejection } from '../helpers/rejection.ts';

const reference = 'support/reply@^1';
const away: typeof globalThis.fetch = () => Promise.reject(new TypeError('fetch failed'));

const overwrite = (line: string): string => 'null'.padEnd(line.length);

describe('a client whose registry is down when it starts', () => {
  let folder: string;
  let file: string;
  let registry: FakeRegistry;
  let errors: string[];
  const clients: StemmaClient[] = [];

  const connect = (options: Partial<ClientOptions> = {}): StemmaClient => {
    const client = createClient({
      ...{ url: registry.url, environment: 'production', retries: 0, follow: false, pollMs: 10, ...patient },
      ...{ random: () => 0, onError: ({ code }) => errors.push(code), ...options },
    });
    clients.push(client);
    return client;
  };

  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'stemma-snapshot-'));
    file = join(folder, 'deeper', 'prompts.json');
    registry = await fakeRegistry(serving({ revision: 5 }));
    errors = [];
  });

  afterEach(async () => {
    for (const client of clients.splice(0)) client.close();
    await registry.close();
    // A write may be under way.
    await rm(folder, { recursive: true, force: true, maxRetries: 10 });
  });

  /** Runs a client until its snapshot holds what it served last, and no write is under way that would replace it. */
  async function keep(code: number | string): Promise<void> {
    let underWay = 0;
    const { read, write } = fileSnapshot(file);
    const counted = (text: string): Promise<void> => {
      underWay += 1;
      return write(text).finally(() => {
        underWay -= 1;
      });
    };
    const client = connect({ snapshot: { read, write: counted } });
    await client.get(reference).catch(() => undefined);
    await client.get('support/reply@1.0.0').catch(() => undefined);
    await eventually(async () => {
      const text = await readFile(file, 'utf8').catch(() => '');
      return text.includes(String(code)) && text.includes('support/reply@1.0.0');
    });
    client.close();
    await eventually(() => underWay === 0);
  }

  it('serves what it served last, at once, and renders it', async () => {
    await keep('1.0.0');
    const client = connect({ snapshot: fileSnapshot(file), fetch: away });

    const prompt = client.getSync(reference);

    expect(prompt).to.include({ version: '1.0.0', revision: 5, freshness: 'cached' });
    expect((await prompt.render({ name: 'Ada' })).messages[0]?.content).to.deep.equal([{ text: '1.0.0 for Ada' }]);
    await eventually(() => client.getSync(reference).error?.code === 'REGISTRY_UNREACHABLE');
    expect(client.getSync(reference).freshness).to.equal('stale');
    // A client that is closed ends the write that is under way, and that removes its file.
    await eventually(async () => (await readdir(join(folder, 'deeper'))).join() === 'prompts.json');
  });

  it('removes what programs left that ended in the middle of a write, and nothing else', async () => {
    const past = new Date(Date.now() - 3_600_000);
    await mkdir(join(folder, 'deeper'));
    const others = ['prompts.json.4711-2.tmp', 'prompts.json.old', 'other.json.4711-1.tmp', 'prompts.json.4711-x.tmp'];
    for (const other of [...others, 'prompts.json.4711-1.tmp']) await writeFile(join(folder, 'deeper', other), '');
    for (const other of [...others.slice(1), 'prompts.json.4711-1.tmp'])
      await utimes(join(folder, 'deeper', other), past, past);

    await fileSnapshot(file).write('{}');

    expect(await readdir(join(folder, 'deeper'))).to.have.members(['prompts.json', ...others]);
  });

  it('serves what was saved before contents had lines of their own', async () => {
    const { savedAt = '', ...saved } = aBundle();
    const text = JSON.stringify({ ...saved, url: registry.url, savedAt });
    await writeFile(join(folder, 'old.json'), text);

    const client = connect({ snapshot: fileSnapshot(join(folder, 'old.json')), fetch: away });
    expect(client.getSync(reference)).to.include({ version: '1.0.0', freshness: 'cached' });
    const other = connect({ snapshot: { read: () => text, write: () => Promise.resolve() }, fetch: away });
    expect(other.getSync(reference)).to.include({ version: '1.0.0', freshness: 'cached' });
  });

  it('serves a snapshot of any text, kept in a file or as a text', async () => {
    const content = { ...aContent('1.0.0'), prompt: '1.0.0 \u2028 日本 🙂 {{name}}\n' };
    registry.answer = serving({ version: '1.0.0', content });
    await keep('1.0.0');
    const text = await readFile(file, 'utf8');

    for (const snapshot of [fileSnapshot(file), { read: () => text, write: () => Promise.resolve() }]) {
      const client = connect({ snapshot, fetch: away });
      expect(client.getSync(reference).content).to.deep.equal(content);
    }
  });

  it('takes a snapshot from a time to come for stale: a clock was put back', async () => {
    await keep('1.0.0');
    const text = await readFile(file, 'utf8');
    await writeFile(file, text.replace(/"savedAt":"\d{4}/, '"savedAt":"2999'));

    expect(connect({ snapshot: fileSnapshot(file), fetch: away }).getSync(reference).freshness).to.equal('stale');
  });

  it('ignores the snapshot of another registry', async () => {
    await keep('1.0.0');
    const client = connect({ snapshot: fileSnapshot(file), url: 'http://other.example', fetch: away });

    await rejection(client.get(reference), 'REGISTRY_UNREACHABLE');
  });

  for (const [what, damage, code] of [
    ['cut off', (text: string) => text.slice(0, 100), 'BUNDLE_INVALID'],
    ['cut off within its last content', (text: string) => text.slice(0, -20), 'BUNDLE_INVALID'],
    ['cut off after its first line', (text: string) => text.slice(0, text.indexOf('\n') + 1), 'BUNDLE_INVALID'],
    ['empty', () => '', 'BUNDLE_INVALID'],
    ['of another format', (text: string) => text.replace('"format":2', '"format":3'), 'BUNDLE_INVALID'],
    ['changed', (text: string) => text.replaceAll('1.0.0 for', '6.6.6 for'), 'DIGEST_MISMATCH'],
    ['no JSON where a content was', (text: string) => text.replace('\n{', '\n?'), 'DIGEST_MISMATCH'],
    ['null where a content was', (text: string) => text.replace(/(?<=\n).+/, overwrite), 'DIGEST_MISMATCH'],
    [
      'without what belongs to a content',
      (text: string) => text.replace('"metadata"', '"metadota"'),
      'DIGEST_MISMATCH',
    ],
  ] as const) {
    it(`says so where its snapshot is ${what}, and serves what the registry says`, async () => {
      await keep('1.0.0');
      await writeFile(file, damage(await readFile(file, 'utf8')));
      const client = connect({ snapshot: fileSnapshot(file) });

      expect(await client.get(reference)).to.include({ version: '1.0.0', freshness: 'fresh' });
      expect(errors).to.include(code);
    });
  }

  it('goes on where the snapshot cannot be written, as with a full disk', async () => {
    await writeFile(join(folder, 'file'), '');
    const full = { read: () => undefined, write: () => Promise.reject(new Error('ENOSPC: no space left on device')) };
    for (const snapshot of [fileSnapshot(join(folder, 'file', 'prompts.json')), full]) {
      errors = [];
      const client = connect({ snapshot });
      await client.get(reference);
      await eventually(() => errors.includes('SNAPSHOT_FAILED'));
      expect(client.getSync(reference).freshness).to.equal('fresh');
    }
  });

  it('serves the bundle, marked as such, until the registry is reached', async () => {
    let isAway = true;
    const client = connect({ bundle: aBundle(), fetch: (...request) => (isAway ? away : fetch)(...request) });
    expect(client.getSync(reference)).to.include({ version: '1.0.0', revision: 1, freshness: 'bundled' });

    isAway = false;

    await eventually(() => client.getSync(reference).freshness === 'fresh');
    expect(client.getSync(reference).revision).to.equal(5);
  });

  it('refuses a bundle of another shape, and lets one of another environment be', async () => {
    for (const wrong of [{}, { ...aBundle(), format: 2 }, { ...aBundle(), manifests: 'none' }]) {
      expect(() => connect({ bundle: wrong as BundleDocument }))
        .to.throw()
        .with.property('code', 'BUNDLE_INVALID');
    }
    const client = connect({ bundle: aBundle({ environment: 'staging' }), fetch: away });
    await rejection(client.get(reference), 'REGISTRY_UNREACHABLE');
  });

  it('serves the fallback where there is nothing else, but not against the word of the registry', async () => {
    const fallbacks = { [reference]: { prompt: 'Sorry, {{name}}.', model: 'openai/gpt-4o-mini' } };
    const client = connect({ fallbacks, prompts: [reference], fetch: away });
    await client.ready();

    for (const prompt of [await client.get(reference), client.getSync(reference)]) {
      expect(prompt).to.include({ reason: 'fallback', freshness: 'bundled', model: 'openai/gpt-4o-mini' });
      const { messages } = await prompt.render({ name: 'Ada' });
      expect(messages[0]?.content).to.deep.equal([{ text: 'Sorry, Ada.' }]);
    }
    registry.answer = refusingEach(410, 'PROMPT_RETIRED');
    await rejection(connect({ fallbacks }).get(reference), 'PROMPT_RETIRED');
  });

  it('remembers kills, also against a bundle that lists what was killed', async () => {
    registry.answer = refusingEach(410, 'RELEASE_KILLED', { revision: 6 });
    await keep('RELEASE_KILLED');

    const client = connect({ snapshot: fileSnapshot(file), bundle: aBundle(), fetch: away });
    await rejection(client.get('support/reply@1.0.0'), 'RELEASE_KILLED');
  });

  it('serves the newer of snapshot and bundle', async () => {
    await keep('1.0.0');
    for (const [revision, freshness] of [
      [4, 'cached'],
      [5, 'cached'],
      [6, 'bundled'],
    ] as const) {
      const client = connect({ snapshot: fileSnapshot(file), bundle: aBundle({}, revision), fetch: away });
      expect(client.getSync(reference)).to.include({ freshness, revision: Math.max(revision, 5) });
    }
  });

  it('says what to do where the registry was replaced by one that begins anew, and follows it after that', async () => {
    await keep('1.0.0');
    registry.answer = serving({ version: '2.0.0', revision: 1 });
    const hints: unknown[] = [];
    const stuck = connect({ snapshot: fileSnapshot(file), onError: ({ hint }) => hints.push(hint) });
    await eventually(() => stuck.getSync(reference).error?.code === 'REGISTRY_BEHIND');
    expect(stuck.getSync(reference)).to.include({ version: '1.0.0', revision: 5, freshness: 'stale' });
    await eventually(() => hints.some((hint) => String(hint).includes('delete the file of the snapshot and restart')));
    stuck.close();

    await rm(file);

    expect(await connect({ snapshot: fileSnapshot(file) }).get(reference)).to.include({
      version: '2.0.0',
      revision: 1,
    });
  });

  it('follows a registry whose state was rewritten, which begins a new epoch, without more ado', async () => {
    await keep('1.0.0');
    registry.answer = serving({ version: '2.0.0', epoch: 2, revision: 1 });

    const client = connect({ snapshot: fileSnapshot(file) });

    await eventually(() => client.getSync(reference).version === '2.0.0');
    expect(client.getSync(reference)).to.include({ epoch: 2, revision: 1, freshness: 'fresh' });
  });

  it('believes only manifests that one of its public keys signed', async () => {
    const key = createSigningKey();
    const other = createSigningKey();
    const signing: typeof globalThis.fetch = async (input, init) => {
      const response = await fetch(input, init);
      if (!String(input).includes('/v1/manifest')) return response;
      const manifest = (await response.json()) as ManifestDocument;
      return Response.json({
        ...manifest,
        signature: { key: key.id, algorithm: 'ed25519', value: signText(key, manifestText(manifest)) },
      });
    };
    const ask = (publicKeys: string[], fetch = signing): ReturnType<StemmaClient['get']> =>
      connect({ publicKeys, fetch }).get(reference);

    expect((await ask([other.key, key.key])).freshness).to.equal('fresh');
    await rejection(ask([other.key]), 'MANIFEST_UNTRUSTED');
    await rejection(ask(['no key']), 'MANIFEST_UNTRUSTED');
    await rejection(ask([key.key], fetch), 'MANIFEST_UNTRUSTED');
  });

  describe('with public keys', () => {
    const key = createSigningKey();
    const sign = (manifest: ManifestDocument, by = key): ManifestDocument => ({
      ...manifest,
      signature: { key: by.id, algorithm: 'ed25519', value: signText(by, manifestText(manifest)) },
    });
    const signedBundle = (by = key): BundleDocument => {
      const bundle = aBundle();
      return { ...bundle, manifests: bundle.manifests.map((manifest) => sign(manifest, by)) };
    };
    const signing: typeof globalThis.fetch = async (input, init) => {
      const response = await fetch(input, init);
      if (!String(input).includes('/v1/manifest')) return response;
      return Response.json(sign((await response.json()) as ManifestDocument));
    };
    const publicKeys = [key.key];

    it('serves a bundle that one of them signed, once that was checked', async () => {
      const client = connect({ bundle: signedBundle(), publicKeys, fetch: away });

      expect(() => client.getSync(reference))
        .to.throw()
        .with.property('code', 'NOT_LOADED');
      expect(await client.get(reference)).to.include({ version: '1.0.0', freshness: 'bundled' });
      expect(client.getSync(reference).freshness).to.equal('bundled');
      const declaring = connect({ bundle: signedBundle(), publicKeys, prompts: [reference], fetch: away });
      await declaring.ready();
      expect(declaring.getSync(reference).version).to.equal('1.0.0');
    });

    it('serves what was signed long ago as stale, also where that is confirmed again and again', async () => {
      let expiresAt = '2026-01-01T00:00:00.000Z';
      let confirmations = 0;
      const replaying: typeof globalThis.fetch = async (input, init) => {
        const response = await fetch(input, init);
        if (!String(input).includes('/v1/manifest')) return response;
        const manifest = { ...((await response.json()) as ManifestDocument), expiresAt };
        return Response.json(sign(manifest), { headers: { etag: '"always"' } });
      };
      const confirming: typeof globalThis.fetch = (input, init) => {
        if (new Headers(init?.headers).get('if-none-match') !== '"always"') return replaying(input, init);
        confirmations += 1;
        return Promise.resolve(new Response(null, { status: 304 }));
      };
      const client = connect({ publicKeys, fetch: confirming });
      const stale = await client.get(reference);
      expect(stale).to.include({ version: '1.0.0', freshness: 'stale' });
      expect(stale.error?.message).to.include('expired at 2026-01-01');

      expiresAt = new Date(Date.now() + 3_600_000).toISOString();
      await eventually(() => client.getSync(reference).freshness === 'fresh');
      await eventually(() => confirmations > 2);
      expect(client.getSync(reference).freshness).to.equal('fresh');
    });

    it('serves nothing of a bundle that none of them signed, or that was changed after that', async () => {
      const forged = signedBundle();
      const wrong: readonly BundleDocument[] = [
        aBundle(),
        signedBundle(createSigningKey()),
        { ...forged, manifests: forged.manifests.map((manifest) => ({ ...manifest, revision: 99 })) },
        { ...forged, manifests: forged.manifests.map((manifest) => ({ ...manifest, signature: 7 as never })) },
      ];
      for (const bundle of wrong) {
        errors = [];
        await rejection(connect({ bundle, publicKeys, fetch: away }).get(reference), 'REGISTRY_UNREACHABLE');
        expect(errors).to.include('MANIFEST_UNTRUSTED');
      }
    });

    it('keeps signed manifests as they are, and serves them after a restart without the registry', async () => {
      const first = connect({ snapshot: fileSnapshot(file), publicKeys, fetch: signing });
      await first.get(reference);
      await eventually(async () => (await readFile(file, 'utf8').catch(() => '')).includes('signature'));
      first.close();
      const text = await readFile(file, 'utf8');

      const client = connect({ snapshot: fileSnapshot(file), publicKeys, fetch: away });
      expect(await client.get(reference)).to.include({ version: '1.0.0', revision: 5 });

      // A forged snapshot of a newer state neither counts nor hides the signed bundle.
      // In a file of its own: the clients above may still write theirs.
      await writeFile(`${file}-forged`, text.replace('"revision":5', '"revision":7'));
      const tricked = connect({
        snapshot: fileSnapshot(`${file}-forged`),
        bundle: signedBundle(),
        publicKeys,
        fetch: away,
      });
      expect(await tricked.get(reference)).to.include({ freshness: 'bundled', revision: 1 });
      expect(errors).to.include('MANIFEST_UNTRUSTED');
    });
  });
});
