import { once } from 'node:events';
import type { Socket } from 'node:net';
import { connect } from 'node:net';

/** Requests on kept-alive connections. */
export interface Load {
  readonly url: string;
  /** Asked for one after the other, over all connections, and again from the first. */
  readonly paths: readonly string[];
  readonly headers?: Readonly<Record<string, string>>;
  readonly connections: number;
  readonly durationMs: number;
}

export interface LoadResult {
  readonly requests: number;
  readonly perSecond: number;
  readonly p50Ms: number;
  readonly p99Ms: number;
}

/**
 * Sends requests over raw sockets: one at a time per connection, the next when the answer is whole. What the
 * generator does per request is the same whoever answers: a search for the end of the headers and a comparison of
 * lengths.
 */
export async function runLoad({ url, paths, headers = {}, connections, durationMs }: Load): Promise<LoadResult> {
  const { hostname, port, host } = new URL(url);
  const lines = Object.entries({ host, ...headers }).map(([name, value]) => `${name}: ${value}\r\n`);
  const requests = paths.map((path) => Buffer.from(`GET ${path} HTTP/1.1\r\n${lines.join('')}\r\n`));
  const latencies: number[] = [];
  const clients = await Promise.all(
    Array.from({ length: connections }, async () => {
      const socket = connect({ host: hostname, port: Number(port), noDelay: true });
      await once(socket, 'connect');
      return socket;
    }),
  );
  const begin = performance.now();
  const until = begin + durationMs;
  await Promise.all(clients.map((socket) => repeat(socket, { requests, until, latencies })));
  const seconds = (performance.now() - begin) / 1000;
  latencies.sort((a, b) => a - b);
  const at = (share: number): number => latencies[Math.floor(latencies.length * share)] ?? 0;
  return { requests: latencies.length, perSecond: latencies.length / seconds, p50Ms: at(0.5), p99Ms: at(0.99) };
}

interface Repetition {
  readonly requests: readonly Buffer[];
  readonly until: number;
  /** Grows by one with each answer, so it also tells which request comes next. */
  readonly latencies: number[];
}

function repeat(socket: Socket, { requests, until, latencies }: Repetition): Promise<void> {
  return new Promise((resolve, reject) => {
    /** Bytes of the answer that have not come yet; below 0 before its headers. */
    let missing = -1;
    let sentAt = 0;
    let head: Buffer | undefined;
    /** Bytes that are missing once the headers are whole. */
    const expectBody = (chunk: Buffer): number => {
      const received = head === undefined ? chunk : Buffer.concat([head, chunk]);
      const end = received.indexOf('\r\n\r\n');
      head = end < 0 ? received : undefined;
      return end < 0 ? -1 : bodyLength(received, end) - (received.length - end - 4);
    };
    const next = (): void => {
      sentAt = performance.now();
      if (sentAt >= until) {
        socket.destroy();
        resolve();
        return;
      }
      missing = -1;
      socket.write(requests[latencies.length % requests.length] ?? '');
    };
    socket.on('error', reject);
    socket.on('close', () => resolve());
    socket.on('data', (chunk) => {
      missing = missing < 0 ? expectBody(chunk) : missing - chunk.length;
      if (missing !== 0) return;
      latencies.push(performance.now() - sentAt);
      next();
    });
    next();
  });
}

const lengthHeaders = [Buffer.from('content-length: '), Buffer.from('Content-Length: ')];

function bodyLength(received: Buffer, end: number): number {
  for (const header of lengthHeaders) {
    const at = received.indexOf(header);
    if (at < 0 || at > end) continue;
    return Number.parseInt(received.toString('latin1', at + header.length, Math.min(end, at + header.length + 12)), 10);
  }
  return 0;
}
