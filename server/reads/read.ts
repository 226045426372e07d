import type { Caller, RouteAccess } from '../access.ts';
import type { ManifestSigner } from '../keys/manifest-signer.ts';
import type { DecisionTallies } from '../metrics/decision-tallies.ts';
import type { PreparedAnswer } from '../prepared-answer.ts';
import type { ServedState } from '../served-state.ts';
import type { StoredContents } from '../stored-contents.ts';
import type { Workspace } from '../workspace.ts';
import type { KnownUnits } from './known-units.ts';

/** Who may call the routes of the read path, which lets callers pass by itself. */
export const readPathAccess: RouteAccess = { read: ['read'] };

/** References to prompts that the caller may not read have a refusal in place of their candidates. */
export const manifestAccess: RouteAccess = { read: ['read'], filtered: true };

/** A request of the hot path, understood. */
export interface Read {
  readonly answer: PreparedAnswer | Promise<PreparedAnswer>;
  /**
   * Until when every request of the same address gets this answer if the state stands, in milliseconds since the
   * epoch; 0 where something else takes part in the decision.
   */
  readonly sameUntil: number;
  /** Whether a caller may get this very answer; otherwise it goes the long way, on which it is refused. */
  readonly isFor: (caller: Caller) => boolean;
  /** The answer for another unit, where it is made already; absent where no unit takes part. */
  readonly answerFor?: KnownUnits['answerFor'];
}

/** What answers of the hot path are made from. */
export interface ReadSources {
  readonly caller: Caller;
  readonly state: ServedState;
  readonly contents: StoredContents;
  /** Uncommitted prompts, where the server serves them. */
  readonly workspace: Workspace | undefined;
  readonly tallies: DecisionTallies;
  readonly manifest: ManifestOptions;
}

/** What a manifest depends on besides the state. */
export interface ManifestOptions {
  /** How long a manifest may be relied on; it is renewed when half of it has passed. */
  readonly lifetimeMs: number;
  /** Milliseconds since the epoch. */
  readonly clock: () => number;
  /** Absent where manifests are not signed. */
  readonly signer: ManifestSigner | undefined;
}
