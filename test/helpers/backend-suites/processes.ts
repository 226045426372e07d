import type { ChildProcessWithoutNullStreams } from 'node:child_process';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { expect } from 'chai';
import { afterEach, beforeEach, describe, it } from 'mocha';
import { parseCommit } from '../../../store/git-objects.ts';
import type { BackendUnderTest } from './backend-under-test.ts';
import { Workbench } from './backend-under-test.ts';

export interface ProcessSuiteOptions {
  readonly under: BackendUnderTest;
  /** What each of the writers works with. */
  readonly writers: readonly ('native' | 'isomorphic')[];
  readonly kills: number;
  /** Looks at the repository with other eyes. */
  readonly check?: (folder: string) => Promise<void>;
}

const state = 'refs/heads/stemma/state';
const script = fileURLToPath(new URL('pair-writer.js', import.meta.url));

/** Several processes write pairs of refs; a pair is there whole or not at all, and none that was acknowledged is lost. */
export function describeProcesses({ under, writers, kills, check }: ProcessSuiteOptions): void {
  describe(`processes that write with ${writers.join(', ')}`, () => {
    let bench: Workbench;

    beforeEach(async () => {
      bench = await Workbench.create(under);
      await bench.create(state, await bench.commit('root'));
    });
    afterEach(() => bench.close());

    function start(
      kind: string,
      writer: number,
      count: number,
    ): { child: ChildProcessWithoutNullStreams; pairs: string[] } {
      const child = spawn(process.execPath, [script, bench.folder, kind, String(writer), String(count)]);
      const pairs: string[] = [];
      child.stdout.on('data', (chunk: Buffer) =>
        pairs.push(
          ...chunk
            .toString('utf8')
            .split('\n')
            .filter((line) => line !== ''),
        ),
      );
      child.stderr.on('data', (chunk: Buffer) => pairs.push(`failed: ${chunk.toString('utf8')}`));
      return { child, pairs };
    }

    /** Names of the pairs, as the history and as the tags tell them. */
    async function readPairs(): Promise<{ history: string[]; tags: string[] }> {
      const backend = await bench.reopen();
      const history: string[] = [];
      for (let at = (await backend.readRef(state))?.oid; at !== undefined; ) {
        const commit = parseCommit((await backend.readObject(at)).bytes, at);
        history.push(commit.message.trim());
        at = commit.parents[0];
      }
      const tags = (await backend.listRefs('refs/tags/')).map(({ name }) => name.slice('refs/tags/'.length));
      return { history: history.filter((name) => name !== 'root').toSorted(), tags: tags.toSorted() };
    }

    it('lose no pair, and name each once', async () => {
      const running = writers.map((kind, writer) => start(kind, writer, 12));
      await Promise.all(running.map(({ child }) => once(child, 'close')));

      const { history, tags } = await readPairs();

      expect(history).to.deep.equal(running.flatMap(({ pairs }) => pairs).toSorted());
      expect(history).to.have.length(12 * writers.length);
      expect(tags).to.deep.equal(history);
      await check?.(bench.folder);
    });

    it(`are killed ${kills} times, and leave no half pair, no lock and no lost one`, async () => {
      const acknowledged: string[] = [];
      for (let turn = 0; turn < kills; turn += 1) {
        const { child, pairs } = start(writers[turn % writers.length] ?? 'isomorphic', turn, 10_000);
        await once(child.stdout, 'data');
        await setTimeout(Math.random() * 60);
        child.kill('SIGKILL');
        await once(child, 'close');

        const { history, tags } = await readPairs();

        acknowledged.push(...pairs);
        expect(
          history.filter((name) => !tags.includes(name)),
          'in the state, without a tag',
        ).to.deep.equal([]);
        expect(
          tags.filter((name) => !history.includes(name)),
          'a tag, not in the state',
        ).to.deep.equal([]);
        expect(
          acknowledged.filter((name) => !history.includes(name)),
          'acknowledged and lost',
        ).to.deep.equal([]);
      }
      const files = await readdir(bench.gitFolder, { recursive: true });
      expect(files.filter((file) => file.endsWith('.lock'))).to.deep.equal([]);
      expect((await readdir(join(bench.gitFolder, 'stemma/writers'))).filter((name) => name.includes('+'))).to.be.empty;
      await check?.(bench.folder);
    });
  });
}
