/** The servers that `bench/http.ts` compares, each in a process of its own: forked, and sent a task. */
import type { Server } from 'node:http';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Express } from 'express';
import express from 'express';
import { createStemmaServer } from '../server/create-server.ts';
import { createLog } from '../server/log.ts';
import { createRepairedExpress } from '../server/repaired-express.ts';
import { openTokens } from '../server/tokens/token-store.ts';
import { openRegistry } from '../store/open-registry.ts';
import { importPeer } from './peer-packages.ts';

/** What a bare or Express server answers with. */
export interface FixedAnswer {
  readonly status: number;
  /** Name and value in turn. */
  readonly headers: readonly string[];
  readonly body: string;
}

export type ServerTask =
  | { readonly kind: 'stemma'; readonly folder: string; readonly tokens?: string }
  /** With the folder that the package is installed in, and the path of its configuration. */
  | { readonly kind: 'verdaccio'; readonly peers: string; readonly config: string }
  | { readonly kind: 'bare' | 'express' | 'repaired'; readonly answer: FixedAnswer };

/** What is used of the package. */
interface Verdaccio {
  readonly runServer: (config: string) => Promise<Server>;
}

/** Starts the server of a task and returns its URL. */
async function start(task: ServerTask): Promise<string> {
  if (task.kind === 'stemma') {
    const registry = await openRegistry({ folder: task.folder, watch: true });
    const tokens = task.tokens === undefined ? undefined : await openTokens({ file: task.tokens });
    const server = createStemmaServer({ registry, port: 0, log: createLog(), ...(tokens && { tokens }) });
    await server.listen();
    return server.url;
  }
  if (task.kind === 'verdaccio') {
    const verdaccio = await importPeer<Verdaccio>(task.peers, 'verdaccio');
    return listen(await verdaccio.runServer(task.config));
  }
  const { kind, answer } = task;
  if (kind === 'bare') return listen(bareServer(answer));
  if (kind === 'express') return listen(createServer(addRoutes(express(), answer)));
  const { app, messages } = createRepairedExpress();
  return listen(createServer(messages, addRoutes(app, answer)));
}

function bareServer({ status, headers, body }: FixedAnswer): Server {
  const lines = [...headers];
  const bytes = Buffer.from(body);
  return createServer((_, response) => {
    response.writeHead(status, lines);
    response.end(bytes);
  });
}

/** What a handler of an application costs: a route with a parameter, and a short or a JSON answer. */
function addRoutes(app: Express, { body }: FixedAnswer): Express {
  const document: unknown = JSON.parse(body);
  app.get('/end/:name', (_, response) => void response.set('content-length', '2').end('ok'));
  app.get('/json/:name', (_, response) => void response.json(document));
  return app;
}

function listen(server: Server): Promise<string> {
  return new Promise((resolve) => {
    server.listen(0, '127.0.0.1', () => resolve(`http://127.0.0.1:${(server.address() as AddressInfo).port}`));
  });
}

process.on('message', (message: ServerTask | 'cpu' | 'memory') => {
  if (message === 'cpu') {
    const { user, system } = process.cpuUsage();
    process.send?.({ cpuMs: (user + system) / 1000 });
  } else if (message === 'memory') {
    // Twice, so that what the first run frees is given back; there only with --expose-gc.
    globalThis.gc?.();
    globalThis.gc?.();
    process.send?.({ rssBytes: process.memoryUsage.rss() });
  } else {
    void start(message).then((url) => process.send?.({ url }));
  }
});
process.on('disconnect', () => process.exit());
