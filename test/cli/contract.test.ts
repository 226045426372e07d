import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { expect } from 'chai';
import { after, afterEach, before, describe, it } from 'mocha';
import { contentPath } from '../../core/state/state-paths.ts';
import { parseCommit } from '../../store/git-objects.ts';
import { TreeReader } from '../../store/tree-reader.ts';
import type { BareIntent, TestRepository } from '../helpers/a-repository.ts';
import { aRepository, intend, keepRepository, removeRepositories } from '../helpers/a-repository.ts';
import { aServer, stopServers } from '../helpers/a-server.ts';
import type { StemmaResult } from '../helpers/run-stemma.ts';
import { runStemma } from '../helpers/run-stemma.ts';

const taking = (...variables: readonly string[]): string =>
  `---\nmodel: test/model\ninput:\n  schema:\n${variables.map((one) => `    ${one}: string\n`).join('')}---\nHi {{name}}\n`;

const broken = 'variable tone is new and required';

/** What one looks at in the JSON of a command. */
interface AuditJson {
  readonly changes: readonly { readonly subject: string; readonly [key: string]: unknown }[];
}

describe('releases that break applications of their major line', () => {
  let original: TestRepository;
  before(async () => {
    original = keepRepository(
      await aRepository()
        .withFile('.promptrc', 'environments: { production: { default: true }, staging: { serve: automatic } }')
        .withFile('prompts/greet.prompt', taking('name'))
        .commit()
        .release('greet', '1.0.0')
        .apply({ verb: 'promote', name: 'greet', version: '1.0.0', environment: 'production' })
        .withFile('prompts/greet.prompt', taking('name', 'tone'))
        .commit()
        .release('greet', '1.1.0')
        .release('greet', '1.2.0-rc.1')
        .release('greet', '2.0.0')
        .withFile('prompts/greet.prompt', taking('name', 'tone?'))
        .commit()
        .release('greet', '1.2.0')
        .build(),
    );
  });
  after(() => original.remove());
  afterEach(async () => {
    await stopServers();
    await removeRepositories();
  });

  type Stemma = (...argv: string[]) => Promise<StemmaResult>;

  /** The same calls on the repository, and through a server that serves it. */
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

  for (const [place, open] of Object.entries(places)) {
    describe(place, () => {
      it('refuses to promote it and to start a rollout of it, and says what breaks and what to do', async () => {
        const stemma = await open();
        const refusals: readonly (readonly [verb: string, argv: readonly string[]])[] = [
          ['promote', ['promote', 'greet@1.1.0']],
          ['promote', ['promote', 'greet@1.1.0', '--dry-run']],
          ['start', ['rollout', 'start', 'greet@1.1.0']],
          ['start', ['rollout', 'start', 'greet@1.1.0', '--draft']],
        ];

        for (const [verb, argv] of refusals) {
          const { code, errorCode, stderr } = await stemma(...argv);
          expect([code, errorCode], argv.join(' ')).to.deep.equal([1, 'CONTRACT_INCOMPATIBLE']);
          expect(stderr).to.include(
            `Cannot ${verb} greet@1.1.0 in production: it breaks applications written for 1.0.0: ${broken}`,
          );
          expect(stderr).to.include(
            'run "stemma release greet --major" to begin a new line, or repeat with --force and --reason "why"',
          );
        }
        expect((await stemma('resolve', 'greet@^1')).stdout).to.include('1.0.0');
      });

      it('promotes it with --force and a reason, and everyone sees that in the audit', async () => {
        const stemma = await open();

        const { code, stdout, stderr } = await stemma('promote', 'greet@1.1.0', '--force', '-r', 'its caller is ready');

        expect([code, stdout.split('\n')[1]]).to.deep.equal([0, '  CONTRACT FORCED: everyone sees this in the audit']);
        expect(stderr).to.include(`1.1.0 breaks applications written for 1.0.0: ${broken}`);
        const audit = await stemma('audit', 'greet', '--max', '1');
        expect(audit.stdout).to.include('promote greet@1.1.0 in production (contract forced) CONTRACT FORCED');
        expect(audit.stdout).to.match(/breaks +applications written for 1\.0\.0: variable tone is new and required/u);
        const { changes } = (await stemma('audit', 'greet', '--max', '1', '--json')).json as AuditJson;
        expect(changes[0]).to.deep.include({
          reason: 'its caller is ready',
          breaks: { baseline: '1.0.0', changes: [broken] },
        });
      });

      it('starts a rollout of it with --force and a reason', async () => {
        const stemma = await open();

        const { json } = await stemma('rollout', 'start', 'greet@1.1.0', '--force', '-r', 'they know', '--json');

        expect(json).to.deep.include({ changed: true, forced: true });
        expect(json).to.have.property('subject').that.includes('(contract forced)');
      });

      it('asks for a reason where something is forced, whether or not anything breaks', async () => {
        const stemma = await open();

        for (const version of ['1.1.0', '1.2.0']) {
          const { code, stderr } = await stemma('promote', `greet@${version}`, '--force');
          expect([code, stderr.includes('"promote --force" needs a reason')]).to.deep.equal([2, true]);
        }
      });

      it('says nothing of force where nothing breaks', async () => {
        const stemma = await open();

        const { json } = await stemma('promote', 'greet@1.2.0', '--force', '-r', 'to be sure', '--json');

        expect(json).to.deep.include({ changed: true, subject: 'promote greet@1.2.0 in production', warnings: [] });
        expect(json).to.not.have.property('forced');
      });

      it('promotes what breaks only applications that asked for it: a new line, and a prerelease', async () => {
        const stemma = await open();

        expect((await stemma('promote', 'greet@2.0.0')).code).to.equal(0);
        expect((await stemma('promote', 'greet@1.2.0-rc.1')).code).to.equal(0);
      });

      it('goes back from it without a question', async () => {
        const stemma = await open();
        await stemma('promote', 'greet@1.2.0');
        await stemma('promote', 'greet@1.1.0', '--force', '-r', 'they know');

        expect((await stemma('rollback', 'greet@1')).code).to.equal(0);
        expect((await stemma('rollback', 'greet@1')).code).to.equal(0);
        expect((await stemma('resolve', 'greet@^1')).stdout).to.include('1.0.0');
      });

      it('keeps it from an environment that serves by itself, and says how to serve it there', async () => {
        const stemma = await open();

        const { json } = await stemma('audit', 'greet', '--verb', 'admit', '--json');
        const held = (json as AuditJson).changes.flatMap((change) => change['held'] ?? []);
        expect(held).to.deep.equal([
          { name: 'greet', version: '1.1.0', environment: 'staging', baseline: '1.0.0', changes: [broken] },
        ]);
        expect((await stemma('audit', 'greet')).stdout).to.include(
          `greet@1.1.0 in staging: it breaks applications written for 1.0.0: ${broken}`,
        );
        expect((await stemma('resolve', 'greet@^1.0', '--env', 'staging')).stdout).to.include('1.2.0');
        await stemma('withdraw', 'greet@1.2.0', '--env', 'staging');
        expect((await stemma('resolve', 'greet@^1.0', '--env', 'staging')).stdout).to.include('1.0.0');
      });
    });
  }

  describe('where what is served cannot be read any more', () => {
    const withoutContent = async (version: string): Promise<TestRepository> => {
      const repository = await original.copy();
      const { commit, prompts } = (await repository.open()).current();
      const digest = prompts.get('greet')?.release?.versions[version]?.digest ?? '';
      const { backend, gitFolder } = repository;
      const { tree } = parseCommit((await backend.readObject(commit ?? '')).bytes, commit ?? '');
      const blob = await new TreeReader(backend).find(tree, contentPath(digest), commit ?? '');
      await rm(join(gitFolder, 'objects', blob?.oid.slice(0, 2) ?? '', blob?.oid.slice(2) ?? ''));
      return repository;
    };

    it('takes it for broken, so that only force goes on', async () => {
      const { folder: cwd } = await withoutContent('1.0.0');

      const refused = await runStemma(['promote', 'greet@1.2.0'], { cwd });
      const forced = await runStemma(['promote', 'greet@1.2.0', '--force', '-r', 'it is lost'], { cwd });

      expect(refused.stderr).to.include('CONTRACT_INCOMPATIBLE').and.to.include('1.0.0 cannot be compared with: ');
      expect(forced.code).to.equal(0);
    });

    it('promotes nothing whose own content is missing, with force or without', async () => {
      const { folder: cwd } = await withoutContent('1.2.0');

      for (const options of [[], ['--force', '-r', 'I want it']]) {
        const { code, stderr } = await runStemma(['promote', 'greet@1.2.0', ...options], { cwd });
        expect([code, /OBJECT_MISSING|DIGEST_NOT_FOUND/u.test(stderr)]).to.deep.equal([1, true]);
      }
    });
  });

  describe('where two act at once', () => {
    /** What 1.2.0 drops was new in 1.1.0: each fits 1.0.0, and 1.2.0 does not fit 1.1.0. */
    const apart = (): ReturnType<typeof aRepository> =>
      aRepository()
        .withFile('.promptrc', 'environments: { production: { default: true } }')
        .withFile('prompts/greet.prompt', taking('name'))
        .commit()
        .release('greet', '1.0.0')
        .apply({ verb: 'promote', name: 'greet', version: '1.0.0', environment: 'production' })
        .withFile('prompts/greet.prompt', taking('name', 'tone?'))
        .commit()
        .release('greet', '1.1.0')
        .withFile('prompts/greet.prompt', taking('name'))
        .commit()
        .release('greet', '1.2.0');

    const promotion = (version: string): BareIntent => ({
      ...{ verb: 'promote', name: 'greet', environment: 'production', version },
    });

    it('compares with what is served when its turn has come', async () => {
      const repository = await apart().build();
      const [one, other] = [await repository.open(), await repository.open()];

      const [lower, higher] = await Promise.allSettled([
        one.apply(intend(promotion('1.1.0'))),
        other.apply(intend(promotion('1.2.0'))),
      ]);

      expect(lower.status).to.equal('fulfilled');
      if (lower.status === 'rejected') return;
      if (higher.status === 'rejected') expect(higher.reason).to.have.property('code', 'CONTRACT_INCOMPATIBLE');
      else expect(higher.value.revision).to.be.below(lower.value.revision);
    });

    it('gives a change that is sent again the answer that it got', async () => {
      const registry = await (await apart().build()).open();
      const intent = intend({ ...promotion('1.2.0'), reason: 'they know', force: true } as BareIntent);
      await registry.apply(intend(promotion('1.1.0')));

      const [first, again] = [await registry.apply(intent), await registry.apply(intent)];

      expect(first).to.deep.include({ changed: true, forced: true });
      expect(again).to.deep.equal(first);
    });

    it('releases one version where the same is released twice', async () => {
      const repository = await apart().withFile('prompts/greet.prompt', taking('name', 'mood?')).commit().build();
      const { folder: cwd } = repository;

      const results = await Promise.all([1, 2].map(() => runStemma(['release', 'greet', '--json'], { cwd })));

      expect(results.map(({ code }) => code)).to.include(0);
      const { prompts } = (await repository.open()).current();
      expect(Object.keys(prompts.get('greet')?.release?.versions ?? {})).to.have.members([
        ...['1.0.0', '1.1.0', '1.2.0', '1.3.0'],
      ]);
    });
  });
});
