import { expect } from 'chai';
import { after, before, describe, it } from 'mocha';
import type { StemmaServer } from '../../server/create-server.ts';
import { maxUrlBytes } from '../../server/request-url.ts';
import type { Library } from '../helpers/a-library.ts';
import { aLibrary } from '../helpers/a-library.ts';
import { removeRepositories } from '../helpers/a-repository.ts';
import type { RawRequest } from '../helpers/a-server.ts';
import { aServer, send, stopServers } from '../helpers/a-server.ts';

type Row = readonly [string, number, string, RawRequest?];

const json = (body: Record<string, unknown>): RawRequest => ({ method: 'POST', body });
const text = (body: string, contentType = 'application/json'): RawRequest => ({
  ...{ method: 'POST', body },
  headers: { 'content-type': contentType },
});

/** Texts that are no prompt name, however they are sent. */
const badNames: readonly string[] = [
  '../../etc/passwd',
  '..%2F..%2Fetc%2Fpasswd',
  '%2e%2e/%2e%2e/etc',
  '%252e%252e%252fetc',
  'support/../reply',
  'support//reply',
  '/support/reply',
  'support/reply/',
  'support/reply%00',
  'support%5Creply',
  'Support/Reply',
  'support/repl%C3%BD',
  'support/reply.prompt',
  '_tone',
  'a%20b',
  'a+b',
  'constructor%2F..',
  'a'.repeat(129),
];
const badSelectors: readonly (readonly [string, string])[] = [
  ['', 'REFERENCE_INVALID'],
  ['1.2', 'NO_ELIGIBLE_VERSION'],
  ['1.2.3.4', 'RANGE_INVALID'],
  ['v1.0.0', 'VERSION_INVALID'],
  ['01.0.0', 'VERSION_INVALID'],
  ['1.0.0+build', 'VERSION_INVALID'],
  ['1.0.0%2Bbuild', 'VERSION_INVALID'],
  ['newest', 'RANGE_INVALID'],
  ['^1%00', 'RANGE_INVALID'],
  ['^1%0A', 'RANGE_INVALID'],
  ['..%2F..%2F1.0.0', 'RANGE_INVALID'],
  ['%25^1', 'RANGE_INVALID'],
  ['^1@^2', 'RANGE_INVALID'],
  [`^${'1'.repeat(200)}`, 'RANGE_INVALID'],
  ['%3E%3D1.0.0%2B%3C2', 'RANGE_INVALID'],
];

const rows: readonly Row[] = [
  ...badNames.flatMap((name): Row[] => [
    [`/v1/prompts/${name}@^1`, 400, 'NAME_INVALID'],
    [`/v1/explain/${name}`, 400, 'NAME_INVALID'],
    [`/v1/diff/${name}?from=1.0.0&to=1.1.0`, 400, 'NAME_INVALID'],
    [`/v1/render/${name}@^1`, 400, 'NAME_INVALID', json({})],
    [`/v1/prompts/${name}/retire`, 400, 'NAME_INVALID', json({})],
    [`/v1/releases/${name}@1.0.0/yank`, 400, 'NAME_INVALID', json({ reason: 'x' })],
    [`/v1/environments/production/prompts/${name}/rollback`, 400, 'NAME_INVALID', json({})],
  ]),
  ...badNames.map((name): Row => [`/v1/prompts/${name}`, 400, 'NAME_INVALID']),
  ...badSelectors.flatMap(([selector, code]): Row[] => {
    const status = code === 'NO_ELIGIBLE_VERSION' ? 404 : 400;
    return [
      [`/v1/prompts/support/reply@${selector}`, status, code],
      [`/v1/render/support/reply@${selector}`, status, code, json({})],
    ];
  }),

  ['/v1/prompts/support/reply%@^1', 400, 'REQUEST_INVALID'],
  ['/v1/prompts/support/reply@%E0%A4%A', 400, 'REQUEST_INVALID'],
  ['/v1/prompts/%ff', 400, 'REQUEST_INVALID'],
  ['/v1/explain/%E0%A4%A', 400, 'REQUEST_INVALID'],
  ['/v1/digests/%E0%A4%A', 400, 'REQUEST_INVALID'],
  [`/v1/prompts/support/reply@^1?environment=${'e'.repeat(maxUrlBytes)}`, 414, 'URL_TOO_LONG'],
  [`/v1/prompts/${'a/'.repeat(maxUrlBytes / 2)}@^1`, 414, 'URL_TOO_LONG'],
  [`/v1/manifest?refs=${'a@1,'.repeat(maxUrlBytes / 4)}`, 414, 'URL_TOO_LONG'],
  [`/v1/prompts/${'retire/'.repeat(1500)}retire`, 414, 'URL_TOO_LONG', json({})],
  [`/${'x'.repeat(maxUrlBytes)}`, 414, 'URL_TOO_LONG'],

  ['/v1/prompts/support/reply@^1?enviroment=production', 400, 'PARAMETER_UNKNOWN'],
  ['/v1/prompts/support/reply@^1?__proto__=1', 400, 'PARAMETER_UNKNOWN'],
  ['/v1/prompts/support/reply@^1?environment=a&environment=b', 400, 'REQUEST_INVALID'],
  ['/v1/prompts/support/reply@^1?environment[]=a', 400, 'PARAMETER_UNKNOWN'],
  ['/v1/prompts/support/reply@^1?environment=', 400, 'REQUEST_INVALID'],
  ['/v1/prompts/support/reply@^1?environment=../prod', 400, 'REQUEST_INVALID'],
  ['/v1/prompts/support/reply@^1?environment=PROD', 400, 'REQUEST_INVALID'],
  ['/v1/prompts/support/reply@^1?environment=%00', 400, 'REQUEST_INVALID'],
  ['/v1/prompts/support/reply@^1?environment=%E0%A4%A', 400, 'REQUEST_INVALID'],
  ['/v1/prompts/support/reply@^1?environment=__proto__', 400, 'REQUEST_INVALID'],
  ['/v1/prompts/support/reply@^1?environment=constructor', 404, 'ENVIRONMENT_UNKNOWN'],
  ['/v1/prompts/support/reply@^1?unit=', 400, 'REQUEST_INVALID'],
  ['/v1/prompts/support/reply@^1?unit=a%0Ab', 400, 'REQUEST_INVALID'],
  [`/v1/prompts/support/reply@^1?unit=${'u'.repeat(513)}`, 400, 'REQUEST_INVALID'],
  ['/v1/explain/support/reply?unit=', 400, 'REQUEST_INVALID'],
  ['/v1/explain/support/reply?environment=nope', 404, 'ENVIRONMENT_UNKNOWN'],
  ['/v1/explain/support/reply?at=yesterday', 400, 'TIME_INVALID'],

  ['/v1/prompts?limit=0', 400, 'REQUEST_INVALID'],
  ['/v1/prompts?limit=-1', 400, 'REQUEST_INVALID'],
  ['/v1/prompts?limit=1001', 400, 'REQUEST_INVALID'],
  ['/v1/prompts?limit=1e3', 400, 'REQUEST_INVALID'],
  ['/v1/prompts?limit=', 400, 'REQUEST_INVALID'],
  ['/v1/prompts?limit=ten', 400, 'REQUEST_INVALID'],
  ['/v1/prompts?after=..', 400, 'REQUEST_INVALID'],
  ['/v1/prompts?after=', 400, 'REQUEST_INVALID'],
  ['/v1/prompts?prefix=A', 400, 'REQUEST_INVALID'],
  ['/v1/prompts?prefix=..', 400, 'REQUEST_INVALID'],
  [`/v1/prompts?prefix=${'a'.repeat(129)}`, 400, 'REQUEST_INVALID'],
  ['/v1/prompts?page=2', 400, 'PARAMETER_UNKNOWN'],
  ['/v1/prompts/support/reply?environment=production', 400, 'PARAMETER_UNKNOWN'],

  ['/v1/manifest?refs=a@1,,b@1', 400, 'REQUEST_INVALID'],
  ['/v1/manifest?refs=,', 400, 'REQUEST_INVALID'],
  [`/v1/manifest?refs=${Array.from({ length: 501 }, (_, n) => `p${n}`).join(',')}`, 400, 'REQUEST_INVALID'],
  ['/v1/manifest?ref=a@1', 400, 'PARAMETER_UNKNOWN'],
  ['/v1/manifest?environment=nope&refs=a@1', 404, 'ENVIRONMENT_UNKNOWN'],
  ['/v1/manifest?environment=%2e%2e&refs=a@1', 400, 'REQUEST_INVALID'],

  ['/v1/digests/sha256:abc', 400, 'REQUEST_INVALID'],
  [`/v1/digests/sha256:${'A'.repeat(64)}`, 400, 'REQUEST_INVALID'],
  [`/v1/digests/md5:${'a'.repeat(64)}`, 400, 'REQUEST_INVALID'],
  ['/v1/digests/..%2f..%2fmeta.json', 400, 'REQUEST_INVALID'],
  ['/v1/digests/__proto__', 400, 'REQUEST_INVALID'],
  [`/v1/digests/sha256:${'a'.repeat(64)}?x=1`, 400, 'PARAMETER_UNKNOWN'],

  ['/v1/diff/support/reply', 400, 'REQUEST_INVALID'],
  ['/v1/diff/support/reply?from=1.0.0', 400, 'REQUEST_INVALID'],
  ['/v1/diff/support/reply?from=^1&to=1.0.0', 400, 'VERSION_INVALID'],
  ['/v1/diff/support/reply?from=1.0.0&to=9.0.0', 404, 'RELEASE_NOT_FOUND'],
  ['/v1/diff/no/such?from=1.0.0&to=1.1.0', 404, 'PROMPT_NOT_FOUND'],
  ['/v1/weights/support/reply', 400, 'REQUEST_INVALID'],
  ['/v1/weights/support/reply?version=^1', 400, 'VERSION_INVALID'],
  ['/v1/weights/no/such?version=1.0.0', 404, 'PROMPT_NOT_FOUND'],

  ['/v1/render/support/reply', 400, 'REQUEST_INVALID', text('{"variables":')],
  ['/v1/render/support/reply', 400, 'REQUEST_INVALID', text('"text"')],
  ['/v1/render/support/reply', 400, 'REQUEST_INVALID', text('[1]')],
  ['/v1/render/support/reply', 400, 'REQUEST_INVALID', text('null')],
  ['/v1/render/support/reply', 415, 'MEDIA_TYPE_UNSUPPORTED', text('a=1', 'application/x-www-form-urlencoded')],
  ['/v1/render/support/reply', 415, 'MEDIA_TYPE_UNSUPPORTED', text('{}', 'text/plain')],
  ['/v1/render/support/reply', 415, 'MEDIA_TYPE_UNSUPPORTED', text('{}', 'application/json; charset=latin1')],
  ['/v1/render/support/reply', 415, 'MEDIA_TYPE_UNSUPPORTED', { method: 'POST', body: '{}' }],
  ['/v1/render/support/reply', 400, 'REQUEST_INVALID', text(`{"variables":${'['.repeat(9999)}${']'.repeat(9999)}}`)],
  ['/v1/render/support/reply', 400, 'REQUEST_INVALID', json({ variables: [] })],
  ['/v1/render/support/reply', 400, 'REQUEST_INVALID', json({ variables: 'x' })],
  ['/v1/render/support/reply', 400, 'REQUEST_INVALID', json({ messages: {} })],
  ['/v1/render/support/reply', 400, 'REQUEST_INVALID', json({ messages: [{ role: 'root', content: [] }] })],
  ['/v1/render/support/reply', 400, 'REQUEST_INVALID', json({ messages: [{ role: 'user', content: 'x' }] })],
  ['/v1/render/support/reply', 400, 'REQUEST_INVALID', json({ environment: 7 })],
  ['/v1/render/support/reply', 400, 'REQUEST_INVALID', json({ environment: '..' })],
  ['/v1/render/support/reply', 400, 'REQUEST_INVALID', json({ unit: '' })],
  ['/v1/render/support/reply', 400, 'PARAMETER_UNKNOWN', json({ variabels: {} })],
  ['/v1/render/support/reply', 400, 'PARAMETER_UNKNOWN', text('{"__proto__":{"x":1}}')],
  ['/v1/render/support/reply?environment=production', 400, 'PARAMETER_UNKNOWN', json({})],
  ['/v1/render/support/reply', 422, 'INPUT_INVALID', json({ variables: {} })],

  ...['promote', 'withdraw', 'restore'].flatMap((verb): Row[] => {
    const path = `/v1/environments/production/prompts/support/reply/${verb}`;
    return [
      [path, 400, 'REQUEST_INVALID', json({})],
      [path, 400, 'REQUEST_INVALID', json({ version: 7 })],
      [path, 400, 'REQUEST_INVALID', json({ version: '1.0.0', actor: 'nobody' })],
      [path, 400, 'REQUEST_INVALID', json({ version: '1.0.0', actor: 'A\nB <a@b>' })],
      [path, 400, 'REQUEST_INVALID', json({ version: '1.0.0', id: 'short' })],
      [path, 400, 'REQUEST_INVALID', json({ version: '1.0.0', reason: 'x'.repeat(1001) })],
      [path, 400, 'REQUEST_INVALID', json({ version: '1.0.0', dryRun: 'yes' })],
      [path, 400, 'VERSION_INVALID', json({ version: '^1' })],
      [path, 400, 'VERSION_INVALID', json({ version: '../1' })],
      [path, 400, 'PARAMETER_UNKNOWN', json({ version: '1.0.0', dryrun: true })],
      [path, 413, 'BODY_TOO_LARGE', json({ version: '1.0.0', reason: 'x'.repeat(70_000) })],
    ];
  }),
  ['/v1/environments/production/prompts/support/reply/rollback', 400, 'REQUEST_INVALID', json({ major: -1 })],
  ['/v1/environments/production/prompts/support/reply/rollback', 400, 'REQUEST_INVALID', json({ major: 1.5 })],
  ['/v1/environments/production/prompts/support/reply/rollback', 400, 'REQUEST_INVALID', json({ force: 1 })],
  ['/v1/environments/production/prompts/support/reply/rollback', 400, 'VERSION_INVALID', json({ to: 'one' })],
  ['/v1/environments/PROD/prompts/support/reply/rollback', 400, 'REQUEST_INVALID', json({})],
  ['/v1/environments/..%2f/prompts/support/reply/rollback', 400, 'REQUEST_INVALID', json({})],
  ['/v1/environments/nope/prompts/support/reply/rollback', 404, 'ENVIRONMENT_UNKNOWN', json({})],
  ['/v1/environments/production/prompts/support/reply/promot', 404, 'ROUTE_NOT_FOUND', json({ version: '1.0.0' })],
  ['/v1/releases/support/reply/yank', 400, 'REFERENCE_INVALID', json({ reason: 'x' })],
  ['/v1/releases/support/reply@^1/yank', 400, 'REFERENCE_INVALID', json({ reason: 'x' })],
  ['/v1/releases/support/reply@1.0.0/kill', 400, 'REQUEST_INVALID', json({ undo: 'yes' })],
  ['/v1/prompts/support/reply/retire', 400, 'NAME_INVALID', json({ successor: '../x', reason: 'x' })],
  ['/v1/sync', 400, 'REQUEST_INVALID', json({ remote: '--upload-pack=touch x' })],
  ['/v1/sync', 400, 'REQUEST_INVALID', json({ remote: 'https://evil.example/x.git' })],
  ['/v1/sync', 400, 'REQUEST_INVALID', json({ push: 1 })],
  ['/v1/sync', 409, 'REMOTE_NOT_SET', json({ remote: 'nowhere' })],

  ['/', 404, 'ROUTE_NOT_FOUND'],
  ['/v1', 404, 'ROUTE_NOT_FOUND'],
  ['/v1/promts', 404, 'ROUTE_NOT_FOUND'],
  ['/V1/prompts', 404, 'ROUTE_NOT_FOUND'],
  ['/v1/prompts/', 404, 'ROUTE_NOT_FOUND'],
  ['//v1/prompts', 404, 'ROUTE_NOT_FOUND'],
  ['/v1/../../etc/passwd', 404, 'ROUTE_NOT_FOUND'],
  ['/readyz?verbose', 400, 'PARAMETER_UNKNOWN'],
  ['/healthz', 405, 'METHOD_NOT_ALLOWED', { method: 'DELETE' }],
  ['/v1/prompts', 405, 'METHOD_NOT_ALLOWED', { method: 'POST' }],
  ['/v1/prompts/support/reply', 405, 'METHOD_NOT_ALLOWED', { method: 'PUT' }],
  ['/v1/prompts/support/reply@^1', 405, 'METHOD_NOT_ALLOWED', { method: 'PATCH' }],
  ['/v1/manifest', 405, 'METHOD_NOT_ALLOWED', { method: 'POST' }],
  ['/v1/digests/sha256:x', 405, 'METHOD_NOT_ALLOWED', { method: 'DELETE' }],
  ['/v1/sync', 405, 'METHOD_NOT_ALLOWED', { method: 'GET' }],
  ['/v1/render/support/reply', 405, 'METHOD_NOT_ALLOWED', { method: 'GET' }],
  ['/v1/environments/production/prompts/support/reply/rollback', 405, 'METHOD_NOT_ALLOWED', { method: 'GET' }],
  ['/v1/prompts', 405, 'METHOD_NOT_ALLOWED', { method: 'OPTIONS' }],
];

describe('garbage over HTTP', () => {
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

  for (const [index, [path, status, code, request]] of rows.entries()) {
    const body = request?.body === undefined ? '' : ` ${JSON.stringify(request.body).slice(0, 60)}`;
    it(`${index + 1}. ${request?.method ?? 'GET'} ${path.slice(0, 90)}${body} is ${status} ${code}`, async () => {
      const { headers, json: problem, ...answer } = await send(server, path, request);

      expect({ status: answer.status, code: problem['code'] }).to.deep.equal({ status, code });
      expect(headers['content-type']).to.equal('application/problem+json');
      expect(problem).to.include({ status, requestId: headers['x-request-id'] });
      expect(problem['detail']).to.be.a('string').that.is.not.empty;
      expect(problem['hint']).to.be.a('string');
    });
  }

  it('has changed nothing and serves as before', async () => {
    const fresh = await library.repository.open();
    const { status, json: document } = await send(server, '/v1/prompts/support/reply@^1');

    expect([status, document['version']]).to.deep.equal([200, '1.1.0']);
    expect(fresh.current().commit).to.equal(library.registry.current().commit);
  });

  it('names the methods that a path knows', async () => {
    const methods = async (path: string): Promise<unknown> =>
      (await send(server, path, { method: 'DELETE' })).headers.allow;

    expect(await methods('/v1/prompts')).to.equal('GET, HEAD');
    expect(await methods('/v1/prompts/support/reply@^1')).to.equal('GET, HEAD');
    expect(await methods('/v1/sync')).to.equal('POST');
  });

  const nearest: readonly (readonly [string, string, RawRequest?])[] = [
    ['/v1/prompts/support/reply@^1?enviroment=production', 'did you mean "environment"?'],
    ['/v1/prompts/support/repyl@^1', 'did you mean "support/reply"?'],
    ['/v1/prompts/support/reply@^1?environment=prodution', 'did you mean "production"?'],
    ['/v1/render/support/reply', 'did you mean "variables"?', json({ variabels: {} })],
    ['/v1/promts', 'did you mean /v1/prompts?'],
    ['/v1/environments/x/prompts/y/promot', 'did you mean /v1/environments/x/prompts/y/promote?', json({})],
  ];
  for (const [path, hint, request] of nearest) {
    it(`hints "${hint}" for ${path}`, async () => {
      expect((await send(server, path, request)).json['hint']).to.equal(hint);
    });
  }
});
