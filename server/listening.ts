import type { Server } from 'node:http';
import type { AddressInfo, Socket } from 'node:net';
import { fail } from '../core/fail.ts';
import { isLoopback } from './request-guard.ts';

/** Time between two looks for connections that have become idle while a server closes. */
const sweepMs = 20;

/** Listens on a loopback address and returns the URL. @throws LISTEN_REFUSED, PORT_IN_USE, LISTEN_FAILED */
export async function listenOn(server: Server, host: string, port: number): Promise<string> {
  checkLoopback(host);
  const bare = host.replace(/^\[|\]$/g, '');
  await new Promise<void>((resolve, reject) => {
    server.once('error', (cause) => reject(listenError(cause, host, port)));
    server.listen({ host: bare, port }, resolve);
  });
  const address = server.address() as AddressInfo;
  return `http://${bare.includes(':') ? `[${bare}]` : bare}:${address.port}`;
}

/** Without tokens, whoever can connect can read and write: only this machine may. @throws LISTEN_REFUSED */
export function checkLoopback(host: string): void {
  if (!isLoopback(host)) throw fail('LISTEN_REFUSED', { host });
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
