/**
 * MurmurHash3 x86-32 with seed 0 over the UTF-8 bytes of `text` (a lone surrogate counts as U+FFFD), as an unsigned
 * 32-bit integer: the hash of flagd's `fractional`.
 */
export function murmur3(text: string): number {
  const { length } = text;
  let hash = 0;
  let index = 0;
  for (; index + 4 <= length; index += 4) {
    const a = text.charCodeAt(index);
    const b = text.charCodeAt(index + 1);
    const c = text.charCodeAt(index + 2);
    const d = text.charCodeAt(index + 3);
    if ((a | b | c | d) > 0x7f) return murmur3Bytes(new TextEncoder().encode(text));
    hash = mixBody(hash, a | (b << 8) | (c << 16) | (d << 24));
  }
  let tail = 0;
  for (let rest = length - 1; rest >= index; rest -= 1) {
    const code = text.charCodeAt(rest);
    if (code > 0x7f) return murmur3Bytes(new TextEncoder().encode(text));
    tail = (tail << 8) | code;
  }
  return finish(hash ^ mixWord(tail), length);
}

function murmur3Bytes(bytes: Uint8Array): number {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const whole = bytes.length - (bytes.length % 4);
  let hash = 0;
  for (let index = 0; index < whole; index += 4) hash = mixBody(hash, view.getInt32(index, true));
  let tail = 0;
  for (let rest = bytes.length - 1; rest >= whole; rest -= 1) tail = (tail << 8) | view.getUint8(rest);
  return finish(hash ^ mixWord(tail), bytes.length);
}

function mixBody(hash: number, word: number): number {
  const mixed = hash ^ mixWord(word);
  return (Math.imul((mixed << 13) | (mixed >>> 19), 5) + 0xe6546b64) | 0;
}

/** Zero for a zero word, so that an empty tail changes nothing. */
function mixWord(word: number): number {
  const k = Math.imul(word, 0xcc9e2d51);
  return Math.imul((k << 15) | (k >>> 17), 0x1b873593);
}

function finish(hash: number, length: number): number {
  let h = hash ^ length;
  h = Math.imul(h ^ (h >>> 16), 0x85ebca6b);
  h = Math.imul(h ^ (h >>> 13), 0xc2b2ae35);
  return (h ^ (h >>> 16)) >>> 0;
}
