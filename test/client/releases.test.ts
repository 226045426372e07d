import { expect } from 'chai';
import { afterEach, describe, it } from 'mocha';
import type { StemmaClient } from '../../client/index.ts';
import { createClient } from '../../client/index.ts';
import { Releases } from '../../client/releases.ts';
import { digestContent } from '../../core/digest.ts';
import type { FakeRegistry } from '../helpers/fake-registry.ts';
import { aContent, aDocument, eventually, fakeRegistry, patient } from '../helpers/fake-registry.ts';

const { metadata } = aDocument();
const digestOf = (version: string): string => digestContent(aContent(version));

describe('the contents that a client holds', () => {
  let registry: FakeRegistry | undefined;
  let client: StemmaClient | undefined;
  afterEach(async () => {
    client?.close();
    await registry?.close();
  });

  it('are kept while they are listed, and 500 more for a rollback, the newest', () => {
    const releases = new Releases(undefined);
    const digests = Array.from({ length: 600 }, (_, index) => `sha256:${index}`);
    for (const digest of digests) releases.admit(digest, { metadata, content: aContent('1.0.0') }, digest);

    releases.prune(new Set(['sha256:0', 'sha256:50']));

    const gone = digests.filter((digest) => !releases.has(digest));
    expect(gone).to.have.lengthOf(98);
    expect(gone).to.include.members(['sha256:1', 'sha256:49', 'sha256:99']);
    expect(gone.filter((digest) => digest === 'sha256:0' || digest === 'sha256:50')).to.deep.equal([]);
    expect(releases.take('support/reply', 'sha256:0').content).to.deep.equal(aContent('1.0.0'));
  });

  it('are fetched several at once, and never more than eight', async () => {
    const versions = Array.from({ length: 20 }, (_, index) => `1.${index}.0`);
    const waiting: (() => void)[] = [];
    let most = 0;
    registry = await fakeRegistry((request, response) => {
      const { pathname, searchParams } = new URL(request.url ?? '', 'http://registry.example');
      if (pathname === '/v1/manifest') {
        const references = (searchParams.get('refs') ?? '').split(',').map((reference) => {
          const version = reference.slice(reference.indexOf('@') + 1);
          const candidate = { version, ordinal: 1, digest: digestOf(version), promoted: true };
          return [reference, { acrossMajors: false, pinned: true, candidates: [candidate] }];
        });
        const manifest = { environment: 'production', epoch: 1, revision: 1, expiresAt: '' };
        response.end(JSON.stringify({ ...manifest, references: Object.fromEntries(references) }));
        return;
      }
      waiting.push(() => {
        const version = versions.find((one) => pathname.endsWith(digestOf(one))) ?? '';
        response.end(JSON.stringify({ metadata, content: aContent(version) }));
      });
      most = Math.max(most, waiting.length);
    });
    client = createClient({ url: registry.url, follow: false, ...patient });

    const calls = versions.map((version) => client?.get(`support/reply@${version}`));
    await eventually(() => waiting.length === 8);
    let isDone = false;
    const all = Promise.all(calls).finally(() => {
      isDone = true;
    });
    await eventually(() => {
      waiting.shift()?.();
      return isDone;
    });

    expect((await all).map((prompt) => prompt?.version)).to.deep.equal(versions);
    expect(most).to.equal(8);
  });
});
