import { randomBytes } from 'node:crypto';
import { readdir, readFile, stat, truncate, utimes, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { deflateSync } from 'node:zlib';
import { expect } from 'chai';
import { afterEach, beforeEach, describe, it } from 'mocha';
import type { Oid } from '../../../store/git-backend.ts';
import { formatTree, parseTree, readPath, writeTreeChanges } from '../../../store/git-objects.ts';
import { expectFailure } from '../registry-suites/expect-failure.ts';
import type { BackendUnderTest } from './backend-under-test.ts';
import { Workbench } from './backend-under-test.ts';

const emptyBlob = 'e69de29bb2d1d6434b8b29ae775ad8c2e48c5391';
const emptyTree = '4b825dc642cb6eb9a060e54bf8d69288fbee4904';

/** Damages of an object file, each with what makes it. */
const damages: readonly (readonly [string, (path: string) => Promise<void>])[] = [
  ['empty', (path) => truncate(path, 0)],
  ['cut off', async (path) => truncate(path, (await stat(path)).size - 4)],
  ['not zlib data', (path) => writeFile(path, 'garbage')],
  ['another object', (path) => writeFile(path, deflateSync('blob 5\0other'))],
  ['without a size', (path) => writeFile(path, deflateSync('blob\0text'))],
  ['of an unknown type', (path) => writeFile(path, deflateSync('blip 4\0text'))],
  ['of a wrong size', (path) => writeFile(path, deflateSync('blob 7\0text'))],
];

/** Objects: what is written is read back, whole or not at all. */
export function describeObjects(under: BackendUnderTest): void {
  describe(`objects with ${under.title}`, () => {
    let bench: Workbench;

    beforeEach(async () => {
      bench = await Workbench.create(under);
    });
    afterEach(() => bench.close());

    const pathOf = (oid: Oid): string => join(bench.gitFolder, 'objects', oid.slice(0, 2), oid.slice(2));

    it('gives objects the ids that git gives them', async () => {
      expect(await bench.backend.writeObject('blob', new Uint8Array(0))).to.equal(emptyBlob);
      expect(await bench.backend.writeObject('tree', new Uint8Array(0))).to.equal(emptyTree);
    });

    for (const size of [0, 1, 4095, 32_768, 70_000, 20_000_000]) {
      it(`reads back an object of ${size} bytes`, async () => {
        const bytes = size > 1_000_000 ? Buffer.alloc(size, 'prompt ') : randomBytes(size);

        const oid = await bench.backend.writeObject('blob', bytes);
        const read = await bench.backend.readObject(oid);

        expect(read.type).to.equal('blob');
        expect(Buffer.compare(read.bytes, bytes)).to.equal(0);
      });
    }

    it('reports an object that is not there', async () => {
      const error = await expectFailure(bench.backend.readObject('1'.repeat(40)), 'OBJECT_MISSING');

      expect(error.data).to.deep.equal({ oid: '1'.repeat(40) });
    });

    for (const [title, damage] of damages) {
      it(`reports an object whose file is ${title}, and writes it anew`, async () => {
        const bytes = Buffer.from(`text that is ${title}`);
        const oid = await bench.backend.writeObject('blob', bytes);
        await damage(pathOf(oid));

        await expectFailure(bench.backend.readObject(oid), 'OBJECT_CORRUPT');
        expect(await bench.backend.writeObject('blob', bytes)).to.equal(oid);

        expect(Buffer.from((await bench.backend.readObject(oid)).bytes).toString()).to.equal(bytes.toString());
      });
    }

    it('leaves a whole object alone, but keeps it from being pruned', async () => {
      const oid = await bench.backend.writeObject('blob', Buffer.from('again'));
      const before = await stat(pathOf(oid));
      await utimes(pathOf(oid), new Date(0), new Date(0));

      await bench.backend.writeObject('blob', Buffer.from('again'));

      const after = await stat(pathOf(oid));
      expect(after.ino).to.equal(before.ino);
      expect(after.mtimeMs).to.be.greaterThan(Date.now() - 60_000);
    });

    it('lets many write the same object at once, and leaves no temporary file', async () => {
      const oids = await Promise.all(
        Array.from({ length: 30 }, () => bench.backend.writeObject('blob', Buffer.from('same'))),
      );

      const [oid = ''] = new Set(oids);
      expect(new Set(oids).size).to.equal(1);
      expect(await readdir(join(bench.gitFolder, 'objects', oid.slice(0, 2)))).to.deep.equal([oid.slice(2)]);
    });

    it('makes object files that nobody overwrites by mistake', async () => {
      const oid = await bench.backend.writeObject('blob', Buffer.from('read only'));

      expect((await stat(pathOf(oid))).mode & 0o222).to.equal(0);
      expect((await readFile(pathOf(oid))).length).to.be.greaterThan(0);
    });

    it('changes a tree path by path, dropping folders that become empty', async () => {
      const { backend } = bench;
      const one = await backend.writeObject('blob', Buffer.from('one'));
      const two = await backend.writeObject('blob', Buffer.from('two'));
      const first = await writeTreeChanges(
        backend,
        undefined,
        new Map([
          ['a/b/one.txt', one],
          ['a.txt', one],
          ['z/two.txt', two],
        ]),
      );

      const second = await writeTreeChanges(
        backend,
        first,
        new Map([
          ['a/b/one.txt', null],
          ['z/two.txt', one],
          ['a0/x', two],
        ]),
      );

      expect(await readPath(backend, second, 'a/b/one.txt')).to.equal(undefined);
      expect(await readPath(backend, second, 'z/two.txt')).to.deep.equal({ oid: one, mode: '100644' });
      const names = parseTree((await backend.readObject(second)).bytes, second).map(({ name }) => name);
      expect(names).to.deep.equal(['a.txt', 'a0', 'z']);
      expect(await writeTreeChanges(backend, undefined, new Map([['a.txt', null]]))).to.equal(emptyTree);
    });

    it('keeps the mode of a file, and tells symlinks and submodules', async () => {
      const { backend } = bench;
      const blob = await backend.writeObject('blob', Buffer.from('text'));
      const tree = await backend.writeObject(
        'tree',
        formatTree([
          { name: 'run', mode: '100755', oid: blob },
          { name: 'link', mode: '120000', oid: blob },
          { name: 'module', mode: '160000', oid: blob },
        ]),
      );

      const changed = await writeTreeChanges(backend, tree, new Map([['run', blob]]));

      expect(changed).to.equal(tree);
      expect((await readPath(backend, tree, 'link'))?.mode).to.equal('120000');
      expect((await readPath(backend, tree, 'module'))?.mode).to.equal('160000');
      expect(await readPath(backend, tree, 'link/inside')).to.equal(undefined);
    });

    it('follows a tag to the tree, and refuses a blob', async () => {
      const commit = await bench.commit('text');
      const tag = await bench.tag('one', commit);
      const outer = await bench.tag('two', tag);

      expect(await readPath(bench.backend, outer, 'file.txt')).to.deep.include({ mode: '100644' });
      const blob = await bench.backend.writeObject('blob', Buffer.from('text'));
      await expectFailure(readPath(bench.backend, blob, 'file.txt'), 'OBJECT_CORRUPT');
    });
  });
}
