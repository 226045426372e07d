import { once } from 'node:events';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import type { IncomingHttpHeaders, IncomingMessage, RequestListener, Server } from 'node:http';
import { createServer, request as httpRequest } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect } from 'chai';
import type { Express, NextFunction, Request, Response } from 'express';
import express from 'express';
import { after, before, describe, it } from 'mocha';
import { createRepairedExpress, createRepairedServer } from '../../server/repaired-express.ts';

interface Sent {
  readonly method?: string;
  readonly path: string;
  readonly headers?: Record<string, string>;
  readonly body?: string;
}

interface HttpFailure extends Error {
  readonly status?: number;
  readonly statusCode?: number;
}

interface Received {
  readonly status: number | undefined;
  readonly headers: IncomingHttpHeaders;
  readonly body: string;
}

/** Everything of Express that an application may lean on, in one application. */
function addRoutes(app: Express, folder: string): void {
  app.set('trust proxy', true);
  app.use(express.json({ limit: '1kb' }));
  app.use(express.urlencoded({ extended: false }));
  app.get('/params/:one/:two', (request, response) => void response.json(request.params));
  app.get('/wild/*rest', (request, response) => void response.json(request.params));
  app.get('/query', (request, response) => void response.json(request.query));
  app.get('/client', (request, response) => {
    const { ip, ips, protocol, hostname, secure, subdomains, xhr, path, originalUrl } = request;
    response.json({ ip, ips, protocol, hostname, secure, subdomains, xhr, path, originalUrl });
  });
  app.get('/asks', (request, response) => {
    const accepts = [request.accepts('json', 'html'), request.acceptsLanguages('de', 'en'), request.is('json')];
    response.json({ accepts, header: request.get('x-custom') ?? null, range: request.range(100) ?? null });
  });
  app.get('/format', (_, response) => {
    response.format({ text: () => response.send('plain'), json: () => response.json({ plain: false }) });
  });
  app.post('/echo', (request, response) => void response.json({ body: request.body }));
  app.get('/redirect', (_, response) => response.redirect(301, '/query?from=redirect'));
  app.get('/send/text', (_, response) => void response.send('text'));
  app.get('/send/buffer', (_, response) => void response.type('bin').send(Buffer.from([1, 2, 3])));
  app.get('/send/status', (_, response) => void response.sendStatus(204));
  app.get('/headers', (_, response) => {
    response
      .append('x-a', '1')
      .append('x-a', '2')
      .vary('accept')
      .links({ next: '/2' })
      .cookie('c', 'v')
      .attachment('a.txt');
    response.location('/elsewhere').status(202).end();
  });
  app.get('/locals', (request, response) => {
    Object.assign(response.locals, { seen: true });
    response.json({ locals: response.locals, app: request.app === app, circular: request.res === response });
  });
  app.get('/file', (_, response) => response.sendFile('file.txt', { root: folder }));
  app.get('/file/missing', (_, response) => response.sendFile('none.txt', { root: folder }));
  app.get('/download', (_, response) => response.download('file.txt', 'other.txt', { root: folder }));
  app.use('/static', express.static(folder));
  app.get('/throws', () => {
    throw Object.assign(new Error('thrown'), { status: 418 });
  });
  app.get('/rejects', () => Promise.reject(new Error('rejected')));
  app.get('/next', (_request, _response, next) => next(Object.assign(new Error('passed'), { statusCode: 409 })));
  const router = express.Router({ mergeParams: true });
  router.use((_, response, next) => {
    response.set('x-router', 'yes');
    next();
  });
  router.get('/inside', (request, response) => void response.json({ base: request.baseUrl, params: request.params }));
  app.use('/mounted/:id', router);
  app.use(answerError);
}

// biome-ignore lint/complexity/useMaxParams: Express knows an error handler by its four parameters
function answerError(error: HttpFailure, _: Request, response: Response, next: NextFunction): void {
  if (response.headersSent) next(error);
  else response.status(error.status ?? error.statusCode ?? 500).json({ error: error.message });
}

const requests: readonly Sent[] = [
  { path: '/params/a/b' },
  { path: '/params/a%20b/c%2Fd' },
  { path: '/params/%E0%A4%A/x' },
  { path: '/wild/a/b/c' },
  { path: '/query?a=1&b=2&a=3' },
  { path: '/query?a[b]=1&c=%20+x' },
  { path: '/client', headers: { 'x-forwarded-for': '10.0.0.1, 10.0.0.2', 'x-forwarded-proto': 'https' } },
  { path: '/client?x=1', headers: { 'x-forwarded-host': 'a.b.example.com', 'x-requested-with': 'XMLHttpRequest' } },
  { path: '/asks', headers: { accept: 'text/html', 'accept-language': 'en', 'x-custom': 'v', range: 'bytes=0-9' } },
  { path: '/asks', headers: { 'content-type': 'application/json', 'content-length': '2' }, body: '{}' },
  { path: '/format', headers: { accept: 'application/json' } },
  { path: '/format', headers: { accept: 'image/png' } },
  { method: 'POST', path: '/echo', headers: { 'content-type': 'application/json' }, body: '{"a":[1,"ü"]}' },
  { method: 'POST', path: '/echo', headers: { 'content-type': 'application/json' }, body: '{"a":' },
  { method: 'POST', path: '/echo', headers: { 'content-type': 'application/json' }, body: `"${'x'.repeat(2000)}"` },
  { method: 'POST', path: '/echo', headers: { 'content-type': 'application/x-www-form-urlencoded' }, body: 'a=1&b=2' },
  { method: 'POST', path: '/echo', headers: { 'content-type': 'text/plain' }, body: 'text' },
  { method: 'POST', path: '/echo' },
  { path: '/redirect' },
  { path: '/send/text' },
  { path: '/send/text', headers: { 'if-none-match': 'W/"4-KD08UkpV4mFe8X1B9QEUdEWMzHY"' } },
  { path: '/send/buffer' },
  { path: '/send/status' },
  { path: '/headers' },
  { path: '/locals' },
  { path: '/file' },
  { path: '/file', headers: { range: 'bytes=1-3' } },
  { path: '/file/missing' },
  { path: '/download' },
  { path: '/static/file.txt' },
  { path: '/static/../package.json' },
  { path: '/static/none.txt' },
  { path: '/throws' },
  { path: '/rejects' },
  { path: '/next' },
  { path: '/mounted/7/inside' },
  { path: '/mounted/7/none' },
  { path: '/none' },
  { path: '//params/a/b' },
  { method: 'HEAD', path: '/send/text' },
  { method: 'HEAD', path: '/params/a/b' },
  { method: 'OPTIONS', path: '/echo' },
  { method: 'PUT', path: '/echo' },
];

async function send(server: Server, { method = 'GET', path, headers = {}, body }: Sent): Promise<Received> {
  const { port } = server.address() as AddressInfo;
  const outgoing = httpRequest({ port, method, path, headers, agent: false });
  outgoing.end(body);
  const [incoming] = (await once(outgoing, 'response')) as [IncomingMessage];
  const chunks: Buffer[] = [];
  for await (const chunk of incoming) chunks.push(chunk as Buffer);
  const { date: _, ...others } = incoming.headers;
  return { status: incoming.statusCode, headers: others, body: Buffer.concat(chunks).toString() };
}

describe('createRepairedExpress()', () => {
  const folder = mkdtempSync(join(tmpdir(), 'stemma-express-'));
  const stock = express();
  const repaired = createRepairedExpress();
  let stockServer: Server;
  let repairedServer: Server;

  before(async () => {
    writeFileSync(join(folder, 'file.txt'), 'a file');
    addRoutes(stock, folder);
    addRoutes(repaired.app, folder);
    stockServer = createServer(stock).listen(0);
    repairedServer = createRepairedServer(repaired, {}, repaired.app as RequestListener).listen(0);
    await Promise.all([once(stockServer, 'listening'), once(repairedServer, 'listening')]);
  });

  after(() => {
    stockServer.close();
    repairedServer.close();
    rmSync(folder, { recursive: true });
  });

  for (const one of requests) {
    const details = [JSON.stringify(one.headers ?? {}), (one.body ?? '').slice(0, 20)].join(' ');
    it(`answers ${one.method ?? 'GET'} ${one.path} ${details} as stock Express does`, async () => {
      const [expected, actual] = await Promise.all([send(stockServer, one), send(repairedServer, one)]);

      expect(actual).to.deep.equal(expected);
    });
  }

  it('leaves the prototypes of requests and responses as they were created', async () => {
    const seen: boolean[] = [];
    const { app, messages } = createRepairedExpress();
    const server = createServer(messages, (request, response) => {
      const prototypes = [Object.getPrototypeOf(request), Object.getPrototypeOf(response)];
      app(request as Request, response as Response, () => undefined);
      seen.push(Object.getPrototypeOf(request) === prototypes[0], Object.getPrototypeOf(response) === prototypes[1]);
    });
    app.get('/', (_, response) => void response.end());
    server.listen(0);
    await once(server, 'listening');

    await send(server, { path: '/' });
    server.close();

    expect(seen).to.deep.equal([true, true]);
  });
});
