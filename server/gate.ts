import { fail } from '../core/fail.ts';
import type { Caller, RouteAccess } from './access.ts';
import { openCaller, readingCaller, stranger } from './caller.ts';
import type { Exchange } from './exchange.ts';
import type { Reach } from './listening.ts';
import { TokenCaller } from './tokens/token-caller.ts';
import type { TokenStore } from './tokens/token-store.ts';
import { hashSecret, isSecretOf, parseBearer } from './tokens/token-text.ts';

/** Options of {@link Gate}. */
export interface GateOptions {
  /** Absent for a server that takes none. */
  readonly tokens: TokenStore | undefined;
  /** What {@link reachOf} says of the server. */
  readonly reach: Reach;
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
   * @throws TOKEN_REQUIRED, TOKEN_INVALID, TOKEN_EXPIRED, TOKEN_REVOKED, unless the route is open
   */
  admit(exchange: Exchange, access: RouteAccess): Caller {
    const caller = this.#identify(exchange.request.headers.authorization, access);
    if (caller.token !== undefined) exchange.token = caller.token;
    return caller;
  }

  #identify(header: string | undefined, access: RouteAccess): Caller {
    const { tokens, reach } = this.#options;
    if (reach !== 'network' && tokens?.isProtecting !== true) return openCaller;
    const unknown = reach === 'machine' ? readingCaller : stranger;
    if (access === 'open') return this.#recognise(header) ?? unknown;
    if (header !== undefined) return this.#check(header);
    if (unknown === readingCaller && 'read' in access) return readingCaller;
    throw fail('TOKEN_REQUIRED', {});
  }

  #recognise(header: string | undefined): Caller | undefined {
    try {
      return header === undefined ? undefined : this.#check(header);
    } catch {
      // An open route answers whoever asks; a token that is none makes no difference there.
      return undefined;
    }
  }

  #check(header: string): Caller {
    const { tokens, clock } = this.#options;
    if (tokens === undefined) throw fail('TOKEN_INVALID', {});
    const known = tokens.callers.get(header);
    if (known !== undefined && clock() < known.expiresAt) return known;
    const caller = this.#verify(header, tokens);
    tokens.callers.set(header, caller);
    return caller;
  }

  #verify(header: string, tokens: TokenStore): TokenCaller {
    const given = parseBearer(header);
    if (given === undefined) throw fail('TOKEN_INVALID', {});
    const record = tokens.find(given.id);
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
