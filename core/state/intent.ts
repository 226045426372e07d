import type { Json } from '../protocol.ts';
import type { ContractBreak, HeldRelease } from './contract-break.ts';
import type { Policy, PublicKey } from './documents.ts';

/** What an actor wants, independent of the state it will meet; re-applied until it is published. */
interface IntentBase {
  /** Random id; the same id applied twice changes nothing the second time. */
  readonly id: string;
  /** `Name <e-mail>` of the person or program. */
  readonly actor: string;
  /** ISO 8601, UTC. */
  readonly at: string;
  readonly reason?: string;
  /** What the decision rests on: a link, figures, what an automatic step saw. Never texts of prompts, variables or units. */
  readonly evidence?: Json;
}

/** Makes a forward move although approvals are missing; a permission of its own, with a reason, shown loudly. */
interface Bypassing {
  readonly bypass?: true;
}

/** Serves a release also where it breaks applications that get the release before; with a reason, shown loudly. */
interface Forcing {
  readonly force?: true;
  /** What it breaks. The registry fills it in. */
  readonly breaks?: ContractBreak;
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

export type PromoteIntent = IntentBase &
  InEnvironment &
  Bypassing &
  Forcing & { readonly verb: 'promote'; readonly version: string };
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
/** Starts a rollout, or a draft of one. */
export type StartIntent = IntentBase &
  InEnvironment &
  Bypassing &
  Forcing & {
    readonly verb: 'start';
    /** The candidate. */
    readonly version: string;
    /** Random id of the rollout; a draft keeps its own. */
    readonly rollout: string;
    /** 128 random bits as 32 hex digits. */
    readonly salt: string;
    /** @defaultValue the environment's */
    readonly plan?: string;
    /** `sha256(<salt>:<unit>)` in hex. */
    readonly overrides?: readonly string[];
    /** Not before this time; ISO 8601, UTC. */
    readonly startAt?: string;
    /** Write it down only; starting it again takes it on. */
    readonly draft?: true;
  };

/** Which rollout: by its id, by its candidate or major line, or the only one that has not ended. */
interface OnRollout extends InEnvironment {
  readonly rollout?: string;
  readonly version?: string;
  readonly major?: number;
}

/** Sets the share by hand. A share above what a closed gate lets through is refused. */
export type SetIntent = IntentBase &
  OnRollout &
  Bypassing & {
    readonly verb: 'set';
    /** 0–1,000,000. */
    readonly canaryPpm?: number;
    readonly addOverrides?: readonly string[];
    readonly removeOverrides?: readonly string[];
  };
/** Goes on to the next step before its hold is over; after the last step, promotes. */
export type AdvanceIntent = IntentBase &
  OnRollout &
  Bypassing & {
    readonly verb: 'advance';
    /**
     * The step that is left; -1 where its share is below that of the first step, as it is until it runs. The registry fills
     * in the step as of when the intent reached it, so that two who advance at once do not advance twice.
     */
    readonly fromStep?: number;
    /** Made by a server when hold and gates allow; refused where they do not. */
    readonly automatic?: true;
    /** Also in a window in which the plan does not advance. */
    readonly force?: true;
  };
export type PauseIntent = IntentBase & OnRollout & { readonly verb: 'pause' };
export type ResumeIntent = IntentBase & OnRollout & { readonly verb: 'resume' };
export type AbortIntent = IntentBase & OnRollout & { readonly verb: 'abort' };
/** Made by a server when a rollout is open for longer than its plan allows. */
export type ExpireIntent = IntentBase & OnRollout & { readonly verb: 'expire' };

/** How it is known who speaks: by a token of the server that wrote the intent, or by a signature over the intent. */
export type Authentication =
  | { readonly method: 'token'; readonly id: string }
  | {
      readonly method: 'signature';
      /** Id of the key in `Policy.signers`, as of {@link PublicKey}. */
      readonly id: string;
      /** Ed25519, in base64url, over the canonical JSON of the intent without `authenticated.signature`. */
      readonly signature: string;
    };
/** Approves a rollout, or a release for promotion. */
export type ApproveIntent = IntentBase &
  OnRollout & {
    readonly verb: 'approve';
    /** Absent where it is not known who speaks: refused. */
    readonly authenticated?: Authentication;
    /** What was looked at, as {@link Approval.binding}; where it has changed meanwhile, the approval is refused. */
    readonly binding?: string;
  };
/** Sends a waiting rollout back to draft, or pauses one at its gate. */
export type RejectIntent = IntentBase &
  OnRollout & { readonly verb: 'reject'; readonly authenticated?: Authentication };

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
      /** `Name <e-mail>` of tagger and author of the commit. */
      readonly authors?: readonly string[];
    }
  | {
      readonly name: string;
      readonly version: string;
      readonly tag: string;
      readonly refusal: { readonly code: string; readonly problem: string };
    };

export type AdmitIntent = IntentBase & {
  readonly verb: 'admit';
  readonly tags: readonly TagVerdict[];
  /** Releases that would break what an automatic environment serves, and so are not promoted there. The registry fills it in. */
  readonly held?: readonly HeldRelease[];
};

/** An intent on the rollout of one prompt. */
export type RolloutIntent =
  | StartIntent
  | SetIntent
  | AdvanceIntent
  | PauseIntent
  | ResumeIntent
  | AbortIntent
  | ExpireIntent
  | ApproveIntent
  | RejectIntent;

/** An intent on one prompt, as the CLI and the HTTP routes send it. */
export type PromptIntent =
  | RolloutIntent
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

/** Adds a key that signs manifests, or revokes one. */
export type KeyIntent = IntentBase & { readonly verb: 'key' } & (
    | { readonly add: Pick<PublicKey, 'id' | 'algorithm' | 'key'> }
    | { readonly revoke: string }
  );

/** Whatever a state commit can record. */
export type StateIntent = Intent | PolicyIntent | EpochIntent | KeyIntent;
export type StateVerb = StateIntent['verb'];
