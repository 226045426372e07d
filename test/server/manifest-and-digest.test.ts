import { createHash } from 'node:crypto';
import { expect } from 'chai';
import { after, before, describe, it } from 'mocha';
import type { ManifestDocument } from '../../core/protocol.ts';
import type { StemmaServer } from '../../server/create-server.ts';
import type { Library } from '../helpers/a-library.ts';
import { aLibrary } from '../helpers/a-library.ts';
import { removeRepositories } from '../helpers/a-repository.ts';
import { aServer, send, stopServers } from '../helpers/a-server.ts';

describe('GET /v1/manifest and GET /v1/digests/{digest}', () => {
  let library: Library;
  let server: StemmaServer;
  let now = Date.parse('2030-01-01T00:00:00Z');

  before(async () => {
    library = await aLibrary();
    server = await aServer({ registry: library.registry, clock: () => now, manifestLifetimeMs: 60_000 });
  });

  after(async () => {
    await stopServers();
    await removeRepositories();
  });

  const manifest = async (query: string): Promise<ManifestDocument> =>
    (await send(server, `/v1/manifest${query}`)).json as unknown as ManifestDocument;

  it('lists for each reference its candidates, and for one that cannot be served why', async () => {
    const { references, environment } = await manifest(
      '?refs=support/reply@^1,notes/killed@1.0.0,notes/none,support/reply',
    );

    expect(environment).to.equal('production');
    expect(references['support/reply@^1']).to.have.nested.property('candidates[0].version', '1.1.0');
    expect(references['support/reply@^1']).to.include({ acrossMajors: false });
    expect(references['support/reply']).to.include({ acrossMajors: true });
    expect(references['notes/killed@1.0.0']).to.have.nested.property('error.code', 'RELEASE_KILLED');
    expect(references['notes/none']).to.have.property('candidates').that.deep.equals([]);
  });

  it('gives an error per reference for what is not a reference', async () => {
    const { references } = await manifest('?refs=..%2Fetc,Support/Reply,a@workspace,a@1.2.3.4');

    const codes = Object.values(references).map((entry) => ('error' in entry ? entry.error.code : ''));
    expect(codes).to.deep.equal(['NAME_INVALID', 'NAME_INVALID', 'WORKSPACE_NOT_SERVED', 'RANGE_INVALID']);
  });

  it('is empty without references, and still names environment and revision', async () => {
    const document = await manifest('');

    expect(document).to.deep.include({ environment: 'production', references: {} });
    expect(document.revision).to.equal(library.registry.current().revision);
  });

  it('keeps its validator until half of its lifetime has passed, then expires later', async () => {
    const path = '/v1/manifest?refs=support/reply@^1';
    const first = await send(server, path);
    now += 29_000;
    const same = await send(server, path, { headers: { 'if-none-match': first.headers.etag ?? '' } });
    now += 2_000;
    const renewed = await send(server, path, { headers: { 'if-none-match': first.headers.etag ?? '' } });

    expect([first.status, same.status, renewed.status]).to.deep.equal([200, 304, 200]);
    expect(Date.parse(String(first.json['expiresAt'])) + 31_000).to.equal(
      Date.parse(String(renewed.json['expiresAt'])),
    );
  });

  it('gives the bytes whose SHA-256 the digest is, for a year', async () => {
    const { json } = await send(server, '/v1/prompts/support/answer@1.0.0');
    const digest = String(json['digest']);

    const { status, headers, text } = await send(server, `/v1/digests/${digest}`);

    expect(status).to.equal(200);
    expect(headers).to.include({ 'cache-control': 'private, max-age=31536000, immutable', etag: `"${digest}"` });
    expect(`sha256:${createHash('sha256').update(text).digest('hex')}`).to.equal(digest);
    expect(JSON.parse(text)).to.deep.equal(json['content']);
  });

  it('answers 304 and HEAD for a digest', async () => {
    const { json } = await send(server, '/v1/prompts/support/answer@1.0.0');
    const path = `/v1/digests/${json['digest']}`;

    const unchanged = await send(server, path, { headers: { 'if-none-match': `"${json['digest']}"` } });
    const head = await send(server, path, { method: 'HEAD' });

    expect([unchanged.status, unchanged.text, head.status, head.text]).to.deep.equal([304, '', 200, '']);
  });

  it('lets shared caches keep digests where the server is configured so', async () => {
    const shared = await aServer({ registry: await library.repository.open(), publicCache: true });
    const { json } = await send(shared, '/v1/prompts/support/answer@1.0.0');

    const { headers } = await send(shared, `/v1/digests/${json['digest']}`);

    expect(headers['cache-control']).to.equal('public, max-age=31536000, immutable');
  });

  it('does not serve a content that only a killed release has', async () => {
    const { digest } = library.registry.current().prompts.get('notes/killed')?.release?.versions['1.0.0'] ?? {};

    const { status, json } = await send(server, `/v1/digests/${digest}`);

    expect({ status, code: json['code'] }).to.deep.equal({ status: 410, code: 'RELEASE_KILLED' });
  });

  it('answers 404 for a digest that no release has', async () => {
    const { status, json } = await send(server, `/v1/digests/sha256:${'0'.repeat(64)}`);

    expect({ status, code: json['code'] }).to.deep.equal({ status: 404, code: 'DIGEST_NOT_FOUND' });
  });
});
