import { setTimeout } from 'node:timers/promises';
import { expect } from 'chai';
import { afterEach, describe, it } from 'mocha';
import type { TestRepository } from '../helpers/a-repository.ts';
import { aPrompt, aRelease, aRepository, removeRepositories } from '../helpers/a-repository.ts';
import { fsck } from '../helpers/git-command.ts';
import { checkHistory } from './check-history.ts';
import type { Outcome } from './outcome.ts';
import { promptNames } from './prompt-names.ts';
import { size } from './size.ts';
import { WriterProcess } from './workers.ts';

const kinds = ['native', 'isomorphic'] as const;
/** Longer than most releases take, so that every step of one is hit. */
const latestKillMs = 200;

describe('processes that are killed in the middle of releasing', function () {
  this.timeout(0);
  afterEach(removeRepositories);

  it(`leave a sound repository ${size.kills} times, and the next release needs no help`, async () => {
    const repository = await promptNames
      .reduce((builder, name) => builder.withFile(`prompts/${name}.prompt`, aPrompt()), aRepository())
      .commit()
      .build();
    const outcomes: Outcome[] = [];
    const slowest = { ms: 0 };

    for (let turn = 0; turn < size.kills; turn += 1) {
      outcomes.push(...(await writeUntilKilled(repository.folder, turn)));
      expect(await fsck(repository.folder), `after kill ${turn + 1}`).to.deep.equal([]);
      slowest.ms = Math.max(slowest.ms, await releaseNext(repository, turn));
    }

    console.log(
      `      ${size.kills} kills, ${outcomes.filter(({ result }) => result === 'acknowledged').length} releases ` +
        `acknowledged before them; the slowest release after a kill took ${Math.round(slowest.ms)} ms`,
    );
    expect(outcomes.filter(({ result }) => result === 'failed')).to.deep.equal([]);
    await checkHistory(repository.folder, outcomes);
  });
});

async function writeUntilKilled(folder: string, turn: number): Promise<readonly Outcome[]> {
  const writer = new WriterProcess(folder, kinds[turn % 2] ?? 'native', turn, 'release');
  const before = turn % 4;
  await new Promise<void>((resolve) => {
    writer.onProgress(() => {
      if (writer.acknowledged >= before || writer.hasEnded) resolve();
    });
  });
  await setTimeout(Math.random() * latestKillMs);
  await writer.kill();
  return writer.outcomes;
}

/** Releases `greet` with the other backend, as a person would after the crash; returns how long it took. */
async function releaseNext(repository: TestRepository, turn: number): Promise<number> {
  const registry = await repository.open({ backend: kinds[(turn + 1) % 2] ?? 'native' });
  const version = `2.${turn}.0`;
  const begun = performance.now();
  const released = await registry.release({ ...aRelease('greet', version), commit: await repository.head() });
  const ms = performance.now() - begun;
  expect(registry.current().prompts.get('greet')?.release?.versions[version]?.tag).to.equal(released.tag);
  await registry.close();
  return ms;
}
