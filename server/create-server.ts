import type { IncomingMessage, Server, ServerResponse } from 'node:http';
import type { RolloutTraffic } from '../core/rollout-documents.ts';
import { AccessLog } from './access-log.ts';
import type { ResponseLocals } from './api-app.ts';
import { addApi } from './api-app.ts';
import { answerConnectionErrors } from './connection-errors.ts';
import { EventPath } from './events/event-path.ts';
import { EventStreams } from './events/event-streams.ts';
import { Exchange } from './exchange.ts';
import { Gate } from './gate.ts';
import { ManifestSigner } from './keys/manifest-signer.ts';
import { AccessLimits, defaultLimits } from './limits/access-limits.ts';
import { createAddressReader } from './limits/remote-address.ts';
import { checkListening, createGracefulClose, listenOn, reachOf } from './listening.ts';
import type { Log } from './log.ts';
import { CommitTime } from './metrics/commit-time.ts';
import { DecisionTallies } from './metrics/decision-tallies.ts';
import { ProcessFigures } from './metrics/process-figures.ts';
import { ReadPath } from './read-path.ts';
import { RemoteSync } from './remote-sync.ts';
import { createRepairedExpress, createRepairedServer } from './repaired-express.ts';
import { createHostGuard, isLoopback } from './request-guard.ts';
import { createRequestIds } from './request-id.ts';
import { checkLength } from './request-url.ts';
import { RolloutScheduler } from './scheduler/rollout-scheduler.ts';
import { systemTime } from './scheduler/steady-clock.ts';
import { ServedStates } from './served-state.ts';
import { ServerAlarms } from './server-alarms.ts';
import type { ServerSettings, StemmaServerOptions } from './server-options.ts';
import { serverDefaults } from './server-options.ts';
import { StoredContents } from './stored-contents.ts';
import { WebhookReceiver } from './webhooks/webhook-receiver.ts';
import { Workspace } from './workspace.ts';

/** A server that can be started once. */
export interface StemmaServer {
  /** `http://127.0.0.1:4600`; known once it listens. */
  readonly url: string;
  /** @throws LISTEN_REFUSED, PORT_IN_USE, LISTEN_FAILED */
  listen(): Promise<void>;
  /** Accepts nothing new, finishes what is under way within `closeTimeoutMs`, and closes the registry. */
  close(): Promise<void>;
}

/** Least time after which a client that lost its event stream is to come back. */
const eventRetryMs = 1000;
/** Largest sum of the headers of a request. */
const maxHeaderBytes = 16 * 1024;

/**
 * Makes the HTTP server of a registry; it does nothing until `listen()`.
 *
 * @example
 * const registry = await openRegistry({ folder: 'sample' });
 * const server = createStemmaServer({ registry, port: 0 });
 * await server.listen();
 * await fetch(`${server.url}/v1/prompts/support/reply@^1`);
 * await server.close();
 */
export function createStemmaServer(options: StemmaServerOptions): StemmaServer {
  const settings = { ...serverDefaults, ...options };
  const { registry, host, port, log } = settings;
  const parts = buildParts(settings);
  const server = createHttpServer(settings, parts);
  const closeGracefully = createGracefulClose(server, settings.closeTimeoutMs);
  let closing: Promise<void> | undefined;
  let url = `http://${host}:${port}`;

  async function close(): Promise<void> {
    parts.markClosing();
    const stopped = parts.scheduler?.stop();
    parts.remote.stop();
    parts.streams.close();
    await closeGracefully();
    parts.states.close();
    settings.tokens?.close();
    parts.process.close();
    parts.accessLog.flush();
    await registry.close();
    await stopped;
    log.info('closed', { url });
    log.flush();
  }

  return {
    get url(): string {
      return url;
    },
    listen: async () => {
      checkListening(settings);
      url = await listenOn(server, host, port);
      settings.tokens?.watch();
      if (reachOf(settings) === 'proxy' && settings.tokens?.isProtecting !== true) {
        log.warn('open without tokens to whoever reaches its other names');
      }
      parts.remote.start();
      parts.scheduler?.start();
      const { epoch, revision } = registry.current();
      log.info('listening', { url, epoch, revision });
    },
    close: () => {
      closing ??= close();
      return closing;
    },
  };
}

interface Parts {
  readonly accessLog: AccessLog;
  readonly states: ServedStates;
  readonly contents: StoredContents;
  readonly workspace: Workspace | undefined;
  readonly remote: RemoteSync;
  readonly webhooks: WebhookReceiver;
  readonly tallies: DecisionTallies;
  readonly process: ProcessFigures;
  readonly commitTime: CommitTime;
  readonly streams: EventStreams;
  readonly alarms: ServerAlarms;
  readonly signer: ManifestSigner | undefined;
  /** What this server answered about a rollout since it started. */
  readonly traffic: (rollout: string) => RolloutTraffic;
  readonly scheduler: RolloutScheduler | undefined;
  readonly log: Log;
  readonly gate: Gate;
  readonly closing: () => boolean;
  readonly markClosing: () => void;
}

function buildParts(settings: ServerSettings): Parts {
  const { registry, maxCacheBytes, clock, workTree, publicCache, syncIntervalMs, log } = settings;
  let closing = false;
  const alarms = new ServerAlarms({ clock, log });
  const remote = new RemoteSync({ registry, remote: settings.remote, intervalMs: syncIntervalMs, log, clock });
  const streams = new EventStreams({
    ...{ registry, maxStreams: settings.maxEventStreams },
    ...{ heartbeatMs: settings.eventHeartbeatMs, retryMs: eventRetryMs },
  });
  const tallies = new DecisionTallies();
  const traffic = countedSince(new Date(clock()), tallies);
  return {
    log,
    gate: buildGate(settings),
    states: new ServedStates(registry, { maxBytes: maxCacheBytes / 2, clock }),
    streams,
    tallies,
    traffic,
    scheduler: settings.advance ? buildScheduler(settings, { alarms, traffic }) : undefined,
    process: new ProcessFigures(),
    commitTime: new CommitTime(registry),
    accessLog: new AccessLog({ log, mode: settings.accessLog }),
    contents: new StoredContents({
      registry,
      maxBytes: maxCacheBytes / 2,
      cacheControl: `${publicCache ? 'public' : 'private'}, max-age=31536000, immutable`,
    }),
    workspace: workTree === undefined ? undefined : new Workspace(workTree),
    remote,
    alarms,
    signer: openSigner(settings, alarms),
    webhooks: new WebhookReceiver({ secrets: settings.webhookSecrets, remote, log }),
    closing: () => closing,
    markClosing: () => {
      closing = true;
    },
  };
}

function buildGate({ tokens, host, allowedHosts, clock, limits, trustedProxies }: ServerSettings): Gate {
  const addressOf = createAddressReader(trustedProxies);
  return new Gate({
    ...{ tokens, clock, reach: reachOf({ host, allowedHosts }) },
    limits: new AccessLimits({
      ...defaultLimits,
      ...limits,
      addressOf,
      monotonicClock: () => performance.now(),
    }),
  });
}

function countedSince(start: Date, tallies: DecisionTallies): Parts['traffic'] {
  const since = start.toISOString();
  return (rollout) => ({ since, ...tallies.traffic(rollout) });
}

function buildScheduler(
  { registry, actor, log, clock }: ServerSettings,
  parts: Pick<Parts, 'alarms' | 'traffic'>,
): RolloutScheduler {
  return new RolloutScheduler({ ...{ registry, actor, log, time: systemTime(clock) }, ...parts });
}

/** Follows the keys of the state, so that what is wrong with them shows before anyone asks for a manifest. */
function openSigner({ registry, keyFile }: ServerSettings, alarms: ServerAlarms): ManifestSigner | undefined {
  if (keyFile === undefined) return undefined;
  const signer = new ManifestSigner({ file: keyFile, alarms });
  signer.follow(registry.current().meta.publicKeys);
  registry.onChange(({ meta }) => signer.follow(meta.publicKeys));
  return signer;
}

/** The read path, and behind it Express. */
function createHttpServer(settings: ServerSettings, parts: Parts): Server {
  const { accessLog, log } = parts;
  const { registry, actor, clock, allowedHosts, manifestLifetimeMs } = settings;
  const { signer } = parts;
  const readPath = new ReadPath({ ...parts, manifest: { lifetimeMs: manifestLifetimeMs, clock, signer } });
  const repaired = createRepairedExpress();
  const eventPath = new EventPath(parts);
  addApi(repaired, { context: { ...parts, registry, actor, clock }, accessLog, log, gate: parts.gate });
  const checkHost = createHostGuard({ allowedHosts, anyAddress: !isLoopback(settings.host) });
  const nameRequest = createRequestIds();

  function answer(request: IncomingMessage, response: ServerResponse): void {
    const exchange = new Exchange(request, response, nameRequest(request));
    try {
      checkHost(request);
      checkLength(request.url ?? '');
    } catch (error) {
      accessLog.line(exchange, exchange.refuse(error));
      return;
    }
    if (readPath.answer(exchange) || eventPath.answer(exchange)) return;
    const locals: ResponseLocals = { exchange, startedAt: performance.now() };
    repaired.app(request, Object.assign(response, { locals }));
  }

  const server = createRepairedServer(
    repaired,
    {
      maxHeaderSize: maxHeaderBytes,
      headersTimeout: settings.headersTimeoutMs,
      requestTimeout: settings.requestTimeoutMs,
      connectionsCheckingInterval: 1000,
    },
    answer,
  );
  answerConnectionErrors(server, maxHeaderBytes, accessLog);
  return server;
}
