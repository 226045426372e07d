import type { Registry, SyncReport } from './registry.ts';

/** Options of {@link startMirror}. */
export interface MirrorOptions {
  readonly registry: Registry;
  /** Name of the remote. @defaultValue the registry's */
  readonly remote?: string;
  /** Publish what was done here too: for servers that write. */
  readonly push: boolean;
  /** Time between two looks at the remote, in milliseconds; each is up to a fifth shorter or longer. @defaultValue 15000 */
  readonly intervalMs?: number;
  /** Longest time between two looks while the remote fails, in milliseconds. @defaultValue 120000 */
  readonly maxIntervalMs?: number;
  /** Called after a look that reached the remote. */
  readonly onSync?: (report: SyncReport) => void;
  /** Called with what a look failed on; alarms are set already. */
  readonly onError?: (error: unknown) => void;
  /** Between 0 and 1. @defaultValue `Math.random` */
  readonly random?: () => number;
}

/** A registry that is kept equal to a remote in the background; nothing that is served waits for it. */
export interface Mirror {
  /**
   * Looks at the remote now: for a webhook, or a person. Requests that come while one waits share it.
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
    void this.#look();
  }

  syncNow(): Promise<SyncReport> {
    if (this.#running === undefined) return this.#sync();
    // What runs may have fetched before the change that this call is about.
    this.#next ??= this.#running
      .catch(() => undefined)
      .then(() => {
        this.#next = undefined;
        return this.#sync();
      });
    return this.#next;
  }

  stop(): void {
    this.#stopped = true;
    clearTimeout(this.#timer);
  }

  async #look(): Promise<void> {
    try {
      const report = await this.syncNow();
      this.#options.onSync?.(report);
    } catch (error) {
      if (!this.#stopped) this.#options.onError?.(error);
    }
    if (this.#stopped) return;
    this.#timer = setTimeout(() => void this.#look(), this.#pauseMs());
    this.#timer.unref();
  }

  async #sync(): Promise<SyncReport> {
    const { registry, remote, push } = this.#options;
    const running = registry.sync(remote === undefined ? { push } : { remote, push });
    this.#running = running;
    try {
      const report = await running;
      this.#failures = 0;
      return report;
    } catch (error) {
      this.#failures += 1;
      throw error;
    } finally {
      if (this.#running === running) this.#running = undefined;
    }
  }

  #pauseMs(): number {
    const { intervalMs = 15_000, maxIntervalMs = 120_000, random = Math.random } = this.#options;
    const backedOff = Math.min(Math.max(intervalMs, maxIntervalMs), intervalMs * 2 ** Math.min(this.#failures, 10));
    return backedOff * (0.8 + random() * 0.4);
  }
}
