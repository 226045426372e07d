/**
 * The documents of branch `stemma/state`. Paths: `meta.json`, `release/<name>.json`,
 * `env/<environment>/<name>.json`, `content/<2>/<62>.json`. Times are ISO 8601 in UTC.
 */

/** Who did something, when and why. */
export interface Mark {
  readonly at: string;
  readonly by: string;
  readonly reason?: string;
  /** On a withdrawal: id of the intent that made it, so that repeating a rollback does not go one release further. */
  readonly intent?: string;
}

/** How an environment chooses: by explicit promotion, or each admitted non-prerelease release at once. */
export type ServePolicy = 'promoted' | 'automatic';

export interface EnvironmentPolicy {
  readonly serve: ServePolicy;
  readonly default?: boolean;
}

/** Policy in force: the release-management part of `.promptrc` at the head of the default branch. */
export interface Policy {
  readonly environments: Readonly<Record<string, EnvironmentPolicy>>;
}

export interface MetaDocument {
  readonly format: 1;
  readonly epoch: number;
  readonly policy: Policy;
  readonly publicKeys: readonly string[];
}

/** One admitted release. */
export interface ReleaseRecord {
  /** Object id of the annotated tag. */
  readonly tag: string;
  /** Object id of the commit that the tag points at. */
  readonly commit: string;
  readonly digest: string;
  /** 1, 2, 3, … in order of admission, per prompt. */
  readonly ordinal: number;
  readonly admittedAt: string;
  readonly yanked?: Mark;
  readonly deprecated?: Mark;
  readonly killed?: Mark;
}

/** A tag that was not admitted, by version. */
export interface RefusedTag {
  readonly tag: string;
  readonly code: string;
  readonly problem: string;
  readonly at: string;
}

export interface ReleaseDocument {
  readonly format: 1;
  readonly name: string;
  readonly versions: Readonly<Record<string, ReleaseRecord>>;
  readonly refused?: Readonly<Record<string, RefusedTag>>;
  readonly retired?: Mark & { readonly successor?: string };
}

/** A rollout decides what its canary units get while it is `running` or `paused`; only then is it open. */
export type RolloutStatus =
  | 'draft'
  | 'awaiting-approval'
  | 'scheduled'
  | 'running'
  | 'paused'
  | 'promoted'
  | 'rolled-back'
  | 'aborted'
  | 'superseded'
  | 'expired';

export interface RolloutRecord {
  readonly id: string;
  readonly candidate: string;
  readonly baseline: string;
  readonly status: RolloutStatus;
  readonly bucketing: 'murmur3-x86-32/mulshift/v1';
  /** 128 random bits as 32 hex digits, minted per rollout. */
  readonly salt: string;
  /** Share of units that get the candidate, in parts per million (0–1,000,000). */
  readonly canaryPpm: number;
  /** `sha256(<salt>:<unit>)` in hex, for units that always get the candidate. */
  readonly overrides?: readonly string[];
}

export interface EnvironmentDocument {
  readonly format: 1;
  readonly environment: string;
  readonly name: string;
  /** Versions served to everyone here; a withdrawn one stays listed, so that `restore` undoes exactly. */
  readonly promoted: Readonly<Record<string, Mark>>;
  readonly withdrawn: Readonly<Record<string, Mark>>;
  readonly rollouts?: readonly RolloutRecord[];
}

/** All that the state says of one prompt. */
export interface PromptState {
  readonly name: string;
  readonly release?: ReleaseDocument;
  /** By environment name; an environment without a document has none of this prompt. */
  readonly environments: Readonly<Record<string, EnvironmentDocument>>;
}
