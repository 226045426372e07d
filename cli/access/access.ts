import type { PromptIndexDocument, PromptListDocument, ResolvedDocument, VerbDocument } from '../../core/protocol.ts';
import type { Explanation } from '../../core/resolution/resolution.ts';
import type { StemmaError } from '../../core/stemma-error.ts';
import type { ReleaseLogEntry, StateLogEntry } from './log-entries.ts';

export interface ResolveQuery {
  /** `support/reply@^1` */
  readonly reference: string;
  /** The default environment where left out. */
  readonly environment?: string | undefined;
  readonly unit?: string | undefined;
}

/** A verb as the user gave it; who, when and which id are added where it is carried out. */
export type Order = { readonly reason?: string | undefined } & (
  | {
      readonly verb: 'promote' | 'withdraw' | 'restore';
      readonly name: string;
      readonly version: string;
      readonly environment?: string | undefined;
    }
  | {
      readonly verb: 'rollback';
      readonly name: string;
      readonly environment?: string | undefined;
      readonly major?: number | undefined;
      readonly to?: string | undefined;
      readonly force: boolean;
    }
  | {
      readonly verb: 'yank' | 'deprecate' | 'kill';
      readonly name: string;
      readonly version: string;
      readonly undo: boolean;
    }
  | { readonly verb: 'retire'; readonly name: string; readonly successor?: string | undefined; readonly undo: boolean }
);

export interface ApplyOptions {
  readonly dryRun: boolean;
  /** Publish on the remote as well. A server publishes by itself. */
  readonly push: boolean;
}

export interface AppliedOrder {
  readonly document: VerbDocument;
  /** The change was made, but publishing it failed. */
  readonly pushError?: StemmaError;
}

/**
 * Where releases are read and managed: the repository one stands in, or a registry server. The same words give the
 * same answers from both.
 */
export interface Access {
  /** What is wrong and does not stop serving: a broken or rewritten state. A server tells its own operators. */
  readonly alarms: readonly string[];
  list(): Promise<PromptListDocument>;
  /** @throws PROMPT_NOT_FOUND */
  index(name: string): Promise<PromptIndexDocument>;
  resolve(query: ResolveQuery): Promise<ResolvedDocument>;
  explain(query: ResolveQuery): Promise<Explanation>;
  /** Releases of a prompt, newest first. @throws PROMPT_NOT_FOUND */
  releases(name: string, max: number): Promise<readonly ReleaseLogEntry[]>;
  /** Changes of the state, newest first. @throws USAGE where only a clone has them */
  history(max: number): Promise<readonly StateLogEntry[]>;
  apply(order: Order, options: ApplyOptions): Promise<AppliedOrder>;
  close(): Promise<void>;
}
