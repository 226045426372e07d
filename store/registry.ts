import type { RegistryIndex } from '../core/resolution/registry-index.ts';
import type { PromptIntent } from '../core/state/intent.ts';
import type { StateChange } from '../core/state/state-change.ts';
import type { GitBackend, Oid } from './git-backend.ts';

/** What became of an intent. */
export interface AppliedChange extends StateChange {
  /** State commit that holds the change; the one it was based on where nothing changed. */
  readonly commit: Oid;
  readonly epoch: number;
  readonly revision: number;
}

export interface ReleaseRequest {
  readonly name: string;
  readonly version: string;
  /** Commit that holds the file; its tree is what is released. */
  readonly commit: Oid;
  /** First line and body of the tag's message. */
  readonly message: string;
  /** `Name <e-mail>` of the author. */
  readonly actor: string;
  /** ISO 8601, UTC. */
  readonly at: string;
  /** Random id, so that a retry is harmless. */
  readonly id: string;
}

export interface AppliedRelease extends AppliedChange {
  readonly name: string;
  readonly version: string;
  readonly tag: Oid;
  readonly tagName: string;
  readonly digest: string;
}

/** A tag that was not admitted, `name@version`, and why. */
export interface RefusedTagReport {
  readonly tag: string;
  readonly code: string;
  readonly problem: string;
}

export interface AdmissionReport {
  /** Tags admitted now, `name@version`. */
  readonly admitted: readonly string[];
  readonly refused: readonly RefusedTagReport[];
  readonly epoch: number;
  readonly revision: number;
}

export interface SyncReport extends AdmissionReport {
  readonly remote: string;
  /** True where the local state has commits that the remote lacks. */
  readonly unpublished: boolean;
}

/** Something wrong that does not stop serving: a moved tag, a rewritten state branch, a dead remote. */
export interface RegistryAlarm {
  readonly code: 'TAG_MOVED' | 'TAG_DELETED' | 'STATE_REWRITTEN' | 'STATE_INVALID' | 'REMOTE_UNREACHABLE';
  readonly message: string;
  readonly since: string;
}

/** One open repository with its index: what the server and the CLI work on. */
export interface Registry {
  readonly backend: GitBackend;
  /** The index that is served; never waits. */
  current(): RegistryIndex;
  alarms(): readonly RegistryAlarm[];
  /** Reads the refs again and swaps the index where the state moved. A broken state keeps the last good one. */
  refresh(): Promise<RegistryIndex>;
  /** Called after each swap, with the new index. Returns the function that stops it. */
  onChange(listener: (index: RegistryIndex) => void): () => void;
  /**
   * Canonical bytes of a content: the preimage of `digest`.
   * @throws DIGEST_NOT_FOUND, OBJECT_MISSING, OBJECT_CORRUPT, DIGEST_MISMATCH
   */
  readContent(digest: string): Promise<Uint8Array>;
  /** What `apply` would do to the state as it is now; writes nothing. */
  plan(intent: PromptIntent): Promise<StateChange>;
  /** Re-applies the intent on the newest state until it is published by compare-and-swap. @throws WRITE_CONTENDED */
  apply(intent: PromptIntent): Promise<AppliedChange>;
  /** Tag and admission in one ref transaction. @throws RELEASE_EXISTS, WRITE_CONTENDED, and what makes the prompt invalid */
  release(request: ReleaseRequest): Promise<AppliedRelease>;
  /** Admits every tag that is new, in one commit. */
  admit(): Promise<AdmissionReport>;
  /** Fetches, joins both states (local intents re-applied on the remote's), admits, and pushes where asked. */
  sync(options: { readonly remote?: string; readonly push: boolean }): Promise<SyncReport>;
  close(): Promise<void>;
}
