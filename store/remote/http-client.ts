import type { IncomingMessage } from 'node:http';
import { request as requestHttp } from 'node:http';
import { request as requestHttps } from 'node:https';
import type { GitHttpRequest, GitHttpResponse, HttpClient } from 'isomorphic-git';

/** The server answers nothing more. */
class RemoteSilentError extends Error {}

export interface HttpClientOptions {
  /** Sent with every request to the remote's own host. */
  readonly headers: Readonly<Record<string, string>>;
  /** Give up after so long without a byte, in milliseconds. */
  readonly idleMs: number;
  readonly signal?: AbortSignal | undefined;
}

const mostRedirects = 5;
const secretHeaders: ReadonlySet<string> = new Set(['authorization', 'cookie']);

/**
 * The HTTP of isomorphic-git over `node:http`: it gives up on a silent server, can be cancelled, and follows redirects
 * as git does, where the address that the first answer led to holds for the requests after it.
 */
export function createHttpClient(options: HttpClientOptions): HttpClient {
  /** What an address is to be replaced by. */
  const moved = new Map<string, string>();
  return {
    request: async (request: GitHttpRequest): Promise<GitHttpResponse> => {
      const body = await collect(request.body);
      const headers = { ...options.headers, ...request.headers };
      let url = currentAddress(moved, request.url);
      for (let redirects = 0; ; redirects += 1) {
        const response = await send({ url, method: request.method ?? 'GET', headers, body }, options);
        const next = redirectOf(url, response);
        if (next === undefined) return toGitResponse(url, request, response);
        response.destroy();
        if (redirects === mostRedirects) throw new Error('it redirects without end');
        if (next.origin !== new URL(url).origin) dropSecrets(headers);
        rememberMove(moved, request.url, next.href);
        url = next.href;
      }
    },
  };
}

function currentAddress(moved: ReadonlyMap<string, string>, url: string): string {
  for (const [from, to] of moved) if (url.startsWith(from)) return to + url.slice(from.length);
  return url;
}

interface Outgoing {
  readonly url: string;
  readonly method: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: Buffer | undefined;
}

function send({ url, method, headers, body }: Outgoing, options: HttpClientOptions): Promise<IncomingMessage> {
  return new Promise((resolve, reject) => {
    const start = url.startsWith('https:') ? requestHttps : requestHttp;
    const request = start(url, {
      method,
      headers: { ...headers, ...(body === undefined ? {} : { 'content-length': String(body.length) }) },
      timeout: options.idleMs,
      ...(options.signal === undefined ? {} : { signal: options.signal }),
    });
    request.once('timeout', () => request.destroy(new RemoteSilentError(`no answer for ${options.idleMs / 1000} s`)));
    request.once('error', reject);
    request.once('response', resolve);
    request.end(body);
  });
}

function redirectOf(url: string, { statusCode = 0, headers }: IncomingMessage): URL | undefined {
  if (![301, 302, 303, 307, 308].includes(statusCode) || headers.location === undefined) return undefined;
  const next = new URL(headers.location, url);
  if (next.protocol !== 'http:' && next.protocol !== 'https:') throw new Error(`it redirects to ${next.protocol}`);
  return next;
}

function toGitResponse(url: string, request: GitHttpRequest, response: IncomingMessage): GitHttpResponse {
  const headers: Record<string, string> = {};
  for (const [name, value] of Object.entries(response.headers)) headers[name] = String(value);
  return {
    url,
    method: request.method ?? 'GET',
    statusCode: response.statusCode ?? 0,
    statusMessage: response.statusMessage ?? '',
    headers,
    body: response[Symbol.asyncIterator](),
  };
}

function dropSecrets(headers: Record<string, string>): void {
  for (const name of Object.keys(headers)) if (secretHeaders.has(name.toLowerCase())) delete headers[name];
}

/** `…/info/refs?service=…` of both addresses tells which base replaces which. */
function rememberMove(moved: Map<string, string>, from: string, to: string): void {
  const [oldBase] = from.split('/info/refs?');
  const [newBase, query] = to.split('/info/refs?');
  if (oldBase !== undefined && newBase !== undefined && query !== undefined) moved.set(oldBase, newBase);
}

async function collect(body: GitHttpRequest['body']): Promise<Buffer | undefined> {
  if (body === undefined) return undefined;
  const chunks: Uint8Array[] = [];
  for await (const chunk of body) chunks.push(chunk);
  return Buffer.concat(chunks);
}
