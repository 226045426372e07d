/** JSON shapes that cross HTTP, shared by the server, the CLI and the client. */
import type { ReleaseContent } from './release-content.ts';
import type { RenderedBudget } from './rendered-budget.ts';

/** Why this release: an exact selector, or which rule of the environment chose it. */
export type ResolutionReason = 'pinned' | 'promoted' | 'canary' | 'control' | 'override' | 'workspace';

export interface ResolutionWarning {
  readonly code: 'YANKED' | 'DEPRECATED' | 'WITHDRAWN' | 'CONTRACT_CHANGED';
  readonly message: string;
  /** Of `CONTRACT_CHANGED`: the release with which the contract was broken, by force. */
  readonly since?: string;
}

/** A JSON value. */
export type Json = null | boolean | number | string | readonly Json[] | { readonly [key: string]: Json };
export type JsonObject = { readonly [key: string]: Json };

export interface ToolDefinition {
  readonly name: string;
  readonly description?: string;
  readonly inputSchema: JsonObject;
  readonly outputSchema?: JsonObject;
}

/** The front matter with every named schema and tool resolved to JSON Schema: all that rendering needs. */
export interface PromptMetadata {
  readonly description?: string;
  readonly model?: string;
  readonly config: JsonObject;
  readonly input: { readonly schema?: JsonObject; readonly default?: JsonObject };
  readonly output: { readonly format?: string; readonly schema?: JsonObject };
  /** Tools that have a definition. */
  readonly toolDefinitions: readonly ToolDefinition[];
  /** Names of all tools, as the front matter lists them. */
  readonly tools: readonly string[];
  /** Front matter `metadata`, untouched. */
  readonly metadata: JsonObject;
  /** Dotted keys by namespace: `{ stemma: { owners: [...] } }`. */
  readonly ext: { readonly [namespace: string]: JsonObject };
}

/** Which release a reference got, by which rule, on which state: the part that every answer about a release has. */
interface DecisionDocument {
  readonly name: string;
  readonly version: string;
  readonly digest: string;
  readonly selector: string;
  readonly environment: string;
  readonly reason: ResolutionReason;
  readonly warnings: readonly ResolutionWarning[];
  /** Id of the rollout that took part in the decision. */
  readonly rollout?: string;
  readonly arm?: 'canary' | 'control';
  readonly epoch: number;
  readonly revision: number;
}

/** Answer of `GET /v1/prompts/{name}@{selector}`. */
export interface ResolvedDocument extends DecisionDocument {
  /** True where the selector can reach more than one major version. */
  readonly acrossMajors: boolean;
  /**
   * True where units can get different answers: one of the reference's candidates is in an open rollout. Where false,
   * clients share the answer among all units.
   */
  readonly perUnit: boolean;
  /** Derived from `content` by the registry, so that clients need no YAML. */
  readonly metadata: PromptMetadata;
  readonly content: ReleaseContent;
}

export interface TextPart {
  readonly text: string;
}
export interface MediaPart {
  readonly media: { readonly url: string; readonly contentType?: string };
}
/** Content made elsewhere (a history message) or waiting to be filled (a section). */
export interface OtherPart {
  readonly [key: string]: unknown;
}
export type Part = TextPart | MediaPart | OtherPart;

export interface Message {
  readonly role: 'system' | 'user' | 'model' | 'tool';
  readonly content: readonly Part[];
  readonly metadata?: JsonObject;
}

/** What rendering gives: messages, and the model settings they go with. */
export interface RenderedPrompt extends RenderedBudget {
  readonly model?: string;
  readonly config: JsonObject;
  readonly messages: readonly Message[];
  readonly tools: readonly string[];
  readonly toolDefinitions: readonly ToolDefinition[];
  readonly output: { readonly format?: string; readonly schema?: JsonObject };
}

/** One version of one prompt in an index document. */
export interface VersionEntry {
  readonly version: string;
  readonly digest: string;
  readonly ordinal: number;
  readonly admittedAt: string;
  readonly yanked?: boolean;
  readonly deprecated?: boolean;
  readonly killed?: boolean;
}

export interface EnvironmentEntry {
  readonly promoted: readonly string[];
  readonly withdrawn: readonly string[];
  /** Open rollouts by candidate: what some units get; absent where there are none. */
  readonly canaries?: Readonly<Record<string, { readonly rollout: string; readonly canaryPpm: number }>>;
}

/** Answer of `GET /v1/prompts/{name}`. Versions are sorted highest first. */
export interface PromptIndexDocument {
  readonly name: string;
  readonly latest?: string;
  readonly retired?: { readonly successor?: string; readonly reason?: string };
  readonly versions: readonly VersionEntry[];
  readonly refused: readonly { readonly version: string; readonly code: string; readonly problem: string }[];
  readonly environments: Readonly<Record<string, EnvironmentEntry>>;
  readonly epoch: number;
  readonly revision: number;
}

/** Answer of `GET /v1/prompts`. */
export interface PromptListDocument {
  readonly prompts: readonly {
    readonly name: string;
    readonly latest?: string;
    readonly releases: number;
    readonly served: Readonly<Record<string, readonly string[]>>;
    readonly retired: boolean;
  }[];
  /** Pass as `?after=` for the next page. */
  readonly next?: string;
  readonly total: number;
  readonly epoch: number;
  readonly revision: number;
}

/** One candidate of a reference, in order. `ordinal` counts the prompt's releases from 1: its version for Langfuse. */
export interface ManifestCandidate {
  readonly version: string;
  readonly ordinal: number;
  readonly digest: string;
  readonly promoted: boolean;
  readonly rollout?: {
    readonly id: string;
    readonly bucketing: 'murmur3-x86-32/mulshift/v1';
    readonly salt: string;
    readonly canaryPpm: number;
    readonly overrides: readonly string[];
    /** True where the range would otherwise serve the baseline, so that an arm is reported. */
    readonly armed: boolean;
  };
  /** What goes with being served this candidate; absent where there is nothing. */
  readonly warnings?: readonly ResolutionWarning[];
}

/** A change that is served here before the remote has it. */
export interface UnpublishedChange {
  /** Id of the intent. */
  readonly intent: string;
  readonly verb: string;
  readonly name: string;
  /** Absent where it counts in every environment. */
  readonly environment?: string;
  readonly subject: string;
  /** When it was made here, ISO 8601, UTC. */
  readonly since: string;
}

/** Answer of `GET /v1/manifest`. */
export interface ManifestDocument {
  readonly environment: string;
  readonly epoch: number;
  readonly revision: number;
  readonly expiresAt: string;
  /** Safety changes that this server serves before the remote has them; absent where there are none. */
  readonly unpublished?: readonly UnpublishedChange[];
  readonly references: Readonly<
    Record<
      string,
      | {
          readonly acrossMajors: boolean;
          readonly pinned?: boolean;
          readonly candidates: readonly ManifestCandidate[];
        }
      | { readonly error: ProblemDocument }
    >
  >;
  /** Over the canonical JSON of this document without `signature`; absent where the server has no key. */
  readonly signature?: { readonly key: string; readonly algorithm: 'ed25519'; readonly value: string };
}

/** Answer of a verb route, and what the CLI prints for a verb. */
export interface VerbDocument {
  readonly changed: boolean;
  readonly dryRun: boolean;
  readonly subject: string;
  readonly effects: readonly string[];
  readonly warnings: readonly string[];
  readonly undo?: string;
  /** Id of the rollout that was acted on. */
  readonly rollout?: string;
  /** True where approvals were missing and the permission to go past them was used. */
  readonly bypassed?: true;
  /** True where it breaks applications that get the release before, and that was forced. */
  readonly forced?: true;
  /** Whether the remote has the change; absent where the registry publishes to none. */
  readonly published?: boolean;
  readonly epoch: number;
  readonly revision: number;
}

/** RFC 9457 problem document. */
export interface ProblemDocument {
  readonly type: string;
  readonly title: string;
  readonly status: number;
  readonly detail: string;
  readonly code: string;
  readonly hint?: string;
  readonly data?: unknown;
  readonly requestId?: string;
  /** State on which the registry refused to resolve, so that a client can tell an older answer from a newer one. */
  readonly epoch?: number;
  readonly revision?: number;
}

/** Answer of `POST /v1/render/{reference}`: what was rendered, and which release it came from. */
export interface RenderDocument extends RenderedPrompt, DecisionDocument {}

/** Answer of `POST /v1/sync`. */
export interface SyncDocument {
  readonly remote: string;
  /** Releases admitted now, `name@version`. */
  readonly admitted: readonly string[];
  readonly refused: readonly { readonly tag: string; readonly code: string; readonly problem: string }[];
  /** True where this registry has changes that the remote lacks. */
  readonly unpublished: boolean;
  /** Changes made here that have nothing left to do on the remote's state. */
  readonly dropped: readonly { readonly subject: string; readonly problem: string }[];
  readonly epoch: number;
  readonly revision: number;
}

/** Answer of `GET /healthz`. */
export interface HealthDocument {
  readonly status: 'ok';
}

/** Answer of `GET /readyz`: what is served, since when, and what is wrong although it is served. */
export interface ReadinessDocument {
  readonly status: 'ready';
  readonly epoch: number;
  readonly revision: number;
  /** State commit that is served; null before the first change. */
  readonly commit: string | null;
  readonly prompts: number;
  /** When this state was swapped in. */
  readonly servedSince: string;
  /** How the state follows its remote; absent where it has none. */
  readonly remote?: {
    readonly name: string;
    /** Last exchange that succeeded; absent before the first. */
    readonly lastSyncAt?: string;
    /** Milliseconds since then: what is served is at most so old. */
    readonly staleMs?: number;
    /** Why the last exchange failed; absent where it succeeded. */
    readonly problem?: { readonly code: string; readonly message: string; readonly since: string };
  };
  /** Safety changes that are served here before the remote has them. */
  readonly unpublished?: readonly UnpublishedChange[];
  readonly alarms: readonly { readonly code: string; readonly message: string; readonly since: string }[];
}

/** Data of one event of `GET /v1/events`; the id of the event is `<epoch>.<revision>`. */
export interface StateEvent {
  readonly epoch: number;
  readonly revision: number;
  readonly commit: string | null;
  /** Prompts for which something changed since the state before; null where that is not known: fetch what you use. */
  readonly prompts: readonly string[] | null;
  /** Safety changes among it that the remote does not have yet. */
  readonly unpublished?: readonly UnpublishedChange[];
}

/** Answer of a webhook route. */
export interface WebhookDocument {
  /** False where the delivery was seen before, or is about something else than refs. */
  readonly fetching: boolean;
  readonly detail: string;
}
