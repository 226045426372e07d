import type { Registry, SyncReport } from './registry.ts';

/** Options of {@link startMirror}. */
export interface MirrorOptions {
  readonly registry: Pick<Registry, 'sync'>;
  /** Name of the remote. @defaultValue the registry's */
  readonly remote?: string;
  /** Publish what was done here too: for servers that write. */
  readonly push: boolean;
  /** Time between two looks at the remote, in milliseconds; each is up to a fifth shorter or longer. @defaultValue 15000 */
  readonly intervalMs?: number;
  /** Longest time between two looks while the remote fails, in milliseconds. @defaultValue 120000 */
  readonly maxIntervalMs?: number;
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
    const { registry, remote, push, onSync, onError } = this.#options;
    const running = registry.sync(remote === undefined ? { push } : { remote, push });
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

  #pauseMs(): number {
    const { intervalMs = 15_000, maxIntervalMs = 120_000, random = Math.random } = this.#options;
    const backedOff = Math.min(Math.max(intervalMs, maxIntervalMs), intervalMs * 2 ** Math.min(this.#failures, 10));
    return backedOff * (0.8 + random() * 0.4);
  }
}
