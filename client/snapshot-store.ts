/** Keeps one text between the runs of a program. */
export interface SnapshotStore {
  /** The text that was written last; undefined where there is none. */
  readonly read: () => string | undefined;
  /** Replaces it, as a whole or not at all. */
  readonly write: (text: string) => Promise<void>;
}
