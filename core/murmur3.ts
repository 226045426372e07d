/**
 * MurmurHash3 x86-32 with seed 0 over the UTF-8 bytes of `text` (a lone surrogate counts as U+FFFD), as an unsigned
 * 32-bit integer: the hash of flagd's `fractional`.
 */
export function murmur3(text: string): number {
  return endMurmur3(nothing, text);
}

/** The hash of a text so far: that of every text that begins with it goes on from here. */
export interface Murmur3Start {
  readonly hash: number;
  /** Bytes that do not make a whole word yet. */
  readonly word: number;
  /** In bytes. */
  readonly length: number;
}

const nothing: Murmur3Start = { hash: 0, word: 0, length: 0 };

/** Hashes what many texts begin with. Both it and the rest are well-formed texts of their own. */
export function startMurmur3(text: string): Murmur3Start {
  return addCodes(nothing, text, 0x7f);
}

/** The hash of the text that `start` was made from, followed by `rest`. */
export function endMurmur3(start: Murmur3Start, rest: string): number {
  const { hash, word, length } = addCodes(start, rest, 0x7f);
  return finish(hash ^ mixWord(word), length);
}

/** Adds the characters of a text, one byte each; where there are others than up to `highest`, its bytes are added. */
function addCodes(start: Murmur3Start, text: string, highest: number): Murmur3Start {
  let { hash, word } = start;
  let shift = (start.length & 3) << 3;
  for (let index = 0; index < text.length; index += 1) {
    const code = text.charCodeAt(index);
    if (code > highest) return addCodes(start, utf8Characters(text), 0xff);
    word |= code << shift;
    shift = (shift + 8) & 31;
    if (shift !== 0) continue;
    hash = mixBody(hash, word);
    word = 0;
  }
  return { hash, word, length: start.length + text.length };
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
