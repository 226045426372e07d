import type { Settings } from './check-options.ts';
import { fail } from './fail.ts';
import { report } from './report.ts';
import type { Saved } from './saved-lines.ts';
import { snapshotText } from './snapshot-text.ts';

/** Keeps the snapshot in step: one write at a time, and changes that come meanwhile in one more. */
export class SnapshotWriter {
  readonly #settings: Settings;
  readonly #saved: () => Saved;
  #isDue = false;
  #isWriting = false;

  constructor(settings: Settings, saved: () => Saved) {
    this.#settings = settings;
    this.#saved = saved;
  }

  /** There is something new to keep. */
  note(): void {
    if (this.#settings.snapshot === undefined) return;
    this.#isDue = true;
    if (!this.#isWriting) void this.#write(this.#settings.snapshot);
  }

  async #write(store: NonNullable<Settings['snapshot']>): Promise<void> {
    this.#isWriting = true;
    // A switch changes many lines at once.
    await Promise.resolve();
    while (this.#isDue) {
      this.#isDue = false;
      try {
        const text = snapshotText(this.#saved(), this.#settings);
        if (text !== undefined) await store.write(text);
      } catch (error) {
        report(this.#settings, fail('SNAPSHOT_FAILED', { problem: String(error) }, error));
      }
    }
    this.#isWriting = false;
  }
}
