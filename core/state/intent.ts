import type { Policy } from './documents.ts';

/** What an actor wants, independent of the state it will meet; re-applied until it is published. */
interface IntentBase {
  /** Random id; the same id applied twice changes nothing the second time. */
  readonly id: string;
  /** `Name <e-mail>` of the person or program. */
  readonly actor: string;
  /** ISO 8601, UTC. */
  readonly at: string;
  readonly reason?: string;
}

interface InEnvironment {
  readonly name: string;
  readonly environment: string;
}

interface OnRelease {
  readonly name: string;
  readonly version: string;
  /** Take the mark off again. */
  readonly undo?: boolean;
}

export type PromoteIntent = IntentBase & InEnvironment & { readonly verb: 'promote'; readonly version: string };
export type WithdrawIntent = IntentBase & InEnvironment & { readonly verb: 'withdraw'; readonly version: string };
export type RestoreIntent = IntentBase & InEnvironment & { readonly verb: 'restore'; readonly version: string };
export type RollbackIntent = IntentBase &
  InEnvironment & {
    readonly verb: 'rollback';
    /** Major line; may be left out where only one is served. */
    readonly major?: number;
    /** Withdraw everything above this version in its major line. */
    readonly to?: string;
    /**
     * Without `to`: the release to go back from. The registry fills in the one served when the intent reached it, so
     * that two people who roll back the same release at once do not roll back two.
     */
    readonly from?: string;
    /** Allow leaving the major line with nothing to serve. */
    readonly force?: boolean;
  };
export type YankIntent = IntentBase & OnRelease & { readonly verb: 'yank' };
export type DeprecateIntent = IntentBase & OnRelease & { readonly verb: 'deprecate' };
export type KillIntent = IntentBase & OnRelease & { readonly verb: 'kill' };
export type RetireIntent = IntentBase & {
  readonly verb: 'retire';
  readonly name: string;
  readonly successor?: string;
  readonly undo?: boolean;
};

/** A tag that was read and checked: ready to become a release, or refused with a reason. */
export type TagVerdict =
  | {
      readonly name: string;
      readonly version: string;
      readonly tag: string;
      readonly commit: string;
      readonly digest: string;
    }
  | {
      readonly name: string;
      readonly version: string;
      readonly tag: string;
      readonly refusal: { readonly code: string; readonly problem: string };
    };

export type AdmitIntent = IntentBase & { readonly verb: 'admit'; readonly tags: readonly TagVerdict[] };

/** An intent on one prompt, as the CLI and the HTTP routes send it. */
export type PromptIntent =
  | PromoteIntent
  | WithdrawIntent
  | RestoreIntent
  | RollbackIntent
  | YankIntent
  | DeprecateIntent
  | KillIntent
  | RetireIntent;

export type Intent = PromptIntent | AdmitIntent;
export type Verb = Intent['verb'];

/** The policy of `.promptrc` at the head of the default branch, put in force. */
export type PolicyIntent = IntentBase & { readonly verb: 'policy'; readonly policy: Policy };

/** A rewritten state branch, accepted by someone: what follows is a new epoch. */
export type EpochIntent = IntentBase & {
  readonly verb: 'epoch';
  /** State commit that was served before. */
  readonly served: string;
  /** Head of the branch that was accepted. */
  readonly accepted: string;
};

/** Whatever a state commit can record. */
export type StateIntent = Intent | PolicyIntent | EpochIntent;
export type StateVerb = StateIntent['verb'];
