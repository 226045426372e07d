/** JSON bodies of HTTP requests, shared by the server and those who send them. */
import type { JsonObject, Message } from './protocol.ts';

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
  /** Tell what would change, and change nothing. */
  readonly dryRun?: boolean;
  /** Random id that makes a retry within five minutes harmless. @defaultValue a new one */
  readonly id?: string;
}

/** Body of `promote`, `withdraw` and `restore`. */
export interface EnvironmentVerbRequest extends VerbRequest {
  readonly version: string;
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
