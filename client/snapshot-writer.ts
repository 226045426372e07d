import type { Settings } from './check-options.ts';
import { reportSnapshot } from './report-snapshot.ts';
import type { Saved } from './saved-lines.ts';
import { snapshotText } from './snapshot-text.ts';

/**
 * Keeps the snapshot in step: one write at a time, and changes that come meanwhile in one more.
 *
 * @returns tells that there is something new to keep
 */
export function createSnapshotWriter(settings: Settings, saved: Saved): () => void {
  let isDue = false;
  let isWriting = false;
  const write = async (): Promise<void> => {
    isWriting = true;
    // A switch changes many lines at once.
    await Promise.resolve();
    while (isDue) {
      isDue = false;
      try {
        const text = snapshotText(saved, settings);
        if (text !== undefined) await settings.snapshot?.write(text);
      } catch (cause) {
        reportSnapshot(settings, cause);
      }
    }
    isWriting = false;
  };
  return () => {
    isDue = true;
    if (!isWriting) void write();
  };
}
