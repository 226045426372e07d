import type { IncomingMessage } from 'node:http';
import { BlockList, isIP } from 'node:net';

/** Finds out whom a request came from, as the key of what is counted for them. */
export type ReadAddress = (request: IncomingMessage) => string;

/**
 * Builds the function that tells the address of a request: that of the connection, or, where a proxy that is trusted
 * sent it, the last address in `x-forwarded-for` that is not such a proxy. What stands before that anyone can write.
 *
 * @param trustedProxies - addresses or networks, `10.0.0.0/8`
 */
export function createAddressReader(trustedProxies: readonly string[]): ReadAddress {
  if (trustedProxies.length === 0) return ({ socket }) => addressKey(socket.remoteAddress ?? '');
  const trusted = blockListOf(trustedProxies);
  return (request) => {
    const forwarded = String(request.headers['x-forwarded-for'] ?? '').split(',');
    const hops = [...forwarded.map((hop) => hop.trim()), request.socket.remoteAddress ?? ''].filter(
      (hop) => isIP(hop) !== 0,
    );
    return addressKey(hops.findLast((hop) => !isTrusted(trusted, hop)) ?? hops[0] ?? '');
  };
}

/** Tells whether a text is an address or a network. */
export function isAddressOrNetwork(text: string): boolean {
  const [address = '', prefix, ...more] = text.split('/');
  const family = isIP(address);
  if (family === 0 || more.length > 0) return false;
  return prefix === undefined || (/^[0-9]{1,3}$/.test(prefix) && Number(prefix) <= (family === 4 ? 32 : 128));
}

/**
 * An address as a key: IPv4 whole, also where it is written as IPv6; of IPv6 the network of 64 bits, since a single host
 * has all addresses in it.
 */
export function addressKey(address: string): string {
  const mapped = /^::ffff:([0-9.]+)$/i.exec(address)?.[1];
  if (mapped !== undefined) return mapped;
  if (isIP(address) !== 6) return address;
  const [head = '', tail] = address.replace(/%.*$/, '').split('::');
  const before = head === '' ? [] : head.split(':');
  const after = tail === undefined || tail === '' ? [] : tail.split(':');
  const zeros = tail === undefined ? [] : Array.from({ length: 8 - before.length - after.length }, () => '0');
  return `${[...before, ...zeros, ...after].slice(0, 4).join(':')}::/64`;
}

function blockListOf(networks: readonly string[]): BlockList {
  const list = new BlockList();
  for (const network of networks) {
    const [address = '', prefix] = network.split('/');
    const family = isIP(address) === 6 ? 'ipv6' : 'ipv4';
    if (prefix === undefined) list.addAddress(address, family);
    else list.addSubnet(address, Number(prefix), family);
  }
  return list;
}

function isTrusted(trusted: BlockList, address: string): boolean {
  const plain = /^::ffff:([0-9.]+)$/i.exec(address)?.[1] ?? address;
  return trusted.check(plain, isIP(plain) === 6 ? 'ipv6' : 'ipv4');
}
