import { mkdir, mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect } from 'chai';
import { afterEach, beforeEach, describe, it } from 'mocha';
import { inTurn } from '../../../store/state/writer-turn.ts';

describe('inTurn()', () => {
  let folder = '';
  let turns = '';
  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'stemma-turn-'));
    turns = join(folder, 'stemma', 'turns');
    await mkdir(turns, { recursive: true });
  });
  afterEach(() => rm(folder, { recursive: true, force: true }));

  const ticketOf = (pid: number): string => `000000000000000001-${pid}-0`;

  it('runs one at a time, first come, first served', async () => {
    let running = 0;
    let most = 0;
    const order: number[] = [];
    const work = (number: number) => async (): Promise<void> => {
      running += 1;
      most = Math.max(most, running);
      order.push(number);
      await new Promise((resolve) => setTimeout(resolve, 5));
      running -= 1;
    };

    const writers: Promise<void>[] = [];
    for (const number of [1, 2, 3, 4]) {
      const tickets = number === 1 ? 0 : (await readdir(turns)).length;
      writers.push(inTurn(folder, { maxWaitMs: 5_000 }, work(number)));
      // The next one comes once this one has its ticket, or was served already.
      while ((await readdir(turns)).length <= tickets && !order.includes(number)) await new Promise(setImmediate);
    }
    await Promise.all(writers);

    expect(most).to.equal(1);
    expect(order).to.deep.equal([1, 2, 3, 4]);
    expect(await readdir(turns)).to.deep.equal([]);
  });

  it('gives the turn back when the work fails', async () => {
    const failed = inTurn(folder, { maxWaitMs: 5_000 }, () => Promise.reject(new Error('no')));
    expect(await failed.catch((error: Error) => error.message)).to.equal('no');

    expect(await readdir(turns)).to.deep.equal([]);
  });

  it('removes the ticket of a process that is dead', async () => {
    await writeFile(join(turns, ticketOf(999_999_999)), '');

    expect(await inTurn(folder, { maxWaitMs: 60_000 }, async () => 'ran')).to.equal('ran');
    expect(await readdir(turns)).to.deep.equal([]);
  });

  it('removes a ticket that stands at the head for too long', async () => {
    await writeFile(join(turns, ticketOf(process.pid)), '');

    expect(await inTurn(folder, { maxWaitMs: 60_000, abandonedMs: 20 }, async () => 'ran')).to.equal('ran');
    expect(await readdir(turns)).to.deep.equal([]);
  });

  it('runs without the turn where it does not come in time, and leaves it to its holder', async () => {
    await writeFile(join(turns, ticketOf(process.pid)), '');

    expect(await inTurn(folder, { maxWaitMs: 20 }, async () => 'ran')).to.equal('ran');
    expect(await readdir(turns)).to.deep.equal([ticketOf(process.pid)]);
  });

  it('makes its folder, and runs without a turn where it cannot', async () => {
    await rm(join(folder, 'stemma'), { recursive: true });
    expect(await inTurn(folder, { maxWaitMs: 0 }, async () => readdir(turns))).to.have.length(1);

    const file = join(folder, 'file');
    await writeFile(file, '');
    expect(await inTurn(file, { maxWaitMs: 1_000 }, async () => 'ran')).to.equal('ran');
  });
});
