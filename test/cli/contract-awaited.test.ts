import { expect } from 'chai';
import { after, afterEach, before, describe, it } from 'mocha';
import { createClient } from '../../client/node-client.ts';
import type { TestRepository } from '../helpers/a-repository.ts';
import { aRepository, keepRepository, removeRepositories } from '../helpers/a-repository.ts';
import { aServer, stopServers } from '../helpers/a-server.ts';
import type { StemmaResult } from '../helpers/run-stemma.ts';
import { runStemma } from '../helpers/run-stemma.ts';

const taking = (...variables: readonly string[]): string =>
  `---\nmodel: test/model\ninput:\n  schema:\n${variables.map((one) => `    ${one}: string\n`).join('')}---\nHi {{name}}\n`;

const broken = 'it breaks applications written for 1.1.0: variable tone was removed';

describe('releases that break types which were declared for a release that nobody gets yet', () => {
  let original: TestRepository;
  before(async () => {
    original = keepRepository(
      await aRepository()
        .withFile('prompts/greet.prompt', taking('name'))
        .commit()
        .release('greet', '1.0.0')
        .withFile('prompts/greet.prompt', taking('name', 'tone?'))
        .commit()
        .release('greet', '1.1.0')
        .withFile('prompts/greet.prompt', taking('name'))
        .commit()
        .release('greet', '1.2.0')
        .withFile('prompts/greet.prompt', taking('name', 'tone?', 'place'))
        .commit()
        .release('greet', '1.3.0')
        .withFile('prompts/greet.prompt', taking('name', 'tone?', 'place?'))
        .commit()
        .release('greet', '1.4.0')
        .build(),
    );
  });
  after(() => original.remove());
  afterEach(async () => {
    await stopServers();
    await removeRepositories();
  });

  async function open(...promoted: readonly string[]): Promise<(...argv: string[]) => Promise<StemmaResult>> {
    const { folder: cwd } = await original.copy();
    const stemma = (...argv: string[]): Promise<StemmaResult> => runStemma(argv, { cwd });
    for (const version of promoted) expect((await stemma('promote', `greet@${version}`)).code).to.equal(0);
    return stemma;
  }

  it('are refused by promote and by start, although they break nobody who is served', async () => {
    const stemma = await open('1.0.0');

    for (const argv of [
      ['promote', 'greet@1.2.0'],
      ['rollout', 'start', 'greet@1.2.0'],
    ]) {
      const { code, errorCode, stderr } = await stemma(...argv);
      expect([code, errorCode]).to.deep.equal([1, 'CONTRACT_INCOMPATIBLE']);
      expect(stderr).to.include(broken);
    }
  });

  it('are refused where nothing of their major line is served yet', async () => {
    const stemma = await open();

    expect((await stemma('promote', 'greet@1.2.0')).stderr).to.include(broken);
  });

  it('are promoted by force, and only clients whose range has that release are told', async () => {
    const repository = await original.copy();
    const registry = await repository.open();
    const { url } = await aServer({ registry });
    const stemma = (...argv: string[]): Promise<StemmaResult> =>
      runStemma(argv, { cwd: repository.folder, env: { STEMMA_REGISTRY: url } });
    await stemma('promote', 'greet@1.0.0');

    const { stderr } = await stemma('promote', 'greet@1.2.0', '--force', '--reason', 'nobody uses tone');

    expect(stderr).to.include('1.2.0 breaks applications written for 1.1.0: variable tone was removed');
    const client = createClient({ url, follow: false });
    const compiled = createClient({ url, follow: false, contracts: { 'greet@^1.1': ['1.1.0', '1.2.0'] } });
    try {
      const codes = async (one: typeof client, reference: string): Promise<readonly string[]> =>
        (await one.get(reference)).warnings.map(({ code }) => code);
      expect(await codes(client, 'greet@^1.1')).to.deep.equal(['CONTRACT_CHANGED']);
      expect(await codes(client, 'greet@^1.2')).to.deep.equal([]);
      expect(await codes(compiled, 'greet@^1.1')).to.deep.equal([]);
    } finally {
      client.close();
      compiled.close();
    }
  });

  it('are promoted once the other one is yanked', async () => {
    const stemma = await open('1.0.0');
    await stemma('yank', 'greet@1.1.0', '--reason', 'tone was a mistake');

    expect((await stemma('promote', 'greet@1.2.0')).code).to.equal(0);
  });

  it('are let by where the other one would itself be refused', async () => {
    const stemma = await open('1.0.0', '1.1.0');

    expect((await stemma('promote', 'greet@1.3.0')).stderr).to.include('variable place is new and required');
    expect((await stemma('promote', 'greet@1.4.0')).code).to.equal(0);
  });
});
