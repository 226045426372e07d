import type { AuditEntry } from '../../core/audit-documents.ts';
import type { DiffReport } from '../../core/diff/diff-report.ts';
import type {
  ManifestDocument,
  PromptIndexDocument,
  PromptListDocument,
  ResolvedDocument,
  VerbDocument,
} from '../../core/protocol.ts';
import type { Explanation } from '../../core/resolution/resolution.ts';
import type { FlagdExport, FlagdQuery } from '../../core/rollout/to-flagd.ts';
import type { RolloutListDocument } from '../../core/rollout-documents.ts';
import type { StemmaError } from '../../core/stemma-error.ts';
import type { Sample } from '../../core/template/parse-samples.ts';
import type { AuditQuery } from '../../store/registry.ts';
import type { Order } from './order.ts';
import type { ReleaseLogEntry } from './release-log-entry.ts';

export interface ResolveQuery {
  /** `support/reply@^1` */
  readonly reference: string;
  /** The default environment where left out. */
  readonly environment?: string | undefined;
  readonly unit?: string | undefined;
}

export interface ExplainQuery extends ResolveQuery {
  /** Ask the state that was in force at this time. */
  readonly at?: Date | undefined;
}

/** What a manifest is asked about. */
export interface ManifestQuery {
  /** The default environment where left out. */
  readonly environment?: string | undefined;
  /** In their canonical spelling; at most as many as fit into one address. */
  readonly references: readonly string[];
}

/** What a registry says of references. */
export interface ManifestAnswer {
  /** Signed where the registry has a key. */
  readonly manifest: ManifestDocument;
  /** Why nothing of them can be served, by reference. */
  readonly refused: ReadonlyMap<string, StemmaError>;
}

/** Two releases of one prompt. */
export interface DiffQuery {
  readonly name: string;
  /** Versions. */
  readonly from: string;
  readonly to: string;
  /** Unchanged lines around each change. */
  readonly contextLines: number;
}

/** Which rollouts to show. */
export interface RolloutQuery {
  readonly name?: string | undefined;
  /** Every environment where left out. */
  readonly environment?: string | undefined;
  /** Also those that have ended. */
  readonly ended: boolean;
}

export interface ApplyOptions {
  readonly dryRun: boolean;
  /** Publish on the remote as well. A server publishes by itself. */
  readonly push: boolean;
}

export interface AppliedOrder {
  readonly document: VerbDocument;
  /** The change was made, but publishing it failed. */
  readonly pushError?: StemmaError;
}

/**
 * Where releases are read and managed: the repository one stands in, or a registry server. The same words give the
 * same answers from both.
 */
export interface Access {
  /** What is wrong and does not stop serving: a broken or rewritten state. A server tells its own operators. */
  readonly alarms: readonly string[];
  list(): Promise<PromptListDocument>;
  /** @throws PROMPT_NOT_FOUND */
  index(name: string): Promise<PromptIndexDocument>;
  resolve(query: ResolveQuery): Promise<ResolvedDocument>;
  /** What each reference can be answered with: all that it takes to resolve elsewhere. */
  manifest(query: ManifestQuery): Promise<ManifestAnswer>;
  /** A content as it was found: whoever asks checks its digest. @throws DIGEST_NOT_FOUND, RELEASE_KILLED */
  content(digest: string): Promise<unknown>;
  /** What changed between two releases. @throws PROMPT_NOT_FOUND, RELEASE_NOT_FOUND, RELEASE_KILLED */
  diff(query: DiffQuery): Promise<DiffReport>;
  /** Samples beside a release; a server tells none. */
  samples(name: string, version: string): Promise<readonly Sample[]>;
  explain(query: ExplainQuery): Promise<Explanation>;
  /** Releases of a prompt, newest first. @throws PROMPT_NOT_FOUND */
  releases(name: string, max: number): Promise<readonly ReleaseLogEntry[]>;
  /** Changes of the state, newest first. */
  audit(query: AuditQuery): Promise<readonly AuditEntry[]>;
  rollouts(query: RolloutQuery): Promise<RolloutListDocument>;
  /** @throws PROMPT_NOT_FOUND, ENVIRONMENT_UNKNOWN */
  requireKnown(place: Omit<RolloutQuery, 'ended'>): Promise<void>;
  /** The environment that is taken where none is named. @throws ENVIRONMENT_REQUIRED */
  defaultEnvironment(): Promise<string>;
  /** Open rollouts as flags of flagd. */
  flagd(query: FlagdQuery): Promise<FlagdExport>;
  apply(order: Order, options: ApplyOptions): Promise<AppliedOrder>;
  close(): Promise<void>;
}
