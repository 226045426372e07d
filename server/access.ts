import type { Scope } from '../core/access/scope.ts';

/** Who may call a route. Every route says it; a route cannot forget to. */
export type RouteAccess =
  /** Anyone: it authenticates by itself, or tells nothing. */
  | 'open'
  /**
   * Reading, for everyone on a server that only this machine reaches. One of these scopes otherwise: for the prompt
   * and the environment that the address names, and for every prompt where it names none. `filtered` says that the
   * route itself leaves out what the caller may not see.
   */
  | { readonly read: readonly Scope[]; readonly filtered?: true }
  /** A change. One of these scopes, wherever the server has tokens. */
  | { readonly change: readonly Scope[] };

/** Who sent a request. */
export interface Caller {
  /** Id of the token; absent without one. */
  readonly token?: string;
  /** `Name <e-mail>` of the token. */
  readonly actor?: string;
  /** Whether the caller has this scope for a prompt (every prompt where left out) in an environment (every one). */
  allows(scope: Scope, prompt?: string, environment?: string): boolean;
  /** Whether the caller has this scope for a prompt (at least one where left out) in an environment (at least one). */
  allowsSome(scope: Scope, prompt?: string, environment?: string): boolean;
  /** Whether the caller is still let in: a token can expire or be revoked while a stream is open. */
  stands(): boolean;
}
