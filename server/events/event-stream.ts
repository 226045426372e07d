import type { ServerResponse } from 'node:http';
import type { EventAudience, EventFeed } from './event-feed.ts';
import type { StreamEnd } from './stream-figures.ts';

/** Heartbeats that find a client with unread events before it is dropped. */
const patience = 2;

const heartbeat = Buffer.from(':\n\n');

/**
 * One client that follows events. What it has not read yet is bounded: while the connection takes no more, nothing is
 * written, and when it does again, one event leads from the last state that was written to the newest.
 */
export class EventStream {
  readonly audience: EventAudience;
  readonly #response: ServerResponse;
  #known: string | undefined;
  #missedBeats = 0;

  /** @param known - id of the last event that the client has */
  constructor(response: ServerResponse, audience: EventAudience, known: string | undefined) {
    this.#response = response;
    this.audience = audience;
    this.#known = known;
  }

  /** Writes what leads to the newest state, if the client has read what was written before. Returns true for an event. */
  catchUp(feed: EventFeed): boolean {
    const response = this.#response;
    if (response.destroyed || response.writableNeedDrain) return false;
    const event = feed.next(this.#known, this.audience);
    if (event === undefined) return false;
    this.#known = feed.newestId;
    response.write(event);
    return true;
  }

  /** Shows that the connection lives. Returns false where the client reads so little that it is to be dropped. */
  beat(): boolean {
    const response = this.#response;
    this.#missedBeats = response.writableNeedDrain ? this.#missedBeats + 1 : 0;
    if (this.#missedBeats >= patience) return false;
    if (this.#missedBeats === 0 && !response.destroyed) response.write(heartbeat);
    return true;
  }

  /** A client that reads gets the end of the stream; from one that does not, the connection is taken. */
  end(why: StreamEnd): void {
    const response = this.#response;
    if (why === 'slow' || response.writableNeedDrain) response.destroy();
    else response.end();
  }
}
