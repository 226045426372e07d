import { expect } from 'chai';
import { afterEach, describe, it } from 'mocha';
import { aRepository, removeRepositories } from '../helpers/a-repository.ts';
import { admitContent } from '../helpers/admit-content.ts';
import { runStemma } from '../helpers/run-stemma.ts';

const taking = (variables: string, budget = ''): string =>
  `---\nmodel: test/model\ninput:\n  schema: { ${variables} }\n${budget}---\nHi {{name}}\n`;

/** What an older version of Stemma took. */
const broken = taking('name: string').replace('{{name}}', '{{#if name}}{{> gone}}');

describe('a release that this version of Stemma cannot read', () => {
  afterEach(removeRepositories);

  /** 1.0.0 can be read, 1.1.0 cannot, and the work tree has a prompt that differs from both. */
  async function aFolder(next = taking('name: string, tone?: string')): Promise<string> {
    const repository = await aRepository()
      .withFile('.promptrc', 'environments: { production: { default: true } }')
      .withFile('prompts/greet.prompt', taking('name: string'))
      .commit()
      .release('greet', '1.0.0')
      .build();
    await admitContent(repository, { name: 'greet', version: '1.1.0', prompt: broken });
    await repository.apply({ verb: 'promote', name: 'greet', version: '1.1.0', environment: 'production', ...forced });
    await repository.write('prompts/greet.prompt', next);
    await repository.commit();
    return repository.folder;
  }

  const forced = { force: true, reason: 'as it was' } as const;
  const why = /1\.1\.0 cannot be read any more: greet\.prompt.*; compared with 1\.0\.0 instead/u;

  it('is told by "stemma status", with what the next one is compared with instead', async () => {
    const cwd = await aFolder();

    const { code, stdout } = await runStemma(['status'], { cwd });
    const { json } = await runStemma(['status', '--json'], { cwd });

    expect(code).to.equal(0);
    expect(stdout).to.match(/greet +1\.1\.0 +changed +2\.0\.0/u);
    expect(stdout).to.include('major: 1.1.0 cannot be read any more: ');
    expect(stdout).to.include('minor: variable tone is new and optional');
    expect(json).to.have.nested.property('prompts[0].next.reasons[0]').that.matches(why);
  });

  it('makes the next one major, unless that is forced, and the log keeps why', async () => {
    const cwd = await aFolder();

    const proposed = await runStemma(['release', 'greet', '--dry-run', '--json'], { cwd });
    const refused = await runStemma(['release', 'greet', '--minor'], { cwd });
    const argv = ['release', 'greet', '--minor', '--force', '--reason', 'only 1.0.0 was in use'];
    const made = await runStemma(argv, { cwd });

    expect(proposed.json).to.deep.include({ version: '2.0.0', previous: '1.1.0' });
    expect(refused.errorCode).to.equal('BUMP_TOO_SMALL');
    expect(refused.stderr).to.include('1.1.0 cannot be read any more: ');
    expect([made.code, made.stdout.split('\n')[0]]).to.deep.equal([0, 'Released greet@1.2.0']);
    const { json } = await runStemma(['log', 'greet', '--json'], { cwd });
    expect(json).to.have.nested.property('releases[0].forced', 'only 1.0.0 was in use');
  });

  it('is not what the growth of a budget is measured from', async () => {
    const cwd = await aFolder(taking('name: string', 'stemma.budget: { growth: 10% }\n'));

    const { json } = await runStemma(['budget', 'greet', '--json'], { cwd });

    expect(json).to.have.nested.property('limits[0].outcome', 'kept');
    expect(json).to.have.nested.property('base.version', '1.0.0');
  });

  it('breaks whoever gets it, as far as one knows: what comes above it is served by force alone', async () => {
    const cwd = await aFolder();
    await runStemma(['release', 'greet', '--minor', '--force', '--reason', 'it is lost'], { cwd });

    const refused = await runStemma(['promote', 'greet@1.2.0'], { cwd });
    const rolled = await runStemma(['rollout', 'start', 'greet@1.2.0'], { cwd });
    const promoted = await runStemma(['promote', 'greet@1.2.0', '--force', '-r', 'it is lost'], { cwd });

    for (const { code, errorCode, stderr } of [refused, rolled]) {
      expect([code, errorCode]).to.deep.equal([1, 'CONTRACT_INCOMPATIBLE']);
      expect(stderr).to.match(/1\.1\.0 cannot be compared with: .*greet\.prompt/u);
    }
    expect(promoted.code).to.equal(0);
    const { stdout } = await runStemma(['audit', 'greet', '--max', '1'], { cwd });
    expect(stdout)
      .to.include('CONTRACT FORCED')
      .and.include('1.1.0 cannot be compared with: ')
      .and.include('it is lost');
  });

  it('goes out of service, and comes back, as any other', async () => {
    const cwd = await aFolder();

    expect((await runStemma(['withdraw', 'greet@1.1.0'], { cwd })).code).to.equal(0);
    expect((await runStemma(['restore', 'greet@1.1.0'], { cwd })).code).to.equal(0);
  });
});
