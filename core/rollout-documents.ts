/** JSON shapes of rollouts and keys that cross HTTP, shared by the server and the CLI. */
import type { PauseCause, PublicKey, RolloutPlan, RolloutStatus } from './state/documents.ts';

/** One rollout as `GET /v1/rollouts` and `stemma rollout status` show it. */
export interface RolloutDocument {
  readonly id: string;
  readonly name: string;
  readonly environment: string;
  readonly candidate: string;
  readonly digest: string;
  readonly baseline: string;
  readonly status: RolloutStatus;
  readonly canaryPpm: number;
  /** How many units always get the candidate. */
  readonly overrides: number;
  readonly plan: RolloutPlan;
  /** Index of its step in `plan.steps`. */
  readonly step: number;
  readonly stepSince: string;
  readonly evidenceEpoch: number;
  readonly createdAt: string;
  readonly createdBy: string;
  readonly startedAt?: string;
  readonly scheduledFor?: string;
  readonly paused?: { readonly cause: PauseCause; readonly at: string; readonly by: string; readonly reason?: string };
  readonly ended?: { readonly at: string; readonly by: string; readonly reason?: string };
  /** What it waits for, in the order in which it is looked at; empty where it goes on at once or has ended. */
  readonly waitsFor: readonly RolloutWait[];
  /**
   * What comes next as soon as it waits for nothing: `step 2 of 4 at 25 %`, `promotion`. Absent where somebody has to start,
   * approve or resume it first, and where it has ended.
   */
  readonly next?: string;
  /** Earliest time at which it can happen; absent where it waits for approval. */
  readonly nextAt?: string;
  /** When it expires. */
  readonly expiresAt?: string;
  readonly approvals: readonly { readonly by: string; readonly at: string; readonly reason?: string }[];
  /** What an approval binds to; `approve` may send it back, so that it counts only for what was looked at. */
  readonly binding?: string;
  /** What this server answered since it started; absent without a server. */
  readonly traffic?: RolloutTraffic;
}

export type RolloutWait =
  | { readonly kind: 'hold'; readonly until: string; readonly secondsLeft: number }
  | { readonly kind: 'window'; readonly until: string; readonly secondsLeft: number }
  | { readonly kind: 'schedule'; readonly until: string; readonly secondsLeft: number }
  /** One sentence per rule that is not met. */
  | { readonly kind: 'approval'; readonly missing: readonly string[] }
  | { readonly kind: 'resume' }
  | { readonly kind: 'start' };

/** Resolutions by arm and by version since `since`. */
export interface RolloutTraffic {
  readonly since: string;
  readonly arms: {
    readonly canary: number;
    readonly control: number;
    readonly override: number;
    readonly other: number;
  };
  readonly versions: Readonly<Record<string, number>>;
}

/** Answer of `GET /v1/rollouts`. Those that have not ended come first, newest first. */
export interface RolloutListDocument {
  readonly rollouts: readonly RolloutDocument[];
  readonly epoch: number;
  readonly revision: number;
}

/** Answer of `GET /v1/keys`: what checks the signatures of manifests. */
export interface KeyListDocument {
  readonly keys: readonly PublicKey[];
  readonly epoch: number;
  readonly revision: number;
}
