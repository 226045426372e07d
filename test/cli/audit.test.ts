import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { expect } from 'chai';
import { after, afterEach, before, describe, it } from 'mocha';
import type { AuditEntry, AuditReport } from '../../core/audit-documents.ts';
import { aCanaryRepository } from '../helpers/a-canary-repository.ts';
import type { TestRepository } from '../helpers/a-repository.ts';
import { ADA, keepRepository, removeRepositories } from '../helpers/a-repository.ts';
import { aServer, stopServers } from '../helpers/a-server.ts';
import type { StemmaResult } from '../helpers/run-stemma.ts';
import { runStemma } from '../helpers/run-stemma.ts';
import { commandIn } from '../helpers/type-words.ts';

describe('stemma audit', () => {
  let original: TestRepository;
  before(async () => {
    original = keepRepository(await aCanaryRepository());
  });
  after(() => original.remove());
  afterEach(async () => {
    await stopServers();
    await removeRepositories();
  });

  type Stemma = (...argv: string[]) => Promise<StemmaResult>;
  const places: Readonly<Record<string, () => Promise<Stemma>>> = {
    'on the repository': async () => {
      const { folder: cwd } = await original.copy();
      return (...argv) => runStemma(argv, { cwd });
    },
    'through a registry': async () => {
      const repository = await original.copy();
      const { url } = await aServer({ registry: await repository.open() });
      return (...argv) => runStemma(argv, { cwd: repository.folder, env: { STEMMA_REGISTRY: url } });
    },
  };
  const changes = async (stemma: Stemma, ...argv: string[]): Promise<readonly AuditEntry[]> =>
    ((await stemma('audit', ...argv, '--json')).json as { changes: readonly AuditEntry[] }).changes;

  for (const [place, open] of Object.entries(places)) {
    describe(place, () => {
      it('tells who, what, when, why and from which evidence, newest first', async () => {
        const stemma = await open();
        await stemma('rollout', 'start', 'greet@1.1.0', '--reason', 'shorter', '--evidence', 'https://example.com/7');
        await stemma('rollback', 'greet@1', '--reason', 'curt', '--evidence', '{"failures":[1,4]}');

        const [last, first] = await changes(stemma, 'greet', '--max', '2');
        expect(last).to.deep.include({ verb: 'rollback', by: ADA, reason: 'curt', evidence: { failures: [1, 4] } });
        expect(first).to.include({ verb: 'start', environment: 'production', evidence: 'https://example.com/7' });
        const { stdout } = await stemma('audit', '--max', '1');
        expect(stdout).to.match(/^#\d+ rollback greet@1\.1\.0 in production$/mu);
        expect(stdout).to.match(/^ {2}evidence +\{"failures":\[1,4\]\}$/mu);
      });

      it('finds changes by environment, verb, person and time', async () => {
        const stemma = await open();
        await stemma('promote', 'greet@1.1.0', '--reason', 'read');

        expect(
          (await changes(stemma, '--verb', 'promote', '--env', 'guarded')).map(({ environment }) => environment),
        ).to.deep.equal(['guarded']);
        expect((await changes(stemma, '--by', 'nobody')).length).to.equal(0);
        expect((await changes(stemma, '--by', 'ADA@example')).length).to.be.greaterThan(3);
        expect((await changes(stemma, '--since', '1d')).length).to.be.greaterThan(3);
        expect((await changes(stemma, '--since', '2999-01-01')).length).to.equal(0);
      });

      it('names the command that shows more', async () => {
        const stemma = await open();

        const { stdout } = await stemma('audit', 'greet', '--max', '1');

        const more = await stemma(...commandIn(stdout, 'Next:'));
        expect(more.stdout.split('\n').filter((line) => line.startsWith('#')).length).to.equal(5);
      });

      it('is what "stemma log" without a prompt shows in lines', async () => {
        const stemma = await open();

        const { changes: logged } = (await stemma('log', '--json')).json as { changes: readonly AuditEntry[] };

        expect(logged).to.deep.equal(await changes(stemma));
        expect((await stemma('log', '--max', '1')).stdout).to.match(/^\d+ {2}\S+ \S+ {2}Ada {2}admit greet@2\.0\.0$/mu);
      });
    });
  }
});

describe('stemma audit verify', () => {
  afterEach(removeRepositories);

  it('says how much it looked at where nothing is wrong', async () => {
    const { folder: cwd } = await aCanaryRepository();

    const { code, stdout } = await runStemma(['audit', 'verify'], { cwd });

    expect(code).to.equal(0);
    expect(stdout).to.match(/^The history is sound: \d+ state commits, 3 releases, 3 contents, 0 approvals\.$/mu);
  });

  it('exits with 1 on findings, each with its place', async () => {
    const { folder: cwd } = await aCanaryRepository();
    await rm(join(cwd, '.git/refs/tags/greet@1.1.0'));

    const { code, stdout } = await runStemma(['audit', 'verify'], { cwd });
    const { json } = await runStemma(['audit', 'verify', '--json'], { cwd });

    expect(code).to.equal(1);
    expect(stdout)
      .to.match(/^1 finding in /mu)
      .and.to.match(/^ {2}\w+ [A-Z_]+ at #\d+ \([0-9a-f]{10}\): .*greet@1\.1\.0/mu);
    expect((json as AuditReport).findings.length).to.equal(1);
  });
});
