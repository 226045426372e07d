import type { Settings } from './check-options.ts';
import { pause } from './pause.ts';
import { reportSnapshot } from './report-snapshot.ts';
import type { Saved } from './saved-lines.ts';
import { snapshotText } from './snapshot-text.ts';

/** All is written each time: in a storm of changes that would be most of what a program does. */
const leastApartMs = 250;

/**
 * Keeps the snapshot in step: one write at a time, and changes that come meanwhile or right after it in one more. A client
 * that is closed writes what is due at once.
 *
 * @returns tells that there is something new to keep
 */
export function createSnapshotWriter(settings: Settings, saved: Saved & { readonly closing: AbortSignal }): () => void {
  let isDue = false;
  let writtenAt = Number.NEGATIVE_INFINITY;
  let isWriting = false;
  const write = async (): Promise<void> => {
    isWriting = true;
    // A switch changes many lines at once.
    await Promise.resolve();
    while (isDue) {
      const waitMs = writtenAt + leastApartMs - settings.clock();
      if (waitMs > 0) await pause(Math.min(waitMs, leastApartMs), saved.closing);
      isDue = false;
      try {
        const text = snapshotText(saved, settings);
        if (text !== undefined) await settings.snapshot?.write(text);
      } catch (cause) {
        reportSnapshot(settings, cause);
      }
      writtenAt = settings.clock();
    }
    isWriting = false;
  };
  return () => {
    isDue = true;
    if (!isWriting) void write();
  };
}
