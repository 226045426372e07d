/**
 * The documents of branch `stemma/state`. Paths: `meta.json`, `release/<name>.json`,
 * `env/<environment>/<name>.json`, `content/<2>/<62>.json`. Times are ISO 8601 in UTC.
 */

import type { ContractBreak } from './contract-break.ts';

/** Who did something, when and why. */
export interface Mark {
  readonly at: string;
  readonly by: string;
  readonly reason?: string;
  /** Id of the intent that made it, where repeating that must find it: a rollback does not go one release further then. */
  readonly intent?: string;
}

/** How an environment chooses: by explicit promotion, or each admitted non-prerelease release at once. */
export type ServePolicy = 'promoted' | 'automatic';

/** Which part of a version a release moves against the highest promoted one below it; a first release is `major`. */
export type Bump = 'major' | 'minor' | 'patch';

/** So many different people of these teams must approve a forward move of such a release. Every rule that fits counts. */
export interface ApprovalRule {
  /** Only releases that move this part of the version. @defaultValue all */
  readonly for?: readonly Bump[];
  /** At least 1. */
  readonly count: number;
  /** Names of `Policy.teams`; an approver is in one of them. @defaultValue anyone who may approve */
  readonly teams?: readonly string[];
}

export interface EnvironmentPolicy {
  readonly serve: ServePolicy;
  readonly default?: boolean;
  /** Name of the plan that `rollout start` follows where none is named. @defaultValue `standard` */
  readonly plan?: string;
  /** What `promote` and `start` need. @defaultValue nothing */
  readonly approvals?: readonly ApprovalRule[];
}

/** One step of a plan: a share of units, held until time and gate let it go on. */
export interface RolloutStep {
  /** Share of units that get the candidate, in parts per million (1–1,000,000); each step has more than the one before. */
  readonly canaryPpm: number;
  /** Least time in this step before it may be left. */
  readonly holdSeconds: number;
  /** Leaving this step needs approval: what the environment's rules ask for, or one approval where it has none. */
  readonly approval?: true;
}

/** A weekly time, in minutes since Monday 00:00. */
export interface ClosedWindow {
  readonly fromMinute: number;
  /** May be smaller than `fromMinute`: the window then goes over the end of the week. */
  readonly toMinute: number;
}

/** How a rollout goes on by itself. After its last step's hold and gate the candidate is promoted. */
export interface RolloutPlan {
  readonly name: string;
  /** At least one. */
  readonly steps: readonly RolloutStep[];
  /** When no step begins, in the plan's time zone. */
  readonly noAdvance?: readonly ClosedWindow[];
  /** IANA name. @defaultValue `UTC` */
  readonly timeZone?: string;
  /** A rollout that is open for longer expires. */
  readonly maxSeconds?: number;
}

/** Policy in force: the release-management part of `.promptrc` at the head of the default branch. */
export interface Policy {
  readonly environments: Readonly<Record<string, EnvironmentPolicy>>;
  /** Plans of `.promptrc` by name; they go before the built-in ones. */
  readonly plans?: Readonly<Record<string, RolloutPlan>>;
  /** E-mail addresses of people by team. */
  readonly teams?: Readonly<Record<string, readonly string[]>>;
  /** Public keys (`ed25519:` and 32 bytes in base64url) that sign approvals without a server, by e-mail address. */
  readonly signers?: Readonly<Record<string, string>>;
}

/** A key that signs manifests. */
export interface PublicKey {
  /** First 16 hex digits of the SHA-256 of the key's 32 bytes. */
  readonly id: string;
  readonly algorithm: 'ed25519';
  /** The 32 bytes of the key in base64url. */
  readonly key: string;
  readonly added: Mark;
  /** What it signed is not to be trusted any more. */
  readonly revoked?: Mark;
}

export interface MetaDocument {
  readonly format: 1;
  readonly epoch: number;
  readonly policy: Policy;
  /** In the order in which they were added. */
  readonly publicKeys: readonly PublicKey[];
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
  /** `Name <e-mail>` of those who made it: tagger and author of the commit. They cannot approve it. */
  readonly authors?: readonly string[];
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

/** Why a rollout is paused: somebody asked for it, or its comparison no longer holds. */
export type PauseCause = 'asked' | 'baseline-changed' | 'baseline-lost' | 'rejected';

export interface RolloutRecord {
  readonly id: string;
  readonly candidate: string;
  /** Digest of the candidate. */
  readonly digest: string;
  /** The highest promoted release below the candidate in its major line. */
  readonly baseline: string;
  readonly status: RolloutStatus;
  readonly bucketing: 'murmur3-x86-32/mulshift/v1';
  /** 128 random bits as 32 hex digits, minted per rollout. */
  readonly salt: string;
  /** Share of units that get the candidate, in parts per million (0–1,000,000). 0 until it runs. */
  readonly canaryPpm: number;
  /** `sha256(<salt>:<unit>)` in hex, for units that always get the candidate. */
  readonly overrides?: readonly string[];
  /** The plan as it stood when the rollout was started. */
  readonly plan: RolloutPlan;
  /** Index of its step in `plan.steps`; the first one until it runs. */
  readonly step: number;
  /** Since when the step is held: entered, set or resumed. Until it runs, when it was asked for or approved. */
  readonly stepSince: string;
  /** Grows by one where the comparison begins anew, because the baseline changed. Begins at 1. */
  readonly evidenceEpoch: number;
  /** Who asked for it. */
  readonly created: Mark;
  /** `Name <e-mail>` of those who asked for it before, where it was a draft. They cannot approve it either. */
  readonly drafted?: readonly string[];
  /** When its first step began. */
  readonly startedAt?: string;
  /** Not before this time. */
  readonly scheduledFor?: string;
  /** Set while it is paused. */
  readonly paused?: Mark & { readonly cause: PauseCause };
  /** Set when it has ended. */
  readonly ended?: Mark;
}

/** One approval. It counts as long as nothing that it is bound to has changed. */
export interface Approval {
  readonly version: string;
  /** Id of the rollout that may go on; absent where the release may be promoted. */
  readonly rollout?: string;
  readonly at: string;
  /** `Name <e-mail>` of who approved. */
  readonly by: string;
  readonly reason?: string;
  /** Id of the intent that gave it. */
  readonly intent: string;
  /** How it is known who approved, and the id of the token or of the key. */
  readonly authenticated: { readonly method: 'token' | 'signature'; readonly id: string };
  /** `sha256:` of the canonical JSON of `{ digest, document }`: the release, and this document without approvals. */
  readonly binding: string;
}

export interface EnvironmentDocument {
  readonly format: 1;
  readonly environment: string;
  readonly name: string;
  /** Versions served to everyone here; a withdrawn one stays listed, so that `restore` undoes exactly. */
  readonly promoted: Readonly<Record<string, Mark>>;
  readonly withdrawn: Readonly<Record<string, Mark>>;
  /** Versions that were promoted, or rolled out, although they break applications; and what they break. */
  readonly forced?: Readonly<Record<string, ContractBreak>>;
  /** Oldest first: those that have not ended, and the last ten that have. */
  readonly rollouts?: readonly RolloutRecord[];
  /** Approvals that count; every other change of this document removes them. */
  readonly approvals?: readonly Approval[];
}

/** All that the state says of one prompt. */
export interface PromptState {
  readonly name: string;
  readonly release?: ReleaseDocument;
  /** By environment name; an environment without a document has none of this prompt. */
  readonly environments: Readonly<Record<string, EnvironmentDocument>>;
}
