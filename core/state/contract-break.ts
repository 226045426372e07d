/** What serving a release breaks for applications that were written for another one. */
export interface ContractBreak {
  /** The release that they get now, or that types were declared for while nobody got it. */
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
