import type { IncomingMessage } from 'node:http';
import type { RolloutTraffic } from '../core/rollout-documents.ts';
import type { Registry } from '../store/registry.ts';
import type { Caller, RouteAccess } from './access.ts';
import type { AccessLog } from './access-log.ts';
import type { StreamFigures } from './events/stream-figures.ts';
import type { CommitTime } from './metrics/commit-time.ts';
import type { DecisionTallies } from './metrics/decision-tallies.ts';
import type { ProcessFigures } from './metrics/process-figures.ts';
import type { Operation } from './openapi/operation.ts';
import type { RemoteSync } from './remote-sync.ts';
import type { ServedStates } from './served-state.ts';
import type { ServerAlarms } from './server-alarms.ts';
import type { StoredContents } from './stored-contents.ts';
import type { WebhookReceiver } from './webhooks/webhook-receiver.ts';
import type { Workspace } from './workspace.ts';

/** What routes work with. */
export interface ApiContext {
  readonly registry: Registry;
  readonly states: ServedStates;
  readonly contents: StoredContents;
  readonly workspace: Workspace | undefined;
  readonly remote: RemoteSync;
  readonly webhooks: WebhookReceiver;
  readonly alarms: ServerAlarms;
  /** Who changes the state when a request names no one, `Name <e-mail>`. */
  readonly actor: string;
  readonly accessLog: AccessLog;
  readonly tallies: DecisionTallies;
  readonly process: ProcessFigures;
  readonly commitTime: CommitTime;
  /** Figures about event streams. */
  readonly streams: { readonly figures: StreamFigures };
  /** What this server answered about a rollout since it started. */
  readonly traffic: (rollout: string) => RolloutTraffic;
  /** Milliseconds since the epoch. */
  readonly clock: () => number;
  /** True from the moment the server was told to stop. */
  readonly closing: () => boolean;
}

/** A request that was matched, decoded and checked for unknown parameters. */
export interface ApiRequest {
  /** Parts of the path by name, decoded once; `release` is `name@version`. */
  readonly params: Readonly<Record<string, string>>;
  readonly query: Readonly<Record<string, string | undefined>>;
  readonly body: unknown;
  /** The request as it arrived, its body unread, where the route reads that by itself. */
  readonly raw?: IncomingMessage;
  readonly caller: Caller;
  /** Header `idempotency-key`. */
  readonly idempotencyKey?: string;
}

/** What a route answers with. */
export interface ApiAnswer {
  readonly document: unknown;
  /** @defaultValue `no-store` */
  readonly cacheControl?: string;
  /** Of a document that is a text and goes out as it is. @defaultValue the document is sent as JSON */
  readonly contentType?: string;
  /** Said in the log, for changes. */
  readonly subject?: string;
}

/** One route: its description in the OpenAPI document, and what answers it. */
export interface Route {
  readonly method: 'get' | 'post';
  /** Path template as in the OpenAPI document. */
  readonly path: string;
  readonly operation: Operation;
  readonly access: RouteAccess;
  /** Largest request body. @defaultValue 65536 bytes */
  readonly maxBodyBytes?: number;
  /** The body is not read as JSON but left in {@link ApiRequest.raw}. @defaultValue false */
  readonly readsBody?: boolean;
  /** Absent where the read path answers ahead of Express. */
  readonly handle?: (request: ApiRequest, context: ApiContext) => ApiAnswer | Promise<ApiAnswer>;
}
