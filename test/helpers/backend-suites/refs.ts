import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { expect } from 'chai';
import { afterEach, beforeEach, describe, it } from 'mocha';
import type { Oid } from '../../../store/git-backend.ts';
import { expectFailure } from '../registry-suites/expect-failure.ts';
import type { BackendUnderTest } from './backend-under-test.ts';
import { Workbench } from './backend-under-test.ts';

const header = '# pack-refs with: peeled fully-peeled sorted \n';

/** Reading refs, loose, packed and both, and what is wrong with them. */
export function describeRefs(under: BackendUnderTest): void {
  describe(`refs with ${under.title}`, () => {
    let bench: Workbench;
    let one: Oid;
    let two: Oid;

    beforeEach(async () => {
      bench = await Workbench.create(under);
      one = await bench.commit('one');
      two = await bench.commit('two');
    });
    afterEach(() => bench.close());

    async function writeRef(name: string, text: string): Promise<void> {
      const path = join(bench.gitFolder, name);
      await mkdir(dirname(path), { recursive: true });
      await writeFile(path, text);
    }
    const pack = (text: string): Promise<void> => writeFile(join(bench.gitFolder, 'packed-refs'), text);
    const namesBelow = async (prefix: string): Promise<string[]> =>
      (await bench.backend.listRefs(prefix)).map(({ name }) => name);

    it('finds nothing in a new repository', async () => {
      expect(await bench.backend.readRef('refs/heads/main')).to.equal(undefined);
      expect(await bench.backend.readRef('HEAD')).to.equal(undefined);
      expect(await bench.backend.listRefs('refs/')).to.deep.equal([]);
    });

    it('reads a loose ref, a packed one, and the loose one where there are both', async () => {
      const tag = await bench.tag('t', one);
      await writeRef('refs/heads/loose', `${one}\n`);
      await writeRef('refs/heads/both', `${two}\n`);
      await pack(`${header}${one} refs/heads/both\n${one} refs/heads/packed\n${tag} refs/tags/t\n^${one}\n`);

      expect(await bench.backend.readRef('refs/heads/loose')).to.deep.equal({ name: 'refs/heads/loose', oid: one });
      expect(await bench.backend.readRef('refs/heads/packed')).to.deep.equal({ name: 'refs/heads/packed', oid: one });
      expect((await bench.backend.readRef('refs/heads/both'))?.oid).to.equal(two);
      expect(await bench.backend.readRef('refs/tags/t')).to.deep.equal({ name: 'refs/tags/t', oid: tag, peeled: one });
      expect(await bench.backend.listRefs('refs/')).to.deep.equal([
        { name: 'refs/heads/both', oid: two },
        { name: 'refs/heads/loose', oid: one },
        { name: 'refs/heads/packed', oid: one },
        { name: 'refs/tags/t', oid: tag, peeled: one },
      ]);
    });

    it('lists by any prefix, sorted by name, without what is not a ref', async () => {
      for (const name of [
        'support/reply@1.0.0',
        'support/reply@1.1.0',
        'support/reply/long@1.0.0',
        'support-eu@1.0.0',
      ]) {
        await writeRef(`refs/tags/${name}`, `${one}\n`);
      }
      await writeRef('refs/tags/support/reply@2.0.0.lock', `${one}\n`);
      await writeRef('refs/tags/.hidden', `${one}\n`);

      expect(await namesBelow('refs/tags/')).to.deep.equal([
        'refs/tags/support-eu@1.0.0',
        'refs/tags/support/reply/long@1.0.0',
        'refs/tags/support/reply@1.0.0',
        'refs/tags/support/reply@1.1.0',
      ]);
      expect(await namesBelow('refs/tags/support/reply@')).to.have.length(2);
      expect(await namesBelow('refs/tags/none/')).to.deep.equal([]);
    });

    it('follows symbolic refs, also to a packed ref and to nothing', async () => {
      await pack(`${header}${one} refs/heads/main\n`);
      await writeRef('refs/remotes/origin/HEAD', 'ref: refs/heads/main\n');
      await writeRef('refs/remotes/other/HEAD', 'ref: refs/heads/none\n');

      expect(await bench.backend.readRef('HEAD')).to.deep.equal({ name: 'HEAD', oid: one });
      expect((await bench.backend.readRef('refs/remotes/origin/HEAD'))?.oid).to.equal(one);
      expect(await bench.backend.readRef('refs/remotes/other/HEAD')).to.equal(undefined);
      expect(await namesBelow('refs/remotes/')).to.deep.equal(['refs/remotes/origin/HEAD']);
    });

    it('refuses a circle of symbolic refs', async () => {
      await writeRef('refs/heads/a', 'ref: refs/heads/b\n');
      await writeRef('refs/heads/b', 'ref: refs/heads/a\n');

      await expectFailure(bench.backend.readRef('refs/heads/a'), 'REF_INVALID');
    });

    for (const text of ['', '\n', 'abc\n', `${'g'.repeat(40)}\n`, 'ref: ../../secret\n', 'ref: refs/heads/a/../b\n']) {
      it(`reports a ref whose file holds ${JSON.stringify(text)}, and lists the others`, async () => {
        await writeRef('refs/heads/bad', text);
        await writeRef('refs/heads/good', `${one}\n`);
        await pack(`${header}${two} refs/heads/bad\n`);

        await expectFailure(bench.backend.readRef('refs/heads/bad'), 'REF_CORRUPT');
        expect(await namesBelow('refs/heads/')).to.deep.equal(['refs/heads/good']);
      });
    }

    for (const name of ['main', '../config', 'refs/heads/../../config', 'refs/heads/a..b', 'refs/heads/x.lock', '']) {
      it(`refuses to look for ${JSON.stringify(name)}`, async () => {
        await expectFailure(bench.backend.readRef(name), 'REF_INVALID');
      });
    }

    const damaged: readonly (readonly [string, number, (oid: Oid) => string])[] = [
      ['Windows line ends', 2, (oid) => `${header}${oid} refs/heads/a\r\n`],
      ['a last line that is cut off', 2, (oid) => `${header}${oid} refs/he`],
      ['a line that is no ref', 3, (oid) => `${header}${oid} refs/heads/a\nnonsense\n`],
      ['an id in capital letters', 2, (oid) => `${header}${oid.toUpperCase()} refs/heads/a\n`],
      ['a peeled line without a ref', 2, (oid) => `${header}^${oid}\n`],
      ['a ref without a name', 2, (oid) => `${header}${oid} \n`],
      ['a comment in the middle', 3, (oid) => `${header}${oid} refs/heads/a\n# hello\n`],
    ];
    for (const [title, line, text] of damaged) {
      it(`names the line of packed-refs with ${title}`, async () => {
        await pack(text(one));

        const error = await expectFailure(bench.backend.listRefs('refs/'), 'PACKED_REFS_CORRUPT');

        expect(error.data).to.include({ line });
      });
    }

    it('reads a packed-refs file that is not sorted and has no header', async () => {
      await pack(`${two} refs/tags/z\n${one} refs/heads/b\n${two} refs/heads/a\n`);

      expect(await namesBelow('refs/')).to.deep.equal(['refs/heads/a', 'refs/heads/b', 'refs/tags/z']);
      expect((await bench.backend.readRef('refs/heads/b'))?.oid).to.equal(one);
      expect(await bench.backend.readRef('refs/heads/c')).to.equal(undefined);
    });

    it('sees at once that packed-refs was replaced', async () => {
      await pack(`${header}${one} refs/heads/a\n`);
      expect((await bench.backend.readRef('refs/heads/a'))?.oid).to.equal(one);

      await pack(`${header}${two} refs/heads/a\n`);

      expect((await bench.backend.readRef('refs/heads/a'))?.oid).to.equal(two);
    });

    it('finds each of many packed refs, first and last among them', async () => {
      const names = Array.from({ length: 500 }, (_, index) => `refs/tags/p${String(index).padStart(3, '0')}@1.0.0`);
      await pack(header + names.map((name, index) => `${one} ${name}\n${index % 3 === 0 ? `^${two}\n` : ''}`).join(''));

      for (const [index, name] of names.entries()) {
        const expected = index % 3 === 0 ? { name, oid: one, peeled: two } : { name, oid: one };
        expect(await bench.backend.readRef(name)).to.deep.equal(expected);
      }
      expect(await bench.backend.readRef('refs/tags/p')).to.equal(undefined);
      expect(await bench.backend.readRef('refs/tags/zzz')).to.equal(undefined);
      expect(await namesBelow('refs/tags/p49')).to.have.length(10);
    });
  });
}
