import { expect } from 'chai';
import { afterEach, describe, it } from 'mocha';
import { aPrompt, aRepository, removeRepositories } from '../helpers/a-repository.ts';
import { fsck } from '../helpers/git-command.ts';
import { checkHistory } from './check-history.ts';
import type { Outcome } from './outcome.ts';
import { promptNames } from './prompt-names.ts';
import { size } from './size.ts';
import type { WriterKind } from './workers.ts';
import { Maintenance, WriterProcess } from './workers.ts';

const withinMs = 10_000;
const mixes: readonly (readonly WriterKind[])[] = [
  ['native', 'isomorphic', 'native', 'isomorphic'],
  ['native', 'isomorphic', 'git', 'git'],
  ['native', 'native', 'native', 'native'],
  ['isomorphic', 'isomorphic', 'isomorphic', 'isomorphic'],
  ['native', 'native', 'native', 'git'],
  ['isomorphic', 'isomorphic', 'isomorphic', 'git'],
];

describe('four processes that write one repository at once, while git packs, repacks and collects garbage', function () {
  this.timeout(0);
  afterEach(removeRepositories);

  for (const mix of mixes.slice(0, size.mixes === 'few' ? 2 : mixes.length)) {
    it(`lose nothing and give no name twice: ${mix.join(', ')}`, async () => {
      const repository = await promptNames
        .reduce((builder, name) => builder.withFile(`prompts/${name}.prompt`, aPrompt()), aRepository())
        .commit()
        .build();

      const { outcomes, errors, maintenance } = await runMix(repository.folder, mix);

      const valid = outcomes.filter(({ result }) => result !== 'refused');
      const acknowledged = valid.filter(({ result, ms }) => result === 'acknowledged' && ms <= withinMs);
      console.log(`      ${summary(outcomes, acknowledged)}; ${maintenance} runs of git maintenance`);
      const failures = valid.filter(({ result }) => result === 'failed').map(({ verb, code }) => `${verb}: ${code}`);
      for (const failure of failures) console.log(`      failed: ${failure.split('\n')[0]}`);
      expect(errors).to.equal('');
      // Plain git fails now and then where another git process removes a folder that it has just made; Stemma does not.
      const own = valid.filter(({ result, verb }) => result === 'failed' && verb !== 'tag' && verb !== 'branch');
      expect(own.filter(({ code }) => code !== 'WRITE_CONTENDED')).to.deep.equal([]);
      expect(acknowledged.length, failures.join('\n')).to.be.at.least(valid.length * 0.95);
      expect(acknowledged.length).to.be.at.least(size.changesPerMix);
      await checkHistory(repository.folder, outcomes);
      expect(await fsck(repository.folder)).to.deep.equal([]);
    });
  }
});

async function runMix(
  folder: string,
  mix: readonly WriterKind[],
): Promise<{ outcomes: readonly Outcome[]; errors: string; maintenance: number }> {
  const writers = mix.map((kind, index) => new WriterProcess(folder, kind, index));
  const maintenance = new Maintenance(folder);
  await enough(writers);
  await maintenance.stop();
  await Promise.all(writers.map((writer) => writer.stop()));
  return {
    outcomes: writers.flatMap(({ outcomes }) => outcomes),
    errors: writers.map(({ errors }) => errors).join(''),
    maintenance: maintenance.runs,
  };
}

/** Resolves after enough acknowledged changes, after the time is over, or when a writer has ended by itself. */
function enough(writers: readonly WriterProcess[]): Promise<void> {
  return new Promise((resolve) => {
    const timer = setTimeout(resolve, size.secondsPerMix * 1000);
    const look = (): void => {
      const done = writers.reduce((sum, { acknowledged }) => sum + acknowledged, 0);
      if (done < size.changesPerMix * 1.1 && !writers.some(({ hasEnded }) => hasEnded)) return;
      clearTimeout(timer);
      resolve();
    };
    for (const writer of writers) writer.onProgress(look);
  });
}

function summary(outcomes: readonly Outcome[], acknowledged: readonly Outcome[]): string {
  const times = acknowledged.map(({ ms }) => ms).toSorted((a, b) => a - b);
  const at = (share: number): number => times[Math.min(times.length - 1, Math.floor(times.length * share))] ?? 0;
  const count = (result: Outcome['result']): number => outcomes.filter((outcome) => outcome.result === result).length;
  return [
    `${acknowledged.length} acknowledged within 10 s`,
    `${count('failed')} failed`,
    `${count('refused')} refused as not valid`,
    `p50 ${at(0.5)} ms, p99 ${at(0.99)} ms, slowest ${at(1)} ms`,
  ].join(', ');
}
