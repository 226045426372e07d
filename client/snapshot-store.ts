/** Keeps one text between the runs of a program. */
export interface SnapshotStore {
  /** The text that was written last, or its bytes in UTF-8, which need not be copied; undefined where there is none. */
  readonly read: () => string | Uint8Array | undefined;
  /** Replaces it, as a whole or not at all. */
  readonly write: (text: string) => Promise<void>;
}
