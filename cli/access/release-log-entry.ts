/** One release in the log of a prompt. */
export interface ReleaseLogEntry {
  readonly version: string;
  /** ISO 8601, UTC. */
  readonly at: string;
  readonly digest: string;
  /** `Name <e-mail>` from the tag; a server does not tell. */
  readonly by?: string;
  readonly message?: string;
  /** The bump that its changes need: `major since 1.2.0`; from the tag as well. */
  readonly advice?: string;
  /** Why its version says less than that. */
  readonly forced?: string;
}
