import type { AccessLog } from './access-log.ts';
import type { Exchange } from './exchange.ts';
import type { Gate } from './gate.ts';
import { isAccessRefusal } from './http-errors.ts';
import type { DecisionTallies } from './metrics/decision-tallies.ts';
import type { PreparedAnswer } from './prepared-answer.ts';
import { cutUnit } from './reads/known-units.ts';
import type { ManifestOptions, Read, ReadSources } from './reads/read.ts';
import { readPathAccess } from './reads/read.ts';
import { readDigestContent } from './reads/read-digest.ts';
import { readManifest } from './reads/read-manifest.ts';
import { readResolved } from './reads/read-resolved.ts';
import { decodeOnce, splitTarget } from './request-url.ts';
import type { KnownAddress, ServedState, ServedStates } from './served-state.ts';
import type { StoredContents } from './stored-contents.ts';
import type { Workspace } from './workspace.ts';

/** What the read path works with. */
export interface ReadPathOptions {
  readonly states: ServedStates;
  readonly contents: StoredContents;
  readonly workspace: Workspace | undefined;
  readonly accessLog: AccessLog;
  readonly tallies: DecisionTallies;
  readonly manifest: ManifestOptions;
  readonly gate: Gate;
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
  answer(exchange: Exchange): boolean {
    const { method, url = '' } = exchange.request;
    if (method !== 'GET' && method !== 'HEAD') return false;
    const state = this.#options.states.current();
    try {
      if (this.#answerKnown(exchange, url, state)) return true;
      const read = this.#understand(exchange, url, state);
      if (read === undefined) return false;
      this.#finish(exchange, read, state);
    } catch (error) {
      this.#refuse(exchange, error, state);
    }
    return true;
  }

  /** Answers an address that was asked for before, be it for another unit. */
  #answerKnown(exchange: Exchange, url: string, state: ServedState): boolean {
    const cut = cutUnit(url);
    const known = cut === undefined ? state.addresses.get(url) : state.unitAddresses.get(cut.address);
    if (known === undefined || ('sameUntil' in known && !this.#isCurrent(known))) return false;
    exchange.route = known.route;
    if (!known.isFor(this.#options.gate.admit(exchange, readPathAccess))) return false;
    const answer = 'answer' in known ? known.answer : known.answerFor(cut?.unit ?? '');
    if (answer === undefined) return false;
    this.#send(exchange, answer);
    return true;
  }

  #isCurrent({ sameUntil }: KnownAddress): boolean {
    return sameUntil === Number.POSITIVE_INFINITY || this.#options.manifest.clock() < sameUntil;
  }

  /** The route is noted first, so that a refusal is logged under it. */
  #understand(exchange: Exchange, url: string, state: ServedState): Read | undefined {
    const { path, search } = splitTarget(url);
    const { gate, contents, workspace, tallies, manifest } = this.#options;
    const sources = (): ReadSources => ({
      caller: gate.admit(exchange, readPathAccess),
      ...{ state, contents, workspace, tallies, manifest },
    });
    if (path.startsWith('/v1/prompts/')) {
      const reference = decodeOnce(path.slice('/v1/prompts/'.length), 'the address');
      if (!reference.includes('@')) return undefined;
      exchange.route = '/v1/prompts/{name}@{selector}';
      return readResolved(reference, search, sources());
    }
    if (path.startsWith('/v1/digests/')) {
      exchange.route = '/v1/digests/{digest}';
      return readDigestContent(decodeOnce(path.slice('/v1/digests/'.length), 'the address'), search, sources());
    }
    if (path !== '/v1/manifest') return undefined;
    exchange.route = '/v1/manifest';
    return readManifest(search, sources());
  }

  #finish(exchange: Exchange, read: Read, state: ServedState): void {
    const { answer, sameUntil, isFor, answerFor } = read;
    const send = (ready: PreparedAnswer): void => {
      const { route, request } = exchange;
      const { url = '' } = request;
      if (sameUntil > 0) state.addresses.set(url, { route, answer: ready, sameUntil, isFor });
      const cut = answerFor && cutUnit(url);
      if (cut) state.unitAddresses.set(cut.address, { route, answerFor, isFor });
      this.#send(exchange, ready);
    };
    if (answer instanceof Promise) answer.then(send).catch((error: unknown) => this.#refuse(exchange, error, state));
    else send(answer);
  }

  #send(exchange: Exchange, answer: PreparedAnswer): void {
    this.#options.accessLog.hit(exchange, exchange.send(answer));
    for (const tally of answer.tallies) tally.count += 1;
  }

  #refuse(exchange: Exchange, error: unknown, { index }: ServedState): void {
    const { epoch, revision } = index;
    const isAccess = isAccessRefusal(error);
    this.#options.accessLog.line(exchange, exchange.refuse(error, isAccess ? undefined : { epoch, revision }));
  }
}
