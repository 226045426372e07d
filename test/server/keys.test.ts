import { createPublicKey, verify } from 'node:crypto';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect } from 'chai';
import { afterEach, beforeEach, describe, it } from 'mocha';
import { manifestText } from '../../core/manifest-text.ts';
import type { ManifestDocument } from '../../core/protocol.ts';
import type { KeyListDocument } from '../../core/rollout-documents.ts';
import type { StemmaServer } from '../../server/create-server.ts';
import { createStemmaServer } from '../../server/create-server.ts';
import type { StemmaServerOptions } from '../../server/server-options.ts';
import type { Library } from '../helpers/a-library.ts';
import { aLibrary } from '../helpers/a-library.ts';
import { removeRepositories } from '../helpers/a-repository.ts';
import { aServer, send, stopServers } from '../helpers/a-server.ts';
import { codeOf } from '../helpers/error-code.ts';
import { runStemma } from '../helpers/run-stemma.ts';

const address = '/v1/manifest?environment=production&refs=support/reply@^1';

describe('manifests that are signed', () => {
  let library: Library;
  let keyFile: string;

  beforeEach(async () => {
    library = await aLibrary();
    keyFile = join(library.repository.gitFolder, 'stemma', 'keys.json');
  });

  afterEach(async () => {
    await stopServers();
    await removeRepositories();
  });

  const serve = (options: Partial<StemmaServerOptions> = {}): Promise<StemmaServer> =>
    aServer({ registry: library.registry, keyFile, ...options });

  /** Runs a command beside the server, and lets that see what was written. */
  const keys = async (...words: string[]): Promise<string> => {
    const { json } = await runStemma(['keys', ...words, '--json'], { cwd: library.repository.folder });
    await library.registry.refresh();
    return (json as { key: string }).key;
  };
  const manifestOf = async (server: StemmaServer): Promise<ManifestDocument> =>
    (await send(server, address)).json as unknown as ManifestDocument;
  const alarmsOf = async (server: StemmaServer): Promise<readonly string[]> =>
    ((await send(server, '/readyz')).json['alarms'] as { code: string }[]).map(({ code }) => code);

  /** Checks as a client would: with the keys of the registry and nothing of ours but the text. */
  const isTrue = async (server: StemmaServer, manifest: ManifestDocument): Promise<boolean> => {
    const { signature } = manifest;
    const list = (await send(server, '/v1/keys')).json as unknown as KeyListDocument;
    const key = list.keys.find(({ id, revoked }) => id === signature?.key && revoked === undefined);
    if (signature === undefined || key === undefined) return false;
    const publicKey = createPublicKey({ key: { kty: 'OKP', crv: 'Ed25519', x: key.key }, format: 'jwk' });
    return verify(null, Buffer.from(manifestText(manifest)), publicKey, Buffer.from(signature.value, 'base64url'));
  };

  it('carry no signature without a key', async () => {
    const server = await serve();

    expect(await manifestOf(server)).not.to.have.property('signature');
    expect((await send(server, '/v1/keys')).json['keys']).to.deep.equal([]);
    expect(await alarmsOf(server)).to.deep.equal([]);
  });

  it('are checked with the keys of the registry; what was changed on the way is not', async () => {
    const server = await serve();
    await keys('create');

    const manifest = await manifestOf(server);

    expect(await isTrue(server, manifest)).to.equal(true);
    const tampered: readonly Partial<ManifestDocument>[] = [
      { environment: 'staging' },
      { revision: manifest.revision + 1 },
      { epoch: manifest.epoch + 1 },
      { expiresAt: '2099-01-01T00:00:00.000Z' },
      { references: {} },
      { unpublished: [] },
    ];
    for (const change of tampered) {
      expect(await isTrue(server, { ...manifest, ...change }), JSON.stringify(change)).to.equal(false);
    }
  });

  it('are made once: the same bytes are sent again', async () => {
    const server = await serve();
    await keys('create');

    const [first, second] = [await send(server, address), await send(server, address)];

    expect(second.text).to.equal(first.text);
    expect(second.headers.etag).to.equal(first.headers.etag);
  });

  it('are signed with the newest key from the moment at which the state names it', async () => {
    const server = await serve();
    const first = await keys('create');
    const before = await manifestOf(server);
    const second = await keys('rotate');

    const after = await manifestOf(server);

    expect([before.signature?.key, after.signature?.key]).to.deep.equal([first, second]);
    expect([await isTrue(server, before), await isTrue(server, after)]).to.deep.equal([true, true]);
  });

  it('are signed with the next key when the newest is revoked, and with none when there is no other', async () => {
    const server = await serve();
    const first = await keys('create');
    const second = await keys('create');
    await keys('revoke', second, '--reason', 'leaked');
    const [withNext, alarms] = [await manifestOf(server), await alarmsOf(server)];
    await keys('revoke', first, '--reason', 'leaked');

    const without = await manifestOf(server);

    expect([withNext.signature?.key, alarms]).to.deep.equal([first, ['KEY_REVOKED']]);
    expect(without).not.to.have.property('signature');
    expect(await alarmsOf(server)).to.deep.equal(['KEY_REVOKED']);
    await keys('rotate');
    expect(await isTrue(server, await manifestOf(server))).to.equal(true);
    expect(await alarmsOf(server)).to.deep.equal([]);
  });

  it('are not signed by a server without any of the keys, which says so', async () => {
    await keys('create');
    const server = await serve({ keyFile: join(library.repository.folder, 'nothing.json') });

    expect(await manifestOf(server)).not.to.have.property('signature');
    expect(await alarmsOf(server)).to.deep.equal(['KEY_MISSING']);
  });

  it('stay signed while the file is broken; a server does not start with one', async () => {
    const server = await serve();
    const first = await keys('create');
    const second = await keys('create');
    await writeFile(keyFile, 'nonsense', { mode: 0o600 });
    await keys('revoke', second);

    const manifest = await manifestOf(server);

    expect([manifest.signature?.key, await isTrue(server, manifest)]).to.deep.equal([first, true]);
    expect(await alarmsOf(server)).to.have.members(['KEY_INVALID', 'KEY_REVOKED']);
    expect(codeOf(() => createStemmaServer({ registry: library.registry, keyFile }))).to.equal('KEY_INVALID');
  });
});
