import { spawnSync } from 'node:child_process';
import { access, link, mkdir, readFile, rename, utimes, writeFile } from 'node:fs/promises';
import { hostname } from 'node:os';
import { dirname, join } from 'node:path';
import { expect } from 'chai';
import { afterEach, beforeEach, describe, it } from 'mocha';
import type { Oid } from '../../../store/git-backend.ts';
import type { LockOwner } from '../../../store/refs/lock-owner.ts';
import { describeThisProcess } from '../../../store/refs/lock-owner.ts';
import { expectFailure } from '../registry-suites/expect-failure.ts';
import type { BackendUnderTest } from './backend-under-test.ts';
import { Workbench } from './backend-under-test.ts';

const main = 'refs/heads/main';
const tag = 'refs/tags/greet@1.0.0';

/** Locks that a killed process left: its own, and no one else's, are broken. */
export function describeDeadWriters(under: BackendUnderTest): void {
  describe(`locks of dead writers with ${under.title}`, () => {
    let bench: Workbench;
    let one: Oid;
    let two: Oid;
    let folder: string;

    beforeEach(async () => {
      bench = await Workbench.create(under);
      one = await bench.commit('one');
      two = await bench.commit('two', [one]);
      await bench.create(main, one);
      folder = join(bench.gitFolder, 'stemma/writers/4711-dead');
    });
    afterEach(() => bench.close());

    /** Leaves what a writer leaves that is killed while it moves `main` and creates the tag. */
    async function leaveWriter(owner: LockOwner, phase: 'plan' | 'commit', locks: readonly string[]): Promise<void> {
      await mkdir(folder, { recursive: true });
      await writeFile(join(folder, 'owner.json'), JSON.stringify(owner));
      const steps = [tag, main].map((target, index) => ({
        own: `1.${index}`,
        lock: `${target}.lock`,
        target,
        action: 'publish',
      }));
      await writeFile(join(folder, `1.${phase}`), JSON.stringify({ steps }));
      for (const { own, lock, target } of steps) {
        await writeFile(join(folder, own), `${two}\n`);
        if (!locks.includes(target)) continue;
        await mkdir(dirname(join(bench.gitFolder, lock)), { recursive: true });
        await link(join(folder, own), join(bench.gitFolder, lock));
      }
    }

    async function deadOwner(): Promise<LockOwner> {
      const { pid } = spawnSync(process.execPath, ['-e', '0']);
      return { ...(await describeThisProcess()), pid };
    }

    const oidOf = async (name: string): Promise<Oid | undefined> => (await bench.backend.readRef(name))?.oid;
    const move = (): Promise<void> => bench.backend.updateRefs([{ name: main, from: one, to: two }], 'move');
    const remains = (path: string): Promise<boolean> =>
      access(path).then(
        () => true,
        () => false,
      );

    it('breaks the lock of a process that has ended', async () => {
      await leaveWriter(await deadOwner(), 'plan', [main, tag]);

      await move();

      expect(await oidOf(main)).to.equal(two);
      expect(await oidOf(tag)).to.equal(undefined);
      expect(await remains(folder)).to.equal(false);
      expect(await remains(join(bench.gitFolder, `${tag}.lock`))).to.equal(false);
    });

    it('breaks it after the process id was given to another process', async () => {
      await leaveWriter({ ...(await describeThisProcess()), startTime: '1' }, 'plan', [main]);

      await move();

      expect(await oidOf(main)).to.equal(two);
    });

    it('breaks it after the machine was started again', async () => {
      await leaveWriter({ ...(await describeThisProcess()), bootId: 'before' }, 'plan', [main]);

      await move();

      expect(await oidOf(main)).to.equal(two);
    });

    it('leaves the lock of a living process alone, and says whose it is', async () => {
      await leaveWriter(await describeThisProcess(), 'plan', [main]);

      const error = await expectFailure(move(), 'REF_LOCKED');

      expect(error.data).to.include({ owner: `process ${process.pid} of Stemma on ${hostname()}` });
      expect(await oidOf(main)).to.equal(one);
    });

    it('leaves a lock alone that someone else took after a dead writer', async () => {
      await leaveWriter(await deadOwner(), 'plan', [tag]);
      await writeFile(join(bench.gitFolder, `${main}.lock`), `${two}\n`);

      const error = await expectFailure(move(), 'REF_LOCKED');

      expect(error.data).to.include({ owner: 'another git process' });
      expect(await remains(join(bench.gitFolder, `${main}.lock`))).to.equal(true);
    });

    it('waits long before it takes a writer of another host for dead', async () => {
      const owner = { ...(await describeThisProcess()), host: 'elsewhere', bootId: 'other' };
      await leaveWriter(owner, 'plan', [main]);
      await expectFailure(move(), 'REF_LOCKED');

      await utimes(folder, new Date(0), new Date(0));
      await move();

      expect(await oidOf(main)).to.equal(two);
    });

    it('completes, at the next opening, what a killed writer had decided', async () => {
      await leaveWriter(await deadOwner(), 'commit', [main, tag]);

      await bench.reopen();

      expect(await oidOf(main)).to.equal(two);
      expect(await oidOf(tag)).to.equal(two);
      expect(await remains(folder)).to.equal(false);
    });

    it('completes it also where the first of its refs was changed already', async () => {
      await leaveWriter(await deadOwner(), 'commit', [main]);
      await mkdir(join(bench.gitFolder, 'refs/tags'), { recursive: true });
      await writeFile(join(bench.gitFolder, tag), `${two}\n`);

      await bench.reopen();

      expect(await oidOf(main)).to.equal(two);
      expect(await oidOf(tag)).to.equal(two);
    });

    it('undoes, at the next opening, what a killed writer had not decided', async () => {
      await leaveWriter(await deadOwner(), 'plan', [main, tag]);

      await bench.reopen();

      expect(await oidOf(main)).to.equal(one);
      expect(await oidOf(tag)).to.equal(undefined);
      expect(await remains(join(bench.gitFolder, `${main}.lock`))).to.equal(false);
    });

    it('takes over from a process that was killed while it cleared up', async () => {
      await leaveWriter(await deadOwner(), 'commit', [main, tag]);
      const claimed = `${folder}+4712-gone`;
      await mkdir(dirname(claimed), { recursive: true });
      await rename(folder, claimed);

      await bench.reopen();

      expect(await oidOf(main)).to.equal(two);
      expect(await remains(claimed)).to.equal(false);
    });

    const forged: readonly (readonly [string, object])[] = [
      ['outside of the repository', { target: '../../victim', lock: '../../victim.lock' }],
      ['that is no ref', { target: 'config', lock: 'config.lock' }],
      ['under another lock', { target: main, lock: 'refs/heads/other.lock' }],
      ['through a link elsewhere', { own: '../../../config' }],
      ['in an unknown way', { action: 'execute' }],
      ['of no shape', { steps: 'none' }],
    ];
    for (const [title, fields] of forged) {
      it(`follows no record that a hostile repository brings, to a file ${title}`, async () => {
        await leaveWriter(await deadOwner(), 'commit', [main]);
        const step = { own: '1.1', lock: `${main}.lock`, target: main, action: 'remove', ...fields };
        await writeFile(join(folder, '1.commit'), JSON.stringify({ steps: [step], ...fields }));
        const config = await readFile(join(bench.gitFolder, 'config'), 'utf8');

        await bench.reopen();

        expect(await oidOf(main)).to.equal(one);
        expect(await readFile(join(bench.gitFolder, 'config'), 'utf8')).to.equal(config);
      });
    }

    it('is cleared by exactly one of many that come at once', async () => {
      await leaveWriter(await deadOwner(), 'commit', [main, tag]);

      await Promise.all(Array.from({ length: 8 }, () => bench.reopen()));

      expect(await oidOf(main)).to.equal(two);
      expect(await readFile(join(bench.gitFolder, tag), 'utf8')).to.equal(`${two}\n`);
    });
  });
}
