import { stat } from 'node:fs/promises';
import type { TokenRecord } from '../../core/access/token-record.ts';
import { isUsable } from '../../core/access/token-record.ts';
import type { BoundedCache } from '../../core/bounded-cache.ts';
import { createBoundedCache } from '../../core/bounded-cache.ts';
import type { FileStamp } from '../../store/tokens/token-file.ts';
import { readTokens, stampOf } from '../../store/tokens/token-file.ts';
import { toStemmaError } from '../http-errors.ts';
import type { Log } from '../log.ts';
import { silentLog } from '../log.ts';
import type { TokenCaller } from './token-caller.ts';

/** Time between two looks at the file. */
const watchMs = 500;

/** Callers that are remembered by the header they send. */
const rememberedCallers = 1024;

/** Options of {@link openTokens}. */
export interface OpenTokensOptions {
  readonly file: string;
  /** Milliseconds since the epoch. @defaultValue `Date.now` */
  readonly clock?: () => number;
  /** @defaultValue nowhere */
  readonly log?: Log;
}

/**
 * Opens the tokens of a server: those of a file, which need not exist yet. Changes of the file are noticed within a
 * second. A file that cannot be used any more is logged, and the tokens read last stay in force.
 *
 * @throws TOKENS_INVALID
 */
export async function openTokens({ file, clock = Date.now, log = silentLog }: OpenTokensOptions): Promise<TokenStore> {
  const store = new TokenStore({ file, clock, log });
  await store.refresh();
  return store;
}

/** The tokens of a server, as they stand in its file. */
export class TokenStore {
  readonly file: string;
  readonly #clock: () => number;
  readonly #log: Log;
  #records: ReadonlyMap<string, TokenRecord> = new Map();
  #callers: BoundedCache<TokenCaller> = createBoundedCache(rememberedCallers);
  #stamp: FileStamp | undefined;
  #problem: string | undefined;
  #isProtecting = false;
  #timer: NodeJS.Timeout | undefined;

  constructor({ file, clock, log }: Required<OpenTokensOptions>) {
    this.file = file;
    this.#clock = clock;
    this.#log = log;
  }

  /**
   * Whether there is or was a token, usable or not: a server whose tokens have all expired, or whose file was moved
   * away, does not open.
   */
  get isProtecting(): boolean {
    return this.#isProtecting;
  }

  /** Whether a token would be accepted now. */
  hasUsable(): boolean {
    const now = this.#clock();
    return [...this.#records.values()].some((record) => isUsable(record, now));
  }

  find(id: string): TokenRecord | undefined {
    return this.#records.get(id);
  }

  /** Whether a record that was found is still in force, unchanged. */
  stands(record: TokenRecord): boolean {
    const now = this.#records.get(record.id);
    return now !== undefined && isUsable(now, this.#clock()) && JSON.stringify(now) === JSON.stringify(record);
  }

  /** Callers that were recognised, by the whole header; forgotten when the file changes. */
  get callers(): BoundedCache<TokenCaller> {
    return this.#callers;
  }

  /** Begins to look for changes of the file. */
  watch(): void {
    if (this.#timer !== undefined) return;
    const look = async (): Promise<void> => {
      await this.#refreshLogged();
      if (this.#timer !== undefined) this.#timer = setTimeout(look, watchMs).unref();
    };
    this.#timer = setTimeout(look, watchMs).unref();
  }

  close(): void {
    clearTimeout(this.#timer);
    this.#timer = undefined;
  }

  /** Reads the file again where it has changed. @throws TOKENS_INVALID */
  async refresh(): Promise<void> {
    const stamp = await stat(this.file).then(stampOf, () => undefined);
    if (stamp !== undefined && stamp === this.#stamp) return;
    const read = await readTokens(this.file);
    this.#stamp = read?.stamp;
    this.#records = new Map(read?.document.tokens.map((record) => [record.id, record]));
    this.#callers = createBoundedCache(rememberedCallers);
    this.#isProtecting ||= this.#records.size > 0;
  }

  /** One line for each problem, however often it is met. */
  async #refreshLogged(): Promise<void> {
    try {
      await this.refresh();
      this.#problem = undefined;
    } catch (cause) {
      const { name, code, message } = toStemmaError(cause);
      if (message !== this.#problem) this.#log.error('tokens not read', { error: { name, code, message } });
      this.#problem = message;
    }
  }
}
