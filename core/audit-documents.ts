/** JSON shapes of the audit log that cross HTTP, shared by the server and the CLI. */
import type { Json } from './protocol.ts';
import type { ContractBreak, HeldRelease } from './state/contract-break.ts';

/** One change of the state in the audit log. */
export interface AuditEntry {
  /** The state commit. */
  readonly commit: string;
  readonly epoch: number;
  readonly revision: number;
  /** ISO 8601, UTC. */
  readonly at: string;
  /** `Name <e-mail>` */
  readonly by: string;
  readonly verb: string;
  readonly subject: string;
  readonly prompts: readonly string[];
  readonly environment?: string;
  readonly reason?: string;
  readonly evidence?: Json;
  /** Id of the intent. */
  readonly intent: string;
  readonly bypassed?: true;
  /** What it breaks for applications that got the release before; it was forced. */
  readonly breaks?: ContractBreak;
  /** Releases that it did not promote where an environment serves by itself, and what they would have broken. */
  readonly held?: readonly HeldRelease[];
  /** Where it was applied again on another state and had nothing left to change there. */
  readonly outcome?: string;
}

/** Answer of `GET /v1/audit`, newest first. */
export interface AuditDocument {
  readonly changes: readonly AuditEntry[];
  /** Pass as `?before=` for the next page: a revision. */
  readonly next?: number;
  readonly epoch: number;
  readonly revision: number;
}

/** One thing that `stemma audit verify` found. */
export interface AuditFinding {
  readonly severity: 'error' | 'warning';
  readonly code: string;
  readonly commit: string;
  readonly revision: number;
  readonly message: string;
}

/** Answer of `stemma audit verify`. */
export interface AuditReport {
  readonly commits: number;
  readonly releases: number;
  readonly contents: number;
  readonly approvals: number;
  readonly findings: readonly AuditFinding[];
}
