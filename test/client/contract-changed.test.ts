import { expect } from 'chai';
import { after, before, describe, it } from 'mocha';
import type { ClientOptions, ResolutionWarning, StemmaClient } from '../../client/index.ts';
import type { Registry } from '../../store/registry.ts';
import { aClient, stopAll } from '../helpers/a-live-registry.ts';
import type { BareIntent } from '../helpers/a-repository.ts';
import { aRepository, intend } from '../helpers/a-repository.ts';
import { aServer } from '../helpers/a-server.ts';

const taking = (variables: string): string =>
  `---\nmodel: test/model\ninput: { schema: { ${variables} } }\n---\nHi {{name}}\n`;

const environment = 'production';
const promotion = (version: string): BareIntent => ({ verb: 'promote', name: 'greet', version, environment });

describe('a client that is served a release which breaks a contract', () => {
  let registry: Registry;
  let url: string;
  before(async () => {
    const repository = await aRepository()
      .withFile('.promptrc', 'environments: { production: { default: true } }')
      .withFile('prompts/greet.prompt', taking('name: string'))
      .commit()
      .release('greet', '1.0.0')
      .apply(promotion('1.0.0'))
      .withFile('prompts/greet.prompt', taking('name: string, tone: string'))
      .commit()
      .release('greet', '1.1.0')
      .release('greet', '1.2.0')
      .build();
    registry = await repository.open();
    ({ url } = await aServer({ registry }));
  });
  after(stopAll);

  const connect = (options: Partial<ClientOptions> = {}): StemmaClient => aClient({ url, follow: false, ...options });

  /** Codes and releases that warnings name. */
  const told = (warnings: readonly ResolutionWarning[]): readonly string[] =>
    warnings.map(({ code, since }) => `${code} ${since}`);

  it('is told nothing as long as nothing is broken', async () => {
    expect((await connect().get('greet@^1')).warnings).to.deep.equal([]);
  });

  it('is told CONTRACT_CHANGED once somebody forced it, with what changed', async () => {
    await registry.apply(intend({ ...promotion('1.1.0'), force: true, reason: 'they know' } as BareIntent));

    const { version, warnings } = await connect().get('greet@^1');

    expect(version).to.equal('1.1.0');
    expect(warnings).to.deep.equal([
      {
        code: 'CONTRACT_CHANGED',
        message: 'greet@1.1.0 broke applications written for 1.0.0, by force: variable tone is new and required',
        since: '1.1.0',
      },
    ]);
  });

  it('is told it also of what is served above', async () => {
    await registry.apply(intend(promotion('1.2.0')));

    const { version, warnings } = await connect().get('greet@^1');

    expect([version, told(warnings)]).to.deep.equal(['1.2.0', ['CONTRACT_CHANGED 1.1.0']]);
  });

  it('is told nothing where it asks for what was never broken', async () => {
    const client = connect();

    for (const reference of ['greet@1.1.0', 'greet@^1.1', 'greet@~1.0']) {
      expect((await client.get(reference)).warnings, reference).to.deep.equal([]);
    }
  });

  it('is told nothing where the application was compiled for it', async () => {
    const contracts = { 'greet@^1': ['1.1.0', '1.0.0'], 'greet@>=1.0.0 <2.0.0': ['1.0.0'] };
    const client = connect({ contracts });

    expect((await client.get('greet@^1')).warnings).to.deep.equal([]);
    expect(told((await client.get('greet@>=1.0.0 <2.0.0')).warnings)).to.deep.equal(['CONTRACT_CHANGED 1.1.0']);
  });
});
