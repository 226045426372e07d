/** A literal MurmurHash3 x86-32 with seed 0 on BigInt, over the UTF-8 bytes of `text`: to compare with. */
export function slowMurmur3(text: string): number {
  const bytes = Buffer.from(text, 'utf8');
  const word = (value: bigint): bigint => value & 0xffff_ffffn;
  const rotate = (value: bigint, bits: bigint): bigint => word((value << bits) | (value >> (32n - bits)));
  const scramble = (k: bigint): bigint => word(rotate(word(k * 0xcc9e2d51n), 15n) * 0x1b873593n);
  let hash = 0n;
  const whole = bytes.length - (bytes.length % 4);
  for (let index = 0; index < whole; index += 4) {
    hash = word(rotate(hash ^ scramble(BigInt(bytes.readUInt32LE(index))), 13n) * 5n + 0xe6546b64n);
  }
  const tail = bytes.subarray(whole).reduceRight((value, byte) => (value << 8n) | BigInt(byte), 0n);
  hash ^= scramble(tail) ^ BigInt(bytes.length);
  hash = word((hash ^ (hash >> 16n)) * 0x85ebca6bn);
  hash = word((hash ^ (hash >> 13n)) * 0xc2b2ae35n);
  return Number(hash ^ (hash >> 16n));
}
