import { once } from 'node:events';
import { connect } from 'node:net';
import { expect } from 'chai';
import { after, before, describe, it } from 'mocha';
import type { StemmaServer } from '../../server/create-server.ts';
import type { Library } from '../helpers/a-library.ts';
import { aLibrary } from '../helpers/a-library.ts';
import { removeRepositories } from '../helpers/a-repository.ts';
import { aServer, send, stopServers } from '../helpers/a-server.ts';

/** Sends bytes as they are and gives back all that comes until the server ends the connection. */
async function exchange({ url }: { readonly url: string }, bytes: string): Promise<string> {
  const { hostname, port } = new URL(url);
  const socket = connect(Number(port), hostname);
  const received: Buffer[] = [];
  socket.on('data', (chunk) => received.push(chunk));
  socket.on('error', () => undefined);
  socket.write(bytes);
  await once(socket, 'close');
  return Buffer.concat(received).toString();
}

describe('what the server does not let in', () => {
  let library: Library;
  let server: StemmaServer;

  before(async () => {
    library = await aLibrary();
    const timeouts = { headersTimeoutMs: 300, requestTimeoutMs: 600 };
    server = await aServer({ registry: library.registry, allowedHosts: ['registry.internal'], ...timeouts });
  });

  after(async () => {
    await stopServers();
    await removeRepositories();
  });

  const path = '/v1/prompts/support/reply@^1';

  for (const host of [
    'localhost',
    'localhost:1234',
    '127.0.0.1:80',
    '127.8.9.10',
    '[::1]:4600',
    'LOCALHOST',
    'registry.internal:80',
  ]) {
    it(`answers for host ${host}`, async () => {
      expect((await send(server, path, { headers: { host } })).status).to.equal(200);
    });
  }

  for (const host of [
    'evil.example',
    'evil.example:4600',
    'localhost.evil.example',
    '127.0.0.1.evil.example',
    '10.0.0.1',
  ]) {
    it(`refuses host "${host}", that DNS may point here, on every path`, async () => {
      for (const one of [path, '/v1/prompts', '/healthz', '/nope']) {
        const { status, json } = await send(server, one, { headers: { host } });

        expect([status, json['code']], one).to.deep.equal([421, 'HOST_REFUSED']);
      }
    });
  }

  it('refuses an empty host, and none', async () => {
    const empty = await exchange(server, `GET ${path} HTTP/1.1\r\nhost:\r\nconnection: close\r\n\r\n`);
    const none = await exchange(server, `GET ${path} HTTP/1.0\r\n\r\n`);

    expect([empty, none].map((received) => received.slice(0, 12))).to.deep.equal(['HTTP/1.1 421', 'HTTP/1.1 421']);
  });

  it('refuses an unknown host after a known one on the same connection', async () => {
    const first = `GET ${path} HTTP/1.1\r\nhost: localhost\r\n\r\n`;
    const second = `GET ${path} HTTP/1.1\r\nhost: evil.example\r\nconnection: close\r\n\r\n`;

    const received = await exchange(server, first + second);

    expect(received.match(/HTTP\/1\.1 [0-9]+/g)).to.deep.equal(['HTTP/1.1 200', 'HTTP/1.1 421']);
  });

  const verb = '/v1/environments/production/prompts/support/reply/promote';
  const foreign: readonly Record<string, string>[] = [
    { origin: 'https://evil.example' },
    { origin: 'null' },
    { origin: 'http://localhost:1' },
    { 'sec-fetch-site': 'cross-site' },
    { 'sec-fetch-site': 'same-site' },
  ];
  for (const headers of foreign) {
    it(`refuses a change that a page asks for with ${JSON.stringify(headers)}`, async () => {
      const { revision } = library.registry.current();

      const { status, json } = await send(server, verb, { method: 'POST', headers, body: { version: '1.2.0' } });

      expect([status, json['code']]).to.deep.equal([403, 'ORIGIN_REFUSED']);
      expect(library.registry.current().revision).to.equal(revision);
    });
  }

  it('refuses the requests that a form of a page can send without asking first', async () => {
    for (const type of ['text/plain', 'application/x-www-form-urlencoded', 'multipart/form-data']) {
      const { status } = await send(server, verb, {
        ...{ method: 'POST', body: '{"version":"1.2.0"}' },
        headers: { 'content-type': type },
      });

      expect(status, type).to.equal(415);
    }
  });

  it('accepts a change from a page of its own', async () => {
    const { host } = new URL(server.url);
    const headers = { origin: `http://${host}`, host, 'sec-fetch-site': 'same-origin' };

    const { status } = await send(server, verb, { method: 'POST', headers, body: { version: '1.2.0', dryRun: true } });

    expect(status).to.equal(200);
  });

  const malformed: readonly (readonly [string, string, number])[] = [
    ['a space in the address', `GET /v1/prompts/a@>=1 <2 HTTP/1.1\r\nhost: localhost\r\n\r\n`, 400],
    ['no HTTP at all', '\u0016\u0003\u0001hello\r\n\r\n', 400],
    ['a header line without a colon', 'GET / HTTP/1.1\r\nhost localhost\r\n\r\n', 400],
    ['two lengths', 'POST /v1/sync HTTP/1.1\r\nhost: localhost\r\ncontent-length: 1\r\ncontent-length: 2\r\n\r\n', 400],
    [
      'a length and chunks',
      'POST /v1/sync HTTP/1.1\r\nhost: localhost\r\ncontent-length: 1\r\ntransfer-encoding: chunked\r\n\r\n',
      400,
    ],
    ['headers of 20 KB', `GET / HTTP/1.1\r\nhost: localhost\r\nx: ${'y'.repeat(20_000)}\r\n\r\n`, 431],
    ['headers that do not end', 'GET / HTTP/1.1\r\nhost: localhost\r\n', 408],
    [
      'a body that does not come',
      'POST /v1/sync HTTP/1.1\r\nhost: localhost\r\ncontent-type: application/json\r\ncontent-length: 9\r\n\r\n{',
      408,
    ],
  ];
  for (const [what, bytes, status] of malformed) {
    it(`answers ${status} to ${what}, and ends the connection`, async () => {
      const received = await exchange(server, bytes);

      expect(received).to.match(new RegExp(`^HTTP/1\\.1 ${status} `));
      expect(received).to.include('application/problem+json').and.to.include('"code":');
    });
  }

  it('serves on after all of them', async () => {
    expect((await send(server, path)).status).to.equal(200);
  });

  it('takes the absolute form of an address, and checks names in it all the same', async () => {
    const whole = await exchange(
      server,
      `GET http://localhost${path} HTTP/1.1\r\nhost: localhost\r\nconnection: close\r\n\r\n`,
    );
    const climbing = await exchange(
      server,
      `GET http://localhost/v1/prompts/../x@1 HTTP/1.1\r\nhost: localhost\r\nconnection: close\r\n\r\n`,
    );

    expect(whole).to.match(/^HTTP\/1\.1 200 /);
    expect(climbing)
      .to.match(/^HTTP\/1\.1 400 /)
      .and.to.include('NAME_INVALID');
  });
});
