import { statSync } from 'node:fs';
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect } from 'chai';
import { afterEach, beforeEach, describe, it } from 'mocha';
import type { TokenRecord } from '../../core/access/token-record.ts';
import type { TestRepository } from '../helpers/a-repository.ts';
import { aRepository, removeRepositories } from '../helpers/a-repository.ts';
import type { StemmaResult } from '../helpers/run-stemma.ts';
import { runStemma } from '../helpers/run-stemma.ts';

describe('stemma token', () => {
  let repository: TestRepository;

  beforeEach(async () => {
    repository = await aRepository().withFile('.promptrc', '').commit().build();
  });

  afterEach(removeRepositories);

  const token = (...words: readonly string[]): Promise<StemmaResult> =>
    runStemma(['token', ...words], { cwd: repository.folder });
  const create = (...words: readonly string[]): Promise<StemmaResult> =>
    token('create', '--name', 'ci', '--actor', 'CI <ci@example.com>', ...words);
  const stored = async (): Promise<TokenRecord[]> =>
    JSON.parse(await readFile(join(repository.gitFolder, 'stemma', 'tokens.json'), 'utf8')).tokens;

  it('prints a new token once, says what it may do, and keeps only its hash', async () => {
    const { code, stdout } = await create('--scope', 'read,rollout', '--prompts', 'support/*', '--env', 'production');

    expect(code).to.equal(0);
    const [text = '', id = '', secret = ''] = /stm_([0-9a-f]{12})_([A-Za-z0-9_-]{43})/.exec(stdout) ?? [];
    expect(stdout)
      .to.include(`Token ${id} "ci" acts as CI <ci@example.com>, until `)
      .and.to.include('promote, withdraw, restore, roll back, and run rollouts')
      .and.to.include('for support/* in production.');
    const file = join(repository.gitFolder, 'stemma', 'tokens.json');
    expect(await readFile(file, 'utf8'))
      .to.include(id)
      .and.not.to.include(secret);
    expect(stdout.split(text)).to.have.length(2);
    expect((await token('list')).stdout)
      .to.include(id)
      .and.not.to.include(secret);
    if (process.platform !== 'win32') expect(statSync(file).mode & 0o777).to.equal(0o600);
  });

  it('expires after 90 days unless told otherwise, and then only when told "never"', async () => {
    await create('--scope', 'read');
    await create('--scope', 'read', '--expires', '12h');
    await create('--scope', 'read', '--expires', 'never');

    const hours = (await stored()).map(({ createdAt, expiresAt }) =>
      expiresAt === undefined ? undefined : (Date.parse(expiresAt) - Date.parse(createdAt)) / 3_600_000,
    );
    expect(hours.map((count) => (count === undefined ? count : Math.round(count)))).to.deep.equal([
      2160,
      12,
      undefined,
    ]);
  });

  it('takes scopes, prompts and environments in one option or in several', async () => {
    await create('--scope', 'read', '--scope', 'kill,read', '--prompts', 'a/**,b', '--prompts', 'c/*', '-e', 'x,y');

    const [record] = await stored();
    expect(record).to.deep.include({
      scopes: ['read', 'kill'],
      prompts: ['a/**', 'b', 'c/*'],
      environments: ['x', 'y'],
    });
  });

  it('acts for who one is for git where no one is named', async () => {
    const { json } = await runStemma(['token', 'create', '--name', 'mine', '--scope', 'read', '--json'], {
      cwd: repository.folder,
      env: { GIT_AUTHOR_NAME: 'Ada', GIT_AUTHOR_EMAIL: 'ada@example.com' },
    });

    expect(json).to.include({ actor: 'Ada <ada@example.com>', status: 'usable' });
  });

  it('lists and revokes tokens, by id or by the token itself, and says so the second time', async () => {
    const [one, two] = [await create('--scope', 'read', '--json'), await create('--scope', 'kill', '--json')];
    const { id } = one.json as { readonly id: string };
    const { token: text } = two.json as { readonly token: string };

    const first = await token('revoke', id, '--json');
    const again = await token('revoke', id);
    const whole = await token('revoke', text);
    const { json } = await token('list', '--json');

    expect(first.json).to.include({ id, changed: true, status: 'revoked' });
    expect(again.stdout).to.include('was revoked before');
    expect(whole.stdout).to.include('is revoked').and.not.to.include(text);
    expect(json).to.have.property('tokens').with.length(2);
    for (const record of (json as { readonly tokens: readonly object[] }).tokens) {
      expect(record).to.include({ status: 'revoked' }).and.not.to.have.property('sha256');
    }
  });

  it('finds the file where the server does: --tokens, --data, their variables, the git folder', async () => {
    const { folder: cwd } = repository;
    const other = { STEMMA_DATA: join(cwd, 'data') };
    await create('--scope', 'read', '--tokens', 'mine.json');
    await runStemma(['token', 'create', '--name', 'x', '--actor', 'X <x@y>', '--scope', 'read'], { cwd, env: other });

    expect((await token('list', '--tokens', 'mine.json', '--json')).json)
      .to.have.property('tokens')
      .with.length(1);
    expect((await token('list', '--data', 'data', '--json')).json)
      .to.have.property('tokens')
      .with.length(1);
    expect((await token('list')).stdout).to.include('There are no tokens.');
  });

  const refused: readonly (readonly [string, readonly string[], string, string])[] = [
    ['no scope', [], 'USAGE', '--scope'],
    ['a scope that there is not', ['--scope', 'reed'], 'OPTION_INVALID', 'did you mean "read"?'],
    ['a glob that is a pattern', ['--scope', 'read', '--prompts', '(a|b)+'], 'OPTION_INVALID', '--prompts'],
    ['an environment that is none', ['--scope', 'read', '--env', '../x'], 'OPTION_INVALID', '--env'],
    ['a time for a duration', ['--scope', 'read', '--expires', 'tomorrow'], 'TIME_INVALID', '90d|2d'],
    ['no time at all', ['--scope', 'read', '--expires', '0s'], 'OPTION_INVALID', '--expires'],
  ];
  for (const [what, words, code, hint] of refused) {
    it(`refuses ${what}, and makes no file`, async () => {
      const { errorCode, stderr } = await create(...words);

      expect(errorCode).to.equal(code);
      expect(stderr).to.match(new RegExp(hint.replace('?', '\\?'), 'u'));
      expect((await token('list', '--json')).json).to.deep.equal({ tokens: [] });
    });
  }

  it('refuses an actor that is none, and a token that there is not', async () => {
    expect(await token('create', '--name', 'x', '--scope', 'read', '--actor', 'Ada')).to.include({
      errorCode: 'OPTION_INVALID',
    });
    expect(await token('revoke', '0123456789ab')).to.include({ errorCode: 'TOKEN_NOT_FOUND' });
  });

  it('leaves a file alone that it cannot read, and says what is wrong with it', async () => {
    const file = join(repository.folder, 'mine.json');
    for (const [text, problem] of [
      ['{', 'not JSON'],
      ['{"format":1,"tokens":[{"id":"x"}]}', '/tokens/0'],
      ['{"format":2,"tokens":[]}', '/format'],
    ] as const) {
      await writeFile(file, text, { mode: 0o600 });

      const { errorCode, stderr } = await create('--scope', 'read', '--tokens', 'mine.json');

      expect(errorCode, text).to.equal('TOKENS_INVALID');
      expect(stderr, text).to.include(problem);
      expect(await readFile(file, 'utf8')).to.equal(text);
    }
  });
});
