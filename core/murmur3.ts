/**
 * MurmurHash3 x86-32 with seed 0 over the UTF-8 bytes of `text` (a lone surrogate counts as U+FFFD), as an unsigned
 * 32-bit integer: the hash of flagd's `fractional`.
 */
export function murmur3(text: string): number {
  return hashCodes(text, 0x7f);
}

/** Hashes a text whose characters each are one byte; one that has others than up to `highest` is turned into that. */
function hashCodes(text: string, highest: number): number {
  const { length } = text;
  let hash = 0;
  let index = 0;
  for (; index + 4 <= length; index += 4) {
    const a = text.charCodeAt(index);
    const b = text.charCodeAt(index + 1);
    const c = text.charCodeAt(index + 2);
    const d = text.charCodeAt(index + 3);
    if ((a | b | c | d) > highest) return hashCodes(utf8Characters(text), 0xff);
    hash = mixBody(hash, a | (b << 8) | (c << 16) | (d << 24));
  }
  let tail = 0;
  for (let rest = length - 1; rest >= index; rest -= 1) {
    const code = text.charCodeAt(rest);
    if (code > highest) return hashCodes(utf8Characters(text), 0xff);
    tail = (tail << 8) | code;
  }
  return finish(hash ^ mixWord(tail), length);
}

/** A character for each byte. */
function utf8Characters(text: string): string {
  let characters = '';
  for (const byte of new TextEncoder().encode(text)) characters += String.fromCharCode(byte);
  return characters;
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
