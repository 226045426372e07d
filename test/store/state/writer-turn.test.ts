import { mkdtemp, readdir, rm, utimes, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect } from 'chai';
import { afterEach, beforeEach, describe, it } from 'mocha';
import { inTurn } from '../../../store/state/writer-turn.ts';

describe('inTurn()', () => {
  let folder = '';
  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'stemma-turn-'));
  });
  afterEach(() => rm(folder, { recursive: true, force: true }));

  it('runs one at a time', async () => {
    let running = 0;
    let most = 0;
    const work = async (): Promise<void> => {
      running += 1;
      most = Math.max(most, running);
      await new Promise((resolve) => setImmediate(resolve));
      running -= 1;
    };

    await Promise.all([1, 2, 3, 4, 5].map(() => inTurn(folder, 5_000, work)));

    expect(most).to.equal(1);
    expect(await readdir(join(folder, 'stemma'))).to.deep.equal([]);
  });

  it('gives the turn back when the work fails', async () => {
    const failed = inTurn(folder, 5_000, () => Promise.reject(new Error('no')));
    expect(await failed.catch((error: Error) => error.message)).to.equal('no');

    expect(await inTurn(folder, 0, async () => 'ran')).to.equal('ran');
    expect(await readdir(join(folder, 'stemma'))).to.deep.equal([]);
  });

  it('takes the turn of a process that is dead, and one that is held too long', async () => {
    await inTurn(folder, 0, async () => undefined);
    const file = join(folder, 'stemma', 'writer-turn');
    await writeFile(file, '999999999 dead\n');
    expect(await inTurn(folder, 60_000, async () => 'after the dead')).to.equal('after the dead');

    await writeFile(file, `${process.pid} hung\n`);
    await utimes(file, 0, 0);
    expect(await inTurn(folder, 60_000, async () => 'after the hung')).to.equal('after the hung');
  });

  it('runs without the turn where it is not given in time, and leaves it to its holder', async () => {
    await inTurn(folder, 0, async () => undefined);
    await writeFile(join(folder, 'stemma', 'writer-turn'), `${process.pid} other\n`);

    expect(await inTurn(folder, 20, async () => 'ran')).to.equal('ran');
    expect(await readdir(join(folder, 'stemma'))).to.deep.equal(['writer-turn']);
  });

  it('runs without the turn where no file can be written', async () => {
    const file = join(folder, 'file');
    await writeFile(file, '');

    expect(await inTurn(file, 1_000, async () => 'ran')).to.equal('ran');
  });
});
