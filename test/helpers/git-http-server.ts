import { spawn } from 'node:child_process';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';

export interface GitHttpServer {
  /** Address of the folder that is served; append the path of a repository. */
  readonly url: string;
  /** Requests so far, `POST /repo.git/git-upload-pack`. */
  readonly requests: string[];
  /** A cut line refuses connections that are made; a hung one takes them and answers nothing, also later. */
  line: 'up' | 'cut' | 'hung';
  /** Requests that were taken and will never be answered. */
  readonly hung: number;
  close(): Promise<void>;
}

export interface GitHttpServerOptions {
  /** Asked for with each request: `user:password`. */
  readonly credentials?: string;
  /** Answers itself and returns true, or lets git answer. */
  readonly intercept?: (request: IncomingMessage, response: ServerResponse) => boolean;
}

/** Serves the repositories below `folder` over HTTP with git's own `http-backend`, pushing allowed. */
export async function serveGit(folder: string, options: GitHttpServerOptions = {}): Promise<GitHttpServer> {
  const requests: string[] = [];
  let line: GitHttpServer['line'] = 'up';
  let hung = 0;
  const server = createServer((request, response) => {
    if (line !== 'up') {
      if (line === 'cut') request.socket.destroy();
      else hung += 1;
      return;
    }
    requests.push(`${request.method} ${request.url?.split('?')[0]}`);
    if (options.intercept?.(request, response) === true) return;
    const { credentials } = options;
    const expected = credentials === undefined ? undefined : `Basic ${Buffer.from(credentials).toString('base64')}`;
    if (expected !== undefined && request.headers.authorization !== expected) {
      response.writeHead(401, { 'www-authenticate': 'Basic realm="git"' }).end();
      return;
    }
    runBackend(folder, request, response);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}`,
    requests,
    get line() {
      return line;
    },
    set line(next) {
      line = next;
    },
    get hung() {
      return hung;
    },
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

function runBackend(folder: string, request: IncomingMessage, response: ServerResponse): void {
  const [path = '', query = ''] = (request.url ?? '').split('?');
  const child = spawn('git', ['-c', 'http.receivepack=true', '-c', 'receive.autogc=false', 'http-backend'], {
    env: {
      ...process.env,
      GIT_PROJECT_ROOT: folder,
      GIT_HTTP_EXPORT_ALL: '1',
      PATH_INFO: decodeURIComponent(path),
      QUERY_STRING: query,
      REQUEST_METHOD: request.method,
      CONTENT_TYPE: request.headers['content-type'] ?? '',
      HTTP_CONTENT_ENCODING: request.headers['content-encoding'] ?? '',
      GIT_PROTOCOL: String(request.headers['git-protocol'] ?? ''),
      REMOTE_USER: 'test',
    },
    stdio: ['pipe', 'pipe', 'ignore'],
  });
  request.pipe(child.stdin);
  child.stdin.on('error', () => undefined);
  let head: Buffer | undefined = Buffer.alloc(0);
  child.stdout.on('data', (chunk: Buffer) => {
    if (head === undefined) {
      response.write(chunk);
      return;
    }
    head = Buffer.concat([head, chunk]);
    const end = head.indexOf('\r\n\r\n');
    if (end === -1) return;
    for (const line of head.toString('latin1', 0, end).split('\r\n')) {
      const [name = '', value = ''] = line.split(': ');
      if (name === 'Status') response.statusCode = Number.parseInt(value, 10);
      else response.setHeader(name, value);
    }
    response.write(head.subarray(end + 4));
    head = undefined;
  });
  child.once('close', () => response.end());
}
