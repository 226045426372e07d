import { fail } from '../core/fail.ts';
import { hashSecret, isSecretOf, parseAuthorization } from '../store/tokens/token-text.ts';
import type { Caller, RouteAccess } from './access.ts';
import { openCaller, readingCaller, stranger } from './caller.ts';
import type { Exchange } from './exchange.ts';
import type { AccessLimits } from './limits/access-limits.ts';
import type { Reach } from './listening.ts';
import { TokenCaller } from './tokens/token-caller.ts';
import type { TokenStore } from './tokens/token-store.ts';

/** Options of {@link Gate}. */
export interface GateOptions {
  /** Absent for a server that takes none. */
  readonly tokens: TokenStore | undefined;
  /** What {@link reachOf} says of the server. */
  readonly reach: Reach;
  readonly limits: AccessLimits;
  /** Milliseconds since the epoch. */
  readonly clock: () => number;
}

/** Compared with where there is no such token, so that the time does not tell. */
const noSecret = hashSecret('');

/** Tells who sent a request, and lets no one in who is not known where that is needed. */
export class Gate {
  readonly #options: GateOptions;

  constructor(options: GateOptions) {
    this.#options = options;
  }

  /**
   * The caller of a request, noted on the exchange for the log. What it may do is for {@link authorize} to tell.
   *
   * @throws RATE_LIMITED, and TOKEN_REQUIRED, TOKEN_INVALID, TOKEN_EXPIRED, TOKEN_REVOKED, unless the route is open
   */
  admit(exchange: Exchange, access: RouteAccess): Caller {
    const { tokens, reach, limits } = this.#options;
    if (reach !== 'network' && tokens?.isProtecting !== true) return openCaller;
    const caller = this.#identify(exchange, access);
    exchange.caller = caller;
    exchange.token = caller.token;
    limits.count(exchange.request, caller, access);
    return caller;
  }

  /** Turns away who was wrong too often on a route that authenticates by itself. @throws RATE_LIMITED */
  checkFailures({ request }: Exchange): void {
    this.#options.limits.checkFailures(request);
  }

  /** Counts what such a route refused. */
  countFailure({ request }: Exchange): void {
    this.#options.limits.countFailure(request);
  }

  #identify(exchange: Exchange, access: RouteAccess): Caller {
    const { authorization } = exchange.request.headers;
    const unknown = this.#options.reach === 'machine' ? readingCaller : stranger;
    if (access === 'open') return this.#recognise(exchange, authorization) ?? unknown;
    if (authorization !== undefined) return this.#check(exchange, authorization);
    if (unknown === readingCaller && 'read' in access) return readingCaller;
    throw fail('TOKEN_REQUIRED', {});
  }

  #recognise(exchange: Exchange, header: string | undefined): Caller | undefined {
    try {
      return header === undefined ? undefined : this.#check(exchange, header);
    } catch {
      // An open route answers whoever asks; a token that is none makes no difference there.
      return undefined;
    }
  }

  #check(exchange: Exchange, header: string): Caller {
    const { tokens, clock, limits } = this.#options;
    if (tokens === undefined) throw fail('TOKEN_INVALID', {});
    const known = tokens.callers.get(header);
    if (known !== undefined && clock() < known.expiresAt) return known;
    limits.checkFailures(exchange.request);
    try {
      const caller = this.#verify(exchange, header, tokens);
      tokens.callers.set(header, caller);
      return caller;
    } catch (cause) {
      limits.countFailure(exchange.request);
      throw cause;
    }
  }

  #verify(exchange: Exchange, header: string, tokens: TokenStore): TokenCaller {
    const given = parseAuthorization(header);
    if (given === undefined) throw fail('TOKEN_INVALID', {});
    const record = tokens.find(given.id);
    exchange.token = record?.id;
    if (!isSecretOf(given.secret, record?.sha256 ?? noSecret) || record === undefined) throw fail('TOKEN_INVALID', {});
    const { id, revokedAt, expiresAt } = record;
    if (revokedAt !== undefined) throw fail('TOKEN_REVOKED', { token: id, revokedAt });
    const caller = new TokenCaller(record, (one) => tokens.stands(one));
    if (expiresAt !== undefined && this.#options.clock() >= caller.expiresAt) {
      throw fail('TOKEN_EXPIRED', { token: id, expiredAt: expiresAt });
    }
    return caller;
  }
}
