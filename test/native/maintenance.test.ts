import { execFileSync } from 'node:child_process';
import { readdir, readFile, writeFile } from 'node:fs/promises';
import { expect } from 'chai';
import { afterEach, beforeEach, describe, it } from 'mocha';
import type { GitBackend, Oid } from '../../store/git-backend.ts';
import type { BackendUnderTest } from '../helpers/backend-suites/backend-under-test.ts';
import {
  isomorphicBackend,
  lateBackend,
  nativeBackend,
  Workbench,
} from '../helpers/backend-suites/backend-under-test.ts';
import { fsck, gitIn } from '../helpers/git-command.ts';

const state = 'refs/heads/stemma/state';

for (const under of [nativeBackend, isomorphicBackend, lateBackend]) describeMaintenance(under);

function describeMaintenance(under: BackendUnderTest): void {
  describe(`git maintenance beside ${under.title}`, () => {
    let bench: Workbench;
    let git: ReturnType<typeof gitIn>;

    beforeEach(async () => {
      bench = await Workbench.create(under);
      git = gitIn(bench.folder);
    });
    afterEach(() => bench.close());

    /** Packs refs, collects garbage and repacks, until `work` is done. */
    async function beside(work: Promise<unknown>, commands: readonly (readonly string[])[]): Promise<number> {
      let isDone = false;
      const done = work.finally(() => {
        isDone = true;
      });
      let runs = 0;
      for (; !isDone; runs += 1) await git(commands[runs % commands.length] ?? []).catch(() => undefined);
      await done;
      return runs;
    }

    it('never hides a ref, nor shows an old value of it', async () => {
      const commits: Oid[] = [];
      for (let turn = 0; turn < 40; turn += 1) commits.push(await bench.commit(`${turn}`, commits.slice(-1)));
      await bench.create(state, commits[0] ?? '');
      const reader = await bench.reopen();
      const move = async (): Promise<void> => {
        for (const [index, to] of commits.slice(1).entries()) {
          await bench.backend.updateRefs([{ name: state, from: commits[index] ?? '', to }], 'move');
        }
      };
      const moved = move();
      const watched = watch(reader, commits, moved);

      const runs = await beside(Promise.all([moved, watched]), [['pack-refs', '--all']]);

      expect(runs).to.be.greaterThan(2);
      expect((await reader.readRef(state))?.oid).to.equal(commits.at(-1));
      expect(await fsck(bench.folder)).to.deep.equal([]);
    });

    it('never hides an object that is being packed, unpacked and packed again', async () => {
      const oids: Oid[] = [];
      for (let turn = 0; turn < 60; turn += 1) {
        const commit = await bench.commit(`text ${turn} ${'which has some length '.repeat(turn)}`);
        await bench.create(`refs/heads/b${turn}`, commit);
        oids.push(commit);
      }
      const reader = await bench.reopen();
      const readAll = async (): Promise<void> => {
        for (let round = 0; round < 40; round += 1) {
          await Promise.all(oids.map((oid) => reader.readObject(oid)));
        }
      };

      await beside(readAll(), [
        ['gc', '--quiet'],
        ['repack', '-q', '-A', '-d', '--unpack-unreachable=now'],
        ['repack', '-q', '-a', '-d', '-f', '--depth=5'],
      ]);

      expect(await fsck(bench.folder)).to.deep.equal([]);
    });

    it('makes and deletes refs in folders that git makes and removes at the same time', async () => {
      const one = await bench.commit('one');
      await bench.create('refs/heads/main', one);
      const write = async (): Promise<void> => {
        for (let turn = 0; turn < 60; turn += 1) {
          await bench.create('refs/heads/shared/deep/ours', one);
          await bench.backend.updateRefs([{ name: 'refs/heads/shared/deep/ours', from: one, to: null }], 'delete');
        }
        await bench.create('refs/heads/shared/deep/ours', one);
      };

      const runs = await beside(write(), [
        ['update-ref', 'refs/heads/shared/deep/theirs', one],
        ['update-ref', '-d', 'refs/heads/shared/deep/theirs'],
      ]);

      expect(runs).to.be.greaterThan(5);
      expect((await bench.backend.readRef('refs/heads/shared/deep/ours'))?.oid).to.equal(one);
      expect(await fsck(bench.folder)).to.deep.equal([]);
    });

    it('keeps what is written meanwhile', async () => {
      let head = await bench.commit('root');
      await bench.create(state, head);
      const write = async (): Promise<void> => {
        for (let turn = 0; turn < 40; turn += 1) {
          const next = await bench.commit(`turn ${turn}`, [head]);
          const tag = await bench.tag(`t${turn}`, next);
          await bench.backend.updateRefs(
            [
              { name: `refs/tags/greet@1.${turn}.0`, from: null, to: tag },
              { name: state, from: head, to: next },
            ],
            'release',
          );
          head = next;
        }
      };

      await beside(write(), [
        ['pack-refs', '--all'],
        ['gc', '--quiet'],
        ['repack', '-a', '-d', '-q'],
      ]);

      expect(await git(['rev-list', '--count', state])).to.equal('41');
      expect(await git(['tag', '--list'])).to.have.length.greaterThan(40);
      expect((await bench.backend.listRefs('refs/tags/')).length).to.equal(40);
      expect(await fsck(bench.folder)).to.deep.equal([]);
    });
  });
}

/** Reads the ref until `moved`; each value must be the one before or a later one. */
async function watch(reader: GitBackend, commits: readonly Oid[], moved: Promise<unknown>): Promise<void> {
  let isDone = false;
  void moved.finally(() => {
    isDone = true;
  });
  for (let last = 0; !isDone; ) {
    const [one, many] = [await reader.readRef(state), await reader.listRefs('refs/heads/stemma/')];
    for (const oid of [one?.oid, many[0]?.oid]) {
      const position = commits.indexOf(oid ?? 'nothing');
      expect(position, `${oid} after ${commits[last]}`).to.be.at.least(last);
      last = position;
    }
  }
}

describe('the git process that the native backend keeps open', () => {
  let bench: Workbench;

  beforeEach(async () => {
    bench = await Workbench.create(nativeBackend);
  });
  afterEach(() => bench.close());

  /** Ids of the reader processes of this repository. */
  async function readers(): Promise<number[]> {
    const found: number[] = [];
    for (const line of execFileSync('ps', ['-eo', 'pid,args'], { encoding: 'utf8' }).split('\n')) {
      if (line.includes('cat-file --batch') && line.includes(bench.gitFolder)) found.push(Number.parseInt(line, 10));
    }
    return found;
  }

  async function packed(count: number): Promise<Oid[]> {
    const oids: Oid[] = [];
    for (let turn = 0; turn < count; turn += 1) oids.push(await bench.commit(`packed ${turn}`));
    for (const [index, oid] of oids.entries()) await bench.create(`refs/heads/p${index}`, oid);
    await gitIn(bench.folder)(['gc', '--quiet']);
    return oids;
  }

  it('is one, whatever the number of reads, and ends with the backend', async () => {
    const oids = await packed(20);

    await Promise.all([...oids, ...oids, ...oids].map((oid) => bench.backend.readObject(oid)));
    expect(await readers()).to.have.length(1);
    await bench.backend.close();

    expect(await readers()).to.deep.equal([]);
  });

  it('is started again when it was killed, also in the middle of reads', async () => {
    const oids = await packed(30);
    await bench.backend.readObject(oids[0] ?? '');

    const reading = Promise.all(oids.map((oid) => bench.backend.readObject(oid)));
    for (const pid of await readers()) process.kill(pid, 'SIGKILL');

    expect(await reading).to.have.length(30);
  });

  it('reports a damaged object in a pack, and goes on reading others', async () => {
    const oids = await packed(10);
    const git = gitIn(bench.folder);
    const [pack = ''] = await packsOf(bench.gitFolder);
    const listing = await git(['verify-pack', '-v', pack]);
    const line = listing.split('\n').find((text) => text.startsWith(oids[3] ?? 'none')) ?? '';
    const offset = Number(line.split(/\s+/)[4]);
    const bytes = await readFile(pack);
    bytes.fill(0x55, offset + 3, offset + 20);
    execFileSync('chmod', ['u+w', pack]);
    await writeFile(pack, bytes);

    const outcomes = await Promise.allSettled(oids.map((oid) => bench.backend.readObject(oid)));

    expect(outcomes.map(({ status }) => status)).to.deep.equal(
      oids.map((_, index) => (index === 3 ? 'rejected' : 'fulfilled')),
    );
    expect(outcomes[3]).to.have.nested.property('reason.code', 'OBJECT_CORRUPT');
  });

  it('ends when the program that started it is killed', async () => {
    const [oid = ''] = await packed(1);
    const script = `
      import { openBackend } from ${JSON.stringify(new URL('../../store/open-backend.js', import.meta.url).href)};
      const backend = await openBackend({ folder: ${JSON.stringify(bench.folder)}, backend: 'native' });
      await backend.readObject(${JSON.stringify(oid)});
      process.kill(process.pid, 'SIGKILL');`;
    try {
      execFileSync(process.execPath, ['--input-type=module', '-e', script], { stdio: 'ignore' });
    } catch {
      // It was killed, as it should be.
    }

    for (let left = 100; left > 0 && (await readers()).length > 0; left -= 1) {
      await new Promise((resolve) => setTimeout(resolve, 20));
    }
    expect(await readers()).to.deep.equal([]);
  });

  it('lets a program end that forgets to close the backend', async () => {
    const [oid = ''] = await packed(1);
    const script = `
      import { openBackend } from ${JSON.stringify(new URL('../../store/open-backend.js', import.meta.url).href)};
      const backend = await openBackend({ folder: ${JSON.stringify(bench.folder)}, backend: 'native' });
      console.log((await backend.readObject(${JSON.stringify(oid)})).type);`;

    const output = execFileSync(process.execPath, ['--input-type=module', '-e', script], {
      timeout: 10_000,
      encoding: 'utf8',
    });

    expect(output).to.equal('commit\n');
  });

  it('reads an object of 100 MB out of a pack', async () => {
    const bytes = Buffer.alloc(100_000_000, 'a long prompt ');
    const oid = await bench.backend.writeObject('blob', bytes);
    await bench.create('refs/tags/large', oid);
    await gitIn(bench.folder)(['gc', '--quiet']);

    expect(Buffer.compare((await bench.backend.readObject(oid)).bytes, bytes)).to.equal(0);
  });
});

async function packsOf(gitFolder: string): Promise<string[]> {
  const folder = `${gitFolder}/objects/pack`;
  return (await readdir(folder)).filter((name) => name.endsWith('.pack')).map((name) => `${folder}/${name}`);
}
