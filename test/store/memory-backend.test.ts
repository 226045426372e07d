import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect } from 'chai';
import { afterEach, beforeEach, describe, it } from 'mocha';
import type { StemmaError } from '../../core/stemma-error.ts';
import { formatCommit, formatTag, writeTreeChanges } from '../../store/git-objects.ts';
import { initRepository } from '../../store/init-repository.ts';
import { MemoryBackend } from '../../store/memory-backend.ts';
import { openBackend } from '../../store/open-backend.ts';

const person = { name: 'Ada', email: 'ada@example.com', seconds: 1_790_000_000, zone: '+0000' };

describe('MemoryBackend', () => {
  let folder = '';
  let backend: MemoryBackend;

  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'stemma-memory-'));
    backend = new MemoryBackend(await initRepository(folder));
  });

  afterEach(() => rm(folder, { recursive: true, force: true }));

  it('saves a repository whose every object and ref any backend reads', async () => {
    const texts = ['', 'x', 'é'.repeat(7), 'a'.repeat(15), 'b'.repeat(16), 'c'.repeat(2047), 'd'.repeat(100_000)];
    const blobs = await Promise.all(texts.map((text) => backend.writeObject('blob', Buffer.from(text))));
    const files = new Map(blobs.map((oid, index) => [`folder/${index}.txt`, oid]));
    const tree = await writeTreeChanges(backend, undefined, files);
    const commitBytes = formatCommit({ tree, parents: [], author: person, committer: person, message: 'first\n' });
    const commit = await backend.writeObject('commit', commitBytes);
    const tagBytes = formatTag({ object: commit, type: 'commit', tag: 'a@1.0.0', tagger: person, message: 'one\n' });
    const tag = await backend.writeObject('tag', tagBytes);
    const refs = [
      { name: 'refs/tags/a@1.0.0', from: null, to: tag },
      { name: 'refs/heads/main', from: null, to: commit },
    ];
    await backend.updateRefs(refs);
    await backend.save();

    const saved = await openBackend({ folder });
    const read = await Promise.all(blobs.map((oid) => saved.readObject(oid)));

    expect(read.map(({ type, bytes }) => [type, Buffer.from(bytes).toString()])).to.deep.equal(
      texts.map((text) => ['blob', text]),
    );
    expect(Buffer.from((await saved.readObject(tag)).bytes).equals(Buffer.from(tagBytes))).to.equal(true);
    expect(await saved.readRef('refs/heads/main')).to.deep.include({ oid: commit });
    expect(await saved.listRefs('refs/tags/')).to.deep.equal([{ name: 'refs/tags/a@1.0.0', oid: tag, peeled: commit }]);
    await saved.close();
  });

  it('refuses a ref update as a whole where one old value differs', async () => {
    const blob = await backend.writeObject('blob', Buffer.from('x'));
    await backend.updateRefs([{ name: 'refs/tags/one', from: null, to: blob }]);

    const refused = await backend
      .updateRefs([
        { name: 'refs/tags/two', from: null, to: blob },
        { name: 'refs/tags/one', from: null, to: blob },
      ])
      .catch((error: unknown) => error);

    expect((refused as StemmaError).code).to.equal('REF_CHANGED');
    expect(await backend.listRefs('refs/')).to.deep.equal([{ name: 'refs/tags/one', oid: blob }]);
  });
});
