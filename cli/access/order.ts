import type { Json } from '../../core/protocol.ts';

interface InEnvironment {
  readonly name: string;
  /** The default environment where left out. */
  readonly environment?: string | undefined;
}

/** Which rollout: by its candidate or its major line, or the only one of the prompt. */
interface OnRollout extends InEnvironment {
  readonly version?: string | undefined;
  readonly major?: number | undefined;
}

interface Bypassing {
  /** Go past missing approvals. */
  readonly bypass: boolean;
}

interface Forcing {
  /** Also where it breaks applications that get the release before. */
  readonly force: boolean;
}

type ReleaseOrder =
  | (InEnvironment & Bypassing & Forcing & { readonly verb: 'promote'; readonly version: string })
  | (InEnvironment & { readonly verb: 'withdraw' | 'restore'; readonly version: string })
  | (InEnvironment & {
      readonly verb: 'rollback';
      readonly major?: number | undefined;
      readonly to?: string | undefined;
      readonly force: boolean;
    })
  | {
      readonly verb: 'yank' | 'deprecate' | 'kill';
      readonly name: string;
      readonly version: string;
      readonly undo: boolean;
    }
  | { readonly verb: 'retire'; readonly name: string; readonly successor?: string | undefined; readonly undo: boolean };

type RolloutOrder =
  | (InEnvironment &
      Bypassing &
      Forcing & {
        readonly verb: 'start';
        /** The candidate. */
        readonly version: string;
        readonly plan?: string | undefined;
        /** Units in clear; only salted hashes of them are kept. */
        readonly overrides: readonly string[];
        /** ISO 8601, UTC. */
        readonly startAt?: string | undefined;
        readonly draft: boolean;
      })
  | (OnRollout &
      Bypassing & {
        readonly verb: 'set';
        /** Parts per million. */
        readonly canaryPpm?: number | undefined;
        /** Units in clear. */
        readonly addOverrides: readonly string[];
        readonly removeOverrides: readonly string[];
      })
  | (OnRollout & Bypassing & { readonly verb: 'advance'; readonly force: boolean })
  | (OnRollout & { readonly verb: 'pause' | 'resume' | 'abort' | 'reject' })
  | (OnRollout & {
      readonly verb: 'approve';
      /** What was looked at. */
      readonly binding?: string | undefined;
    });

/** A verb as the user gave it; who, when and which id are added where it is carried out. */
export type Order = { readonly reason?: string | undefined; readonly evidence?: Json | undefined } & (
  | ReleaseOrder
  | RolloutOrder
);
