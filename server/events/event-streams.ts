import { fail } from '../../core/fail.ts';
import type { Registry } from '../../store/registry.ts';
import type { Caller } from '../access.ts';
import type { Exchange } from '../exchange.ts';
import { securityHeaders } from '../prepared-answer.ts';
import { invalid } from '../request-url.ts';
import type { EventAudience } from './event-feed.ts';
import { EventFeed } from './event-feed.ts';
import { EventStream } from './event-stream.ts';
import type { StreamEnd, StreamFigures } from './stream-figures.ts';

/** Streams that are brought up to date before other requests get their turn. */
const batchSize = 256;
/** Parts into which a round of heartbeats is spread, so that thousands of writes do not hold up requests. */
const beatParts = 16;
/** Time between two looks at the tokens of those who follow. */
const reviewMs = 1000;

/** Calls `run` again and again; returns what stops it. */
export type Repeat = (run: () => void, everyMs: number) => () => void;

/** Options of {@link EventStreams}. */
export interface EventStreamsOptions {
  /** What is served. */
  readonly registry: Pick<Registry, 'current' | 'onChange'>;
  /** Most streams at once. */
  readonly maxStreams: number;
  /** Time between two signs of life on each stream. */
  readonly heartbeatMs: number;
  /** Least time after which a client that lost its stream is to come back; it is up to three times as long. */
  readonly retryMs: number;
  /** @defaultValue `setInterval` */
  readonly repeat?: Repeat;
  /** Between 0 and 1. @defaultValue `Math.random` */
  readonly random?: () => number;
}

/**
 * The clients that follow events. Each of them is brought from the state that it knows to the newest one whenever it
 * can take something; changes that come faster than it reads become one event. Nothing is queued for anyone.
 */
export class EventStreams {
  readonly #options: EventStreamsOptions;
  readonly #feed: EventFeed;
  readonly #streams = new Set<EventStream>();
  readonly #parts: readonly Set<EventStream>[] = Array.from({ length: beatParts }, () => new Set());
  readonly #stopFollowing: () => void;
  #round: Iterator<EventStream> | undefined;
  #stopRepeating: (() => void) | undefined;
  #beats = 0;
  #opened = 0;
  #refused = 0;
  #events = 0;
  readonly #ended = { client: 0, slow: 0, token: 0, closing: 0 };
  #closed = false;

  constructor(options: EventStreamsOptions) {
    this.#options = options;
    const { registry } = options;
    this.#feed = new EventFeed(registry.current());
    this.#stopFollowing = registry.onChange(() => this.#publish());
  }

  get figures(): StreamFigures {
    const { size: open } = this.#streams;
    return { open, opened: this.#opened, refused: this.#refused, events: this.#events, ended: { ...this.#ended } };
  }

  /** Begins a stream, or tells a HEAD request what it would be. @throws STREAMS_EXHAUSTED, NOT_READY, REQUEST_INVALID */
  open(exchange: Exchange, audience: EventAudience, known: string | undefined): void {
    const { response, request } = exchange;
    this.#checkRoom();
    // A response that waits for another one on its connection has none yet, and would not be told when that is lost.
    if (response.socket === null) throw invalid('', 'must not follow another one on its connection before its answer');
    // The end of the connection is the end of the body: bytes go out as they are, and are made once for everyone.
    response.useChunkedEncodingByDefault = false;
    response.writeHead(200, [...streamHeaders, 'x-request-id', exchange.requestId]);
    if (request.method === 'HEAD') {
      response.end();
      return;
    }
    response.write(`retry: ${this.#retryMs()}\n\n`);
    this.#begin(exchange, new EventStream(response, audience, known));
  }

  /** Ends every stream; clients come back to another server, or to this one when it is there again. */
  close(): void {
    this.#closed = true;
    this.#stopFollowing();
    for (const stream of this.#streams) this.#end(stream, 'closing');
  }

  #checkRoom(): void {
    if (this.#closed) throw fail('NOT_READY', { problem: 'the server is stopping' });
    const { maxStreams } = this.#options;
    if (this.#streams.size < maxStreams) return;
    this.#refused += 1;
    throw fail('STREAMS_EXHAUSTED', { max: maxStreams });
  }

  #begin({ response }: Exchange, stream: EventStream): void {
    const part = this.#parts[this.#opened % beatParts];
    this.#streams.add(stream);
    part?.add(stream);
    this.#opened += 1;
    response.on('drain', () => this.#catchUp(stream));
    response.once('close', () => {
      part?.delete(stream);
      this.#forget(stream, 'client');
    });
    this.#publish();
    this.#catchUp(stream);
    this.#stopRepeating ??= this.#repeat();
  }

  /** Runs while there are streams. */
  #repeat(): () => void {
    const { repeat = repeatWithTimer, heartbeatMs } = this.#options;
    const stops = [
      repeat(() => this.#beatPart(), heartbeatMs / beatParts),
      repeat(() => this.#reviewCallers(), reviewMs),
    ];
    return () => {
      for (const stop of stops) stop();
    };
  }

  /** Ends the streams of those whose tokens have expired or were revoked. */
  #reviewCallers(): void {
    // Thousands of streams have few tokens among them.
    const standing = new Map<Caller, boolean>();
    for (const stream of this.#streams) {
      const { caller } = stream.audience;
      const stands = standing.get(caller) ?? caller.stands();
      standing.set(caller, stands);
      if (!stands) this.#end(stream, 'token');
    }
  }

  #publish(): void {
    if (!this.#feed.follow(this.#options.registry.current())) return;
    const resting = this.#round === undefined;
    this.#round = this.#streams.values();
    if (resting) this.#goRound();
  }

  #catchUp(stream: EventStream): void {
    if (stream.catchUp(this.#feed)) this.#events += 1;
  }

  /** A batch at a time; a change that comes meanwhile begins a new round, since whoever had a turn is behind again. */
  #goRound(): void {
    for (let turn = 0; turn < batchSize; turn += 1) {
      const next = this.#round?.next();
      if (next === undefined || next.done === true) {
        this.#round = undefined;
        return;
      }
      this.#catchUp(next.value);
    }
    setImmediate(() => this.#goRound());
  }

  #beatPart(): void {
    this.#beats += 1;
    for (const stream of this.#parts[this.#beats % beatParts] ?? []) if (!stream.beat()) this.#end(stream, 'slow');
  }

  #end(stream: EventStream, why: StreamEnd): void {
    this.#forget(stream, why);
    stream.end(why);
  }

  #forget(stream: EventStream, why: StreamEnd): void {
    if (!this.#streams.delete(stream)) return;
    this.#ended[why] += 1;
    if (this.#streams.size > 0) return;
    this.#stopRepeating?.();
    this.#stopRepeating = undefined;
  }

  /** Different for everyone, so that those who lose their streams at once do not come back at once. */
  #retryMs(): number {
    const { retryMs, random = Math.random } = this.#options;
    return Math.round(retryMs * (1 + 2 * random()));
  }
}

/** No proxy may keep, join or compress what is to arrive at once. */
const streamHeaders: readonly string[] = [
  ...['content-type', 'text/event-stream; charset=utf-8'],
  ...securityHeaders,
  ...['cache-control', 'no-store, no-transform', 'x-accel-buffering', 'no', 'connection', 'close'],
];

function repeatWithTimer(run: () => void, everyMs: number): () => void {
  const timer = setInterval(run, everyMs).unref();
  return () => clearInterval(timer);
}
