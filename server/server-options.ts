import type { Registry } from '../store/registry.ts';
import type { WorkTree } from '../store/work-tree.ts';
import type { AccessLogMode } from './access-log.ts';
import type { LimitSettings } from './limits/access-limits.ts';
import { defaultLimits } from './limits/access-limits.ts';
import type { Log } from './log.ts';
import { silentLog } from './log.ts';
import type { TokenStore } from './tokens/token-store.ts';
import type { WebhookSecrets } from './webhooks/webhook-receiver.ts';

/** Options of `createStemmaServer`. */
export interface StemmaServerOptions {
  /** The repository that is served; `close()` closes it too. */
  readonly registry: Registry;
  /** Address to listen on; beyond loopback only with tokens. @defaultValue `127.0.0.1` */
  readonly host?: string;
  /** Who may do what; `close()` closes them too. @defaultValue none: everyone may do everything, on loopback */
  readonly tokens?: TokenStore;
  /**
   * How often something may be done per minute, 0 for any number: wrong tokens and webhooks by address, changes and
   * reads by token, or by address without one. A server that is open to all of this machine counts none of it but
   * wrong webhooks.
   *
   * @defaultValue `{ failures: 20, changes: 120, reads: 0 }`
   */
  readonly limits?: Partial<LimitSettings>;
  /** Addresses or networks of proxies whose `x-forwarded-for` is believed. @defaultValue none */
  readonly trustedProxies?: readonly string[];
  /** 0 for any free one. @defaultValue 4600 */
  readonly port?: number;
  /** Names that requests may give as `Host` besides those of this machine. @defaultValue none */
  readonly allowedHosts?: readonly string[];
  /** Also serve uncommitted prompts of this work tree, as `name@workspace`. @defaultValue none */
  readonly workTree?: WorkTree;
  /** Lets shared caches keep contents by digest. @defaultValue false */
  readonly publicCache?: boolean;
  /** Git remote that is followed in the background. @defaultValue none */
  readonly remote?: string;
  /** Time between two exchanges with the remote. @defaultValue 30000 */
  readonly syncIntervalMs?: number;
  /** Secrets of webhooks, by kind of git host. @defaultValue none: webhooks are refused */
  readonly webhookSecrets?: WebhookSecrets;
  /** File with the private halves of the keys that sign manifests; it need not exist. @defaultValue none: nothing is signed */
  readonly keyFile?: string;
  /** Advance rollouts when their holds are over and their gates open. @defaultValue true */
  readonly advance?: boolean;
  /** How long clients may rely on a manifest. @defaultValue 3600000 */
  readonly manifestLifetimeMs?: number;
  /** Who changes the state where a request names no one. @defaultValue `Stemma server <stemma@localhost>` */
  readonly actor?: string;
  /** Memory for prepared answers and contents. @defaultValue 134217728 bytes */
  readonly maxCacheBytes?: number;
  /** Time that requests under way are given when the server closes. @defaultValue 10000 */
  readonly closeTimeoutMs?: number;
  /** Time for a request's headers to arrive. @defaultValue 10000 */
  readonly headersTimeoutMs?: number;
  /** Time for a whole request to arrive. @defaultValue 30000 */
  readonly requestTimeoutMs?: number;
  /** Most clients that follow events at once. @defaultValue 10000 */
  readonly maxEventStreams?: number;
  /** Time between two signs of life on each event stream. @defaultValue 15000 */
  readonly eventHeartbeatMs?: number;
  /** Where lines go. @defaultValue nowhere */
  readonly log?: Log;
  /** @defaultValue `summed`: reads of the hot path are summed up every 10 s, everything else is a line each */
  readonly accessLog?: AccessLogMode;
  /** Milliseconds since the epoch. @defaultValue `Date.now` */
  readonly clock?: () => number;
}

/** What has no default. */
type Optional = 'workTree' | 'remote' | 'tokens' | 'keyFile';

/** Options with every default filled in. */
export type ServerSettings = Required<Omit<StemmaServerOptions, Optional>> & Pick<StemmaServerOptions, Optional>;

/** What holds where the options say nothing. */
export const serverDefaults: Omit<ServerSettings, 'registry' | Optional> = {
  host: '127.0.0.1',
  port: 4600,
  allowedHosts: [],
  limits: defaultLimits,
  trustedProxies: [],
  publicCache: false,
  syncIntervalMs: 30_000,
  webhookSecrets: {},
  advance: true,
  manifestLifetimeMs: 3_600_000,
  actor: 'Stemma server <stemma@localhost>',
  maxCacheBytes: 128 * 1024 * 1024,
  closeTimeoutMs: 10_000,
  headersTimeoutMs: 10_000,
  requestTimeoutMs: 30_000,
  maxEventStreams: 10_000,
  eventHeartbeatMs: 15_000,
  log: silentLog,
  accessLog: 'summed',
  clock: Date.now,
};
