import type { IncomingMessage, ServerResponse } from 'node:http';
import type { AccessLog } from './access-log.ts';
import type { PreparedAnswer } from './prepared-answer.ts';
import { sendPrepared } from './prepared-answer.ts';
import type { Read } from './reads/read.ts';
import { readDigestContent } from './reads/read-digest.ts';
import type { ManifestOptions } from './reads/read-manifest.ts';
import { readManifest } from './reads/read-manifest.ts';
import { readResolved } from './reads/read-resolved.ts';
import { decodeOnce, splitTarget } from './request-url.ts';
import { sendProblem } from './send-problem.ts';
import type { KnownAddress, ServedState, ServedStates } from './served-state.ts';
import type { StoredContents } from './stored-contents.ts';
import type { Workspace } from './workspace.ts';

/** Longest address whose answer is remembered. */
const maxAddressLength = 512;

/** What the read path works with. */
export interface ReadPathOptions {
  readonly states: ServedStates;
  readonly contents: StoredContents;
  readonly workspace: Workspace | undefined;
  readonly accessLog: AccessLog;
  readonly manifest: ManifestOptions;
}

/**
 * Answers the requests that applications make all the time (resolve, digest, manifest) ahead of Express, from prepared
 * buffers. In the steady state a request costs one map look-up by its address; where a unit takes part in the
 * decision, a parse and one hash.
 */
export class ReadPath {
  readonly #options: ReadPathOptions;

  constructor(options: ReadPathOptions) {
    this.#options = options;
  }

  /** Answers the request, now or when its content was read, and returns true; returns false where it is not its own. */
  answer(request: IncomingMessage, response: ServerResponse, requestId: string): boolean {
    const { method, url = '' } = request;
    if (method !== 'GET' && method !== 'HEAD') return false;
    const state = this.#options.states.current();
    const known = state.addresses.get(url);
    if (known !== undefined) {
      this.#send(request, response, { ...known, requestId });
      return true;
    }
    let route = '/v1';
    try {
      const read = this.#understand(url, state);
      if (read === undefined) return false;
      route = read.route;
      this.#finish(request, response, { read, requestId, state });
    } catch (error) {
      this.#refuse(request, response, { error, requestId, route, state });
    }
    return true;
  }

  #understand(url: string, state: ServedState): Read | undefined {
    const { path, search } = splitTarget(url);
    const sources = { state, contents: this.#options.contents, workspace: this.#options.workspace };
    if (path.startsWith('/v1/prompts/')) {
      const reference = decodeOnce(path.slice('/v1/prompts/'.length), 'the address');
      return reference.includes('@') ? readResolved(reference, search, sources) : undefined;
    }
    if (path.startsWith('/v1/digests/')) {
      return readDigestContent(decodeOnce(path.slice('/v1/digests/'.length), 'the address'), search, sources);
    }
    return path === '/v1/manifest' ? readManifest(search, state, this.#options.manifest) : undefined;
  }

  #finish(request: IncomingMessage, response: ServerResponse, pending: Pending): void {
    const { read, requestId } = pending;
    const { answer, route } = read;
    if (!(answer instanceof Promise)) {
      remember(request.url, pending, answer);
      this.#send(request, response, { answer, route, requestId });
      return;
    }
    answer.then(
      (ready) => {
        remember(request.url, pending, ready);
        this.#send(request, response, { answer: ready, route, requestId });
      },
      (error: unknown) => this.#refuse(request, response, { error, requestId, route, state: pending.state }),
    );
  }

  #send(request: IncomingMessage, response: ServerResponse, sent: KnownAddress & { readonly requestId: string }): void {
    const status = sendPrepared(request, response, sent);
    const { route, requestId } = sent;
    this.#options.accessLog.hit({ requestId, method: request.method ?? '', route, status });
  }

  #refuse(request: IncomingMessage, response: ServerResponse, refusal: Refusal): void {
    const { route, requestId, state } = refusal;
    const position = { epoch: state.index.epoch, revision: state.index.revision };
    const { status, error } = sendProblem(request, response, { error: refusal.error, requestId, position });
    this.#options.accessLog.line({ requestId, method: request.method ?? '', route, status, error });
  }
}

interface Pending {
  readonly read: Read;
  readonly requestId: string;
  readonly state: ServedState;
}

interface Refusal {
  readonly error: unknown;
  readonly requestId: string;
  readonly route: string;
  readonly state: ServedState;
}

function remember(url: string | undefined, { read, state }: Pending, answer: PreparedAnswer): void {
  if (!read.byAddress || url === undefined || url.length > maxAddressLength) return;
  state.addresses.set(url, { route: read.route, answer });
}
