import { createHash } from 'node:crypto';
import { expect } from 'chai';
import { after, before, describe, it } from 'mocha';
import type { StemmaServer } from '../../server/create-server.ts';
import type { Library } from '../helpers/a-library.ts';
import { aLibrary } from '../helpers/a-library.ts';
import { aPrompt, intend, removeRepositories } from '../helpers/a-repository.ts';
import { aServer, send, stopServers } from '../helpers/a-server.ts';

describe('GET /v1/prompts/{name}@{selector}', () => {
  let library: Library;
  let server: StemmaServer;

  before(async () => {
    library = await aLibrary();
    server = await aServer({ registry: library.registry });
  });

  after(async () => {
    await stopServers();
    await removeRepositories();
  });

  const resolve = (rest: string, request = {}): ReturnType<typeof send> => send(server, `/v1/prompts/${rest}`, request);

  it('gives the promoted release of a range with its content, metadata and position', async () => {
    const { status, headers, json } = await resolve('support/reply@^1');

    expect(status).to.equal(200);
    expect(headers).to.include({ 'cache-control': 'no-cache', 'content-type': 'application/json; charset=utf-8' });
    expect(json).to.deep.include({ name: 'support/reply', version: '1.1.0', selector: '^1', reason: 'promoted' });
    expect(json).to.deep.include({ environment: 'production', warnings: [], acrossMajors: false, perUnit: false });
    expect(json).to.have.nested.property('content.prompt', aPrompt('Good day {{name}}!'));
    expect(json).to.have.nested.property('metadata.model', 'test/model');
    expect(json).to.include({ revision: library.registry.current().revision });
  });

  it('has a strong validator that is a hash of the whole body', async () => {
    const { headers, text } = await resolve('support/reply@^1');

    expect(headers.etag).to.equal(`"${createHash('sha256').update(text).digest('base64url')}"`);
    expect(headers['content-length']).to.equal(String(Buffer.byteLength(text)));
  });

  const selectors: readonly (readonly [string, string, string])[] = [
    ['support/reply@1.0.0', '1.0.0', 'pinned'],
    ['support/reply@~1.0', '1.0.0', 'promoted'],
    ['support/reply@latest', '1.1.0', 'promoted'],
    ['support/reply@*', '1.1.0', 'promoted'],
    ['support/reply@%3E%3D1.0.0%20%3C1.1.0', '1.0.0', 'promoted'],
    ['support/reply@>=1.0.0%20<1.1.0', '1.0.0', 'promoted'],
    ['support%2Freply%40%5E1', '1.1.0', 'promoted'],
    ['support/reply@^1?environment=staging', '1.2.0', 'promoted'],
    ['support/reply@^1?environment=production&unit=u-1', '1.1.0', 'promoted'],
    ['support/reply@^1?unit=a+b%26c', '1.1.0', 'promoted'],
    ['notes/yanked@1.0.0', '1.0.0', 'pinned'],
    ['notes/retired@1.0.0', '1.0.0', 'pinned'],
    ['notes/killed@^1', '1.1.0', 'promoted'],
  ];
  for (const [path, version, reason] of selectors) {
    it(`gives ${version} (${reason}) for ${path}`, async () => {
      const { status, json } = await resolve(path);

      expect({ status, version: json['version'], reason: json['reason'] }).to.deep.equal({
        status: 200,
        version,
        reason,
      });
    });
  }

  it('warns of a yanked and of a deprecated release', async () => {
    const [yanked, deprecated] = await Promise.all([resolve('notes/yanked@1.0.0'), resolve('notes/deprecated@^1')]);

    expect(yanked.json).to.have.nested.property('warnings[0].code', 'YANKED');
    expect(deprecated.json).to.have.nested.property('warnings[0].code', 'DEPRECATED');
  });

  const refusals: readonly (readonly [string, number, string])[] = [
    ['notes/killed@1.0.0', 410, 'RELEASE_KILLED'],
    ['notes/retired@^1', 410, 'PROMPT_RETIRED'],
    ['notes/yanked@^1', 404, 'NO_ELIGIBLE_VERSION'],
    ['support/reply@^2', 404, 'NO_ELIGIBLE_VERSION'],
    ['support/reply@9.9.9', 404, 'RELEASE_NOT_FOUND'],
    ['support/repli@^1', 404, 'PROMPT_NOT_FOUND'],
    ['support/reply@^1?environment=productoin', 404, 'ENVIRONMENT_UNKNOWN'],
    ['support/reply@workspace', 404, 'WORKSPACE_NOT_SERVED'],
  ];
  for (const [path, status, code] of refusals) {
    it(`refuses ${path} with ${status} ${code}, a hint and the position`, async () => {
      const { status: actual, headers, json } = await resolve(path);

      expect({ status: actual, code: json['code'], title: json['status'] }).to.deep.equal({
        status,
        code,
        title: status,
      });
      expect(headers).to.include({ 'content-type': 'application/problem+json', 'cache-control': 'no-store' });
      expect(json['hint']).to.be.a('string');
      expect(json['requestId']).to.equal(headers['x-request-id']);
      expect(json['revision']).to.equal(library.registry.current().revision);
    });
  }

  it('answers 304 without a body where the validator is named, weakly, in a list or by *', async () => {
    const { headers } = await resolve('support/reply@^1');
    const etag = headers.etag ?? '';

    for (const condition of [etag, `W/${etag}`, `"other", ${etag}`, '*']) {
      const {
        status,
        text,
        headers: seen,
      } = await resolve('support/reply@^1', { headers: { 'if-none-match': condition } });

      expect({ status, text, etag: seen.etag, cache: seen['cache-control'] }).to.deep.equal({
        ...{ status: 304, text: '', etag, cache: 'no-cache' },
      });
    }
  });

  it('answers 200 where another validator is named', async () => {
    const { status } = await resolve('support/reply@^1', { headers: { 'if-none-match': '"other"' } });

    expect(status).to.equal(200);
  });

  it('answers HEAD with the headers of GET and no body', async () => {
    const [head, get] = await Promise.all([
      resolve('support/reply@^1', { method: 'HEAD' }),
      resolve('support/reply@^1'),
    ]);

    expect({ status: head.status, text: head.text }).to.deep.equal({ status: 200, text: '' });
    for (const name of ['etag', 'content-length', 'content-type', 'cache-control'] as const) {
      expect(head.headers[name]).to.equal(get.headers[name]);
    }
  });

  it('takes over a sane request id and replaces another', async () => {
    const sane = await resolve('support/reply@^1', { headers: { 'x-request-id': 'trace-0123456789' } });
    const wild = await resolve('support/reply@^1', { headers: { 'x-request-id': 'a b\tc"<script>' } });

    expect(sane.headers['x-request-id']).to.equal('trace-0123456789');
    expect(wild.headers['x-request-id']).to.match(/^[0-9a-f]{12}-[0-9a-z]+$/);
  });

  it('sends the same security headers with every answer', async () => {
    const answers = await Promise.all([resolve('support/reply@^1'), resolve('nothing@^1'), send(server, '/healthz')]);

    for (const { headers } of answers) {
      expect(headers).to.include({
        'x-content-type-options': 'nosniff',
        'cross-origin-resource-policy': 'same-origin',
      });
      expect(headers['content-security-policy']).to.include("default-src 'none'");
      expect(headers).not.to.have.any.keys('x-powered-by', 'access-control-allow-origin');
    }
  });

  it('reads the content of a first request once for a hundred at a time', async () => {
    const { registry, repository } = library;
    await repository.write('prompts/support/reply.prompt', aPrompt('Fresh {{name}}'));
    const commit = await repository.commit();
    const at = new Date().toISOString();
    const order = { name: 'support/reply', version: '1.2.1', message: 'fresh', actor: 'Ada <ada@example.com>', at };
    await registry.release({ ...order, id: 'fresh-release', commit });

    const answers = await Promise.all(Array.from({ length: 100 }, () => resolve('support/reply@1.2.1')));

    expect(new Set(answers.map(({ status, text }) => `${status} ${text}`)).size).to.equal(1);
    expect(answers[0]?.status).to.equal(200);
  });

  it('serves the next state to the first request after a change, under another validator', async () => {
    const before = await resolve('support/reply@~1.0');
    await library.registry.apply(
      intend({ verb: 'withdraw', name: 'support/reply', version: '1.0.0', environment: 'production', reason: 'test' }),
    );
    const withdrawn = await resolve('support/reply@~1.0');
    await library.registry.apply(
      intend({ verb: 'restore', name: 'support/reply', version: '1.0.0', environment: 'production' }),
    );
    const restored = await resolve('support/reply@~1.0', { headers: { 'if-none-match': before.headers.etag ?? '' } });

    expect([before.status, withdrawn.status, restored.status]).to.deep.equal([200, 404, 200]);
    expect(restored.json['revision']).to.equal(Number(before.json['revision']) + 2);
  });
});
