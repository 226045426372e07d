/**
 * SHA-256 in hex, of bytes or of the UTF-8 bytes of a string (a lone surrogate counts as U+FFFD). Pure JavaScript and
 * synchronous: browsers offer only an asynchronous one.
 */
export function sha256Hex(input: Uint8Array | string): string {
  const bytes = typeof input === 'string' ? new TextEncoder().encode(input) : input;
  const blocks = pad(bytes);
  state.set(initialState);
  for (let offset = 0; offset < blocks.byteLength; offset += 64) compress(blocks, offset);
  return Array.from(state, (one) => (one >>> 0).toString(16).padStart(8, '0')).join('');
}

/** In use only while a hash is made; nothing runs beside it. */
const state = new Int32Array(8);
const schedule = new Int32Array(64);

/** The bytes, a 1 bit, zeros to the end of a block, and the length in bits as 64-bit big-endian. */
function pad(bytes: Uint8Array): DataView {
  const { length } = bytes;
  const padded = new Uint8Array(Math.ceil((length + 9) / 64) * 64);
  padded.set(bytes);
  padded[length] = 0x80;
  const view = new DataView(padded.buffer);
  view.setUint32(padded.length - 8, Math.floor(length / 0x2000_0000));
  view.setUint32(padded.length - 4, length << 3);
  return view;
}

/** Folds one block of 64 bytes into the state: FIPS 180-4, section 6.2.2. */
function compress(blocks: DataView, offset: number): void {
  expand(blocks, offset);
  let a = word(state, 0);
  let b = word(state, 1);
  let c = word(state, 2);
  let d = word(state, 3);
  let e = word(state, 4);
  let f = word(state, 5);
  let g = word(state, 6);
  let h = word(state, 7);
  for (let round = 0; round < 64; round += 1) {
    const sum1 = rotate(e, 6) ^ rotate(e, 11) ^ rotate(e, 25);
    const choice = (e & f) ^ (~e & g);
    const t1 = (h + sum1 + choice + word(roundConstants, round) + word(schedule, round)) | 0;
    const sum0 = rotate(a, 2) ^ rotate(a, 13) ^ rotate(a, 22);
    const majority = (a & b) ^ (a & c) ^ (b & c);
    h = g;
    g = f;
    f = e;
    e = (d + t1) | 0;
    d = c;
    c = b;
    b = a;
    a = (t1 + sum0 + majority) | 0;
  }
  // An Int32Array reduces modulo 2^32 on assignment.
  state[0] = word(state, 0) + a;
  state[1] = word(state, 1) + b;
  state[2] = word(state, 2) + c;
  state[3] = word(state, 3) + d;
  state[4] = word(state, 4) + e;
  state[5] = word(state, 5) + f;
  state[6] = word(state, 6) + g;
  state[7] = word(state, 7) + h;
}

function expand(blocks: DataView, offset: number): void {
  for (let index = 0; index < 16; index += 1) schedule[index] = blocks.getInt32(offset + index * 4);
  for (let index = 16; index < 64; index += 1) {
    const w15 = word(schedule, index - 15);
    const w2 = word(schedule, index - 2);
    const sigma0 = rotate(w15, 7) ^ rotate(w15, 18) ^ (w15 >>> 3);
    const sigma1 = rotate(w2, 17) ^ rotate(w2, 19) ^ (w2 >>> 10);
    schedule[index] = word(schedule, index - 16) + sigma0 + word(schedule, index - 7) + sigma1;
  }
}

function rotate(value: number, bits: number): number {
  return (value >>> bits) | (value << (32 - bits));
}

function word(words: Int32Array, index: number): number {
  return words[index] ?? 0;
}

/** The first 64 primes. */
const primes: number[] = [];
for (let number = 2; primes.length < 64; number += 1) {
  if (primes.every((prime) => number % prime !== 0)) primes.push(number);
}

/** First 32 bits of the fractional parts of the square roots of the first 8 primes. */
const initialState: Int32Array = Int32Array.from(primes.slice(0, 8), (prime) => fraction(Math.sqrt(prime)));

/** First 32 bits of the fractional parts of the cube roots of all of them. */
const roundConstants: Int32Array = Int32Array.from(primes, (prime) => fraction(Math.cbrt(prime)));

/** A double has 53 bits, so the last ones of a root, in which engines may differ, are not looked at. */
function fraction(root: number): number {
  return (root * 0x1_0000_0000) | 0;
}
