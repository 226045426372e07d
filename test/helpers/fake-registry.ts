import type { IncomingMessage, ServerResponse } from 'node:http';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { digestContent } from '../../core/digest.ts';
import type { ResolvedDocument } from '../../core/protocol.ts';
import type { ReleaseContent } from '../../core/release-content.ts';

/** For clients in tests: a busy machine is not a slow registry. */
export const patient = { timeoutMs: 15_000, deadlineMs: 15_000 } as const;

/** How a registry answers one request; it may also not answer, or break off. */
export type Answer = (request: IncomingMessage, response: ServerResponse) => void;

/** An HTTP server on loopback that answers as the test says, which a real registry could not be made to. */
export interface FakeRegistry {
  readonly url: string;
  /** Path and query of each request so far. */
  readonly requests: readonly string[];
  answer: Answer;
  close(): Promise<void>;
}

export async function fakeRegistry(answer: Answer): Promise<FakeRegistry> {
  const requests: string[] = [];
  const registry = { url: '', requests, answer, close };
  const server = createServer((request, response) => {
    requests.push(request.url ?? '');
    registry.answer(request, response);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  registry.url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  function close(): Promise<void> {
    server.closeAllConnections();
    return new Promise((resolve) => server.close(() => resolve()));
  }
  return registry;
}

/** A content whose text tells which version it is. */
export function aContent(version: string): ReleaseContent {
  return { format: 1, prompt: `---\nmodel: m\n---\n${version} for {{name}}`, partials: {}, schemas: {}, tools: {} };
}

/** An answer about `support/reply`, whole and right but for `changes`. */
export function aDocument(changes: Partial<ResolvedDocument> = {}): ResolvedDocument {
  const { version = '1.0.0', content = aContent(version) } = changes;
  return {
    name: 'support/reply',
    version,
    digest: digestContent(content),
    selector: '^1',
    environment: 'production',
    reason: 'promoted',
    warnings: [],
    acrossMajors: false,
    perUnit: false,
    epoch: 1,
    revision: 1,
    metadata: {
      model: 'm',
      config: { temperature: 0.2 },
      input: { schema: { type: 'object', properties: { name: { type: 'string' } }, required: ['name'] } },
      output: {},
      toolDefinitions: [],
      tools: [],
      metadata: {},
      ext: {},
    },
    content,
    ...changes,
  };
}

/** Answers like a registry: the document under a strong entity tag, 304 where the client holds it. */
export function serving(changes: Partial<ResolvedDocument> = {}): Answer {
  const document = aDocument(changes);
  const etag = `"${document.epoch}.${document.revision}.${document.version}"`;
  return (request, response) => {
    if (request.headers['if-none-match'] === etag) response.writeHead(304, { etag }).end();
    else response.writeHead(200, { etag, 'content-type': 'application/json' }).end(JSON.stringify(document));
  };
}

/** Answers with a problem document. */
export function refusing(status: number, code: string, more: object = {}): Answer {
  const body = JSON.stringify({ type: 'about:blank', title: code, status, detail: `refused: ${code}`, code, ...more });
  return (_, response) => {
    response.writeHead(status, { 'content-type': 'application/problem+json' }).end(body);
  };
}

/** Waits until `condition` holds, at most 10 s. */
export async function eventually(condition: () => boolean | Promise<boolean>): Promise<void> {
  const end = performance.now() + 10_000;
  while (!(await condition())) {
    if (performance.now() > end) throw new Error(`it never came about: ${condition}`);
    await new Promise((resolve) => setImmediate(resolve));
  }
}
