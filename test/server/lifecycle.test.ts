import { spawn } from 'node:child_process';
import { once } from 'node:events';
import type { AddressInfo, Socket } from 'node:net';
import { connect, createServer } from 'node:net';
import { expect } from 'chai';
import { afterEach, describe, it } from 'mocha';
import { readServerConfig } from '../../server/config.ts';
import { createStemmaServer } from '../../server/create-server.ts';
import { runServer } from '../../server/run-server.ts';
import { aLibrary } from '../helpers/a-library.ts';
import { removeRepositories } from '../helpers/a-repository.ts';
import { aServer, send, stopServers } from '../helpers/a-server.ts';

/** Sends the head of a request whose body is still to come. */
async function beginRequest(url: string): Promise<Socket> {
  const { hostname, port } = new URL(url);
  const socket = connect(Number(port), hostname);
  await once(socket, 'connect');
  const body = JSON.stringify({ variables: { name: 'Ann' } });
  const head = ['POST /v1/render/support/reply HTTP/1.1', 'host: localhost', 'content-type: application/json'];
  socket.write(`${head.join('\r\n')}\r\nexpect: 100-continue\r\ncontent-length: ${body.length}\r\n\r\n`);
  await once(socket, 'data');
  return socket;
}

async function received(socket: Socket): Promise<string> {
  const chunks: Buffer[] = [];
  socket.on('data', (chunk) => chunks.push(chunk));
  await once(socket, 'close');
  return Buffer.concat(chunks).toString();
}

describe('createStemmaServer()', () => {
  afterEach(async () => {
    await stopServers();
    await removeRepositories();
  });

  it('refuses to listen where others could write', async () => {
    const { registry } = await aLibrary();
    for (const host of ['0.0.0.0', '::', '192.168.1.7', 'example.com', '127.0.0.1.example.com', '']) {
      const server = createStemmaServer({ registry, host, port: 0 });

      const error = await server.listen().catch((cause: unknown) => cause);

      expect(error, host).to.have.property('code', 'LISTEN_REFUSED');
    }
  });

  it('listens on each loopback address and names it', async () => {
    const { registry } = await aLibrary();

    const server = await aServer({ registry, host: 'localhost' });

    expect(server.url).to.match(/^http:\/\/localhost:[0-9]+$/);
    expect((await fetch(`${server.url}/healthz`)).status).to.equal(200);
  });

  it('names the port that is in use', async () => {
    const { registry } = await aLibrary();
    const other = createServer().listen(0, '127.0.0.1');
    await once(other, 'listening');
    const { port } = other.address() as AddressInfo;

    const error = await createStemmaServer({ registry, port })
      .listen()
      .catch((cause: unknown) => cause);
    other.close();

    expect(error).to.have.property('code', 'PORT_IN_USE');
    expect(error).to.have.property('message').that.includes(String(port));
  });

  it('finishes what is under way when it closes, accepts nothing new, and closes idle connections', async () => {
    const server = await aServer({ registry: (await aLibrary()).registry });
    const socket = await beginRequest(server.url);
    const { hostname, port } = new URL(server.url);
    const idle = connect(Number(port), hostname);
    await once(idle, 'connect');
    const idleClosed = once(idle, 'close');

    const answer = received(socket);
    const closed = server.close();
    await idleClosed;
    const refused = await send(server, '/healthz').catch((error: NodeJS.ErrnoException) => error.code);
    socket.write(JSON.stringify({ variables: { name: 'Ann' } }));

    expect(await answer).to.match(/^HTTP\/1\.1 200 OK/);
    expect(refused).to.equal('ECONNREFUSED');
    await closed;
  });

  it('cuts what does not end within its time', async () => {
    const server = await aServer({ registry: (await aLibrary()).registry, closeTimeoutMs: 50 });
    const socket = await beginRequest(server.url);
    socket.on('error', () => undefined);
    const cut = once(socket, 'close');

    await server.close();
    await cut;
  });

  it('can be closed twice, and before it listened', async () => {
    const server = createStemmaServer({ registry: (await aLibrary()).registry });

    await Promise.all([server.close(), server.close()]);
  });

  it('tells in readyz what is served, since when, and how stale it may be', async () => {
    const { registry } = await aLibrary();
    const now = Date.parse('2030-01-01T00:00:00Z');
    const server = await aServer({ registry, clock: () => now });

    const { status, json } = await send(server, '/readyz');

    const { epoch, revision, commit, prompts } = registry.current();
    expect(status).to.equal(200);
    expect(json).to.deep.equal({
      ...{ status: 'ready', epoch, revision, commit, prompts: prompts.size },
      ...{ servedSince: '2030-01-01T00:00:00.000Z', alarms: [] },
    });
  });

  it('serves on, with an alarm, where its remote cannot be reached', async () => {
    const server = await aServer({ registry: (await aLibrary()).registry, remote: 'nowhere' });

    const { status, json } = await send(server, '/readyz');

    expect(status).to.equal(200);
    expect(json['remote']).to.deep.equal({ name: 'nowhere' });
    expect((await send(server, '/v1/prompts/support/reply@^1')).status).to.equal(200);
  });
});

describe('runServer()', () => {
  afterEach(removeRepositories);

  it('serves a repository until its signal aborts, and follows changes that others make', async () => {
    const { repository, registry } = await aLibrary();
    const stop = new AbortController();
    const { config } = readServerConfig({ flags: { port: '0', logLevel: 'silent' }, env: {} });
    let seen: readonly unknown[] = [];

    await runServer({
      ...{ folder: repository.folder, config, backend: 'isomorphic', signal: stop.signal },
      onListening: (server) => void follow(server).finally(() => stop.abort()),
    });

    async function follow(server: { readonly url: string }): Promise<void> {
      const version = async (): Promise<unknown> =>
        (await send(server, '/v1/prompts/support/reply@^1')).json['version'];
      const before = await version();
      const intent = { verb: 'promote', name: 'support/reply', version: '1.2.0', environment: 'production' } as const;
      await registry.apply({
        ...intent,
        id: 'promote-elsewhere',
        actor: 'Ada <ada@example.com>',
        at: new Date().toISOString(),
      });
      let after = await version();
      while (after === before) after = await version();
      seen = [before, after];
    }
    expect(seen).to.deep.equal(['1.1.0', '1.2.0']);
  });

  it('ends with code 0 on SIGTERM, after the request under way', async () => {
    const { repository } = await aLibrary();
    const script = `
      import { runServer } from ${JSON.stringify(new URL('../../server/run-server.js', import.meta.url).href)};
      import { readServerConfig } from ${JSON.stringify(new URL('../../server/config.js', import.meta.url).href)};
      const { config } = readServerConfig({ flags: { port: '0', logLevel: 'silent' } });
      await runServer({ folder: process.argv[1], config, backend: 'isomorphic', onListening: ({ url }) => console.log(url) });`;
    const child = spawn(process.execPath, ['--input-type=module', '-e', script, repository.folder], {
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    const exited = once(child, 'exit');
    const [url] = (await once(child.stdout, 'data')) as [Buffer];
    const socket = await beginRequest(url.toString().trim());
    const answer = received(socket);

    child.kill('SIGTERM');
    socket.write(JSON.stringify({ variables: { name: 'Ann' } }));

    expect(await answer).to.match(/^HTTP\/1\.1 200 OK/);
    expect(await exited).to.deep.equal([0, null]);
  });

  it('refuses a host that others can reach as long as there is no token', async () => {
    const { repository } = await aLibrary();
    const { config } = readServerConfig({ flags: { host: '0.0.0.0', port: '0', logLevel: 'silent' }, env: {} });

    const error = await runServer({ folder: repository.folder, config }).catch((cause: unknown) => cause);

    expect(error).to.have.property('code', 'LISTEN_REFUSED');
  });
});
