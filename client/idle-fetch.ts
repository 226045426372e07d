import { subscribe } from 'node:diagnostics_channel';

/** Streams of events that were asked for, by address. */
const streams = new Set<string>();
let isWatching = false;

/**
 * `fetch`, but that a stream of events keeps no program alive: a program with nothing else to do ends. `fetch` gives no
 * way to its sockets; its diagnostics do.
 */
export function idleFetch(...[input, init]: Parameters<typeof globalThis.fetch>): Promise<Response> {
  if (new Headers(init?.headers).get('accept') === 'text/event-stream') watch(new URL(String(input)));
  return globalThis.fetch(input, init);
}

function watch({ origin, pathname, search }: URL): void {
  streams.add(`${origin}${pathname}${search}`);
  if (isWatching) return;
  isWatching = true;
  // Published right before a request is written, with the socket that is its own for as long as it lasts. Once it has
  // ended, `fetch` itself tells the socket again whether it is needed.
  subscribe('undici:client:sendHeaders', (message) => {
    const { request, socket } = Object(message);
    if (streams.has(`${request?.origin}${request?.path}`)) socket?.unref?.();
  });
}
