import { expect } from 'chai';
import { after, afterEach, before, describe, it } from 'mocha';
import type { RolloutListDocument } from '../../core/rollout-documents.ts';
import { aCanaryRepository } from '../helpers/a-canary-repository.ts';
import type { TestRepository } from '../helpers/a-repository.ts';
import { keepRepository, removeRepositories } from '../helpers/a-repository.ts';
import { aServer, stopServers } from '../helpers/a-server.ts';
import type { StemmaResult } from '../helpers/run-stemma.ts';
import { runStemma } from '../helpers/run-stemma.ts';
import { commandIn } from '../helpers/type-words.ts';

describe('stemma rollout', () => {
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

  /** All that is typed happens an hour after the repository was made. */
  const clock = (): Date => new Date(Date.now() + 3_600_000);
  const halfAnHourBefore = (): string => new Date(clock().getTime() - 1_800_000).toISOString();

  /** The same calls on the repository, and through a server that serves it. */
  const places: Readonly<Record<string, () => Promise<Stemma>>> = {
    'on the repository': async () => {
      const { folder: cwd } = await original.copy();
      return (...argv) => runStemma(argv, { cwd, clock });
    },
    'through a registry': async () => {
      const repository = await original.copy();
      const { url } = await aServer({ registry: await repository.open({ clock }), clock: () => clock().getTime() });
      return (...argv) => runStemma(argv, { cwd: repository.folder, clock, env: { STEMMA_REGISTRY: url } });
    },
  };

  const rollouts = async (stemma: Stemma, ...argv: string[]): Promise<RolloutListDocument['rollouts']> =>
    ((await stemma('rollout', 'status', '--json', ...argv)).json as RolloutListDocument).rollouts;
  const only = async (stemma: Stemma): Promise<RolloutListDocument['rollouts'][number] | undefined> =>
    (await rollouts(stemma, '--all')).at(0);
  const served = async (stemma: Stemma, ...argv: string[]): Promise<unknown> =>
    ((await stemma('resolve', 'greet@^1', '--json', ...argv)).json as { version?: string } | undefined)?.version;
  const done = (result: StemmaResult): StemmaResult => {
    expect(result.code, result.stderr).to.equal(0);
    return result;
  };

  for (const [place, open] of Object.entries(places)) {
    describe(place, () => {
      it('starts at the first step, goes on when it is told to, and promotes after the last step', async () => {
        const stemma = await open();

        const started = done(await stemma('rollout', 'start', 'greet@1.1.0', '--reason', 'shorter'));
        expect(started.stdout).to.match(/^Done: start .*greet@1\.1\.0.* in production/mu);
        expect(started.stdout)
          .to.include('5 %')
          .and.to.match(/^Next: stemma rollout status greet$/mu);
        expect(await only(stemma)).to.include({ status: 'running', step: 0, canaryPpm: 50_000, baseline: '1.0.0' });

        expect((await stemma('list', 'greet')).stdout).to.match(/^1\.1\.0 .* 5 % in production/mu);

        done(await stemma('rollout', 'advance', 'greet'));
        expect(await only(stemma)).to.include({ status: 'running', step: 1, canaryPpm: 500_000 });
        done(await stemma('rollout', 'advance', 'greet@1'));
        expect(await only(stemma)).to.include({ status: 'promoted' });
        expect(await served(stemma)).to.equal('1.1.0');
      });

      it('sets a share by hand, and gives the candidate to units that are named', async () => {
        const stemma = await open();
        done(await stemma('rollout', 'start', 'greet@1.1.0', '--override', 'qa'));
        expect(await served(stemma, '--unit', 'qa')).to.equal('1.1.0');

        done(await stemma('rollout', 'set', 'greet', '--percent', '12.5', '--add-override', 'ada'));
        expect(await only(stemma)).to.include({ canaryPpm: 125_000, overrides: 2, step: 0 });
        expect(await served(stemma, '--unit', 'ada')).to.equal('1.1.0');

        done(await stemma('rollout', 'set', 'greet@1.1.0', '--percent', '0', '--remove-override', 'qa'));
        expect([await served(stemma, '--unit', 'qa'), await served(stemma, '--unit', 'ada')]).to.deep.equal([
          '1.0.0',
          '1.1.0',
        ]);
      });

      it('pauses, resumes and aborts', async () => {
        const stemma = await open();
        done(await stemma('rollout', 'start', 'greet@1.1.0'));

        done(await stemma('rollout', 'pause', 'greet', '--reason', 'feedback'));
        expect((await only(stemma))?.paused).to.include({ cause: 'asked', reason: 'feedback' });
        done(await stemma('rollout', 'resume', 'greet'));
        expect(await only(stemma)).to.include({ status: 'running' });
        done(await stemma('rollout', 'abort', 'greet', '--reason', 'another wording'));
        expect(await only(stemma)).to.include({ status: 'aborted' });
        expect((await rollouts(stemma)).length).to.equal(0);
      });

      it('writes a draft, and takes it on with the units that it was given', async () => {
        const stemma = await open();

        done(await stemma('rollout', 'start', 'greet@1.1.0', '--draft', '--override', 'qa'));
        expect(await only(stemma)).to.include({ status: 'draft', canaryPpm: 0 });
        expect(await served(stemma, '--unit', 'qa')).to.equal('1.0.0');
        const id = (await only(stemma))?.id;

        done(await stemma('rollout', 'start', 'greet@1.1.0', '--override', 'qa'));
        expect(await only(stemma)).to.include({ status: 'running', id });
        expect(await served(stemma, '--unit', 'qa')).to.equal('1.1.0');
      });

      it('waits for its time', async () => {
        const stemma = await open();

        done(await stemma('rollout', 'start', 'greet@1.1.0', '--at', '2099-01-01T09:00+01:00'));

        expect(await only(stemma)).to.include({ status: 'scheduled', scheduledFor: '2099-01-01T08:00:00.000Z' });
        expect((await stemma('rollout', 'status')).stdout).to.include('its time: 2099-01-01 08:00Z');
      });

      it('is undone by the command that each answer names', async () => {
        const stemma = await open();
        const shares = async (): Promise<unknown> =>
          (await rollouts(stemma)).map(({ status, canaryPpm, step, overrides }) => [
            status,
            canaryPpm,
            step,
            overrides,
          ]);

        for (const argv of [
          ['rollout', 'start', 'greet@1.1.0'],
          ['rollout', 'set', 'greet', '--percent', '7', '--add-override', 'ada'],
          ['rollout', 'advance', 'greet'],
          ['rollout', 'pause', 'greet'],
          ['rollout', 'resume', 'greet'],
        ]) {
          const before = await shares();
          const answer = done(await stemma(...argv));
          expect(await shares(), argv.join(' ')).not.to.deep.equal(before);
          const undo = done(await stemma(...commandIn(answer.stdout, 'Undo:')));
          expect(await shares(), undo.stdout).to.deep.equal(before);
          done(await stemma(...argv));
        }
        const aborted = done(await stemma('rollout', 'abort', 'greet'));
        done(await stemma(...commandIn(aborted.stdout, 'Undo:')));
        expect(await shares()).to.deep.equal([['running', 50_000, 0, 0]]);
        const promoted = done(await stemma('promote', 'greet@1.1.0'));
        done(await stemma(...commandIn(promoted.stdout, 'Undo:')));
        expect(await served(stemma)).to.equal('1.0.0');
      });

      it('rolls back at once: the candidate is withdrawn and its rollout ends', async () => {
        const stemma = await open();
        done(await stemma('rollout', 'start', 'greet@1.1.0', '--override', 'qa'));

        const back = commandIn((await stemma('rollout', 'status')).stdout, 'Back:');
        done(await stemma(...back));

        expect(await served(stemma, '--unit', 'qa')).to.equal('1.0.0');
        expect(await only(stemma)).to.include({ status: 'rolled-back' });
        expect((await stemma('list', 'greet')).stdout).to.match(/^1\.1\.0 .*withdrawn in production/mu);
        const restored = done(await stemma('restore', 'greet@1.1.0'));
        expect(restored.stderr).to.include('start it again with "stemma rollout start greet@1.1.0 --env production"');
      });

      it('changes nothing in a dry run', async () => {
        const stemma = await open();

        const dry = done(await stemma('rollout', 'start', 'greet@1.1.0', '--dry-run'));

        expect(dry.stdout)
          .to.match(/^Would start/mu)
          .and.to.include('Nothing was written');
        expect(await rollouts(stemma, '--all')).to.deep.equal([]);
      });

      const refusals: readonly (readonly [readonly string[], number, string, string])[] = [
        [['start', 'greet@1.1.0', '--plan', 'carefull'], 2, 'PLAN_UNKNOWN', 'did you mean "careful"?'],
        [['start', 'greet@1.1.0', '--env', 'prod'], 2, 'ENVIRONMENT_UNKNOWN', 'production'],
        [['start', 'greet@1.1.0', '--at', 'tomorrow'], 2, 'TIME_INVALID', '2026-11-01T12:00Z'],
        [['start', 'greet@9.9.9'], 1, 'RELEASE_NOT_FOUND', 'hint:'],
        [['start', 'greet@^1'], 2, 'USAGE', 'acts on one release'],
        [['start', 'greet@2.0.0'], 1, 'NO_BASELINE', 'stemma promote greet@2.0.0 --env production'],
        [['set', 'greet', '--percent', '101'], 2, 'PERCENT_INVALID', 'hint:'],
        [['set', 'greet', '--percent', '-1'], 2, 'USAGE', 'needs a value'],
        [['set', 'greet'], 2, 'USAGE', 'needs --percent, --add-override or --remove-override'],
        [['set', 'greet@>1', '--percent', '1'], 2, 'USAGE', 'does not name one rollout'],
        [['advance', 'greet'], 1, 'ROLLOUT_NOT_FOUND', 'stemma rollout status'],
        [['pause', 'nobody'], 1, 'PROMPT_NOT_FOUND', 'hint:'],
        [['status', 'nobody'], 1, 'PROMPT_NOT_FOUND', 'hint:'],
        [['status', '--env', 'prod'], 2, 'ENVIRONMENT_UNKNOWN', 'production'],
        [['export'], 2, 'USAGE', '--flagd'],
        [['export', '--flagd', 'nobody'], 1, 'PROMPT_NOT_FOUND', 'hint:'],
        [['export', '--flagd', '--env', 'prod'], 2, 'ENVIRONMENT_UNKNOWN', 'production'],
        [['strt'], 2, 'COMMAND_UNKNOWN', 'did you mean "stemma rollout start"?'],
      ];
      for (const [argv, exit, code, words] of refusals) {
        it(`refuses "stemma rollout ${argv.join(' ')}" with ${code}`, async () => {
          const stemma = await open();

          const result = await stemma('rollout', ...argv);

          expect([result.code, result.errorCode, result.stdout], result.stderr).to.deep.equal([exit, code, '']);
          expect(result.stderr).to.include(words);
        });
      }

      it('refuses a second rollout, a share above a gate, and a step that is not paused', async () => {
        const stemma = await open();
        done(await stemma('rollout', 'start', 'greet@1.1.0', '--plan', 'gated'));
        const refused = async (...argv: string[]): Promise<unknown> => (await stemma('rollout', ...argv)).errorCode;

        expect(await refused('start', 'greet@1.1.0')).to.equal('ROLLOUT_EXISTS');
        expect(await refused('set', 'greet', '--percent', '50')).to.equal('APPROVAL_REQUIRED');
        expect(await refused('advance', 'greet')).to.equal('APPROVAL_REQUIRED');
        expect(await refused('advance', 'greet', '--bypass-approvals')).to.equal('REASON_REQUIRED');
        done(await stemma('rollout', 'pause', 'greet'));
        expect(await refused('advance', 'greet')).to.equal('ROLLOUT_STATUS');
      });

      it('explains who gets the candidate, and what was served before', async () => {
        const stemma = await open();
        done(await stemma('rollout', 'start', 'greet@1.1.0', '--override', 'qa'));

        const now = (await stemma('explain', 'greet@^1', '--unit', 'u1')).stdout;
        expect(now).to.match(/^\W+1\.1\.0 +.*candidate of the running rollout .*bucket \d+ of 1000000/mu);
        expect(now).to.match(/^state revision \d+, commit [0-9a-f]{10}$/mu);
        const past = done(await stemma('explain', 'greet@^1', '--unit', 'qa', '--at', halfAnHourBefore())).stdout;
        expect(past)
          .to.match(/^greet@\^1 in production got greet@1\.0\.0$/mu)
          .and.to.include(', in force at ');
        const early = await stemma('explain', 'greet@^1', '--at', '1999-01-01');
        expect([early.code, early.errorCode]).to.deep.equal([1, 'STATE_TOO_EARLY']);
      });

      it('exports flags, with overrides of the units that are named', async () => {
        const stemma = await open();
        done(await stemma('rollout', 'start', 'greet@1.1.0', '--override', 'qa'));

        const hidden = done(await stemma('rollout', 'export', '--flagd'));
        expect(hidden.stderr).to.include('1 unit with an override');
        const { flags } = hidden.json as { flags: Record<string, { variants: object }> };
        expect(flags['greet@^1']?.variants).to.have.keys('canary', 'control', 'stable');
        const named = done(await stemma('rollout', 'export', '--flagd', 'greet', '--unit', 'qa'));
        expect(named.stderr).to.equal('');
        expect(JSON.stringify(named.json)).to.include('"override"');
      });
    });
  }

  it('shows the traffic of the server by arm and version', async () => {
    const repository = await original.copy();
    const { url } = await aServer({ registry: await repository.open() });
    const stemma: Stemma = (...argv) => runStemma(argv, { cwd: repository.folder, env: { STEMMA_REGISTRY: url } });
    done(await stemma('rollout', 'start', 'greet@1.1.0', '--override', 'qa'));
    for (const unit of ['qa', 'qa', 'u1', 'u2', 'u3']) done(await stemma('resolve', 'greet@^1', '--unit', unit));

    const { traffic } = (await only(stemma)) ?? {};
    const { stdout } = await stemma('rollout', 'status');

    expect(traffic?.arms.override).to.equal(2);
    expect(Object.values(traffic?.versions ?? {}).reduce((sum, count) => sum + count, 0)).to.equal(5);
    expect(stdout)
      .to.match(/^ {2}traffic +5 answers since /mu)
      .and.to.match(/^ +canary \d+, control \d+, override 2, other/mu);
  });

  it('is watched until it is interrupted, each time on a clear terminal', async () => {
    const { folder: cwd } = await original.copy();
    done(await runStemma(['rollout', 'start', 'greet@1.1.0'], { cwd }));

    const { code, stdout } = await runStemma(['rollout', 'status', '--watch'], { cwd, stopped: true, terminal: true });

    expect(code).to.equal(0);
    expect(stdout.split('\u001b[H\u001b[2J').length).to.equal(2);
    expect(stdout).to.include('in production: ');
  });
});
