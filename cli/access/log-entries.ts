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

/** One change of what is served. */
export interface StateLogEntry {
  /** The commit of the state branch. */
  readonly commit: string;
  readonly revision: number;
  /** ISO 8601, UTC. */
  readonly at: string;
  /** `Name <e-mail>` */
  readonly by: string;
  readonly subject: string;
  readonly reason?: string;
}
