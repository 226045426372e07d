import { once } from 'node:events';
import type { IncomingHttpHeaders, IncomingMessage } from 'node:http';
import { request as httpRequest } from 'node:http';
import type { StateEvent } from '../../core/protocol.ts';

/** One server-sent event as it came over the wire. */
export interface ReceivedEvent {
  readonly id: string;
  readonly event: string;
  readonly data: StateEvent;
}

/** A connection that follows events. */
export interface FollowedEvents {
  readonly status: number;
  readonly headers: IncomingHttpHeaders;
  /** Events so far. */
  readonly events: readonly ReceivedEvent[];
  /** Blocks that are only comments. */
  readonly heartbeats: number;
  /** What the server asked to wait before coming back, in milliseconds. */
  readonly retryMs: number | undefined;
  /** Body of an answer that is not a stream. */
  readonly problem: Record<string, unknown>;
  /** The next event that has not been returned yet. Fails where the stream ends before. */
  next(): Promise<ReceivedEvent>;
  /** Resolves when the server has ended the stream. */
  readonly ended: Promise<void>;
  /** Stops to read from the socket. */
  pause(): void;
  resume(): void;
  /** Breaks the connection off. */
  stop(): void;
}

/** Follows events as the HTML standard says an EventSource reads them. */
export async function followEvents(
  { url }: { readonly url: string },
  path: string,
  headers: Readonly<Record<string, string>> = {},
): Promise<FollowedEvents> {
  const { hostname, port } = new URL(url);
  const outgoing = httpRequest({ hostname, port, path, agent: false, headers });
  outgoing.end();
  const [incoming] = (await once(outgoing, 'response')) as [IncomingMessage];
  return new Follower(incoming);
}

class Follower implements FollowedEvents {
  readonly status: number;
  readonly headers: IncomingHttpHeaders;
  readonly events: ReceivedEvent[] = [];
  heartbeats = 0;
  retryMs: number | undefined;
  problem: Record<string, unknown> = {};
  readonly ended: Promise<void>;
  readonly #incoming: IncomingMessage;
  #text = '';
  #returned = 0;
  #over = false;
  #wake: (() => void) | undefined;

  constructor(incoming: IncomingMessage) {
    this.#incoming = incoming;
    this.status = incoming.statusCode ?? 0;
    this.headers = incoming.headers;
    incoming.setEncoding('utf8');
    incoming.on('data', (text: string) => this.#read(text));
    incoming.on('error', () => undefined);
    this.ended = once(incoming, 'close').then(() => {
      this.#over = true;
      this.#wake?.();
    });
    if (this.status !== 200) this.ended.then(() => this.#readProblem()).catch(() => undefined);
  }

  async next(): Promise<ReceivedEvent> {
    for (;;) {
      const event = this.events[this.#returned];
      if (event !== undefined) {
        this.#returned += 1;
        return event;
      }
      if (this.#over) throw new Error('the stream ended');
      await new Promise<void>((resolve) => {
        this.#wake = resolve;
      });
    }
  }

  pause(): void {
    this.#incoming.pause();
  }

  resume(): void {
    this.#incoming.resume();
  }

  stop(): void {
    this.#incoming.destroy();
  }

  #read(text: string): void {
    this.#text += text;
    if (this.status !== 200) return;
    for (let end = this.#text.indexOf('\n\n'); end >= 0; end = this.#text.indexOf('\n\n')) {
      this.#readBlock(this.#text.slice(0, end));
      this.#text = this.#text.slice(end + 2);
    }
    this.#wake?.();
  }

  #readBlock(block: string): void {
    const fields = new Map<string, string>();
    for (const line of block.split('\n')) {
      const [, name = '', value = ''] = /^([^:]*):? ?(.*)$/.exec(line) ?? [];
      if (name === '') this.heartbeats += 1;
      else fields.set(name, value);
    }
    const [retry, data] = [fields.get('retry'), fields.get('data')];
    if (retry !== undefined) this.retryMs = Number(retry);
    if (data === undefined) return;
    this.events.push({ id: fields.get('id') ?? '', event: fields.get('event') ?? '', data: JSON.parse(data) });
  }

  #readProblem(): void {
    this.problem = JSON.parse(this.#text) as Record<string, unknown>;
  }
}
