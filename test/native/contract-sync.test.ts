import { expect } from 'chai';
import { afterEach, beforeEach, describe, it } from 'mocha';
import type { Registry } from '../../store/registry.ts';
import { removeRemotes, TestRemote } from '../helpers/a-remote.ts';
import type { BareIntent, TestRepository } from '../helpers/a-repository.ts';
import { aRelease, intend, removeRepositories } from '../helpers/a-repository.ts';
import { runStemma } from '../helpers/run-stemma.ts';

const taking = (...variables: readonly string[]): string =>
  `---\nmodel: test/model\ninput:\n  schema: { ${variables.map((one) => `${one}: string`).join(', ')} }\n---\nHi {{name}}\n`;

/** 1.1.0 and 1.2.0 both fit 1.0.0, and 1.2.0 does not take what 1.1.0 takes. */
describe('two clones that serve releases apart', () => {
  let remote: TestRemote;
  let here: TestRepository;
  let there: TestRepository;
  beforeEach(async () => {
    remote = await TestRemote.create('path');
    [here, there] = [await remote.clone(), await remote.clone()];
    for (const clone of [here, there]) {
      const environments = '{ production: { default: true }, staging: { serve: automatic } }';
      await clone.write('.promptrc', `environments: ${environments}`);
      await clone.write('prompts/greet.prompt', taking('name'));
      await clone.commit();
    }
    const registry = await here.open({ backend: 'native' });
    await registry.release({ ...aRelease('greet', '1.0.0'), commit: await here.head() });
    await registry.apply(intend(promotion('1.0.0')));
    await registry.sync({ push: true });
  });
  afterEach(async () => {
    await removeRepositories();
    await removeRemotes();
  });

  const promotion = (version: string, more: object = {}): BareIntent =>
    ({ verb: 'promote', name: 'greet', environment: 'production', version, ...more }) as BareIntent;

  /** Releases what takes these variables. */
  async function release(clone: TestRepository, version: string, ...variables: readonly string[]): Promise<Registry> {
    await clone.write('prompts/greet.prompt', taking(...variables));
    const registry = await clone.open({ backend: 'native' });
    await registry.release({ ...aRelease('greet', version), commit: await clone.commit() });
    return registry;
  }

  /** Both releases are known to both; each clone has promoted one, the second by force. */
  async function forcedApart(): Promise<{ readonly one: Registry; readonly other: Registry }> {
    const other = await there.open({ backend: 'native' });
    await (await release(here, '1.1.0', 'name', 'tone?')).sync({ push: true });
    const one = await release(here, '1.2.0', 'name');
    await one.sync({ push: true });
    await other.sync({ push: false });
    await one.apply(intend(promotion('1.1.0')));
    await other.apply(intend(promotion('1.2.0', { force: true, reason: 'they know' })));
    await one.sync({ push: true });
    return { one, other };
  }

  it('drop the promotion that breaks what was published first, and say which and why', async () => {
    const other = await there.open({ backend: 'native' });
    await other.sync({ push: false });
    await release(there, '1.2.0', 'name');
    await other.refresh();
    await other.apply(intend(promotion('1.2.0')));
    const one = await release(here, '1.1.0', 'name', 'tone?');
    await one.apply(intend(promotion('1.1.0')));
    await one.sync({ push: true });

    const { stdout, stderr } = await runStemma(['sync', '--push'], {
      cwd: there.folder,
      env: { STEMMA_BACKEND: 'native' },
    });

    expect(stdout, stderr).to.match(/dropped +promote greet@1\.2\.0 in production: /u);
    expect(stdout).to.include('it breaks applications written for 1.1.0: variable tone was removed');
    await one.sync({ push: false });
    await other.refresh();
    expect(one.current()).to.deep.equal(other.current());
    expect(promotedIn(one, 'production')).to.deep.equal(['1.0.0', '1.1.0']);
    const { stdout: audit } = await runStemma(['audit', 'greet', '--max', '1'], { cwd: here.folder });
    expect(audit).to.include('promote greet@1.2.0 in production').and.include('it breaks applications');
  });

  it('keep one that was forced, and record what it breaks where it comes to stand', async () => {
    const { one, other } = await forcedApart();

    const { dropped } = await other.sync({ push: true });
    await one.sync({ push: false });

    expect(dropped).to.deep.equal([]);
    expect(promotedIn(one, 'production')).to.deep.equal(['1.0.0', '1.1.0', '1.2.0']);
    const { stdout } = await runStemma(['audit', 'greet', '--max', '1'], { cwd: here.folder });
    expect(stdout).to.include('promote greet@1.2.0 in production (contract forced) CONTRACT FORCED');
    expect(stdout).to.match(/breaks +applications written for 1\.1\.0: variable tone was removed/u);
  });

  it('hold an admission back from automatic environments where it breaks what was published first', async () => {
    const other = await there.open({ backend: 'native' });
    await other.sync({ push: false });
    await release(there, '1.2.0', 'name');
    expect(promotedIn(await there.open(), 'staging')).to.deep.equal(['1.0.0', '1.2.0']);
    const one = await release(here, '1.1.0', 'name', 'tone?');
    await one.sync({ push: true });

    await other.sync({ push: true });
    await one.sync({ push: false });

    expect(one.current()).to.deep.equal(other.current());
    expect(promotedIn(one, 'staging')).to.deep.equal(['1.0.0', '1.1.0']);
    expect(Object.keys(one.current().prompts.get('greet')?.release?.versions ?? {})).to.include('1.2.0');
    const { stdout } = await runStemma(['audit', 'greet', '--max', '1'], { cwd: here.folder });
    expect(stdout).to.include(
      'greet@1.2.0 in staging: it breaks applications written for 1.1.0: variable tone was removed',
    );
  });

  function promotedIn(registry: Registry, environment: string): readonly string[] {
    return Object.keys(registry.current().prompts.get('greet')?.environments[environment]?.promoted ?? {}).sort();
  }
});
