/** What serving a release breaks for applications that get another one now. */
export interface ContractBreak {
  /** The release that they get. */
  readonly baseline: string;
  /** One sentence each. */
  readonly changes: readonly string[];
}

/** A release that an environment does not serve by itself, although it serves others so. */
export interface HeldRelease extends ContractBreak {
  readonly name: string;
  readonly version: string;
  readonly environment: string;
}
