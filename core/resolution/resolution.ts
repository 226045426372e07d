import type { ResolutionReason, ResolutionWarning } from '../protocol.ts';

/** What `resolve` answers: which release, by which rule, with what to be aware of. */
export interface Resolution {
  readonly name: string;
  readonly version: string;
  readonly digest: string;
  /** The selector in its canonical spelling: `1.4.2`, `^1` or `latest`. */
  readonly selector: string;
  readonly environment: string;
  /** True where the selector can reach more than one major version. */
  readonly acrossMajors: boolean;
  /** True where units can get different answers: a candidate of the reference is in an open rollout. */
  readonly perUnit: boolean;
  readonly reason: ResolutionReason;
  readonly warnings: readonly ResolutionWarning[];
  /** Id of the rollout that took part in the decision. */
  readonly rollout?: string;
  readonly arm?: 'canary' | 'control';
}

/** Why a version was, or was not, chosen. */
export type Verdict =
  | 'chosen'
  | 'outside-range'
  | 'prompt-retired'
  | 'prerelease-not-named'
  | 'killed'
  | 'yanked'
  | 'withdrawn'
  | 'not-promoted'
  | 'not-in-canary'
  | 'lower-than-chosen';

/** The whole reasoning behind a resolution, version by version, highest first. */
export interface Explanation {
  readonly reference: string;
  readonly environment: string;
  readonly steps: readonly { readonly version: string; readonly verdict: Verdict; readonly detail: string }[];
  readonly resolution?: Resolution;
  readonly error?: { readonly code: string; readonly message: string; readonly hint?: string };
  readonly epoch: number;
  readonly revision: number;
  readonly commit: string;
}
