import { expect } from 'chai';
import { afterEach, describe, it } from 'mocha';
import { fail } from '../../core/fail.ts';
import type { AccessLogMode } from '../../server/access-log.ts';
import { AccessLog } from '../../server/access-log.ts';
import type { StemmaServer } from '../../server/create-server.ts';
import { createLog } from '../../server/log.ts';
import { openWorkTree } from '../../store/work-tree.ts';
import { aLibrary } from '../helpers/a-library.ts';
import { aPrompt, removeRepositories } from '../helpers/a-repository.ts';
import type { RawRequest } from '../helpers/a-server.ts';
import { aServer, send, stopServers } from '../helpers/a-server.ts';

type Line = Readonly<Record<string, unknown>>;

/** Keeps what a log writes. */
function aDestination(): {
  readonly write: (text: string) => void;
  readonly text: () => string;
  readonly lines: () => readonly Line[];
} {
  const written: string[] = [];
  return {
    write: (text) => void written.push(text),
    text: () => written.join(''),
    lines: () =>
      written
        .join('')
        .split('\n')
        .filter((line) => line !== '')
        .map((line) => JSON.parse(line) as Line),
  };
}

interface LoggedServer {
  readonly server: StemmaServer;
  readonly destination: ReturnType<typeof aDestination>;
}

async function aLoggedServer(accessLog: AccessLogMode): Promise<LoggedServer> {
  const destination = aDestination();
  const { registry } = await aLibrary();
  const server = await aServer({ registry, accessLog, log: createLog({ level: 'debug', destination }) });
  return { server, destination };
}

const secret = 'sk-planted-5f2c';
const post = (body: Record<string, unknown>, headers: Record<string, string> = {}): RawRequest => ({
  ...{ method: 'POST', body, headers },
});

/** Every way in which something confidential can come in, answered well or refused. */
const leaks: readonly (readonly [string, RawRequest?])[] = [
  [`/v1/prompts/support/reply@^1?unit=${secret}`],
  [`/v1/prompts/support/reply@^9?unit=${secret}`],
  [`/v1/prompts/support/reply@^1?unit=${secret}&environment=nope`],
  [`/v1/prompts/support/reply@^1?unti=${secret}`],
  [`/v1/prompts/support/reply@^1?${secret}`],
  [`/v1/prompts/support/reply@^1?environment=${secret}`],
  [`/v1/prompts/support/reply@^1?unit=%0A${secret}`],
  [`/v1/explain/support/reply?unit=${secret}`],
  [`/v1/prompts/${secret}.prompt@^1`],
  [`/v1/prompts/x@${secret}%00`],
  [`/${secret}`],
  ['/v1/render/support/reply', post({ variables: { name: secret }, unit: secret })],
  ['/v1/render/support/reply', post({ variables: { name: 7, [secret]: secret } })],
  [
    '/v1/render/support/reply',
    post({ variables: { name: secret }, messages: [{ role: 'user', content: [{ text: secret }] }] }),
  ],
  ['/v1/render/support/reply', post({ variables: secret })],
  ['/v1/render/support/reply', post({ [secret]: secret })],
  [
    '/v1/render/support/reply',
    { method: 'POST', body: `{"variables": ${secret}`, headers: { 'content-type': 'application/json' } },
  ],
  ['/v1/render/support/reply', { method: 'POST', body: secret, headers: { 'content-type': `text/${secret}` } }],
  ['/v1/render/support/reply', post({ variables: { name: secret } }, { origin: `https://${secret}` })],
  ['/healthz', { headers: { host: secret, authorization: `Bearer ${secret}`, cookie: secret, 'user-agent': secret } }],
  ['/v1/prompts/support/reply@^1', { headers: { authorization: `Bearer ${secret}`, cookie: secret } }],
];

describe('logs', () => {
  afterEach(async () => {
    await stopServers();
    await removeRepositories();
  });

  for (const mode of ['every', 'summed'] as const) {
    it(`hold no unit, variable, prompt text, header or address (${mode})`, async () => {
      const { server, destination } = await aLoggedServer(mode);

      for (const [path, request] of leaks) await send(server, path, request);
      await send(server, '/v1/prompts/support/reply@1.0.0');
      await send(server, '/v1/diff/support/reply?from=1.0.0&to=1.1.0');
      await stopServers();

      expect(destination.lines().length).to.be.greaterThan(leaks.length / 2);
      for (const planted of [secret, 'Hello {{name}}', 'Good day', 'Hello', 'unit=']) {
        expect(destination.text(), planted).not.to.include(planted);
      }
    });
  }

  it('have one line per request with its id, route, status and time', async () => {
    const { server, destination } = await aLoggedServer('every');

    const requests = [
      '/v1/prompts/support/reply@^1',
      '/v1/prompts',
      '/v1/prompts/no/such',
      '/nope',
      '/v1/prompts/x@^1',
    ];
    const ids: unknown[] = [];
    for (const path of requests) ids.push((await send(server, path)).headers['x-request-id']);
    await stopServers();

    const lines = destination.lines().filter(({ msg }) => msg === 'request');
    expect(lines.map(({ requestId }) => requestId)).to.deep.equal(ids);
    expect(lines.map(({ route, status, code }) => [route, status, code])).to.deep.equal([
      ['/v1/prompts/{name}@{selector}', 200, undefined],
      ['/v1/prompts', 200, undefined],
      ['/v1/prompts/{name}', 404, 'PROMPT_NOT_FOUND'],
      ['none', 404, 'ROUTE_NOT_FOUND'],
      ['/v1/prompts/{name}@{selector}', 404, 'PROMPT_NOT_FOUND'],
    ]);
    expect(lines[1]?.['durationMs']).to.be.a('number');
    expect(lines[0]?.['time']).to.match(/^\d{4}-\d\d-\d\dT[\d:.]+Z$/);
  });

  it('sum up reads of the hot path, by route and status', async () => {
    const { server, destination } = await aLoggedServer('summed');

    for (let count = 0; count < 5; count += 1) await send(server, '/v1/prompts/support/reply@^1');
    await send(server, '/v1/prompts/support/reply@^1', { headers: { 'if-none-match': '*' } });
    await stopServers();

    const sums = destination.lines().filter(({ msg }) => msg === 'requests');
    expect(sums.map(({ status, count }) => [status, count])).to.deep.equal([
      [200, 5],
      [304, 1],
    ]);
  });

  it('say who changed what', async () => {
    const { server, destination } = await aLoggedServer('off');

    const path = '/v1/environments/production/prompts/support/reply/promote';
    const { json, headers } = await send(server, path, post({ version: '1.2.0' }));
    await stopServers();

    const changed = destination.lines().find(({ msg }) => msg === 'changed');
    expect(changed).to.include({ subject: json['subject'], requestId: headers['x-request-id'] });
    expect(destination.lines().map(({ msg }) => msg)).not.to.include('request');
  });

  it('name a failure of ours by class and place, and never by its message', () => {
    const destination = aDestination();
    const log = new AccessLog({ log: createLog({ destination }), mode: 'off' });
    const cause = Object.assign(new TypeError(`cannot read ${secret}`), { code: 'ERR_X' });

    log.line({ requestId: 'id-1', route: '/v1', request: {} }, { status: 500, error: fail('INTERNAL', {}, cause) });

    const [line] = destination.lines();
    expect(line).to.include({ level: 'error', code: 'INTERNAL', requestId: 'id-1' });
    expect(line).to.have.nested.property('error.name', 'TypeError');
    expect(line).to.have.nested.property('error.stack').that.is.an('array').and.is.not.empty;
    expect(destination.text()).not.to.include(secret);
  });

  it('write at the level that is asked for', async () => {
    const destination = aDestination();
    const log = createLog({ level: 'warn', destination });

    log.info('quiet');
    log.warn('loud');

    expect(destination.lines().map(({ msg }) => msg)).to.deep.equal(['loud']);
  });

  it('keep the text of a prompt out of a failure to read it', async () => {
    const destination = aDestination();
    const { repository } = await aLibrary();
    await repository.write('prompts/support/reply.prompt', aPrompt(`{{#if}} ${secret}`));
    const server = await aServer({
      registry: await repository.open(),
      ...{ workTree: await openWorkTree(repository.folder), log: createLog({ destination }) },
    });

    const { status } = await send(server, '/v1/prompts/support/reply@workspace');

    expect(status).to.equal(500);
    expect(destination.lines().some(({ level }) => level === 'error')).to.equal(true);
    expect(destination.text()).not.to.include(secret);
  });
});
