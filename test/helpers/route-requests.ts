import { once } from 'node:events';
import type { IncomingMessage } from 'node:http';
import { request as httpRequest } from 'node:http';
import type { Route } from '../../server/api.ts';

/** What stands for the parts of a path in a request that a test makes of a route. */
export interface PathParts {
  readonly name: string;
  readonly version: string;
  readonly environment: string;
  readonly digest: string;
}

/** An address of a route, with everything filled in that it takes. */
export function addressOf({ path, operation }: Route, { name, version, environment, digest }: PathParts): string {
  const filled = path
    .replace('{name}@{selector}', `${name}@^1`)
    .replace('{name}@{version}', `${name}@${version}`)
    .replace('{name}', name)
    .replace('{reference}', `${name}@^1`)
    .replace('{environment}', environment)
    .replace('{digest}', digest)
    .replace(/\{[a-z]+\}/g, 'some-id');
  const values: Readonly<Record<string, string>> = { environment, refs: `${name}@^1`, from: '1.0.0', to: '1.1.0' };
  const query = operation.parameters
    .filter((parameter) => parameter.in === 'query' && values[parameter.name] !== undefined)
    .map((parameter) => `${parameter.name}=${encodeURIComponent(values[parameter.name] ?? '')}`);
  return query.length === 0 ? filled : `${filled}?${query.join('&')}`;
}

/** How a route answered; of a stream only its beginning. */
export interface RouteAnswer {
  readonly status: number;
  readonly headers: Readonly<Record<string, string | string[] | undefined>>;
  readonly text: string;
  /** `code` of a problem document. */
  readonly code: string | undefined;
}

/** Asks a route. A body is sent where it takes one. */
export async function askRoute(
  { url }: { readonly url: string },
  { method, operation }: Pick<Route, 'method' | 'operation'>,
  request: { readonly address: string; readonly headers: Readonly<Record<string, string>>; readonly body?: unknown },
): Promise<RouteAnswer> {
  const { hostname, port } = new URL(url);
  const isJson = operation.requestBody !== undefined;
  const outgoing = httpRequest({
    ...{ hostname, port, path: request.address, method: method.toUpperCase(), agent: false },
    headers: { ...(isJson ? { 'content-type': 'application/json' } : {}), ...request.headers },
  });
  outgoing.end(isJson ? JSON.stringify(request.body ?? {}) : undefined);
  const [incoming] = (await once(outgoing, 'response')) as [IncomingMessage];
  const chunks: Buffer[] = [];
  for await (const chunk of incoming) {
    chunks.push(chunk as Buffer);
    if (incoming.headers['content-type']?.startsWith('text/event-stream') === true) break;
  }
  const text = Buffer.concat(chunks).toString();
  const code = /"code":"([A-Z_]+)"/.exec(text)?.[1];
  const isProblem = incoming.headers['content-type'] === 'application/problem+json';
  return { status: incoming.statusCode ?? 0, headers: incoming.headers, text, code: isProblem ? code : undefined };
}
