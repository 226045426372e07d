import type { IncomingMessage, ServerResponse } from 'node:http';
import { createServer, request as send } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { build } from 'esbuild';
import { aLiveRegistry } from '../helpers/a-live-registry.ts';
import { projectRoot } from '../helpers/project-files.ts';

/**
 * A real registry behind a door that can be shut: `POST /stage/down`. It also serves a page that runs the suite, and hears
 * how that ended.
 */
export interface Stage {
  readonly url: string;
  /** What the page said. */
  readonly outcome: Promise<string>;
  close(): Promise<void>;
}

/** No `unsafe-eval`: the page's scripts cannot make code from strings. */
const page = `<!doctype html><meta charset="utf-8"><title>Suite</title><script type="module" src="/stage/suite.js"></script>`;
const policy = "default-src 'self'";

export async function openStage(): Promise<Stage> {
  const { server } = await aLiveRegistry();
  let end: (outcome: string) => void = () => undefined;
  const outcome = new Promise<string>((resolve) => {
    end = resolve;
  });
  let isDown = false;
  const acts: Readonly<Record<string, (request: IncomingMessage, response: ServerResponse) => Promise<unknown>>> = {
    'GET /stage': async (_, response) =>
      response.writeHead(200, { 'content-type': 'text/html', 'content-security-policy': policy }).end(page),
    'GET /stage/suite.js': async (_, response) =>
      response.writeHead(200, { 'content-type': 'text/javascript' }).end(await bundled('suite-in-page')),
    'POST /stage/down': async (_, response) => {
      isDown = true;
      response.end('{}');
    },
    'POST /stage/outcome': async (request, response) => {
      end(await text(request));
      response.end();
    },
  };
  const door = createServer((request, response) => {
    const act = acts[`${request.method} ${request.url}`];
    if (act !== undefined) void act(request, response);
    else if (isDown) request.destroy();
    else forward(server.url, request, response);
  });
  await new Promise<void>((resolve) => door.listen(0, '127.0.0.1', resolve));
  const url = `http://127.0.0.1:${(door.address() as AddressInfo).port}`;
  const close = (): Promise<void> => {
    door.closeAllConnections();
    return new Promise((resolve) => door.close(() => resolve()));
  };
  return { url, outcome, close };
}

function forward(base: string, request: IncomingMessage, response: ServerResponse): void {
  const { method = 'GET', headers, url = '/' } = request;
  const { origin: _, host: __, ...kept } = headers;
  const onward = send(new URL(url, base), { method, headers: kept }, (answer) => {
    response.writeHead(answer.statusCode ?? 502, answer.headers);
    answer.pipe(response);
  });
  onward.on('error', () => response.destroy());
  response.on('close', () => onward.destroy());
  request.pipe(onward);
}

/** One of the suite's programs as a single script, without what renders and validates. */
export async function bundled(program: string): Promise<string> {
  const { outputFiles } = await build({
    entryPoints: [join(projectRoot, 'dist', 'test', 'runtimes', `${program}.js`)],
    ...{
      bundle: true,
      format: 'esm',
      target: 'es2022',
      platform: 'neutral',
      external: ['./open-prompt.js'],
      write: false,
    },
  });
  return outputFiles[0]?.text ?? '';
}
