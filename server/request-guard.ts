import type { IncomingMessage } from 'node:http';
import { isIP } from 'node:net';
import { fail } from '../core/fail.ts';

/** Host names that mean this machine. */
const loopbackNames: ReadonlySet<string> = new Set(['localhost', '127.0.0.1', '[::1]', '::1']);

/** Tells whether only this machine can reach a server that listens on `host`. */
export function isLoopback(host: string): boolean {
  return loopbackNames.has(host.toLowerCase()) || /^127(?:\.[0-9]{1,3}){3}$/.test(host);
}

/** What a {@link createHostGuard} lets pass besides the names of this machine. */
export interface HostGuardOptions {
  /** Without port. */
  readonly allowedHosts: readonly string[];
  /**
   * Any address in place of a name, for a server that listens on the network: an attacker's DNS points a name
   * somewhere, and cannot do that with an address.
   */
  readonly anyAddress: boolean;
}

/**
 * Builds the check of the `Host` header. A name that an attacker's DNS points at this machine is refused, so that a
 * web page cannot read the registry through the browser of someone who runs it.
 *
 * @returns a function that throws HOST_REFUSED
 */
export function createHostGuard({ allowedHosts, anyAddress }: HostGuardOptions): (request: IncomingMessage) => void {
  const allowed = new Set(allowedHosts.map((name) => name.toLowerCase()));
  let lastAccepted: string | undefined;
  return (request) => {
    const { host } = request.headers;
    if (host !== undefined && host === lastAccepted) return;
    const name = host?.replace(/:[0-9]{1,5}$/, '').toLowerCase();
    const isKnown = name !== undefined && (isLoopback(name) || allowed.has(name) || (anyAddress && isAddress(name)));
    if (!isKnown) {
      throw fail('HOST_REFUSED', { host: printable(host ?? '') });
    }
    lastAccepted = host;
  };
}

function isAddress(name: string): boolean {
  return isIP(name.replace(/^\[(.*)\]$/, '$1')) !== 0;
}

/**
 * Refuses a change that a web page of another site asks for. Browsers name the page in `Origin` or `Sec-Fetch-Site`;
 * programs send neither. @throws ORIGIN_REFUSED
 */
export function checkOrigin(request: IncomingMessage): void {
  const { origin, host } = request.headers;
  const site = request.headers['sec-fetch-site'];
  const sameOrigin = origin === undefined || originHost(origin) === host?.toLowerCase();
  const sameSite = site === undefined || site === 'same-origin' || site === 'none';
  if (!sameOrigin || !sameSite) throw fail('ORIGIN_REFUSED', { origin: printable(origin ?? 'another site') });
}

function originHost(origin: string): string | undefined {
  return /^https?:\/\/([^/]+)$/.exec(origin.toLowerCase())?.[1];
}

/** A header value that may stand in a message: bounded and without control characters. */
function printable(text: string): string {
  return text.slice(0, 100).replace(/[^\x20-\x7e]/g, '?');
}
