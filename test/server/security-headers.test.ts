import { once } from 'node:events';
import type { IncomingMessage } from 'node:http';
import { request as httpRequest } from 'node:http';
import { connect } from 'node:net';
import { expect } from 'chai';
import { after, before, describe, it } from 'mocha';
import type { StemmaServer } from '../../server/create-server.ts';
import { openTokens } from '../../server/tokens/token-store.ts';
import type { Library } from '../helpers/a-library.ts';
import { aLibrary } from '../helpers/a-library.ts';
import { removeRepositories } from '../helpers/a-repository.ts';
import type { RawRequest } from '../helpers/a-server.ts';
import { aServer, send, stopServers } from '../helpers/a-server.ts';
import type { TestToken } from '../helpers/a-token.ts';
import { aToken, aTokensFile, removeTokenFiles } from '../helpers/a-token.ts';

const read = '/v1/prompts/support/reply@^1';
const promote = '/v1/environments/production/prompts/support/reply/promote';

const expected: Readonly<Record<string, string>> = {
  'x-content-type-options': 'nosniff',
  'content-security-policy': "default-src 'none'; frame-ancestors 'none'",
  'cross-origin-resource-policy': 'same-origin',
  'referrer-policy': 'no-referrer',
  'x-frame-options': 'DENY',
};

describe('security headers', () => {
  let library: Library;
  let server: StemmaServer;
  let token: TestToken;

  before(async () => {
    library = await aLibrary();
    const file = await aTokensFile();
    token = await aToken(file);
    server = await aServer({ registry: library.registry, host: '0.0.0.0', tokens: await openTokens({ file }) });
  });

  after(async () => {
    await stopServers();
    await removeRepositories();
    await removeTokenFiles();
  });

  const body = { version: '1.2.0', dryRun: true };
  const answers: readonly (readonly [number, string, RawRequest?])[] = [
    [200, read],
    [200, read, { method: 'HEAD' }],
    [304, read, { headers: { 'if-none-match': '*' } }],
    [404, '/v1/prompts/support/reply@^9'],
    [400, '/v1/prompts/..@1'],
    [401, read, { headers: { authorization: 'Bearer nope' } }],
    [200, '/v1/prompts'],
    [200, '/v1/manifest?refs=support/reply'],
    [404, '/nope'],
    [405, '/v1/prompts', { method: 'POST', body: {} }],
    [200, promote, { method: 'POST', body }],
    [403, promote, { method: 'POST', body, headers: { origin: 'https://evil.example' } }],
    [421, read, { headers: { host: 'evil.example' } }],
    [200, '/metrics'],
    [200, '/healthz'],
    [200, '/openapi.json'],
  ];
  for (const [status, path, request = {}] of answers) {
    it(`stand on the ${status} of ${request.method ?? 'GET'} ${path}, beside cache-control`, async () => {
      const answer = await send(server, path, { ...request, headers: { ...token.headers, ...request.headers } });

      expect(answer.status, answer.text).to.equal(status);
      expect(answer.headers).to.include(expected).and.to.include.keys('cache-control');
      expect(answer.headers).not.to.include.any.keys('x-powered-by', 'server', 'access-control-allow-origin');
    });
  }

  it('stand on a stream of events', async () => {
    const { hostname, port } = new URL(server.url);
    const outgoing = httpRequest({ hostname, port, path: '/v1/events', headers: token.headers, agent: false });
    outgoing.end();
    const [incoming] = (await once(outgoing, 'response')) as [IncomingMessage];
    outgoing.destroy();

    expect(incoming.statusCode).to.equal(200);
    expect(incoming.headers).to.include(expected).and.to.include.keys('cache-control');
  });

  it('stand on the answer to what is no request', async () => {
    const { hostname, port } = new URL(server.url);
    const socket = connect(Number(port), hostname);
    const received: Buffer[] = [];
    socket.on('data', (chunk) => received.push(chunk));
    socket.write('no HTTP at all\r\n\r\n');
    await once(socket, 'close');

    const text = Buffer.concat(received).toString();
    for (const [name, value] of Object.entries(expected)) expect(text).to.include(`${name}: ${value}\r\n`);
    expect(text).to.include('cache-control: no-store\r\n');
  });

  it('say how to authenticate, on every 401, and what a token lacks', async () => {
    const headerOf = async (headers: Readonly<Record<string, string>>): Promise<unknown> =>
      (await send(server, read, { headers })).headers['www-authenticate'];

    expect(await headerOf({})).to.equal('Bearer realm="stemma"');
    expect(await headerOf({ authorization: 'Bearer nope' })).to.equal('Bearer realm="stemma", error="invalid_token"');
  });
});
