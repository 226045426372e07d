import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { Worker } from 'node:worker_threads';
import { expect } from 'chai';
import { afterEach, beforeEach, describe, it } from 'mocha';
import type { BundleDocument, SnapshotStore, StemmaClient } from '../../client/index.ts';
import { createClient } from '../../client/node-client.ts';
import { aBundle } from '../helpers/a-bundle.ts';
import type { FakeRegistry } from '../helpers/fake-registry.ts';
import { fakeRegistry, patient, serving } from '../helpers/fake-registry.ts';
import { projectRoot } from '../helpers/project-files.ts';

const reference = 'support/reply@^1';
const away: typeof globalThis.fetch = () => Promise.reject(new TypeError('fetch failed'));

/** A bundle whose first manifest is spoiled. */
function spoiled(change: (manifest: Record<string, unknown>) => void): BundleDocument {
  const bundle = structuredClone(aBundle()) as BundleDocument & { manifests: Record<string, unknown>[] };
  for (const manifest of bundle.manifests) change(manifest);
  return bundle;
}

const withEntry = (entry: unknown): BundleDocument =>
  spoiled((manifest) => {
    manifest['references'] = { [reference]: entry };
  });
const [candidate] = Object.values(aBundle().manifests[0]?.references ?? {}).flatMap((entry) =>
  'error' in entry ? [] : entry.candidates,
);

const damages: readonly (readonly [string, BundleDocument])[] = [
  ['a reference without candidates', withEntry({ acrossMajors: false })],
  ['a number where candidates were', withEntry({ acrossMajors: false, candidates: 5 })],
  ['null for a candidate', withEntry({ acrossMajors: false, candidates: [null] })],
  ['a rollout that lost its parts', withEntry({ acrossMajors: false, candidates: [{ ...candidate, rollout: {} }] })],
  ['null for a reference', withEntry(null)],
  ['a refusal without a reason', withEntry({ error: {} })],
  ['a manifest without its state', spoiled((manifest) => delete manifest['revision'])],
  ['null among the manifests', { ...aBundle(), manifests: [...aBundle().manifests, null as never] }],
  ['null among what is barred', { ...aBundle(), barred: [null as never] }],
  ['a text where the barred were', { ...aBundle(), barred: 'none' as never }],
];

describe('a snapshot or a bundle that is JSON of another shape', () => {
  let registry: FakeRegistry;
  let errors: string[];
  const clients: StemmaClient[] = [];
  const connect = (...[options]: Parameters<typeof createClient>): StemmaClient => {
    const client = createClient({ retries: 0, follow: false, onError: ({ code }) => errors.push(code), ...options });
    clients.push(client);
    return client;
  };

  beforeEach(async () => {
    errors = [];
    registry = await fakeRegistry(serving());
  });

  afterEach(async () => {
    for (const client of clients.splice(0)) client.close();
    await registry.close();
  });

  for (const [what, bundle] of damages) {
    it(`costs the application nothing but the snapshot where it has ${what}`, async () => {
      const text = JSON.stringify({ ...bundle, url: registry.url });
      const snapshot: SnapshotStore = { read: () => text, write: () => Promise.resolve() };
      const fallbacks = { [reference]: { prompt: 'Sorry.' } };

      const alone = connect({ url: registry.url, snapshot, fallbacks, fetch: away });
      expect(alone.getSync(reference).reason).to.equal('fallback');
      expect(errors).to.deep.equal(['BUNDLE_INVALID']);
      const client = connect({ url: registry.url, snapshot, ...patient });
      expect(await client.get(reference)).to.include({ version: '1.0.0', freshness: 'fresh' });
    });

    it(`is refused with BUNDLE_INVALID as a bundle where it has ${what}`, () => {
      expect(() => connect({ url: registry.url, bundle }))
        .to.throw()
        .with.property('code', 'BUNDLE_INVALID');
    });
  }
});

describe('fileSnapshot() in several threads', () => {
  let folder: string;
  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'stemma-threads-'));
  });
  afterEach(() => rm(folder, { recursive: true, force: true }));

  it('writes one file from all of them, and none fails', async () => {
    const module = JSON.stringify(pathToFileURL(join(projectRoot, 'dist/client/node.js')).href);
    const program = `
      const { parentPort, workerData } = require('node:worker_threads');
      import(${module}).then(async ({ fileSnapshot }) => {
        const { write } = fileSnapshot(workerData);
        for (let round = 0; round < 10; round += 1) await write('x'.repeat(100_000));
        parentPort.postMessage('written');
      });
    `;
    const run = (): Promise<unknown> =>
      new Promise((resolve, reject) => {
        const worker = new Worker(program, { eval: true, workerData: join(folder, 'prompts.json') });
        worker.once('message', resolve).once('error', reject);
      });

    const told = await Promise.all([run(), run(), run(), run()]);

    expect(told).to.deep.equal(['written', 'written', 'written', 'written']);
    expect(await readdir(folder)).to.deep.equal(['prompts.json']);
  });
});
