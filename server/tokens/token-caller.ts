import { matchesGlob } from '../../core/access/prompt-glob.ts';
import type { Scope } from '../../core/access/scope.ts';
import type { TokenRecord } from '../../core/access/token-record.ts';
import type { BoundedCache } from '../../core/bounded-cache.ts';
import { createBoundedCache } from '../../core/bounded-cache.ts';
import type { Caller } from '../access.ts';

/** Prompts of which a caller remembers whether it may see them, at least. */
const rememberedPrompts = 256;

/** Who sent a request with a token. */
export class TokenCaller implements Caller {
  readonly token: string;
  readonly actor: string;
  readonly record: TokenRecord;
  /** Milliseconds since the epoch. */
  readonly expiresAt: number;
  readonly #scopes: ReadonlySet<Scope>;
  readonly #environments: ReadonlySet<string>;
  readonly #everyPrompt: boolean;
  readonly #everyEnvironment: boolean;

  /** Prompts that were asked for: matching a glob costs a hundred times a look-up. */
  readonly #covered: BoundedCache<boolean> = createBoundedCache(rememberedPrompts);
  readonly #stands: (record: TokenRecord) => boolean;

  /** @param stands - whether the record is in force now */
  constructor(record: TokenRecord, stands: (record: TokenRecord) => boolean) {
    this.#stands = stands;
    this.token = record.id;
    this.actor = record.actor;
    this.record = record;
    this.expiresAt = record.expiresAt === undefined ? Number.POSITIVE_INFINITY : Date.parse(record.expiresAt);
    this.#scopes = new Set(record.scopes);
    this.#environments = new Set(record.environments);
    this.#everyPrompt = record.prompts.includes('**');
    this.#everyEnvironment = this.#environments.has('*');
  }

  allows(scope: Scope, prompt?: string, environment?: string): boolean {
    return this.#has(scope) && this.#covers(prompt) && this.#serves(environment);
  }

  allowsSome(scope: Scope, prompt?: string, environment?: string): boolean {
    if (!this.#has(scope)) return false;
    return (prompt === undefined || this.#covers(prompt)) && (environment === undefined || this.#serves(environment));
  }

  stands(): boolean {
    return this.#stands(this.record);
  }

  #has(scope: Scope): boolean {
    return this.#scopes.has(scope) || (scope !== 'bypass' && this.#scopes.has('admin'));
  }

  #covers(prompt: string | undefined): boolean {
    if (this.#everyPrompt || prompt === undefined) return this.#everyPrompt;
    let isCovered = this.#covered.get(prompt);
    if (isCovered === undefined) {
      isCovered = this.record.prompts.some((glob) => matchesGlob(glob, prompt));
      this.#covered.set(prompt, isCovered);
    }
    return isCovered;
  }

  #serves(environment: string | undefined): boolean {
    return this.#everyEnvironment || (environment !== undefined && this.#environments.has(environment));
  }
}
