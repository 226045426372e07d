import type { StateEvent } from '../core/protocol.ts';
import type { Settings } from './check-options.ts';
import type { StreamSource } from './follow-events.ts';
import { followEvents } from './follow-events.ts';
import { pause } from './pause.ts';

/** What is done with what is heard. */
export interface ChangeListener {
  readonly heard: () => void;
  readonly changed: (event: StateEvent) => void;
  /** Asks for everything. */
  readonly poll: () => Promise<void>;
}

const firstQuietMs = 1_000;
const longestQuietMs = 30_000;

/**
 * Follows the events of a registry until `closing` aborts, coming back with the id of the last one after each break, later
 * each time. While no stream lives, everything is asked for every `pollMs`.
 */
export async function keepFollowing(source: StreamSource, settings: Settings, listener: ChangeListener): Promise<void> {
  const { clock, follow, pollMs, random } = settings;
  const { closing } = source;
  let { lastId } = source;
  let failures = 0;
  let polledAt = clock();
  const changed = (event: StateEvent, id: string): void => {
    lastId = id === '' ? undefined : id;
    listener.changed(event);
  };
  while (!closing.aborted) {
    const stream = { ...source, lastId };
    const end = follow ? await followEvents(stream, settings, { heard: listener.heard, changed }) : undefined;
    failures = end?.lived ? 0 : failures + 1;
    const waitMs = follow ? quietMs(settings, failures, end?.retryMs) : pollMs * (0.5 + random() / 2);
    await pause(waitMs, closing, { idle: true });
    if (failures === 0 || closing.aborted || clock() - polledAt < pollMs / 2) continue;
    await listener.poll();
    polledAt = clock();
  }
}

/** How long a registry is left alone: from 1 to 30 s by default, half of it random, and never longer than a poll. */
export function quietMs({ pollMs, random }: Settings, failures: number, baseMs: number = firstQuietMs): number {
  const longestMs = Math.min(longestQuietMs, pollMs);
  return (Math.min(longestMs, baseMs * 2 ** Math.min(failures, 10)) * (1 + random())) / 2;
}
