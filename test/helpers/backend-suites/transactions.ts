import { access, mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { expect } from 'chai';
import { afterEach, beforeEach, describe, it } from 'mocha';
import { isStemmaError } from '../../../core/stemma-error.ts';
import type { Oid } from '../../../store/git-backend.ts';
import { parseCommit } from '../../../store/git-objects.ts';
import { expectFailure } from '../registry-suites/expect-failure.ts';
import type { BackendUnderTest } from './backend-under-test.ts';
import { Workbench } from './backend-under-test.ts';

const main = 'refs/heads/main';
const state = 'refs/heads/stemma/state';
const tag = 'refs/tags/support/reply@1.0.0';

/** Changing refs: all or nothing, by compare-and-swap, beside others that do the same. */
export function describeTransactions(under: BackendUnderTest): void {
  describe(`ref transactions with ${under.title}`, () => {
    let bench: Workbench;
    let one: Oid;
    let two: Oid;

    beforeEach(async () => {
      bench = await Workbench.create(under);
      one = await bench.commit('one');
      two = await bench.commit('two', [one]);
    });
    afterEach(() => bench.close());

    const read = async (name: string): Promise<Oid | undefined> => (await bench.backend.readRef(name))?.oid;
    const isThere = (path: string): Promise<boolean> =>
      access(join(bench.gitFolder, path)).then(
        () => true,
        () => false,
      );

    it('creates, moves and deletes refs', async () => {
      await bench.create(main, one);
      await bench.backend.updateRefs([{ name: main, from: one, to: two }], 'move');
      expect(await read(main)).to.equal(two);

      await bench.backend.updateRefs([{ name: main, from: two, to: null }], 'delete');

      expect(await read(main)).to.equal(undefined);
      expect(await bench.backend.listRefs('refs/')).to.deep.equal([]);
    });

    it('changes nothing where one of several refs has another value', async () => {
      await bench.create(main, one);

      const error = await expectFailure(
        bench.backend.updateRefs(
          [
            { name: tag, from: null, to: two },
            { name: main, from: two, to: one },
          ],
          'both',
        ),
        'REF_CHANGED',
      );

      expect(error.data).to.deep.equal({ ref: main, expected: two, actual: one });
      expect(await read(tag)).to.equal(undefined);
      expect(await read(main)).to.equal(one);
    });

    it('refuses to create what exists, to move and to delete what does not', async () => {
      await bench.create(main, one);

      await expectFailure(bench.create(main, two), 'REF_CHANGED');
      await expectFailure(bench.backend.updateRefs([{ name: tag, from: one, to: two }], ''), 'REF_CHANGED');
      await expectFailure(bench.backend.updateRefs([{ name: tag, from: one, to: null }], ''), 'REF_CHANGED');
    });

    it('only compares where the new value is the old one', async () => {
      await bench.create(main, one);

      await bench.backend.updateRefs(
        [
          { name: main, from: one, to: one },
          { name: tag, from: null, to: one },
        ],
        'guarded',
      );

      expect(await read(tag)).to.equal(one);
      await expectFailure(bench.backend.updateRefs([{ name: main, from: two, to: two }], ''), 'REF_CHANGED');
    });

    it('never points a ref at nothing, nor a branch at a tree', async () => {
      const { tree } = parseCommit((await bench.backend.readObject(one)).bytes, one);

      await expectFailure(bench.create(main, '1'.repeat(40)), 'OBJECT_MISSING');
      await expectFailure(bench.create(main, tree), 'REF_INVALID');
      await bench.create('refs/tags/tree', tree);
    });

    for (const name of ['main', 'refs/heads/a b', 'refs/heads/a..b', 'refs/heads/.a', '../x', 'HEAD']) {
      it(`refuses the name ${JSON.stringify(name)}`, async () => {
        await expectFailure(bench.create(name, one), 'REF_INVALID');
      });
    }

    it('refuses a ref that is the folder of another', async () => {
      await bench.create('refs/heads/a', one);
      await bench.create('refs/heads/b/c', one);

      const error = await expectFailure(bench.create('refs/heads/a/b', one), 'REF_CONFLICT');
      expect(error.data).to.deep.equal({ ref: 'refs/heads/a/b', existing: 'refs/heads/a' });
      await expectFailure(bench.create('refs/heads/b', one), 'REF_CONFLICT');
    });

    it('takes the place of an empty folder', async () => {
      await mkdir(join(bench.gitFolder, 'refs/heads/a/b/c'), { recursive: true });

      await bench.create('refs/heads/a', one);

      expect(await read('refs/heads/a')).to.equal(one);
    });

    it('removes the folders that a deleted ref leaves empty', async () => {
      await bench.create(tag, one);

      await bench.backend.updateRefs([{ name: tag, from: one, to: null }], 'delete');

      expect(await isThere('refs/tags/support')).to.equal(false);
      expect(await isThere('refs/tags')).to.equal(true);
    });

    it('leaves neither locks nor records behind, whether it succeeds or fails', async () => {
      await bench.create(main, one);
      await expectFailure(bench.create(main, two), 'REF_CHANGED');
      await expectFailure(bench.create(`${main}/x`, two), 'REF_CONFLICT');

      await bench.backend.close();

      const files = await readdir(bench.gitFolder, { recursive: true });
      expect(files.filter((file) => file.endsWith('.lock'))).to.deep.equal([]);
      expect(files.filter((file) => file.startsWith('stemma/writers/'))).to.deep.equal([]);
    });

    it('writes the log of a branch and of HEAD, but none of a tag', async () => {
      await bench.create(main, one);
      await bench.backend.updateRefs(
        [
          { name: main, from: one, to: two },
          { name: tag, from: null, to: two },
        ],
        'release\nsupport/reply@1.0.0',
      );

      const log = await readFile(join(bench.gitFolder, 'logs/HEAD'), 'utf8');
      expect(log.split('\n')).to.have.length(3);
      expect(log).to.match(new RegExp(`^0{40} ${one} .+ <.+> \\d+ [+-]\\d{4}\\tcreate$`, 'm'));
      expect(log).to.match(
        new RegExp(`^${one} ${two} .+ <.+> \\d+ [+-]\\d{4}\\trelease support/reply@1\\.0\\.0$`, 'm'),
      );
      expect(await readFile(join(bench.gitFolder, 'logs', main), 'utf8')).to.equal(log);
      expect(await isThere('logs/refs/tags')).to.equal(false);
    });

    it('waits for a lock of someone else, and then names it', async () => {
      await bench.create(main, one);
      const lock = join(bench.gitFolder, `${main}.lock`);
      await writeFile(lock, '');

      const error = await expectFailure(
        bench.backend.updateRefs(
          [
            { name: tag, from: null, to: one },
            { name: main, from: one, to: two },
          ],
          '',
        ),
        'REF_LOCKED',
      );

      expect(error.data).to.deep.equal({ ref: main, lock, owner: 'another git process' });
      expect(await isThere(`${main}.lock`)).to.equal(true);
      expect(await read(tag)).to.equal(undefined);
    });

    it('loses no commit of twenty writers in one process', async () => {
      await bench.create(state, one);
      await Promise.all(Array.from({ length: 20 }, (_, index) => append(bench, index)));

      const seen = new Set<string>();
      for (let at = await read(state); at !== undefined; ) {
        const commit = parseCommit((await bench.backend.readObject(at)).bytes, at);
        seen.add(commit.message);
        at = commit.parents[0];
      }
      expect(seen.size).to.equal(21);
    });

    it('gives a name that many want to exactly one', async () => {
      const oids = await Promise.all(Array.from({ length: 12 }, (_, index) => bench.commit(`candidate ${index}`)));

      const outcomes = await Promise.allSettled(oids.map((oid) => bench.create(tag, oid)));

      expect(outcomes.filter(({ status }) => status === 'fulfilled')).to.have.length(1);
      const winner = outcomes.findIndex(({ status }) => status === 'fulfilled');
      expect(await read(tag)).to.equal(oids[winner]);
    });
  });
}

/** Adds a commit to the state, again and again until no one is faster. */
async function append(bench: Workbench, index: number): Promise<void> {
  for (;;) {
    const head = (await bench.backend.readRef(state))?.oid ?? '';
    const next = await bench.commit(`writer ${index}`, [head]);
    try {
      return await bench.backend.updateRefs([{ name: state, from: head, to: next }], 'append');
    } catch (error) {
      if (!isStemmaError(error, 'REF_CHANGED') && !isStemmaError(error, 'REF_LOCKED')) throw error;
    }
  }
}

/** What holds where refs are files: the packed ones count, and every change reaches them. */
export function describePackedTransactions(under: BackendUnderTest): void {
  describe(`transactions on packed refs with ${under.title}`, () => {
    let bench: Workbench;
    let one: Oid;
    let two: Oid;

    beforeEach(async () => {
      bench = await Workbench.create(under);
      one = await bench.commit('one');
      two = await bench.commit('two', [one]);
    });
    afterEach(() => bench.close());

    const packedFile = (): string => join(bench.gitFolder, 'packed-refs');
    const pack = (lines: readonly string[]): Promise<void> =>
      writeFile(packedFile(), ['# pack-refs with: peeled fully-peeled sorted ', ...lines, ''].join('\n'));

    it('compares with the packed value and refuses conflicts with packed names', async () => {
      await pack([`${one} refs/heads/a`, `${one} refs/heads/b/c`]);

      await expectFailure(bench.create('refs/heads/a', two), 'REF_CHANGED');
      await expectFailure(bench.create('refs/heads/a/b', two), 'REF_CONFLICT');
      await expectFailure(bench.create('refs/heads/b', two), 'REF_CONFLICT');
      await bench.backend.updateRefs([{ name: 'refs/heads/a', from: one, to: two }], '');
      expect((await bench.backend.readRef('refs/heads/a'))?.oid).to.equal(two);
    });

    it('deletes a ref that is packed, loose or both, and keeps what else is packed', async () => {
      const t = await bench.tag('t', one);
      await pack([`${one} refs/heads/a`, `${one} refs/heads/b`, `${t} refs/tags/t`, `^${one}`]);
      await bench.backend.updateRefs([{ name: 'refs/heads/b', from: one, to: two }], 'loose over packed');
      await bench.create('refs/heads/c', one);

      await bench.backend.updateRefs(
        [
          { name: 'refs/heads/a', from: one, to: null },
          { name: 'refs/heads/b', from: two, to: null },
          { name: 'refs/heads/c', from: one, to: null },
        ],
        'delete',
      );

      expect(await bench.backend.listRefs('refs/')).to.deep.equal([{ name: 'refs/tags/t', oid: t, peeled: one }]);
      expect((await readFile(packedFile(), 'utf8')).split('\n').slice(1)).to.deep.equal([
        `${t} refs/tags/t`,
        `^${one}`,
        '',
      ]);
    });

    it('does not claim that a tag is peeled where packed-refs did not', async () => {
      const t = await bench.tag('t', one);
      await writeFile(packedFile(), `${one} refs/heads/a\n${t} refs/tags/t\n`);

      await bench.backend.updateRefs([{ name: 'refs/heads/a', from: one, to: null }], 'delete');

      expect(await readFile(packedFile(), 'utf8')).to.equal(`# pack-refs with: sorted \n${t} refs/tags/t\n`);
    });

    it('waits for packed-refs.lock where it deletes, and only there', async () => {
      await pack([`${one} refs/heads/a`]);
      await writeFile(`${packedFile()}.lock`, '');

      await bench.create('refs/heads/b', one);
      const error = await expectFailure(
        bench.backend.updateRefs([{ name: 'refs/heads/a', from: one, to: null }], ''),
        'REF_LOCKED',
      );

      expect(error.data).to.include({ lock: `${packedFile()}.lock` });
    });

    it('creates very many refs in one step, beside what else the transaction does', async () => {
      const t = await bench.tag('t', one);
      await bench.create(main, one);
      await pack([`${one} refs/tags/old`]);
      const many = Array.from({ length: 200 }, (_, index) => `refs/tags/team/p${index}@1.0.0`);
      const creations = many.map((name) => ({ name, from: null, to: t }));

      await bench.backend.updateRefs([...creations, { name: main, from: one, to: two }], 'many');

      const listed = await bench.backend.listRefs('refs/tags/');
      expect(listed.map(({ name }) => name)).to.deep.equal([...many, 'refs/tags/old'].toSorted());
      expect(listed[5]).to.include({ oid: t, peeled: one });
      expect((await bench.backend.readRef(main))?.oid).to.equal(two);
      expect((await readFile(packedFile(), 'utf8')).split('\n')).to.have.length(403);
      expect(await readdir(join(bench.gitFolder, 'refs/tags'))).to.deep.equal([]);
      await bench.backend.updateRefs([{ name: many[0] ?? '', from: t, to: null }], 'one of them');
      expect(await bench.backend.listRefs('refs/tags/')).to.have.length(200);
    });

    it('creates none of very many refs where one exists, or is in the way', async () => {
      const many = Array.from({ length: 100 }, (_, index) => ({ name: `refs/tags/p${index}`, from: null, to: one }));
      await bench.create('refs/tags/p50', two);
      await expectFailure(bench.backend.updateRefs(many, 'many'), 'REF_CHANGED');
      await expectFailure(
        bench.backend.updateRefs(
          many.map(({ name, ...rest }) => ({ name: `${name}/below`, ...rest })),
          'many',
        ),
        'REF_CONFLICT',
      );

      expect((await bench.backend.listRefs('refs/tags/')).map(({ name }) => name)).to.deep.equal(['refs/tags/p50']);
    });

    it('deletes the log of a deleted branch', async () => {
      await bench.create(main, one);
      const log = join(bench.gitFolder, 'logs', main);
      await access(log);

      await bench.backend.updateRefs([{ name: main, from: one, to: null }], '');

      expect(await readdir(dirname(log))).to.deep.equal([]);
    });
  });
}
