import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect } from 'chai';
import { afterEach, describe, it } from 'mocha';
import { aRepository, removeRepositories } from '../helpers/a-repository.ts';
import { runStemma } from '../helpers/run-stemma.ts';

interface Origins {
  readonly file: string | null;
  readonly settings: Readonly<Record<string, { value: unknown; origin: string; source?: string }>>;
  readonly server: { readonly config: Record<string, unknown>; readonly origins: Record<string, string> };
}

describe('stemma config', () => {
  afterEach(removeRepositories);

  const promptrc =
    'prompts: ai/prompts\nregistry: https://prompts.example.com\nenvironments: { live: { default: true } }\n';
  const config = async (argv: readonly string[] = [], env: Readonly<Record<string, string>> = {}): Promise<Origins> => {
    const { folder: cwd } = await aRepository().withFile('.promptrc', promptrc).build();
    return (await runStemma(['config', '--json', ...argv], { cwd, env })).json as Origins;
  };

  it('tells of each value whether the file or a default gave it', async () => {
    const { file, settings } = await config();

    expect(settings['prompts']).to.deep.equal({ value: 'ai/prompts', origin: 'file', source: file });
    expect(settings['tagPrefix']).to.deep.equal({ value: '', origin: 'default' });
    expect(settings['environment']).to.deep.include({ value: 'live', origin: 'file' });
    expect(settings['registry']).to.deep.include({ value: 'https://prompts.example.com', origin: 'file' });
  });

  const precedence: readonly (readonly [string, string, string, string])[] = [
    ['registry', '--registry', 'STEMMA_REGISTRY', 'http://one.example.com'],
    ['environment', '--env', 'STEMMA_ENVIRONMENT', 'elsewhere'],
    ['backend', '--backend', 'STEMMA_BACKEND', 'native'],
  ];
  for (const [setting, flag, variable, value] of precedence) {
    it(`takes ${setting} from ${flag}, then from ${variable}`, async () => {
      const fromVariable = await config([], { [variable]: value });
      const fromFlag = await config([flag, value], {
        [variable]: setting === 'backend' ? 'auto' : 'http://other.example.com',
      });

      expect(fromVariable.settings[setting]).to.deep.equal({ value, origin: 'environment variable', source: variable });
      expect(fromFlag.settings[setting]).to.deep.equal({ value, origin: 'flag', source: flag });
    });
  }

  it('takes an empty variable as none', async () => {
    const { settings } = await config([], { STEMMA_REGISTRY: '', STEMMA_ENVIRONMENT: '' });

    expect(settings['registry']).to.deep.include({ origin: 'file' });
    expect(settings['environment']).to.deep.include({ value: 'live' });
  });

  it('tells where the settings of a server come from, which is never the repository', async () => {
    const { server } = await config([], { STEMMA_PORT: '8080' });

    expect(server.config).to.deep.include({ port: 8080, host: '127.0.0.1' });
    expect(server.origins).to.deep.include({ port: 'STEMMA_PORT', host: 'default' });
  });

  it('prints one row for each setting', async () => {
    const { folder: cwd } = await aRepository().withFile('.promptrc', promptrc).build();

    const { stdout } = await runStemma(['config'], { cwd, env: { STEMMA_BACKEND: 'native' } });

    expect(stdout).to.match(/^prompts +ai\/prompts +\S+\.promptrc$/mu);
    expect(stdout).to.match(/^environments\.live +promoted, the default +\S+\.promptrc$/mu);
    expect(stdout).to.match(/^backend +native +STEMMA_BACKEND$/mu);
    expect(stdout).to.match(/^server\.port +4600 +default$/mu);
  });

  for (const [variable, value] of [
    ['STEMMA_BACKEND', 'svn'],
    ['STEMMA_REGISTRY', 'ftp://example.com'],
    ['STEMMA_PORT', '99999'],
  ] as const) {
    it(`refuses ${variable}=${value}, naming the variable`, async () => {
      const { folder: cwd } = await aRepository().withFile('.promptrc', '').build();

      const { code, stderr } = await runStemma(['config'], { cwd, env: { [variable]: value } });

      expect(code).to.equal(2);
      expect(stderr).to.include(variable);
    });
  }

  it('refuses a .promptrc below the root, which only some commands would see', async () => {
    const { folder } = await aRepository().build();
    await mkdir(join(folder, 'below'));
    await writeFile(join(folder, 'below/.promptrc'), '');

    const { code, errorCode } = await runStemma(['config'], { cwd: join(folder, 'below') });

    expect([code, errorCode]).to.deep.equal([2, 'CONFIG_INVALID']);
  });
});
