/** One release in the log of a prompt. */
export interface ReleaseLogEntry {
  readonly version: string;
  /** ISO 8601, UTC. */
  readonly at: string;
  readonly digest: string;
  /** `Name <e-mail>` from the tag; a server does not tell. */
  readonly by?: string;
  readonly message?: string;
}
