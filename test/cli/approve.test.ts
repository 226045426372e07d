import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect } from 'chai';
import { after, afterEach, before, describe, it } from 'mocha';
import type { AuditEntry } from '../../core/audit-documents.ts';
import type { RolloutListDocument } from '../../core/rollout-documents.ts';
import { openTokens } from '../../server/tokens/token-store.ts';
import { createSigningKey, pemOf } from '../../store/keys/signing-key.ts';
import { aCanaryRepository } from '../helpers/a-canary-repository.ts';
import type { TestRepository } from '../helpers/a-repository.ts';
import { keepRepository, removeRepositories } from '../helpers/a-repository.ts';
import { aServer, stopServers } from '../helpers/a-server.ts';
import { aToken, aTokensFile, removeTokenFiles } from '../helpers/a-token.ts';
import type { StemmaResult } from '../helpers/run-stemma.ts';
import { runStemma } from '../helpers/run-stemma.ts';
import { commandIn } from '../helpers/type-words.ts';

const people = { ada: 'Ada <ada@example.com>', grace: 'Grace <grace@example.com>', eve: 'Eve <eve@example.com>' };
type Person = keyof typeof people;

describe('stemma approve', () => {
  const keys = { ada: createSigningKey(), grace: createSigningKey(), eve: createSigningKey() };
  let original: TestRepository;
  before(async () => {
    const signers = (['ada', 'grace'] as const).map((who) => `${who}@example.com: "ed25519:${keys[who].key}"`);
    original = keepRepository(await aCanaryRepository({ promptrc: `signers: { ${signers.join(', ')} }\n` }));
  });
  after(() => original.remove());
  afterEach(async () => {
    await stopServers();
    await removeRepositories();
    await removeTokenFiles();
  });

  /** What somebody types. */
  type Typing = (who: Person, ...argv: string[]) => Promise<StemmaResult>;

  const places: Readonly<Record<string, () => Promise<Typing>>> = {
    'signed, on the repository': async () => {
      const { folder: cwd } = await original.copy();
      for (const who of ['ada', 'grace', 'eve'] as const) {
        await writeFile(join(cwd, '.git', `${who}.pem`), pemOf(keys[who]), { mode: 0o600 });
      }
      return (who, ...argv) => {
        const env = { STEMMA_ACTOR: people[who], STEMMA_SIGNING_KEY: join(cwd, '.git', `${who}.pem`) };
        return runStemma(argv, { cwd, env });
      };
    },
    'with a token, through a registry': async () => {
      const repository = await original.copy();
      const file = await aTokensFile();
      const tokens = new Map<Person, string>();
      for (const who of ['ada', 'grace', 'eve'] as const) {
        const { headers } = await aToken(file, { actor: people[who], scopes: ['admin', 'bypass'] });
        tokens.set(who, headers.authorization.replace('Bearer ', ''));
      }
      const { url } = await aServer({ registry: await repository.open(), tokens: await openTokens({ file }) });
      return (who, ...argv) => {
        const env = { STEMMA_REGISTRY: url, STEMMA_TOKEN: tokens.get(who) ?? '' };
        return runStemma(argv, { cwd: repository.folder, env });
      };
    },
  };

  const done = (result: StemmaResult): StemmaResult => {
    expect(result.code, result.stderr).to.equal(0);
    return result;
  };
  const guarded = ['--env', 'guarded'];

  for (const [place, open] of Object.entries(places)) {
    describe(place, () => {
      const statusOf = async (type: Typing): Promise<RolloutListDocument['rollouts'][number] | undefined> =>
        ((await type('ada', 'rollout', 'status', '--json')).json as RolloutListDocument).rollouts[0];

      it('lets a rollout begin that waits for it, and shows what was approved', async () => {
        const type = await open();
        const started = done(await type('ada', 'rollout', 'start', 'greet@1.1.0', ...guarded));
        expect(started.stdout).to.include('waits for 1 approval of leads');
        expect((await type('ada', 'rollout', 'status')).stdout).to.include(
          'Next: stemma approve greet@1.1.0 --env guarded',
        );

        const { stdout } = done(await type('grace', 'approve', 'greet@1.1.0', ...guarded, '--reason', 'read the diff'));

        expect(stdout).to.match(/^This is about the rollout of greet@1\.1\.0 in guarded:$/mu);
        expect(stdout)
          .to.match(/^ {2}digest +sha256:[0-9a-f]{64}$/mu)
          .and.to.match(/^ {2}plan +two: 5 %, 50 %, everyone$/mu);
        expect(stdout)
          .to.match(/^ {2}compare +stemma diff greet@1\.0\.0 1\.1\.0$/mu)
          .and.to.match(/^Done: approve/mu);
        expect(await statusOf(type)).to.include({ status: 'running', canaryPpm: 50_000 });
        const { changes } = (await type('ada', 'audit', '--verb', 'approve', '--json')).json as {
          changes: AuditEntry[];
        };
        expect(changes.map(({ by, reason }) => [by, reason])).to.deep.equal([[people.grace, 'read the diff']]);
      });

      it('shows what it would approve in a dry run, and approves nothing', async () => {
        const type = await open();
        done(await type('ada', 'rollout', 'start', 'greet@1.1.0', ...guarded));

        const { stdout } = done(await type('grace', 'approve', 'greet', ...guarded, '--dry-run'));

        expect(stdout).to.include('asked by  Ada').and.to.include('Nothing was written');
        expect(await statusOf(type)).to.include({ status: 'awaiting-approval' });
      });

      it('refuses who asked for it, who is in no team, and what has changed since it was looked at', async () => {
        const type = await open();
        done(await type('ada', 'rollout', 'start', 'greet@1.1.0', ...guarded));
        const refused = async (who: Person, ...argv: string[]): Promise<unknown> =>
          (await type(who, 'approve', 'greet@1.1.0', ...guarded, ...argv)).errorCode;

        expect(await refused('ada')).to.equal('APPROVAL_BY_AUTHOR');
        expect(['APPROVAL_OUTSIDE_TEAMS', 'APPROVAL_UNAUTHENTICATED']).to.include(await refused('eve'));
        expect(await refused('grace', '--binding', `sha256:${'0'.repeat(64)}`)).to.equal('APPROVAL_OUTDATED');
        expect(await statusOf(type)).to.include({ status: 'awaiting-approval' });
      });

      it('takes part of a plan: a gate is left after an approval of what stands there', async () => {
        const type = await open();
        done(await type('ada', 'rollout', 'start', 'greet@1.1.0', '--plan', 'gated'));
        expect((await type('ada', 'rollout', 'advance', 'greet')).errorCode).to.equal('APPROVAL_REQUIRED');

        done(await type('grace', 'approve', 'greet'));
        done(await type('ada', 'rollout', 'advance', 'greet'));

        expect(await statusOf(type)).to.include({ step: 1, canaryPpm: 500_000 });
      });

      it('lets a release be promoted', async () => {
        const type = await open();
        const promote = (): Promise<StemmaResult> => type('ada', 'promote', 'greet@1.1.0', ...guarded);
        expect((await promote()).errorCode).to.equal('APPROVAL_REQUIRED');

        const { stdout } = done(await type('grace', 'approve', 'greet@1.1.0', ...guarded));
        expect(stdout).to.include('This is about the promotion of greet@1.1.0');

        const promoted = done(await type('ada', ...commandIn(stdout, 'Next:')));
        expect(promoted.stdout).to.match(/^Done: promote greet@1\.1\.0 in guarded$/mu);
      });

      it('is bypassed only with a reason, and loudly', async () => {
        const type = await open();
        const promote = (...argv: string[]): Promise<StemmaResult> =>
          type('ada', 'promote', 'greet@1.1.0', ...guarded, '--bypass-approvals', ...argv);
        expect((await promote()).errorCode).to.equal('REASON_REQUIRED');

        const { stdout, stderr } = done(await promote('--reason', 'wrong prices', '--evidence', '{"tickets":12}'));

        expect(stdout)
          .to.include('APPROVALS BYPASSED')
          .and.to.match(/\(approvals bypassed\)$/mu);
        expect(stderr).to.include('approvals were bypassed: 1 approval of leads');
        const audit = (await type('ada', 'audit', 'greet', '--max', '1')).stdout;
        expect(audit)
          .to.match(/^#\d+ .*APPROVALS BYPASSED$/mu)
          .and.to.match(/^ {2}evidence +\{"tickets":12\}$/mu);
      });

      it('is refused by "stemma reject": a waiting rollout is a draft again, one at its gate is paused', async () => {
        const type = await open();
        done(await type('ada', 'rollout', 'start', 'greet@1.1.0', ...guarded));
        expect((await type('grace', 'reject', 'greet@1.1.0', ...guarded)).errorCode).to.equal('REASON_REQUIRED');

        done(await type('grace', 'reject', 'greet@1.1.0', ...guarded, '--reason', 'promises refunds'));
        expect(await statusOf(type)).to.include({ status: 'draft' });

        done(await type('ada', 'rollout', 'start', 'greet@1.1.0', '--plan', 'gated'));
        done(await type('grace', 'reject', 'greet', '--env', 'production', '--reason', 'look again'));
        expect((await statusOf(type))?.paused).to.include({ cause: 'rejected', reason: 'look again' });
      });
    });
  }

  it('does not count where nobody knows who speaks', async () => {
    const { folder: cwd } = await original.copy();
    const type = (...argv: string[]): Promise<StemmaResult> =>
      runStemma(argv, { cwd, env: { STEMMA_ACTOR: people.grace } });
    await runStemma(['rollout', 'start', 'greet@1.1.0', ...guarded], { cwd });

    const { code, errorCode, stderr } = await type('approve', 'greet@1.1.0', ...guarded);

    expect([code, errorCode]).to.deep.equal([1, 'APPROVAL_UNAUTHENTICATED']);
    expect(stderr).to.include('STEMMA_SIGNING_KEY').and.to.include('STEMMA_TOKEN');
  });

  for (const [what, text] of [
    ['is missing', undefined],
    ['holds something else', 'not a key'],
  ] as const) {
    it(`refuses a key file that ${what}`, async () => {
      const { folder: cwd } = await original.copy();
      const file = join(cwd, 'key.pem');
      if (text !== undefined) await writeFile(file, text);
      const env = { STEMMA_ACTOR: people.grace, STEMMA_SIGNING_KEY: file };

      const { code, errorCode, stderr } = await runStemma(['approve', 'greet@1.1.0', ...guarded], { cwd, env });

      expect([code, errorCode]).to.deep.equal([2, 'KEY_INVALID']);
      expect(stderr).to.include('STEMMA_SIGNING_KEY').and.to.include('stemma keys create');
    });
  }
});
