import { expect } from 'chai';
import { afterEach, describe, it } from 'mocha';
import { hashText } from '../../client/hash-text.ts';
import type { BundleDocument, ClientOptions, StemmaClient } from '../../client/index.ts';
import { createClient } from '../../client/index.ts';
import { createClient as createNodeClient } from '../../client/node-client.ts';
import { sha256Hex } from '../../core/sha256.ts';
import { aBundle } from '../helpers/a-bundle.ts';
import { eventually, fakeRegistry, patient, serving } from '../helpers/fake-registry.ts';
import { rejection } from '../helpers/rejection.ts';

const reference = 'support/reply@^1';

describe('a client outside Node', () => {
  const clients: StemmaClient[] = [];
  const errors: string[] = [];

  const connect = (options: Partial<ClientOptions> = {}): StemmaClient => {
    const client = createClient({
      ...{ url: 'http://registry.example', environment: 'production', retries: 0, follow: false, ...patient },
      ...{ fetch: () => Promise.reject(new TypeError('fetch failed')), onError: ({ code }) => errors.push(code) },
      ...options,
    });
    clients.push(client);
    return client;
  };

  afterEach(() => {
    for (const client of clients.splice(0)) client.close();
    errors.length = 0;
  });

  it('serves a bundle while the registry is away: get at once, and getSync from then on', async () => {
    const client = connect({ bundle: aBundle() });

    expect(await client.get(reference)).to.include({ version: '1.0.0', freshness: 'bundled' });
    expect(client.getSync(reference)).to.include({ version: '1.0.0' });
  });

  it('serves a fallback the same way, also by getSync after ready()', async () => {
    const client = connect({ fallbacks: { [reference]: { prompt: 'Sorry.' } }, prompts: [reference] });

    await client.ready();

    expect(client.getSync(reference)).to.include({ reason: 'fallback' });
    expect(await client.get(reference)).to.include({ reason: 'fallback' });
  });

  it('keeps a snapshot in a store of the application, and serves it after a restart', async () => {
    const registry = await fakeRegistry(serving({ revision: 5 }));
    let kept: string | undefined;
    const snapshot = {
      read: () => kept,
      write: async (text: string) => {
        kept = text;
      },
    };
    await connect({ snapshot, url: registry.url, fetch }).get(reference);
    await eventually(() => kept !== undefined);
    const { url } = registry;
    await registry.close();

    expect(await connect({ snapshot, url }).get(reference)).to.include({ version: '1.0.0', freshness: 'cached' });
  });

  it('refuses a bundle of another shape in each get and in ready()', async () => {
    const bundle = { ...aBundle(), manifests: 'none' } as unknown as BundleDocument;
    const client = connect({ bundle, prompts: [reference] });

    await rejection(client.get(reference), 'BUNDLE_INVALID');
    await rejection(client.get(reference), 'BUNDLE_INVALID');
    await rejection(client.ready(), 'BUNDLE_INVALID');
  });

  it('says that a content of the bundle is not what its digest names, and does not serve it', async () => {
    const { contents, ...bundle } = aBundle();
    const changed = JSON.parse(JSON.stringify(contents).replace('1.0.0 for', '6.6.6 for')) as typeof contents;

    await rejection(connect({ bundle: { ...bundle, contents: changed } }).get(reference), 'REGISTRY_UNREACHABLE');
    expect(errors).to.include('DIGEST_MISMATCH');
  });
});

describe('the functions of a client', () => {
  for (const [where, create] of [
    ['anywhere', createClient],
    ['in Node', createNodeClient],
  ] as const) {
    it(`can be taken from it, ${where}`, async () => {
      const registry = await fakeRegistry(serving({ revision: 5 }));
      const { close, get, getSync, onChange, ready } = create({
        url: registry.url,
        follow: false,
        prompts: [reference],
      });

      await ready();
      const end = onChange(() => undefined);
      expect(await get(reference)).to.equal(getSync(reference));
      end();
      close();
      await rejection(get(reference), 'CLIENT_CLOSED');
      await registry.close();
    });
  }
});

describe('hashText()', () => {
  const texts = ['', 'abc', 'ä🙂'.repeat(1_000), '\ud800'];

  it('is SHA-256, by the platform', async () => {
    for (const text of texts) expect(await hashText(text)).to.equal(sha256Hex(text));
  });

  it('is the same where the platform offers none, as on pages that came by http:', async () => {
    const given = Object.getOwnPropertyDescriptor(globalThis, 'crypto') as PropertyDescriptor;
    Object.defineProperty(globalThis, 'crypto', { value: {}, configurable: true });
    try {
      for (const text of texts) expect(await hashText(text)).to.equal(sha256Hex(text));
    } finally {
      Object.defineProperty(globalThis, 'crypto', given);
    }
  });
});
