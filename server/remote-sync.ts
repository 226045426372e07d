import { fail } from '../core/fail.ts';
import type { SyncRequest } from '../core/request-bodies.ts';
import type { Mirror } from '../store/mirror.ts';
import { startMirror } from '../store/mirror.ts';
import type { Registry, SyncOptions, SyncReport } from '../store/registry.ts';
import { toStemmaError } from './http-errors.ts';
import type { Log } from './log.ts';
import { SharedRuns } from './shared-runs.ts';
import type { SyncProblem } from './sync-record.ts';
import { SyncRecord } from './sync-record.ts';

/** Options of {@link RemoteSync}. */
export interface RemoteSyncOptions {
  readonly registry: Registry;
  /** Name of the git remote that is followed; absent where the repository stands alone. */
  readonly remote: string | undefined;
  /** Time between two exchanges in the background, in milliseconds; a remote that failed is tried again sooner. */
  readonly intervalMs: number;
  readonly log: Log;
  /** Milliseconds since the epoch. */
  readonly clock: () => number;
}

/** Exchanges state and tags with a git remote, in the background and on demand; one exchange per remote at a time. */
export class RemoteSync {
  readonly remote: string | undefined;
  readonly #options: RemoteSyncOptions;
  readonly #exchanges = new SharedRuns<SyncReport>();
  /** How the exchanges with the followed remote went. */
  readonly record: SyncRecord;
  #mirror: Mirror | undefined;

  constructor(options: RemoteSyncOptions) {
    this.remote = options.remote;
    this.record = new SyncRecord(options.clock);
    this.#options = options;
  }

  /** Why the remote could not be used last: by an exchange, or by a change that was to be published. */
  get problem(): SyncProblem | undefined {
    if (this.record.problem !== undefined || this.remote === undefined) return this.record.problem;
    const alarm = this.#options.registry.alarms().find(({ code }) => code === 'REMOTE_UNREACHABLE');
    return alarm && { code: alarm.code, message: alarm.message, since: Date.parse(alarm.since) };
  }

  /** Begins to follow the remote; the first exchange begins now and is not waited for. */
  start(): void {
    const { intervalMs, log } = this.#options;
    const { remote } = this;
    if (remote === undefined) return;
    this.#mirror = startMirror({
      ...{ registry: { sync: (options) => this.#exchange(options) }, remote, push: true, intervalMs },
      onSync: ({ epoch, revision }) => log.debug('synced', { remote, epoch, revision }),
      onError: (cause) => {
        const { name, code, message } = toStemmaError(cause);
        log.warn('sync failed', { remote, error: { name, code, message } });
      },
    });
  }

  stop(): void {
    this.#mirror?.stop();
  }

  /**
   * Exchanges now, or as soon as what runs has ended: everyone who asks meanwhile shares one exchange. The usual one, with
   * the followed remote, is shared with webhooks and with the look in the background, which then waits its time anew.
   *
   * @throws REMOTE_NOT_SET, REMOTE_UNREACHABLE, REMOTE_REJECTED, STATE_REWRITTEN, WRITE_CONTENDED
   */
  async sync({ remote = this.remote, push = true, acceptRewrite = false }: SyncRequest = {}): Promise<SyncReport> {
    const isUsual = remote === this.remote && push && !acceptRewrite;
    if (isUsual && this.#mirror !== undefined) return this.#mirror.syncNow();
    const options = { push, acceptRewrite, ...(remote === undefined ? {} : { remote }) };
    return this.#exchanges.run(JSON.stringify(options), () => this.#exchange(options));
  }

  #exchange(options: SyncOptions): Promise<SyncReport> {
    const { registry } = this.#options;
    const followed = options.remote === undefined || options.remote === this.remote;
    return followed ? this.record.note(() => registry.sync(options)) : registry.sync(options);
  }
}

/** Refuses what is not the name of a remote; an address or an option is never passed to git. @throws REQUEST_INVALID */
export function readRemote(remote: string | undefined): string | undefined {
  if (remote === undefined || /^[A-Za-z0-9][A-Za-z0-9._-]{0,63}$/.test(remote)) return remote;
  throw fail('REQUEST_INVALID', { problems: [{ path: '/remote', message: 'is not the name of a git remote' }] });
}
