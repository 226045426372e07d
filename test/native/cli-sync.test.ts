import { expect } from 'chai';
import { afterEach, describe, it } from 'mocha';
import { removeRemotes, TestRemote } from '../helpers/a-remote.ts';
import type { TestRepository } from '../helpers/a-repository.ts';
import { aPrompt, removeRepositories } from '../helpers/a-repository.ts';
import { runStemma } from '../helpers/run-stemma.ts';

describe('stemma with a remote', () => {
  afterEach(async () => {
    await removeRepositories();
    await removeRemotes();
  });

  async function aCloneOf(remote: TestRemote): Promise<TestRepository> {
    const repository = await remote.clone();
    await repository.write('.promptrc', '');
    await repository.write('prompts/greet.prompt', aPrompt());
    await repository.commit();
    return repository;
  }

  for (const backend of ['native', 'isomorphic']) {
    const env = { STEMMA_BACKEND: backend };

    it(`publishes a release and a promotion with --push, and another clone gets both by sync (${backend})`, async () => {
      const remote = await TestRemote.create('http');
      const { folder: here } = await aCloneOf(remote);
      const { folder: there } = await aCloneOf(remote);

      const released = await runStemma(['release', 'greet', '--push'], { cwd: here, env });
      const promoted = await runStemma(['promote', 'greet@1.0.0', '--push'], { cwd: here, env });
      const synced = await runStemma(['sync'], { cwd: there, env });

      expect(released.stderr).to.include('Published on origin: state revision 1');
      expect([released.code, promoted.code, synced.code]).to.deep.equal([0, 0, 0]);
      expect(synced.stdout).to.include('In step with origin: state revision 2');
      expect((await runStemma(['resolve', 'greet', '--json'], { cwd: there, env })).json).to.deep.include({
        version: '1.0.0',
      });
      expect(await remote.ref('refs/tags/greet@1.0.0')).to.match(/^[0-9a-f]{40}$/u);
      expect((await runStemma(['doctor'], { cwd: there, env })).stdout).to.match(
        /^ok +remote +origin can be reached$/mu,
      );
    });

    it(`publishes a rollout with --push, which another clone sees and takes back (${backend})`, async () => {
      const remote = await TestRemote.create('http');
      const repository = await aCloneOf(remote);
      const { folder: here } = repository;
      await runStemma(['release', 'greet'], { cwd: here, env });
      await runStemma(['promote', 'greet@1.0.0'], { cwd: here, env });
      await repository.write('prompts/greet.prompt', aPrompt('Other words for {{name}}'));
      await repository.commit();
      await runStemma(['release', 'greet', '--push'], { cwd: here, env });
      const { folder: there } = await aCloneOf(remote);

      const started = await runStemma(['rollout', 'start', 'greet@1.0.1', '--push'], { cwd: here, env });
      await runStemma(['sync'], { cwd: there, env });
      const seen = await runStemma(['rollout', 'status'], { cwd: there, env });
      const back = await runStemma(['rollback', 'greet', '--push', '--reason', 'curt'], { cwd: there, env });
      await runStemma(['sync'], { cwd: here, env });

      expect([started.code, back.code], started.stderr + back.stderr).to.deep.equal([0, 0]);
      expect(seen.stdout).to.include('greet@1.0.1 in production: running');
      const after = await runStemma(['rollout', 'status', '--all'], { cwd: here, env });
      expect(after.stdout).to.include('greet@1.0.1 in production: rolled back');
    });

    it(`keeps a change where the remote is away, says so with 3, and publishes it later (${backend})`, async () => {
      const remote = await TestRemote.create('http');
      const { folder: cwd } = await aCloneOf(remote);
      await runStemma(['release', 'greet', '--push'], { cwd, env });
      await remote.disconnect();

      const { code, errorCode, stdout } = await runStemma(['promote', 'greet@1.0.0', '--push'], { cwd, env });
      expect([code, errorCode]).to.deep.equal([3, 'REMOTE_UNREACHABLE']);
      expect(stdout).to.include('Done: promote greet@1.0.0 in production');

      await remote.reconnect();
      const waiting = await runStemma(['sync'], { cwd, env });
      const published = await runStemma(['sync', '--push'], { cwd, env });
      expect(waiting.stdout).to.include('Not yet on the remote').and.to.include('Next: stemma sync --push');
      expect(published.stdout).not.to.include('Not yet on the remote');
    });
  }
});
