import { once } from 'node:events';
import type { IncomingHttpHeaders, IncomingMessage } from 'node:http';
import { request as httpRequest } from 'node:http';
import type { StemmaServer } from '../../server/create-server.ts';
import { createStemmaServer } from '../../server/create-server.ts';
import type { StemmaServerOptions } from '../../server/server-options.ts';

const running: StemmaServer[] = [];

/** Starts a server on a free port; {@link stopServers} stops it and closes its registry. */
export async function aServer(options: StemmaServerOptions): Promise<StemmaServer> {
  const server = createStemmaServer({ port: 0, ...options });
  await server.listen();
  running.push(server);
  return server;
}

/** Call it in `after` or `afterEach`. */
export async function stopServers(): Promise<void> {
  for (const server of running.splice(0)) await server.close();
}

/** A request as it goes over the wire: the path is sent exactly as it stands. */
export interface RawRequest {
  readonly method?: string;
  readonly headers?: Readonly<Record<string, string>>;
  /** An object is sent as JSON. */
  readonly body?: string | Readonly<Record<string, unknown>>;
}

export interface RawResponse {
  readonly status: number;
  readonly headers: IncomingHttpHeaders;
  readonly text: string;
  /** The text read as JSON; undefined where there is none. */
  readonly json: Record<string, unknown>;
}

/** Sends one request, without normalising its path as `fetch` would. */
export async function send(
  server: { readonly url: string },
  path: string,
  request: RawRequest = {},
): Promise<RawResponse> {
  const { method = 'GET', headers = {}, body } = request;
  const { hostname, port } = new URL(server.url);
  const json = typeof body === 'object';
  const outgoing = httpRequest({
    ...{ hostname, port, path, method, agent: false },
    headers: { ...(json ? { 'content-type': 'application/json' } : {}), ...headers },
  });
  outgoing.end(json ? JSON.stringify(body) : body);
  const [incoming] = (await once(outgoing, 'response')) as [IncomingMessage];
  const chunks: Buffer[] = [];
  for await (const chunk of incoming) chunks.push(chunk as Buffer);
  const text = Buffer.concat(chunks).toString();
  const isJson = /json/.test(incoming.headers['content-type'] ?? '') && text !== '';
  return {
    status: incoming.statusCode ?? 0,
    headers: incoming.headers,
    text,
    json: isJson ? (JSON.parse(text) as Record<string, unknown>) : {},
  };
}
