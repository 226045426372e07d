/** JSON bodies of HTTP requests, shared by the server and those who send them. */
import type { Json, JsonObject, Message } from './protocol.ts';

/** Body of `POST /v1/render/{reference}`. */
export interface RenderRequest {
  /** @defaultValue `{}` */
  readonly variables?: JsonObject;
  /** Messages of the conversation so far, for `{{history}}`. */
  readonly messages?: readonly Message[];
  readonly environment?: string;
  readonly unit?: string;
}

/** What every verb takes in its body. */
export interface VerbRequest {
  readonly reason?: string;
  /** `Name <e-mail>` of who does it. @defaultValue the server's own */
  readonly actor?: string;
  /** What the decision rests on: a link, figures. At most 4,096 characters of JSON. */
  readonly evidence?: Json;
  /** Tell what would change, and change nothing. */
  readonly dryRun?: boolean;
  /**
   * Random id that makes a retry harmless, for a day; the header `idempotency-key` says the same.
   * @defaultValue a new one
   */
  readonly id?: string;
}

/** Body of `withdraw` and `restore`. */
interface EnvironmentVerbRequest extends VerbRequest {
  readonly version: string;
}

/** Body of `promote`. */
export interface PromoteRequest extends EnvironmentVerbRequest {
  /** Go past missing approvals; needs scope `bypass` and a reason. */
  readonly bypass?: boolean;
  /** Also where it breaks applications that get the release before; needs a reason. */
  readonly force?: boolean;
}

/** Body of `start`. */
export interface StartRequest extends VerbRequest {
  /** The candidate. */
  readonly version: string;
  readonly plan?: string;
  /** Units that always get the candidate; only their salted hashes are kept. */
  readonly overrides?: readonly string[];
  /** Not before this time, ISO 8601. */
  readonly startAt?: string;
  /** Write it down only. */
  readonly draft?: boolean;
  readonly bypass?: boolean;
  /** Also where it breaks applications that get the release before; needs a reason. */
  readonly force?: boolean;
}

/** Which rollout: its id, its candidate or its major line; may be left out where the prompt has one. */
export interface RolloutVerbRequest extends VerbRequest {
  readonly rollout?: string;
  readonly version?: string;
  readonly major?: number;
}

/** Body of `set`. */
export interface SetRequest extends RolloutVerbRequest {
  /** 0–100 with at most four decimals. */
  readonly percent?: number;
  readonly addOverrides?: readonly string[];
  readonly removeOverrides?: readonly string[];
  readonly bypass?: boolean;
}

/** Body of `advance`. */
export interface AdvanceRequest extends RolloutVerbRequest {
  /** The step that is left, counted from 0; where it was left already, nothing changes. */
  readonly fromStep?: number;
  /** Also in a window in which the plan does not advance; needs a reason. */
  readonly force?: boolean;
  readonly bypass?: boolean;
}

/** Body of `approve`. */
export interface ApproveRequest extends RolloutVerbRequest {
  /** `binding` of the rollout as it was looked at. */
  readonly binding?: string;
}

/** Body of `rollback`. */
export interface RollbackRequest extends VerbRequest {
  readonly major?: number;
  readonly to?: string;
  readonly force?: boolean;
}

/** Body of `yank`, `deprecate` and `kill`. */
export interface ReleaseVerbRequest extends VerbRequest {
  readonly undo?: boolean;
}

/** Body of `retire`. */
export interface RetireRequest extends VerbRequest {
  readonly successor?: string;
  readonly undo?: boolean;
}

/** Body of `POST /v1/sync`. */
export interface SyncRequest {
  /** @defaultValue the server's own remote */
  readonly remote?: string;
  /** Publish what the remote lacks. @defaultValue true */
  readonly push?: boolean;
  /** Serve a state branch that was rewritten in place of the one served: starts a new epoch. @defaultValue false */
  readonly acceptRewrite?: boolean;
}
