import { chmod, readdir, readFile, stat, symlink, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import { expect } from 'chai';
import { afterEach, beforeEach, describe, it } from 'mocha';
import type { TokenRecord } from '../../../core/access/token-record.ts';
import { createToken, listTokens, revokeToken } from '../../../store/tokens/manage-tokens.ts';
import { readTokens } from '../../../store/tokens/token-file.ts';
import {
  isSecretOf,
  makeTokenText,
  parseAuthorization,
  parseToken,
  printToken,
} from '../../../store/tokens/token-text.ts';
import { aTokensFile, removeTokenFiles } from '../../helpers/a-token.ts';
import { rejection } from '../../helpers/rejection.ts';

const wish = {
  ...{ name: 'ci', actor: 'CI <ci@example.com>', scopes: ['read'] as const, prompts: ['**'], environments: ['*'] },
};
const now = new Date('2026-05-01T12:00:00Z');

const base64 = (text: string): string => Buffer.from(text).toString('base64');

describe('the file of tokens', () => {
  let file: string;

  beforeEach(async () => {
    file = await aTokensFile();
  });

  afterEach(removeTokenFiles);

  it('holds everything of a token but its secret', async () => {
    const { record, text } = await createToken(file, { ...wish, expiresAt: '2026-06-01T12:00:00Z' }, now);

    const { secret = '' } = parseToken(text) ?? {};
    expect(await readFile(file, 'utf8')).not.to.include(secret);
    expect(await listTokens(file)).to.deep.equal([record]);
    expect(isSecretOf(secret, record.sha256)).to.equal(true);
    expect(isSecretOf(`${secret.slice(1)}A`, record.sha256)).to.equal(false);
  });

  it('keeps every token of twenty who make one at once, and leaves no lock', async () => {
    const made = await Promise.all(Array.from({ length: 20 }, () => createToken(file, wish, now)));

    const stored = await listTokens(file);
    expect(stored.map(({ id }) => id)).to.have.members(made.map(({ record }) => record.id));
    expect(await readdir(dirname(file))).to.deep.equal(['tokens.json']);
  });

  it('is refused where others than its owner can write it', async () => {
    await createToken(file, wish, now);
    await chmod(file, 0o620);

    const error = await rejection(readTokens(file), 'TOKENS_INVALID');

    expect(error).to.have.property('message').that.includes('chmod 600');
  });

  it('is named, with the lock, where someone who changes it did not come back', async () => {
    await writeFile(`${file}.lock`, '');

    const error = await rejection(createToken(file, wish, now), 'TOKENS_INVALID');

    expect(error).to.have.property('message').that.includes(`remove ${file}.lock`);
  }).timeout(10_000);

  it('is no folder', async () => {
    await symlink(dirname(file), file);

    await rejection(readTokens(file), 'TOKENS_INVALID');
  });

  const record: TokenRecord = {
    ...{ id: '0123456789ab', ...wish, sha256: 'a'.repeat(64), createdAt: '2026-01-01T00:00:00Z' },
  };
  const broken: readonly (readonly [string, unknown])[] = [
    ['no JSON', '{'],
    ['another format', { format: 2, tokens: [] }],
    ['no list', { format: 1 }],
    ['a key too many', { format: 1, tokens: [], more: 1 }],
    ['an id twice', { format: 1, tokens: [record, record] }],
    ['an unknown scope', { format: 1, tokens: [{ ...record, scopes: ['root'] }] }],
    ['no scope', { format: 1, tokens: [{ ...record, scopes: [] }] }],
    ['a glob that is none', { format: 1, tokens: [{ ...record, prompts: ['(a+)+'] }] }],
    ['an environment that is none', { format: 1, tokens: [{ ...record, environments: ['../x'] }] }],
    ['a secret in place of its hash', { format: 1, tokens: [{ ...record, sha256: 'sk-planted' }] }],
    ['a time that is none', { format: 1, tokens: [{ ...record, expiresAt: '2026-13-45T00:00:00Z' }] }],
    ['no actor', { format: 1, tokens: [{ ...record, actor: 'someone' }] }],
  ];
  for (const [what, content] of broken) {
    it(`is refused with ${what}, and what stands there is not repeated`, async () => {
      await writeFile(file, typeof content === 'string' ? content : JSON.stringify(content), { mode: 0o600 });

      const error = await rejection(readTokens(file), 'TOKENS_INVALID');

      expect(String(error)).not.to.include('sk-planted').and.not.to.include('root');
    });
  }

  it('revokes a token for good', async () => {
    const { record: made } = await createToken(file, wish, now);

    const first = await revokeToken(file, made.id, now);
    const second = await revokeToken(file, made.id, new Date('2026-07-01T00:00:00Z'));

    expect(first).to.deep.include({ changed: true });
    expect(second).to.deep.equal({ record: first.record, changed: false });
    expect((await stat(file)).mode & 0o077).to.equal(0);
  });
});

describe('the text of a token', () => {
  it('is read back', () => {
    const text = makeTokenText();

    expect(parseToken(printToken(text))).to.deep.equal(text);
    expect(parseAuthorization(`Bearer ${printToken(text)}`)).to.deep.equal(text);
    expect(parseAuthorization(`bearer  ${printToken(text)} `)).to.deep.equal(text);
    expect(parseAuthorization(`Basic ${base64(`someone:${printToken(text)}`)}`)).to.deep.equal(text);
    expect(parseAuthorization(`basic ${base64(`:${printToken(text)}`)}`)).to.deep.equal(text);
  });

  it('is nothing else', () => {
    const text = printToken(makeTokenText());
    for (const header of [
      '',
      text,
      `Basic ${text}`,
      'Basic ',
      `Basic ${base64('someone:')}`,
      `Basic ${base64(`${text}:`)}`,
      `Basic ${base64(`a:b:${text}`)}`,
      `Bearer ${text}x`,
      `Bearer ${text} ${text}`,
      `Bearer ${text.toUpperCase()}`,
    ]) {
      expect(parseAuthorization(header), header).to.equal(undefined);
    }
  });
});
