import { once } from 'node:events';
import { createServer } from 'node:http';
import { expect } from 'chai';
import { after, afterEach, before, describe, it } from 'mocha';
import type { TestRepository } from '../helpers/a-repository.ts';
import { ADA, aPrompt, aRepository, keepRepository, removeRepositories } from '../helpers/a-repository.ts';
import { aServer, stopServers } from '../helpers/a-server.ts';
import type { StemmaResult } from '../helpers/run-stemma.ts';
import { runStemma } from '../helpers/run-stemma.ts';

describe('the commands that change what is served', () => {
  before(async () => {
    original = keepRepository(await buildServedPrompt());
  });
  after(() => original.remove());

  afterEach(async () => {
    await stopServers();
    await removeRepositories();
  });

  /** `greet` with 1.0.0 and 1.1.0 promoted in production. */
  function buildServedPrompt(): Promise<TestRepository> {
    const promote = (version: string): object => ({
      verb: 'promote',
      name: 'greet',
      version,
      environment: 'production',
    });
    return aRepository()
      .withFile('.promptrc', '')
      .withFile('prompts/greet.prompt', aPrompt('One {{name}}'))
      .commit()
      .release('greet', '1.0.0')
      .apply(promote('1.0.0') as never)
      .withFile('prompts/greet.prompt', aPrompt('Two {{name}}'))
      .commit()
      .release('greet', '1.1.0')
      .apply(promote('1.1.0') as never)
      .build();
  }

  let original: TestRepository;
  const aServedPrompt = (): Promise<TestRepository> => original.copy();

  type Stemma = (...argv: string[]) => Promise<StemmaResult>;

  /** The same calls on the repository, and through a server that serves it. */
  const places: Readonly<Record<string, () => Promise<Stemma>>> = {
    'on the repository': async () => {
      const { folder: cwd } = await aServedPrompt();
      return (...argv) => runStemma(argv, { cwd });
    },
    'through a registry': async () => {
      const repository = await aServedPrompt();
      const { url } = await aServer({ registry: await repository.open() });
      return (...argv) => runStemma(argv, { cwd: repository.folder, env: { STEMMA_REGISTRY: url } });
    },
  };

  for (const [place, open] of Object.entries(places)) {
    describe(`verbs ${place}`, () => {
      const resolved = async (stemma: Stemma, reference = 'greet@^1'): Promise<unknown> =>
        ((await stemma('resolve', reference, '--json')).json as { version?: string } | undefined)?.version;

      it('roll back and restore what ranges get, each naming its undo', async () => {
        const stemma = await open();

        const back = await stemma('rollback', 'greet', '--reason', 'too short');
        expect(await resolved(stemma)).to.equal('1.0.0');
        expect(back.stdout).to.match(/^Done: rollback greet@1\.1\.0 in production$/mu);
        expect(back.stdout).to.match(/^Undo: stemma restore greet@1\.1\.0 --env production$/mu);

        const again = await stemma('restore', 'greet@1.1.0');
        expect(await resolved(stemma)).to.equal('1.1.0');
        expect(again.stdout).to.match(/^Undo: stemma withdraw greet@1\.1\.0 --env production$/mu);
      });

      it('withdraw with a dry run first, which changes nothing', async () => {
        const stemma = await open();

        const dry = await stemma('withdraw', 'greet@1.1.0', '--dry-run');
        expect(dry.stdout)
          .to.match(/^Would withdraw greet@1\.1\.0 in production$/mu)
          .and.to.include('Nothing was written');
        expect(await resolved(stemma)).to.equal('1.1.0');

        await stemma('withdraw', 'greet@1.1.0');
        expect(await resolved(stemma)).to.equal('1.0.0');
        expect((await stemma('resolve', 'greet@1.1.0')).stderr).to.include('warning:');
      });

      it('roll back to a version, and name the line where asked to', async () => {
        const stemma = await open();

        expect((await stemma('rollback', 'greet@1', '--to', '1.0.0')).code).to.equal(0);
        expect(await resolved(stemma)).to.equal('1.0.0');
        const nothing = await stemma('rollback', 'greet@^1');
        expect([nothing.code, nothing.errorCode]).to.deep.equal([1, 'NOTHING_LEFT_TO_SERVE']);
        expect((await stemma('rollback', 'greet', '--force')).stderr).to.include('nothing left to serve');
        const explained = await stemma('explain', 'greet@^1');
        expect(explained.code).to.equal(1);
        expect(explained.stdout).to.match(/1\.0\.0 +withdrawn/u);
      });

      it('yank, deprecate and kill a release, and take it back', async () => {
        const stemma = await open();

        expect((await stemma('yank', 'greet@1.1.0', '--reason', 'wrong prices')).code).to.equal(0);
        expect(await resolved(stemma)).to.equal('1.0.0');
        expect((await stemma('yank', 'greet@1.1.0', '--undo')).code).to.equal(0);
        await stemma('deprecate', 'greet@1.1.0', '--reason', 'use 2');
        expect((await stemma('resolve', 'greet@^1')).stderr)
          .to.include('warning:')
          .and.to.include('deprecated');
        expect((await stemma('kill', 'greet@1.1.0', '-r', 'leaks')).code).to.equal(0);
        const refused = await stemma('resolve', 'greet@1.1.0');
        expect([refused.code, refused.errorCode]).to.deep.equal([1, 'RELEASE_KILLED']);
        expect((await stemma('list', 'greet')).stdout).to.match(/^1\.1\.0 .*killed/mu);
        expect((await stemma('kill', 'greet@1.1.0', '--undo')).code).to.equal(0);
        expect(await resolved(stemma)).to.equal('1.1.0');
      });

      it('retire a prompt in favour of none, and bring it back', async () => {
        const stemma = await open();

        expect((await stemma('retire', 'greet')).stdout).to.include('Undo: stemma retire greet --undo');
        const refused = await stemma('resolve', 'greet@^1');
        expect([refused.code, refused.errorCode]).to.deep.equal([1, 'PROMPT_RETIRED']);
        expect((await stemma('resolve', 'greet@1.0.0')).code).to.equal(0);
        expect((await stemma('list')).stdout).to.match(/^greet +retired/mu);
        await stemma('retire', 'greet', '--undo');
        expect(await resolved(stemma)).to.equal('1.1.0');
      });

      it('say that nothing changed where it is so already', async () => {
        const stemma = await open();

        const { code, stdout, stderr } = await stemma('promote', 'greet@1.1.0');

        expect(code).to.equal(0);
        expect(stdout).to.match(/^No change: promote greet@1\.1\.0 in production$/mu);
        expect(stderr).to.include('already');
      });

      it('act in the environment that is named, by flag before variable', async () => {
        const stemma = await open();

        await stemma('withdraw', 'greet@1.1.0', '--env', 'staging');

        expect(await resolved(stemma)).to.equal('1.1.0');
        expect((await stemma('resolve', 'greet', '-e', 'staging', '--json')).json).to.deep.include({
          version: '1.0.0',
        });
      });

      it('show, render, compare and log releases', async () => {
        const stemma = await open();

        expect((await stemma('show', 'greet@1.0.0')).stdout).to.include('One {{name}}');
        expect((await stemma('render', 'greet@1.0.0', '--var', 'name=Ada')).stdout).to.include('One Ada');
        expect((await stemma('diff', 'greet@1.0.0', '1.1.0')).stdout).to.include('[-One-]{+Two+}');
        expect((await stemma('log', 'greet')).stdout).to.match(/^1\.1\.0 .*\n1\.0\.0 /u);
        expect((await stemma('list')).stdout).to.match(/^greet +1\.1\.0 +2 +1\.1\.0 +1\.1\.0$/mu);
      });

      const refusals: readonly (readonly [readonly string[], number, string])[] = [
        [['promote', 'greet@9.9.9'], 1, 'RELEASE_NOT_FOUND'],
        [['promote', 'nobody@1.0.0'], 1, 'PROMPT_NOT_FOUND'],
        [['promote', 'greet'], 2, 'USAGE'],
        [['promote', 'greet@^1'], 2, 'USAGE'],
        [['promote', 'greet@1.0'], 2, 'USAGE'],
        [['promote', 'greet@01.0.0'], 2, 'VERSION_INVALID'],
        [['promote', 'greet@1.0.0', '--env', 'prodution'], 2, 'ENVIRONMENT_UNKNOWN'],
        [['promote', '../x@1.0.0'], 2, 'NAME_INVALID'],
        [['rollback', 'greet@1.0.0'], 2, 'USAGE'],
        [['rollback', 'greet@latest'], 2, 'USAGE'],
        [['rollback', 'greet', '--to', 'one'], 2, 'VERSION_INVALID'],
        [['rollback', 'greet', '--to', '9.9.9'], 1, 'RELEASE_NOT_FOUND'],
        [['kill', 'greet@1.1.0'], 2, 'REASON_REQUIRED'],
        [['retire', 'greet', '--successor', 'No'], 2, 'NAME_INVALID'],
        [['resolve', 'greet@^7'], 1, 'NO_ELIGIBLE_VERSION'],
        [['resolve', 'greet@not a range'], 2, 'RANGE_INVALID'],
        [['resolve', 'gret'], 1, 'PROMPT_NOT_FOUND'],
        [['resolve', 'greet@'], 2, 'REFERENCE_INVALID'],
      ];
      it('refuse what cannot be, with a hint and the right exit code, and change nothing', async () => {
        const stemma = await open();
        for (const [argv, code, errorCode] of refusals) {
          const result = await stemma(...argv);

          expect([result.code, result.errorCode], argv.join(' ')).to.deep.equal([code, errorCode]);
          expect(result.stdout, argv.join(' ')).to.equal('');
        }
        expect(await resolved(stemma)).to.equal('1.1.0');
      });
    });
  }

  describe('stemma --registry', () => {
    it('changes the state in the name of whoever calls', async () => {
      const repository = await aServedPrompt();
      const { url } = await aServer({ registry: await repository.open() });

      await runStemma(['withdraw', 'greet@1.1.0', '--registry', url, '-r', 'test'], { cwd: repository.folder });

      const { json } = await runStemma(['log', '--max', '1', '--json'], { cwd: repository.folder });
      expect((json as { changes: readonly object[] }).changes[0]).to.deep.include({ by: ADA, reason: 'test' });
    });

    it('exits with 3 where nothing listens, and says so', async () => {
      const { folder: cwd } = await aRepository().withFile('.promptrc', '').commit().build();

      for (const argv of [
        ['list'],
        ['resolve', 'greet'],
        ['promote', 'greet@1.0.0', '-e', 'production'],
        ['log', 'greet'],
      ]) {
        const { code, errorCode, stderr } = await runStemma([...argv, '--registry', 'http://127.0.0.1:9'], { cwd });

        expect([code, errorCode], argv.join(' ')).to.deep.equal([3, 'REGISTRY_UNREACHABLE']);
        expect(stderr).to.include('http://127.0.0.1:9').and.to.include('stemma serve');
      }
    });

    it('refuses an address that is none, and "local" means the repository', async () => {
      const { folder: cwd } = await aServedPrompt();
      const env = { STEMMA_REGISTRY: 'http://127.0.0.1:9' };

      expect((await runStemma(['list', '--registry', 'localhost'], { cwd })).errorCode).to.equal('OPTION_INVALID');
      expect((await runStemma(['list', '--registry', 'local'], { cwd, env })).stdout).to.include('greet');
    });

    it('takes an answer that is not of a registry as unreachable', async () => {
      const stranger = createServer((_, response) => response.end('<html>')).listen(0, '127.0.0.1');
      await once(stranger, 'listening');
      const { port } = stranger.address() as { port: number };
      const { folder: cwd } = await aRepository().withFile('.promptrc', '').build();
      try {
        const { code, errorCode } = await runStemma(['list', '--registry', `http://127.0.0.1:${port}`], { cwd });

        expect([code, errorCode]).to.deep.equal([3, 'RESPONSE_INVALID']);
      } finally {
        stranger.close();
      }
    });
  });
});
