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

/** What a manifest says of every reference that it is asked about, but for `changes` to its one candidate. */
function aManifest(url: URL, document: ResolvedDocument, entry?: object): object {
  const { environment, epoch, revision, acrossMajors, version, digest, warnings } = document;
  const references = (url.searchParams.get('refs') ?? '').split(',');
  const served = { acrossMajors, candidates: [{ version, ordinal: 1, digest, promoted: true, warnings }] };
  const expiresAt = '2030-01-01T00:00:00.000Z';
  return {
    ...{ environment, epoch, revision, expiresAt },
    references: Object.fromEntries(references.map((reference) => [reference, entry ?? served])),
  };
}

/** Answers like a registry: manifests under a strong entity tag, contents, and a stream in which nothing happens. */
export function serving(changes: Partial<ResolvedDocument> = {}, entry?: object): Answer {
  const document = aDocument(changes);
  return (request, response) => {
    const url = new URL(request.url ?? '', 'http://registry.example');
    if (url.pathname.endsWith('/v1/events')) {
      response.writeHead(200, { 'content-type': 'text/event-stream' }).write('retry: 1000\n\n');
      return;
    }
    if (url.pathname.includes('/v1/digests/')) {
      response.end(JSON.stringify({ metadata: document.metadata, content: document.content }));
      return;
    }
    const body = JSON.stringify(aManifest(url, document, entry));
    const etag = `"${digestContent(aContent(body))}"`;
    if (request.headers['if-none-match'] === etag) response.writeHead(304, { etag }).end();
    else response.writeHead(200, { etag, 'content-type': 'application/json' }).end(body);
  };
}

/** Answers with manifests that refuse every reference, in a state. */
export function refusingEach(status: number, code: string, more: Partial<ResolvedDocument> & object = {}): Answer {
  const problem = { type: 'about:blank', title: code, status, detail: `refused: ${code}`, code };
  return serving(more, { error: { ...problem, ...more } });
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
