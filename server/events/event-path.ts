import { fail } from '../../core/fail.ts';
import type { AccessLog } from '../access-log.ts';
import { authorize } from '../authorize.ts';
import type { Exchange } from '../exchange.ts';
import type { Gate } from '../gate.ts';
import { readEnvironment } from '../parameters.ts';
import { invalid, readQuery, splitTarget } from '../request-url.ts';
import { eventAccess } from '../routes/event-routes.ts';
import type { ServedStates } from '../served-state.ts';
import { parseEventId } from './event-id.ts';
import type { EventStreams } from './event-streams.ts';

/** What the route of events works with. */
export interface EventPathOptions {
  readonly states: ServedStates;
  readonly streams: EventStreams;
  readonly accessLog: AccessLog;
  readonly gate: Gate;
}

const route = '/v1/events';

/**
 * Answers `GET /v1/events` ahead of Express: an idle stream holds its request and response for hours, and those that
 * went through Express take half as much memory again.
 */
export class EventPath {
  readonly #options: EventPathOptions;

  constructor(options: EventPathOptions) {
    this.#options = options;
  }

  /** Begins the stream and returns true; returns false where the request is not its own. */
  answer(exchange: Exchange): boolean {
    const { method, url = '' } = exchange.request;
    if (method !== 'GET' && method !== 'HEAD') return false;
    if (!url.startsWith(route) && url.startsWith('/')) return false;
    const { accessLog } = this.#options;
    try {
      const { path, search } = splitTarget(url);
      if (path !== route) return false;
      exchange.route = route;
      this.#open(exchange, search);
      accessLog.line(exchange, { status: 200 });
    } catch (error) {
      accessLog.line(exchange, exchange.refuse(error));
    }
    return true;
  }

  #open(exchange: Exchange, search: string): void {
    const { states, streams, gate } = this.#options;
    const caller = gate.admit(exchange, eventAccess);
    const query = readQuery(search, ['environment', 'after']);
    const { index, resolver } = states.current();
    const environment = readEnvironment(query.environment) ?? resolver.defaultEnvironment();
    authorize(caller, eventAccess, { environment });
    const known = Object.keys(index.meta.policy.environments);
    if (!known.includes(environment)) throw fail('ENVIRONMENT_UNKNOWN', { environment, known });
    streams.open(exchange, { environment, caller }, lastEventId(exchange, query.after));
  }
}

/**
 * The header is what an EventSource sends by itself when it comes back; the parameter is for those that cannot set
 * headers, and stands in an address that stays the same, so the header goes before it. An id in the header that is not
 * ours tells nothing: a refusal would make an EventSource give up for good.
 */
function lastEventId({ request }: Exchange, after: string | undefined): string | undefined {
  if (after !== undefined && parseEventId(after) === undefined) {
    throw invalid('?after', 'is not the id of an event, such as "1.42"');
  }
  const sent = request.headers['last-event-id'];
  if (typeof sent !== 'string' || sent === '') return after;
  return parseEventId(sent) === undefined ? undefined : sent;
}
