import type { Scope } from './scope.ts';

/** What each scope lets its holder do, in the order in which they are told. */
export const scopeMeanings: Readonly<Record<Scope, string>> = {
  read: 'read prompts, releases, rollouts and the history',
  render: 'render prompts on the server',
  release: 'yank, deprecate and retire',
  rollout: 'promote, withdraw, restore, roll back, and run rollouts',
  approve: 'approve and reject',
  kill: 'kill, withdraw, roll back, pause and abort',
  admin: 'all of that, sync and keys; not bypass approvals',
  bypass: 'go past missing approvals, with a reason',
};

export const scopes: readonly Scope[] = Object.keys(scopeMeanings) as Scope[];

/** Grammar of what a token is called: one line. */
export const tokenNamePattern = '^[^\\u0000-\\u001f\\u007f]{1,100}$';

/** One token as it is stored: everything but its secret. */
export interface TokenRecord {
  /** 12 hex digits; not secret, stands in logs. */
  readonly id: string;
  /** What it is for. */
  readonly name: string;
  /** `Name <e-mail>` of who changes the state with it. */
  readonly actor: string;
  /** SHA-256 of the secret's text, in hex. */
  readonly sha256: string;
  readonly scopes: readonly Scope[];
  /** Globs of prompt names; `**` alone is every prompt. */
  readonly prompts: readonly string[];
  /** Names of environments; `*` alone is every one. */
  readonly environments: readonly string[];
  /** ISO 8601, UTC, like all times here. */
  readonly createdAt: string;
  /** Absent for a token that does not expire. */
  readonly expiresAt?: string;
  readonly revokedAt?: string;
}

/** The content of `tokens.json`. */
export interface TokensDocument {
  readonly format: 1;
  readonly tokens: readonly TokenRecord[];
}

/** Whether a token opens anything at a time, in milliseconds since the epoch. */
export function isUsable({ expiresAt, revokedAt }: TokenRecord, now: number): boolean {
  return revokedAt === undefined && (expiresAt === undefined || now < Date.parse(expiresAt));
}
