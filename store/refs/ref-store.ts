import type { Oid, Ref, RefUpdate } from '../git-backend.ts';

/** An update whose new value is known to exist. */
export interface CheckedUpdate extends RefUpdate {
  /** What the new value, an annotated tag, points at in the end. */
  readonly peeled?: Oid;
}

/** Where refs are kept: in files, or in whatever format a git binary reads. */
export interface RefStore {
  /** Value of a full ref name, symbolic refs followed; undefined where it does not exist. */
  read(name: string): Promise<Ref | undefined>;
  /** All refs below `prefix`, sorted by name. */
  list(prefix: string): Promise<readonly Ref[]>;
  /** All or nothing. @throws REF_INVALID, REF_CHANGED, REF_LOCKED, REF_CONFLICT, STORAGE_READ_ONLY, STORAGE_FULL */
  update(updates: readonly CheckedUpdate[], message: string): Promise<void>;
  /** Creates `name` as a symbolic ref to `target`; a ref that exists is left alone. */
  createSymbolic(name: string, target: string): Promise<void>;
  /** Writes many new refs that mirror a remote in one step. */
  importMany(refs: readonly Ref[]): Promise<void>;
  /** Completes or undoes what a killed writer left. */
  recover(): Promise<void>;
  close(): Promise<void>;
}
