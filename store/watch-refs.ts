import type { FSWatcher } from 'node:fs';
import { watch } from 'node:fs';
import { readdir, stat } from 'node:fs/promises';
import { join } from 'node:path';

/** Options of {@link watchRefs}. */
export interface WatchRefsOptions {
  /** The folder that holds `refs` and `packed-refs`. */
  readonly gitFolder: string;
  /** Called after refs may have changed, and told whether tags may have; never while a call is running. */
  readonly onChange: (change: { readonly tags: boolean }) => Promise<unknown>;
  /** How long to wait for more events before a call, in milliseconds. @defaultValue 15 */
  readonly settleMs?: number;
  /** How often to look although no event came (network disks, missed events), in milliseconds. @defaultValue 2000 */
  readonly pollMs?: number;
}

/** Folders watched one by one; a repository with more loose ref folders relies on the poll for the rest. */
const MAX_WATCHED_FOLDERS = 512;
const ROOTS = ['refs/heads', 'refs/tags', 'refs/remotes', 'reftable'] as const;

/**
 * Watches the refs of a repository, loose and packed, also while git makes and removes their folders.
 * Timers and watchers do not keep the process alive. Returns the function that stops it.
 */
export function watchRefs(options: WatchRefsOptions): () => void {
  const watching = new RefsWatch(options);
  watching.start();
  return () => watching.stop();
}

class RefsWatch {
  readonly #options: Required<WatchRefsOptions>;
  readonly #watchers = new Map<string, FSWatcher>();
  #settle: NodeJS.Timeout | undefined;
  #poll: NodeJS.Timeout | undefined;
  #stopped = false;
  #running = false;
  #again = false;
  #tags = false;
  #tagsSeen: string | undefined;

  constructor(options: WatchRefsOptions) {
    this.#options = { settleMs: 15, pollMs: 2_000, ...options };
  }

  start(): void {
    this.#watch(this.#options.gitFolder);
    void this.#follow();
    this.#poll = setInterval(() => this.#wake(), this.#options.pollMs);
    this.#poll.unref();
  }

  stop(): void {
    this.#stopped = true;
    clearInterval(this.#poll);
    clearTimeout(this.#settle);
    for (const watcher of this.#watchers.values()) watcher.close();
    this.#watchers.clear();
  }

  #wake(): void {
    if (this.#stopped || this.#settle !== undefined) return;
    this.#settle = setTimeout(() => {
      this.#settle = undefined;
      void this.#run();
    }, this.#options.settleMs);
    this.#settle.unref();
  }

  async #run(): Promise<void> {
    if (this.#running) {
      this.#again = true;
      return;
    }
    this.#running = true;
    try {
      // Folders first: an event in a folder that was not watched yet is covered by the look that follows.
      await this.#follow();
      const tags = await this.#takeTags();
      if (!this.#stopped) await this.#options.onChange({ tags });
    } catch {
      // The next event or poll looks again; what is wrong is reported by whoever was called.
    } finally {
      this.#running = false;
      if (this.#again) {
        this.#again = false;
        this.#wake();
      }
    }
  }

  /** Whether tags may have changed since the last call: an event said so, or a missed one shows in the files' times. */
  async #takeTags(): Promise<boolean> {
    const { gitFolder } = this.#options;
    const files = [
      join(gitFolder, 'packed-refs'),
      ...[...this.#watchers.keys()].filter((path) => this.#holdsTags(path)),
    ];
    const times = await Promise.all(
      files.map((file) =>
        stat(file).then(
          ({ mtimeMs, size, ino }) => `${mtimeMs} ${size} ${ino}`,
          () => 'none',
        ),
      ),
    );
    const seen = times.join();
    const tags = this.#tags || seen !== this.#tagsSeen;
    this.#tags = false;
    this.#tagsSeen = seen;
    return tags;
  }

  #holdsTags(folder: string): boolean {
    const { gitFolder } = this.#options;
    return folder.startsWith(join(gitFolder, 'refs', 'tags')) || folder.startsWith(join(gitFolder, 'reftable'));
  }

  /** Watches the ref folders that exist now, and lets go of those that are gone. */
  async #follow(): Promise<void> {
    const found = new Set<string>([this.#options.gitFolder]);
    for (const root of ROOTS) await this.#collect(join(this.#options.gitFolder, root), found);
    if (this.#stopped) return;
    for (const [folder, watcher] of this.#watchers) {
      if (found.has(folder)) continue;
      watcher.close();
      this.#watchers.delete(folder);
    }
    for (const folder of found) this.#watch(folder);
  }

  async #collect(folder: string, found: Set<string>): Promise<void> {
    if (found.size >= MAX_WATCHED_FOLDERS) return;
    const entries = await readdir(folder, { withFileTypes: true }).catch(() => undefined);
    if (entries === undefined) return;
    found.add(folder);
    for (const entry of entries) if (entry.isDirectory()) await this.#collect(join(folder, entry.name), found);
  }

  #watch(folder: string): void {
    if (this.#stopped || this.#watchers.has(folder)) return;
    try {
      const watcher = watch(folder, { persistent: false }, (_, file) => this.#onEvent(folder, file));
      watcher.on('error', () => this.#drop(folder));
      this.#watchers.set(folder, watcher);
    } catch {
      // No watcher left, or the folder went away: the poll covers it.
    }
  }

  #onEvent(folder: string, file: string | null): void {
    if (file?.endsWith('.lock') === true) return;
    // In the git folder itself much moves that says nothing of refs (index, logs, our own files).
    if (folder === this.#options.gitFolder && file !== null && file !== 'packed-refs' && file !== 'refs') return;
    // A removed folder reports itself once and its watcher is dead afterwards.
    void stat(folder).catch(() => this.#drop(folder));
    if (this.#holdsTags(folder) || file === 'packed-refs') this.#tags = true;
    this.#wake();
  }

  #drop(folder: string): void {
    this.#watchers.get(folder)?.close();
    this.#watchers.delete(folder);
  }
}
