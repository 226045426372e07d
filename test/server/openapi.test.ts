import { createHmac } from 'node:crypto';
import { Ajv2020 } from 'ajv/dist/2020.js';
import formats from 'ajv-formats';
import { expect } from 'chai';
import { after, before, describe, it } from 'mocha';
import type { StemmaServer } from '../../server/create-server.ts';
import type { OpenApiDocument } from '../../server/openapi/document.ts';
import { describeRoutes } from '../../server/openapi/document.ts';
import type { Operation } from '../../server/openapi/operation.ts';
import { routes } from '../../server/routes.ts';
import { openTokens } from '../../server/tokens/token-store.ts';
import type { Library } from '../helpers/a-library.ts';
import { aLibrary } from '../helpers/a-library.ts';
import { removeRepositories } from '../helpers/a-repository.ts';
import type { RawRequest, RawResponse } from '../helpers/a-server.ts';
import { aServer, send, stopServers } from '../helpers/a-server.ts';
import type { TestToken } from '../helpers/a-token.ts';
import { aToken, aTokensFile, removeTokenFiles } from '../helpers/a-token.ts';

/** Method and path template, the address, the status, and what is sent. */
type Row = readonly [string, string, number, RawRequest?];

const json = (body: Record<string, unknown>, headers: Record<string, string> = {}): RawRequest => ({
  ...{ method: 'POST', body, headers },
});
const place = '/v1/environments/{environment}/prompts/{name}';
const reply = '/v1/environments/production/prompts/support/reply';
const secret = 'a secret of webhooks';
const hmac = (text: string): string => createHmac('sha256', secret).update(text).digest('hex');
const github = (event: string): RawRequest =>
  json({}, { 'x-github-event': event, 'x-hub-signature-256': `sha256=${hmac('{}')}` });

const rows: readonly Row[] = [
  ['get /v1/prompts', '/v1/prompts?limit=2', 200],
  ['get /v1/prompts', '/v1/prompts?limit=x', 400],
  ['get /v1/prompts/{name}', '/v1/prompts/support/reply', 200],
  ['get /v1/prompts/{name}', '/v1/prompts/notes/retired', 200],
  ['get /v1/prompts/{name}', '/v1/prompts/notes/none', 200],
  ['get /v1/prompts/{name}', '/v1/prompts/nope', 404],
  ['get /v1/prompts/{name}@{selector}', '/v1/prompts/support/answer@^1', 200],
  ['get /v1/prompts/{name}@{selector}', '/v1/prompts/notes/yanked@1.0.0', 200],
  ['get /v1/prompts/{name}@{selector}', '/v1/prompts/support/answer@^1', 304, { headers: { 'if-none-match': '*' } }],
  ['get /v1/prompts/{name}@{selector}', '/v1/prompts/support/answer@^9', 404],
  ['get /v1/prompts/{name}@{selector}', '/v1/prompts/notes/killed@1.0.0', 410],
  ['get /v1/prompts/{name}@{selector}', '/v1/prompts/..@1', 400],
  ['get /v1/digests/{digest}', '/v1/digests/{digest of support/answer}', 200],
  ['get /v1/digests/{digest}', '/v1/digests/sha256:0', 400],
  ['get /v1/manifest', '/v1/manifest?refs=support/answer@^1,notes/killed@1.0.0,notes/deprecated', 200],
  ['get /v1/manifest', '/v1/manifest?environment=nope', 404],
  ['get /v1/explain/{reference}', '/v1/explain/support/reply@^1', 200],
  ['get /v1/explain/{reference}', '/v1/explain/notes/yanked@^1', 200],
  ['get /v1/explain/{reference}', '/v1/explain/nope', 404],
  ['get /v1/diff/{name}', '/v1/diff/support/reply?from=1.0.0&to=1.1.0', 200],
  ['get /v1/diff/{name}', '/v1/diff/support/reply?from=1.0.0&to=7.0.0', 404],
  ['get /api/public/v2/prompts', '/api/public/v2/prompts', 200],
  ['get /api/public/v2/prompts', '/api/public/v2/prompts?limit=0', 400],
  ['get /api/public/v2/prompts/{name}', '/api/public/v2/prompts/support%2Freply', 200],
  ['get /api/public/v2/prompts/{name}', '/api/public/v2/prompts/support%2Freply?version=99', 404],
  ['get /v1/weights/{name}', '/v1/weights/support/reply?version=1.0.0', 200],
  ['get /v1/weights/{name}', '/v1/weights/support/reply?version=7.0.0', 404],
  [
    'post /v1/render/{reference}',
    '/v1/render/support/answer',
    200,
    json({ variables: { question: 'Where?', customer: { name: 'Ann' } } }),
  ],
  ['post /v1/render/{reference}', '/v1/render/support/answer', 422, json({})],
  ['post /v1/render/{reference}', '/v1/render/support/answer', 413, json({ unit: 'x'.repeat(9_000_000) })],
  [`post ${place}/start`, `${reply}/start`, 200, json({ version: '1.2.0', draft: true, evidence: { link: 'x' } })],
  [`post ${place}/start`, '/v1/environments/production/prompts/notes/killed/start', 409, json({ version: '1.0.0' })],
  [`post ${place}/start`, `${reply}/start`, 404, json({ version: '1.2.0', plan: 'slow' })],
  [`post ${place}/start`, `${reply}/start`, 200, json({ version: '1.2.0', plan: 'gated', overrides: ['u1'] })],
  ['get /v1/rollouts', '/v1/rollouts?environment=production&prompt=support/reply', 200],
  ['get /v1/rollouts', '/v1/rollouts?all=yes', 400],
  [`post ${place}/set`, `${reply}/set`, 200, json({ percent: 0.5, addOverrides: ['u2'], removeOverrides: ['u1'] })],
  [`post ${place}/set`, `${reply}/set`, 400, json({ percent: 101 })],
  [`post ${place}/set`, `${reply}/set`, 409, json({ percent: 100 })],
  [`post ${place}/pause`, `${reply}/pause`, 200, json({ reason: 'lunch' })],
  [`post ${place}/pause`, `${reply}/pause`, 404, json({ version: '1.1.0' })],
  [`post ${place}/resume`, `${reply}/resume`, 200, json({})],
  [`post ${place}/resume`, `${reply}/resume`, 404, json({ rollout: 'nope' })],
  [`post ${place}/advance`, `${reply}/advance`, 200, json({ fromStep: 0, force: true, reason: 'sure' })],
  [`post ${place}/advance`, `${reply}/advance`, 404, json({ rollout: 'nope' })],
  [`post ${place}/set`, `${reply}/set`, 200, json({ percent: 25 })],
  [`post ${place}/reject`, `${reply}/reject`, 200, json({ version: '1.2.0', reason: 'too terse' })],
  [`post ${place}/abort`, `${reply}/abort`, 200, json({ reason: 'enough' })],
  [`post ${place}/abort`, `${reply}/abort`, 404, json({})],
  [`post ${place}/approve`, `${reply}/approve`, 200, json({ version: '1.2.0', reason: 'read it' })],
  [`post ${place}/approve`, `${reply}/approve`, 404, json({ version: '7.0.0' })],
  [`post ${place}/reject`, `${reply}/reject`, 404, json({ version: '7.0.0', reason: 'x' })],
  ['get /v1/rollouts', '/v1/rollouts?all=true', 200],
  [`post ${place}/promote`, `${reply}/promote`, 200, json({ version: '1.2.0', reason: 'tested' })],
  [`post ${place}/promote`, `${reply}/promote`, 400, json({})],
  [`post ${place}/promote`, `${reply}/promote`, 403, json({ version: '1.2.0' }, { origin: 'https://evil.example' })],
  [`post ${place}/withdraw`, `${reply}/withdraw`, 200, json({ version: '1.2.0', dryRun: true })],
  [`post ${place}/withdraw`, `${reply}/withdraw`, 404, json({ version: '7.0.0' })],
  [`post ${place}/restore`, `${reply}/restore`, 200, json({ version: '1.2.0' })],
  [`post ${place}/restore`, `${reply}/restore`, 404, json({ version: '7.0.0' })],
  ['get /v1/audit', '/v1/audit?prompt=support/reply&environment=production&max=3', 200],
  ['get /v1/audit', '/v1/audit?verb=admit&since=2026-01-01&by=ada', 200],
  ['get /v1/audit', '/v1/audit?verb=promoted', 400],
  ['get /v1/explain/{reference}', '/v1/explain/support/reply@^1?at=2026-01-01T12:00Z', 404],
  ['get /v1/explain/{reference}', '/v1/explain/support/reply@^1?at=yesterday', 400],
  [`post ${place}/rollback`, `${reply}/rollback`, 200, json({})],
  [`post ${place}/rollback`, '/v1/environments/production/prompts/notes/none/rollback', 409, json({})],
  ['post /v1/releases/{name}@{version}/yank', '/v1/releases/support/reply@1.0.0/yank', 200, json({ reason: 'x' })],
  ['post /v1/releases/{name}@{version}/yank', '/v1/releases/support/reply@7.0.0/yank', 404, json({ reason: 'x' })],
  [
    'post /v1/releases/{name}@{version}/deprecate',
    '/v1/releases/support/reply@1.0.0/deprecate',
    200,
    json({ reason: 'x' }),
  ],
  [
    'post /v1/releases/{name}@{version}/deprecate',
    '/v1/releases/support/reply@^1/deprecate',
    400,
    json({ reason: 'x' }),
  ],
  ['post /v1/releases/{name}@{version}/kill', '/v1/releases/support/reply@1.0.0/kill', 200, json({ reason: 'x' })],
  ['post /v1/releases/{name}@{version}/kill', '/v1/releases/support/reply@7.0.0/kill', 404, json({ reason: 'x' })],
  ['post /v1/prompts/{name}/retire', '/v1/prompts/notes/yanked/retire', 200, json({ reason: 'x' })],
  ['post /v1/prompts/{name}/retire', '/v1/prompts/nope/retire', 404, json({ reason: 'x' })],
  ['post /v1/sync', '/v1/sync', 200, json({ acceptRewrite: true })],
  ['post /v1/sync', '/v1/sync', 409, json({})],
  ['post /v1/sync', '/v1/sync', 415, { method: 'POST', body: 'x', headers: { 'content-type': 'text/plain' } }],
  ['post /v1/webhooks/github', '/v1/webhooks/github', 200, github('ping')],
  ['post /v1/webhooks/github', '/v1/webhooks/github', 409, github('push')],
  ['post /v1/webhooks/github', '/v1/webhooks/github', 401, json({})],
  ['post /v1/webhooks/gitlab', '/v1/webhooks/gitlab', 200, json({}, { 'x-gitlab-token': secret })],
  ['post /v1/webhooks/gitlab', '/v1/webhooks/gitlab', 401, json({}, { 'x-gitlab-token': 'another' })],
  ['post /v1/webhooks/gitea', '/v1/webhooks/gitea', 200, json({}, { 'x-gitea-signature': hmac('{}') })],
  ['post /v1/webhooks/gitea', '/v1/webhooks/gitea', 401, json({})],
  // An answer to GET has no end; test/server/events.test.ts reads it.
  ['get /v1/events', '/v1/events', 200, { method: 'HEAD' }],
  ['get /v1/events', '/v1/events?environment=nope', 404],
  ['get /v1/events', '/v1/events?after=x', 400],
  ['get /metrics', '/metrics', 200],
  ['get /metrics', '/metrics?x', 400],
  ['get /v1/keys', '/v1/keys', 200],
  ['get /v1/keys', '/v1/keys?all=1', 400],
  ['get /healthz', '/healthz', 200],
  ['get /healthz', '/healthz?x', 400],
  ['get /readyz', '/readyz', 200],
  ['get /readyz', '/readyz?x', 400],
  ['get /openapi.json', '/openapi.json', 200],
  ['get /openapi.json', '/openapi.json', 421, { headers: { host: 'evil.example' } }],
];

describe('GET /openapi.json', () => {
  let library: Library;
  let server: StemmaServer;
  let token: TestToken['headers'];
  const document: OpenApiDocument = describeRoutes(routes);
  const ajv = new Ajv2020({ strict: false, allErrors: true });
  formats.default(ajv);
  ajv.addSchema(JSON.parse(JSON.stringify(document)) as object, 'openapi');

  before(async () => {
    library = await aLibrary();
    const webhookSecrets = { github: secret, gitlab: secret, gitea: secret };
    const file = await aTokensFile();
    ({ headers: token } = await aToken(file));
    server = await aServer({ registry: library.registry, webhookSecrets, tokens: await openTokens({ file }) });
  });

  after(async () => {
    await stopServers();
    await removeRepositories();
    await removeTokenFiles();
  });

  const operationOf = (key: string): Operation | undefined => {
    const [method = '', path = ''] = key.split(' ');
    return document.paths[path]?.[method];
  };

  /** What an answer has that the document does not tell of, or lacks. */
  function deviations(key: string, answer: RawResponse, asked: RawRequest = {}): readonly string[] {
    const [method = '', path = ''] = key.split(' ');
    const described = operationOf(key)?.responses[answer.status];
    if (described === undefined) return [`status ${answer.status} is not described`];
    const missing = Object.keys(described.headers ?? {}).filter((name) => answer.headers[name] === undefined);
    const type = answer.headers['content-type']?.split(';')[0] ?? '';
    if (answer.text === '') return [...missing, ...emptiness(described, asked)];
    if (described.content?.[type] === undefined) return [...missing, `type ${type} is not described`];
    const { code } = answer.json;
    if (answer.status >= 400 && !described.description.split(', ').includes(String(code))) missing.push(String(code));
    return [...missing, ...misfits(['paths', path, method, 'responses', answer.status, 'content', type], answer)];
  }

  function emptiness({ content }: { readonly content?: unknown }, { method }: RawRequest): readonly string[] {
    return content === undefined || method === 'HEAD' ? [] : ['the body is empty'];
  }

  function misfits(place: readonly (string | number)[], { json: read, text }: RawResponse): readonly string[] {
    const pointer = [...place, 'schema']
      .map((part) => encodeURIComponent(String(part).replaceAll('~', '~0').replaceAll('/', '~1')))
      .join('/');
    ajv.validate({ $ref: `openapi#/${pointer}` }, Object.keys(read).length > 0 ? read : text);
    return (ajv.errors ?? []).map(({ instancePath, message }) => `${instancePath} ${message}`);
  }

  for (const [key, path, status, request] of rows) {
    it(`describes ${status} of ${key} (${path.slice(0, 60)})`, async () => {
      const { digest = '' } =
        library.registry.current().prompts.get('support/answer')?.release?.versions['1.0.0'] ?? {};

      const answer = await send(server, path.replace('{digest of support/answer}', digest), {
        ...request,
        headers: { ...token, ...request?.headers },
      });

      expect(answer.status, answer.text.slice(0, 300)).to.equal(status);
      expect(deviations(key, answer, request)).to.deep.equal([]);
    });
  }

  it('is what the server sends, and describes every route and no other', async () => {
    const { json: sent } = await send(server, '/openapi.json');
    const described = Object.entries(document.paths).flatMap(([path, operations]) =>
      Object.keys(operations).map((method) => `${method} ${path}`),
    );

    expect(sent).to.deep.equal(JSON.parse(JSON.stringify(document)));
    expect(described.sort()).to.deep.equal(routes.map(({ method, path }) => `${method} ${path}`).sort());
    expect(described.length).to.be.greaterThan(15);
  });

  it('was compared with an answer and with a refusal of every route', () => {
    for (const { method, path } of routes) {
      const statuses = rows.filter(([key]) => key === `${method} ${path}`).map(([, , status]) => status);

      expect(statuses.some((status) => status === 200) && statuses.some((status) => status >= 400), path).to.equal(
        true,
      );
    }
  });

  it('has unique operation ids, and declares each parameter of a path', () => {
    const ids = routes.map(({ operation }) => operation.operationId);

    expect(new Set(ids).size).to.equal(ids.length);
    for (const { path, operation } of routes) {
      const inPath = operation.parameters.filter((parameter) => parameter.in === 'path').map(({ name }) => `{${name}}`);
      expect(inPath.sort()).to.deep.equal((path.match(/\{[a-z]+\}/g) ?? []).sort());
    }
  });

  it('refers only to schemas that it has', () => {
    const references = JSON.stringify(document).match(/"#\/components\/schemas\/[A-Za-z]+"/g) ?? [];
    const names = new Set(references.map((reference) => reference.slice(reference.lastIndexOf('/') + 1, -1)));

    expect([...names].filter((name) => document.components.schemas[name] === undefined)).to.deep.equal([]);
    expect(Object.keys(document.components.schemas).filter((name) => !names.has(name))).to.deep.equal([]);
  });
});
