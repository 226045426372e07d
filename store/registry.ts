import type { AuditEntry, AuditReport } from '../core/audit-documents.ts';
import type { RegistryIndex } from '../core/resolution/registry-index.ts';
import type { KeyIntent, PromptIntent } from '../core/state/intent.ts';
import type { StateChange } from '../core/state/state-change.ts';
import type { GitBackend, Oid } from './git-backend.ts';

/** What became of an intent. */
export interface AppliedChange extends StateChange {
  /** State commit that holds the change; the one it was based on where nothing changed. */
  readonly commit: Oid;
  readonly epoch: number;
  readonly revision: number;
  /** Whether the remote has it; absent where the registry publishes locally. */
  readonly published?: boolean;
}

export interface ReleaseRequest {
  readonly name: string;
  readonly version: string;
  /** Commit that holds the file; its tree is what is released. */
  readonly commit: Oid;
  /** First line and body of the tag's message. */
  readonly message: string;
  /** Trailers of the tag besides its digest, by name. */
  readonly trailers?: Readonly<Record<string, string>>;
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

/** A local change that has no effect on the remote's state any more. */
export interface DroppedChange {
  readonly subject: string;
  readonly problem: string;
}

export interface SyncOptions {
  /** Name of the remote. @defaultValue the one that the registry was opened with */
  readonly remote?: string;
  /** Publish what was done here, tags and state. */
  readonly push: boolean;
  /**
   * Serve a state branch that was rewritten, here or on the remote, in place of the one served: starts a new epoch.
   *
   * @defaultValue false
   */
  readonly acceptRewrite?: boolean;
  /** Longest silence of the remote before it counts as unreachable, in milliseconds. @defaultValue 10000 */
  readonly patienceMs?: number;
}

export interface SyncReport extends AdmissionReport {
  /** Empty where the repository has no remote, which only `acceptRewrite` works without. */
  readonly remote: string;
  /** What was done here and has nothing left to do on the remote's state. */
  readonly dropped: readonly DroppedChange[];
  /** True where the local state has commits that the remote lacks. */
  readonly unpublished: boolean;
}

/** What can be wrong without stopping to serve; `docs/reference/state.md` says what to do. */
export const alarmCodes = [
  'TAG_MOVED',
  'TAG_DELETED',
  'ADMISSION_FAILED',
  'STATE_REWRITTEN',
  'STATE_INVALID',
  'REMOTE_UNREACHABLE',
  'UNPUBLISHED',
] as const;

/** Something wrong that does not stop serving: a moved tag, a rewritten state branch, a dead remote. */
export interface RegistryAlarm {
  readonly code: (typeof alarmCodes)[number];
  readonly message: string;
  readonly since: string;
}

/** Which changes to list; every key that is given must fit. */
export interface AuditQuery {
  /** At most so many. */
  readonly max: number;
  /** Only revisions below this one. */
  readonly before?: number;
  /** Only revisions above this one: how far back is looked, however few changes fit. */
  readonly after?: number;
  readonly prompt?: string;
  readonly environment?: string;
  readonly verb?: string;
  /** Part of `Name <e-mail>`, in any case. */
  readonly by?: string;
  /** Only changes made at this time or later. */
  readonly since?: Date;
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
  /**
   * Re-applies the intent on the newest state until it is published by compare-and-swap. Where the registry publishes
   * to a remote, it is published there first; a safety change (rollback, withdraw, kill) takes effect here at once and
   * is published as soon as it can be.
   *
   * @throws CONTRACT_INCOMPATIBLE, WRITE_CONTENDED, REMOTE_UNREACHABLE, REMOTE_REJECTED, STATE_REWRITTEN, STATE_INVALID, and
   * what the verb refuses
   */
  apply(intent: PromptIntent): Promise<AppliedChange>;
  /** Adds or revokes a key that signs manifests. @throws KEY_UNKNOWN, KEY_INVALID, KEY_REVOKED, and what `apply` throws */
  changeKeys(intent: KeyIntent): Promise<AppliedChange>;
  /**
   * The state that was in force at a time, from the history of the state branch.
   * @throws STATE_TOO_EARLY, STATE_INVALID, OBJECT_MISSING, OBJECT_CORRUPT
   */
  at(time: Date): Promise<RegistryIndex>;
  /** Changes of the state, newest first. @throws STATE_INVALID, OBJECT_MISSING, OBJECT_CORRUPT */
  audit(query: AuditQuery): Promise<readonly AuditEntry[]>;
  /** Walks the whole history: linear, valid documents, digests, admissions, and that each intent gives its commit. */
  verifyAudit(): Promise<AuditReport>;
  /** Tag and admission in one ref transaction. @throws RELEASE_EXISTS, WRITE_CONTENDED, and what makes the prompt invalid */
  release(request: ReleaseRequest): Promise<AppliedRelease>;
  /** Admits every tag that is new, in one commit. */
  admit(): Promise<AdmissionReport>;
  /**
   * Fetches, joins both states (local intents re-applied on the remote's), admits, and pushes where asked.
   * @throws REMOTE_NOT_SET, REMOTE_UNREACHABLE, REMOTE_REJECTED, STATE_REWRITTEN, WRITE_CONTENDED
   */
  sync(options: SyncOptions): Promise<SyncReport>;
  close(): Promise<void>;
}
