import type { Server } from 'node:http';
import type { AddressInfo, Socket } from 'node:net';
import { fail } from '../core/fail.ts';
import { shellQuote } from '../core/shell-quote.ts';
import { isLoopback } from './request-guard.ts';
import type { ServerSettings } from './server-options.ts';

/** Time between two looks for connections that have become idle while a server closes. */
const sweepMs = 20;

/** Listens and returns the URL. @throws PORT_IN_USE, LISTEN_FAILED */
export async function listenOn(server: Server, host: string, port: number): Promise<string> {
  const bare = host.replace(/^\[|\]$/g, '');
  await new Promise<void>((resolve, reject) => {
    server.once('error', (cause) => reject(listenError(cause, host, port)));
    server.listen({ host: bare, port }, resolve);
  });
  const address = server.address() as AddressInfo;
  return `http://${bare.includes(':') ? `[${bare}]` : bare}:${address.port}`;
}

/**
 * Who can ask: only this machine; others through a proxy on this machine, which gives another `Host`; or everyone on
 * the network.
 */
export type Reach = 'machine' | 'proxy' | 'network';

export function reachOf({ host, allowedHosts }: Pick<ServerSettings, 'host' | 'allowedHosts'>): Reach {
  if (!isLoopback(host)) return 'network';
  return allowedHosts.every(isLoopback) ? 'machine' : 'proxy';
}

/** Without a token that opens something, whoever can connect could read and write: only this machine may. @throws LISTEN_REFUSED */
export function checkListening({ host, tokens }: Pick<ServerSettings, 'host' | 'tokens'>): void {
  if (isLoopback(host) || tokens?.hasUsable() === true) return;
  const where = tokens === undefined ? '' : ` --tokens ${shellQuote(tokens.file)}`;
  throw fail('LISTEN_REFUSED', { host, command: `stemma token create --name admin --scope admin${where}` });
}

/**
 * Prepares the end of a server: the function that it gives stops accepting, waits for requests under way, and after
 * `timeoutMs` cuts what is left.
 */
export function createGracefulClose(server: Server, timeoutMs: number): () => Promise<void> {
  const sockets = new Set<Socket>();
  server.on('connection', (socket) => {
    sockets.add(socket);
    socket.once('close', () => sockets.delete(socket));
  });
  return async () => {
    if (!server.listening) return;
    const closed = new Promise<void>((resolve) => server.close(() => resolve()));
    // Node counts a connection that has not sent a byte, as browsers open ahead of need, among the active ones.
    for (const socket of sockets) if (socket.bytesRead === 0) socket.destroy();
    // A kept-alive connection becomes idle when its request was answered; it is closed then, not when it times out.
    const sweep = setInterval(() => server.closeIdleConnections(), sweepMs);
    const cut = setTimeout(() => server.closeAllConnections(), timeoutMs);
    await closed;
    clearInterval(sweep);
    clearTimeout(cut);
  };
}

function listenError(cause: NodeJS.ErrnoException, host: string, port: number): Error {
  if (cause.code === 'EADDRINUSE') return fail('PORT_IN_USE', { host, port }, cause);
  return fail('LISTEN_FAILED', { host, port, problem: cause.code ?? cause.message }, cause);
}
