/** FNV-1a, whose last bits are mixed with the first ones: tokens differ in their last bytes most of all. */
export function tokenHash(bytes: Uint8Array, from: number, to: number): number {
  let hash = 0x811c9dc5;
  for (let at = from; at < to; at += 1) hash = Math.imul(hash ^ (bytes[at] as number), 0x01000193);
  return hash ^ (hash >>> 15);
}
