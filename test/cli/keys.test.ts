import { createPublicKey, verify } from 'node:crypto';
import { chmod, readFile, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect } from 'chai';
import { afterEach, beforeEach, describe, it } from 'mocha';
import type { KeyListDocument } from '../../core/rollout-documents.ts';
import { readKeyFile } from '../../store/keys/key-file.ts';
import { readSigningKey, signText } from '../../store/keys/signing-key.ts';
import type { TestRepository } from '../helpers/a-repository.ts';
import { aPrompt, aRepository, removeRepositories } from '../helpers/a-repository.ts';
import type { StemmaResult } from '../helpers/run-stemma.ts';
import { runStemma } from '../helpers/run-stemma.ts';

describe('stemma keys', () => {
  let repository: TestRepository;
  let file: string;

  beforeEach(async () => {
    repository = await aRepository()
      .withFile('prompts/greet.prompt', aPrompt())
      .commit()
      .release('greet', '1.0.0')
      .build();
    file = join(repository.gitFolder, 'stemma', 'keys.json');
  });

  afterEach(removeRepositories);

  const stemma = (...argv: string[]): Promise<StemmaResult> => runStemma(argv, { cwd: repository.folder });
  const listed = async (): Promise<KeyListDocument['keys']> =>
    ((await stemma('keys', 'list', '--json')).json as KeyListDocument).keys;
  const held = (): readonly string[] => readKeyFile(file).map(({ id }) => id);

  it('create puts the private half into a file of its owner, and the public half into the state', async () => {
    const { code, json } = await stemma('keys', 'create', '--reason', 'first', '--json');
    const keys = await listed();

    expect([code, (await stat(file)).mode & 0o777]).to.deep.equal([0, 0o600]);
    expect(held()).to.deep.equal(keys.map(({ id }) => id));
    expect(keys[0]).to.deep.include({ algorithm: 'ed25519', key: readKeyFile(file)[0]?.key });
    expect(keys[0]?.added).to.deep.include({ by: 'Ada <ada@example.com>', reason: 'first' });
    expect(json).to.deep.include({ key: keys[0]?.id, changed: true, undo: `stemma keys revoke ${keys[0]?.id}` });
  });

  it('create takes on a key that an earlier call left in the file', async () => {
    await stemma('keys', 'create', '--dry-run');
    await stemma('keys', 'create');
    const [left] = readKeyFile(file);
    const elsewhere = await aRepository()
      .withFile('prompts/greet.prompt', aPrompt())
      .commit()
      .release('greet', '1.0.0')
      .build();

    const { json } = await runStemma(['keys', 'create', '--data', join(repository.gitFolder, 'stemma'), '--json'], {
      cwd: elsewhere.folder,
    });

    expect(json).to.deep.include({ key: left?.id, changed: true });
    expect(held()).to.deep.equal([left?.id]);
  });

  it('create, rotate and revoke write nothing with --dry-run', async () => {
    await stemma('keys', 'create');
    const before = [await readFile(file, 'utf8'), await listed()];
    const [key] = held();

    const results = [
      await stemma('keys', 'create', '--dry-run'),
      await stemma('keys', 'rotate', '-n', '--json'),
      await stemma('keys', 'revoke', `${key}`, '-n'),
    ];

    expect(results.map(({ code }) => code)).to.deep.equal([0, 0, 0]);
    expect(results[1]?.json).to.deep.include({ dryRun: true, changed: true });
    expect([await readFile(file, 'utf8'), await listed()]).to.deep.equal(before);
  });

  it('rotate signs with a new key and drops the private half of the old one, which stays trusted', async () => {
    await stemma('keys', 'create');
    const [old] = held();

    const { stdout } = await stemma('keys', 'rotate');
    const keys = await listed();

    expect(keys.map(({ id, revoked }) => [id === old, revoked])).to.deep.equal([
      [true, undefined],
      [false, undefined],
    ]);
    expect(held()).to.deep.equal([keys[1]?.id]);
    expect(stdout).to.match(/add key/);
  });

  it('revoke ends the trust in a key, for good', async () => {
    await stemma('keys', 'create');
    const [key = ''] = held();

    const revoked = await stemma('keys', 'revoke', key, '--reason', 'laptop stolen');
    const again = await stemma('keys', 'revoke', key);
    const unknown = await stemma('keys', 'revoke', '0123456789abcdef');

    expect([revoked.code, again.code, unknown.code, unknown.errorCode]).to.deep.equal([0, 0, 1, 'KEY_UNKNOWN']);
    expect(again.stdout).to.match(/No change/);
    expect((await listed())[0]?.revoked).to.deep.include({ reason: 'laptop stolen' });
  });

  it('list says which key signs here', async () => {
    const none = await stemma('keys', 'list');
    await stemma('keys', 'create');
    await stemma('keys', 'create');
    const [first = '', second = ''] = held();
    await stemma('keys', 'revoke', first, '--reason', 'old');

    const { stdout } = await stemma('keys', 'list');

    expect(none.stdout).to.match(/not signed yet/);
    expect(stdout).to.match(new RegExp(`${first} .*revoked .*: old`));
    expect(stdout).to.match(new RegExp(`${second} .*signs here`));
  });

  it('refuses a file that others can read, or that is none of its own', async () => {
    await stemma('keys', 'create');
    await chmod(file, 0o640);
    const open = await stemma('keys', 'list');
    await writeFile(file, '{"format": 1, "keys": [{"id": "0123456789abcdef", "privateKey": "secret"}]}');
    await chmod(file, 0o600);
    const broken = await stemma('keys', 'list');

    expect([open.errorCode, broken.errorCode]).to.deep.equal(['KEY_INVALID', 'KEY_INVALID']);
    expect(open.stderr).to.match(/chmod 600/);
    expect(broken.stderr).not.to.match(/secret/);
  });

  it('create --for makes the key of an approver, and prints the line for .promptrc', async () => {
    const { code, json } = await stemma('keys', 'create', '--for', 'Ada@Example.com', '--out', 'ada.pem', '--json');
    const path = join(repository.folder, 'ada.pem');
    const key = readSigningKey(await readFile(path, 'utf8'));
    const { stdout } = await stemma('keys', 'create', '--for', 'bob@example.com', '--out', 'bob.pem');
    const again = await stemma('keys', 'create', '--for', 'bob@example.com', '--out', 'bob.pem');

    expect([code, (await stat(path)).mode & 0o777]).to.deep.equal([0, 0o600]);
    expect(json).to.deep.include({ key: key?.id, for: 'ada@example.com', signer: `ed25519:${key?.key}` });
    expect(stdout).to.match(/signers:\n {2}bob@example\.com: "ed25519:[A-Za-z0-9_-]{43}"/);
    expect(again.errorCode).to.equal('FILE_EXISTS');
    expect(await listed()).to.deep.equal([]);
    if (key === undefined) throw new Error('no key');
    const publicKey = createPublicKey({ key: { kty: 'OKP', crv: 'Ed25519', x: key.key }, format: 'jwk' });
    expect(verify(null, Buffer.from('text'), publicKey, Buffer.from(signText(key, 'text'), 'base64url'))).to.equal(
      true,
    );
  });

  const wrong: readonly (readonly string[])[] = [
    ['--for', 'ada@example.com'],
    ['--out', 'ada.pem'],
    ['--for', 'Ada', '--out', 'ada.pem'],
    ['--for', 'ada@example.com', '--out', 'nowhere/ada.pem'],
  ];
  for (const options of wrong) {
    it(`create refuses ${options.join(' ')}`, async () => {
      const { code, errorCode } = await stemma('keys', 'create', ...options);

      expect([code === 0, errorCode]).to.deep.equal([false, errorCode]);
      expect(errorCode).to.be.oneOf(['USAGE', 'OPTION_INVALID', 'STORAGE_FAILED']);
    });
  }
});
