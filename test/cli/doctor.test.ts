import { expect } from 'chai';
import { afterEach, describe, it } from 'mocha';
import type { Check } from '../../cli/doctor/check.ts';
import type { TestRepository } from '../helpers/a-repository.ts';
import { aPrompt, aRepository, removeRepositories } from '../helpers/a-repository.ts';
import { aServer, stopServers } from '../helpers/a-server.ts';
import { runStemma } from '../helpers/run-stemma.ts';

describe('stemma doctor', () => {
  afterEach(async () => {
    await stopServers();
    await removeRepositories();
  });

  const healthy = (): Promise<TestRepository> =>
    aRepository()
      .withFile('.promptrc', '')
      .withFile('prompts/greet.prompt', aPrompt())
      .commit()
      .release('greet', '1.0.0')
      .build();

  const examine = async (
    { folder: cwd }: TestRepository,
    env: Readonly<Record<string, string>> = {},
  ): Promise<{ code: number; checks: ReadonlyMap<string, Check> }> => {
    const { code, json } = await runStemma(['doctor', '--json'], { cwd, env });
    const { checks } = json as { checks: readonly Check[] };
    return { code, checks: new Map(checks.map((check) => [check.name, check])) };
  };

  it('finds a repository fit for work, and says what only somebody should know', async () => {
    const { code, checks } = await examine(await healthy());

    expect(code).to.equal(0);
    for (const name of ['node', 'git', 'identity', 'settings', 'repository', 'state', 'contents', 'tags', 'prompts']) {
      expect(checks.get(name)?.status, name).to.equal('ok');
    }
    expect(checks.get('remote')).to.deep.include({ status: 'warning' });
    expect(checks.get('remote')?.advice).to.include('git remote add origin');
  });

  it('tells of a tag that was moved after its admission', async () => {
    const repository = await healthy();
    await repository.setRef('refs/tags/greet@1.0.0', null);
    await repository.tag('greet@1.0.0');

    const { code, checks } = await examine(repository);

    expect(code).to.equal(1);
    expect(checks.get('tags')).to.deep.include({ status: 'failed' });
    expect(checks.get('tags')?.detail).to.include('moved after admission: greet@1.0.0');
  });

  it('tells of a state that cannot be used, as every command does beside its answer', async () => {
    const repository = await healthy();
    await (await repository.open()).close();
    await repository.setRef('refs/heads/stemma/state', await repository.head());

    const { code, checks } = await examine(repository);
    const listed = await runStemma(['list'], { cwd: repository.folder });

    expect(code).to.equal(1);
    expect(checks.get('state')).to.deep.include({ status: 'failed' });
    expect(listed.code).to.equal(0);
    expect(listed.stdout).to.match(/^greet +1\.0\.0/mu);
    expect(listed.stderr).to.match(/^warning: .*state/mu);
  });

  it('tells of a tag that was refused', async () => {
    const repository = await healthy();
    await repository.write('prompts/greet.prompt', 'Hello {{#if}}');
    await repository.commit();
    await repository.tag('greet@1.1.0');
    await (await repository.open({ admitTags: true })).close();

    const { code, checks } = await examine(repository);

    expect(code).to.equal(1);
    expect(checks.get('tags')).to.deep.include({ status: 'warning' });
    expect(checks.get('tags')?.detail).to.include('greet@1.1.0');
    expect(checks.get('prompts')).to.deep.include({ status: 'failed', advice: 'run "stemma status"' });
  });

  it('tells of a repository without a commit, and of environments without a default', async () => {
    const { code, checks } = await examine(
      await aRepository().withFile('.promptrc', 'environments: { live: {} }').build(),
    );

    expect(code).to.equal(1);
    expect(checks.get('repository')?.advice).to.include('git commit');
    expect(checks.get('settings')).to.deep.include({ status: 'warning' });
  });

  it('asks the registry server that is set whether it is ready', async () => {
    const repository = await healthy();
    const { url } = await aServer({ registry: await repository.open() });

    const up = await examine(repository, { STEMMA_REGISTRY: url });
    const down = await examine(repository, { STEMMA_REGISTRY: 'http://127.0.0.1:9' });

    expect(up.checks.get('registry')).to.deep.include({ status: 'ok' });
    expect([down.code, down.checks.get('registry')?.status]).to.deep.equal([1, 'failed']);
  });

  it('prints each check with what to do below it', async () => {
    const { folder: cwd } = await healthy();

    const { stdout } = await runStemma(['doctor'], { cwd });

    expect(stdout).to.match(/^ok +node +version \d+/mu);
    expect(stdout).to.match(/^warning +remote .*\n +do: run "git remote add/mu);
    expect(stdout).to.match(/^Fit for work\.$/mu);
  });
});
