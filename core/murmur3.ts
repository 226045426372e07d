/**
 * MurmurHash3 x86-32 with seed 0 over the UTF-8 bytes of `text` (a lone surrogate counts as U+FFFD), as an unsigned
 * 32-bit integer: the hash of flagd's `fractional`.
 */
export function murmur3(text: string): number {
  return hashCodes(text, '', 0x7f);
}

/** The hash of `<salt>:<unit>`, without putting that text together. */
export function murmur3Joined(salt: string, unit: string): number {
  return hashCodes(salt, `:${unit}`, 0x7f);
}

/**
 * Hashes two texts, one after the other, whose characters are one byte each; where there are others than up to `highest`,
 * the bytes of both are hashed.
 */
function hashCodes(first: string, second: string, highest: number): number {
  const start = first.length;
  const length = start + second.length;
  let hash = 0;
  let word = 0;
  for (let index = 0; index < length; index += 1) {
    const code = index < start ? first.charCodeAt(index) : second.charCodeAt(index - start);
    if (code > highest) return hashCodes(utf8Characters(first + second), '', 0xff);
    word |= code << ((index & 3) << 3);
    if ((index & 3) !== 3) continue;
    hash = mixBody(hash, word);
    word = 0;
  }
  return finish(hash ^ mixWord(word), length);
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
