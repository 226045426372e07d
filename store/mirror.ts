import type { Registry, SyncReport } from './registry.ts';

const INTERVAL_MS = 15_000;
/** Time until the remote is tried again after it failed once, in milliseconds. */
const FIRST_RETRY_MS = 1_000;
/** A look gives up when the remote is silent for half the time between two looks, within these bounds. */
const PATIENCE_MS = { least: 2_000, most: 10_000 } as const;

/** Options of {@link startMirror}. */
export interface MirrorOptions {
  readonly registry: Pick<Registry, 'sync'>;
  /** Name of the remote. @defaultValue the registry's */
  readonly remote?: string;
  /** Publish what was done here too: for servers that write. */
  readonly push: boolean;
  /** Longest time between two looks at the remote, in milliseconds; each is up to a third shorter. @defaultValue 15000 */
  readonly intervalMs?: number;
  /** Called after each exchange that reached the remote, whoever asked for it. */
  readonly onSync?: (report: SyncReport) => void;
  /** Called with what an exchange failed on; alarms are set already. */
  readonly onError?: (error: unknown) => void;
  /** Between 0 and 1. @defaultValue `Math.random` */
  readonly random?: () => number;
}

/** A registry that is kept equal to a remote in the background; nothing that is served waits for it. */
export interface Mirror {
  /**
   * Looks at the remote now: for a webhook, or a person. Requests that come while one waits share it; what failed before is
   * forgotten, so that the next look comes after the usual time.
   * @throws REMOTE_UNREACHABLE, REMOTE_REJECTED, STATE_REWRITTEN, STATE_INVALID, WRITE_CONTENDED
   */
  syncNow(): Promise<SyncReport>;
  /** Stops looking. What runs is broken off by closing the registry. */
  stop(): void;
}

/** Starts to mirror a remote: a look at once, then again and again. */
export function startMirror(options: MirrorOptions): Mirror {
  const mirror = new RunningMirror(options);
  mirror.start();
  return mirror;
}

class RunningMirror implements Mirror {
  readonly #options: MirrorOptions;
  #timer: NodeJS.Timeout | undefined;
  #failures = 0;
  #stopped = false;
  #running: Promise<SyncReport> | undefined;
  #next: Promise<SyncReport> | undefined;

  constructor(options: MirrorOptions) {
    this.#options = options;
  }

  start(): void {
    this.#look();
  }

  syncNow(): Promise<SyncReport> {
    // Whoever asks knows of a change: that the remote failed before is no reason to wait longer after this.
    this.#failures = 0;
    return this.#sync();
  }

  stop(): void {
    this.#stopped = true;
    clearTimeout(this.#timer);
  }

  /** What it fails on was told already. */
  #look(): void {
    void this.#sync().catch(() => undefined);
  }

  #sync(): Promise<SyncReport> {
    if (this.#running === undefined) return this.#begin();
    // What runs may have fetched before the change that this call is about.
    this.#next ??= this.#running
      .catch(() => undefined)
      .then(() => {
        this.#next = undefined;
        return this.#begin();
      });
    return this.#next;
  }

  async #begin(): Promise<SyncReport> {
    const { registry, remote, push, intervalMs = INTERVAL_MS, onSync, onError } = this.#options;
    const patienceMs = Math.min(PATIENCE_MS.most, Math.max(PATIENCE_MS.least, intervalMs / 2));
    const running = registry.sync({ push, patienceMs, ...(remote !== undefined && { remote }) });
    this.#running = running;
    try {
      const report = await running;
      this.#failures = 0;
      onSync?.(report);
      return report;
    } catch (error) {
      this.#failures += 1;
      if (!this.#stopped) onError?.(error);
      throw error;
    } finally {
      if (this.#running === running) this.#running = undefined;
      this.#lookLater();
    }
  }

  /** The next look is counted from the last one, whoever asked for that. */
  #lookLater(): void {
    clearTimeout(this.#timer);
    if (this.#stopped) return;
    this.#timer = setTimeout(() => this.#look(), this.#pauseMs());
    this.#timer.unref();
  }

  /**
   * After a failure it is looked again soon, then at longer times, up to half the usual one: a server that comes to the
   * remote within one interval of its return is seen by all others within the next.
   */
  #pauseMs(): number {
    const { intervalMs = INTERVAL_MS, random = Math.random } = this.#options;
    if (this.#failures === 0) return intervalMs * (0.67 + random() * 0.33);
    const retryMs = Math.min(intervalMs / 2, FIRST_RETRY_MS * 2 ** Math.min(this.#failures - 1, 10));
    return retryMs * (0.5 + random() * 0.5);
  }
}
