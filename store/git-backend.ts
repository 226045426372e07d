/** 40 hex digits (64 in a SHA-256 repository, which only the native backend reads). */
export type Oid = string;
export type ObjectType = 'blob' | 'tree' | 'commit' | 'tag';

export interface GitObject {
  readonly type: ObjectType;
  readonly bytes: Uint8Array;
}

export interface Ref {
  /** Full name, `refs/tags/support/reply@1.0.0`. */
  readonly name: string;
  readonly oid: Oid;
  /** What an annotated tag points at, where packed-refs records it. */
  readonly peeled?: Oid;
}

/** One change of a ref transaction: `from: null` creates, `to: null` deletes. */
export interface RefUpdate {
  readonly name: string;
  readonly from: Oid | null;
  readonly to: Oid | null;
}

export interface RemoteUpdate {
  readonly local: Oid;
  /** Full name of the remote ref. */
  readonly ref: string;
  /**
   * What the remote ref must point at now, `null` where it must not exist; anything else there is REMOTE_REJECTED. Absent,
   * any value is right that `local` is a descendant of.
   */
  readonly from?: Oid | null;
}

export interface RemoteOptions {
  readonly signal?: AbortSignal | undefined;
  /** Give up when the remote has been silent for so long, in milliseconds. @defaultValue 60,000 */
  readonly idleMs?: number;
  /** A fetch need not ask first whether there is anything new: it is known that there is. @defaultValue false */
  readonly hasMoved?: boolean | undefined;
}

/** The small interface that both backends implement; one conformance suite runs over both. */
export interface GitBackend {
  /** `late`: whichever of the two it is to be, when that first matters. */
  readonly kind: 'native' | 'isomorphic' | 'late';
  /** What object ids are made with. */
  readonly hash: 'sha1' | 'sha256';
  /** The folder that holds `objects` and `refs` (of the main repository for a linked worktree). */
  readonly gitFolder: string;

  /** @throws OBJECT_MISSING, OBJECT_CORRUPT */
  readObject(oid: Oid): Promise<GitObject>;
  /** Never visible half-written: temporary file, fsync, rename. An object that exists whole is left alone. */
  writeObject(type: ObjectType, bytes: Uint8Array): Promise<Oid>;

  /** Value of a full ref name, symbolic refs followed; undefined where it does not exist. */
  readRef(name: string): Promise<Ref | undefined>;
  /** All refs below `prefix` (`refs/tags/`), sorted by name. */
  listRefs(prefix: string): Promise<readonly Ref[]>;
  /**
   * All or nothing, by the lock-file protocol of git, compare-and-swap on each old value.
   * @throws REF_CHANGED, REF_LOCKED, REF_CONFLICT, STORAGE_READ_ONLY, STORAGE_FULL
   */
  updateRefs(updates: readonly RefUpdate[], message: string): Promise<void>;

  /**
   * Fetches branches to `refs/remotes/<remote>/*` and tags to `refs/stemma/remotes/<remote>/tags/*` shadow refs
   * only; local branches are never touched. @throws REMOTE_UNREACHABLE
   */
  fetch(remote: string, options?: RemoteOptions): Promise<void>;
  /** Fast-forward (or create-only for tags) push of all updates together where the remote can. @throws REMOTE_UNREACHABLE, REMOTE_REJECTED */
  push(remote: string, updates: readonly RemoteUpdate[], options?: RemoteOptions): Promise<void>;

  close(): Promise<void>;
}
