/** Why a delta cannot be applied; its caller knows the object. */
export class DeltaError extends Error {}

/** Makes an object of its base and a delta, as packs store it. @throws DeltaError */
export function applyDelta(base: Uint8Array, delta: Uint8Array): Uint8Array {
  const reader = new DeltaReader(delta);
  if (reader.readSize() !== base.length) throw new DeltaError('the delta is for another base');
  const result = Buffer.allocUnsafe(reader.readSize());
  let at = 0;
  while (!reader.isAtEnd) {
    const piece = reader.readPiece(base);
    if (at + piece.length > result.length) throw new DeltaError('the delta makes more than it announces');
    result.set(piece, at);
    at += piece.length;
  }
  if (at !== result.length) throw new DeltaError('the delta makes less than it announces');
  return result;
}

class DeltaReader {
  readonly #bytes: Uint8Array;
  #at = 0;

  constructor(bytes: Uint8Array) {
    this.#bytes = bytes;
  }

  get isAtEnd(): boolean {
    return this.#at >= this.#bytes.length;
  }

  /** Seven bits a byte, lowest first. */
  readSize(): number {
    let size = 0;
    for (let factor = 1; ; factor *= 128) {
      const byte = this.#next();
      size += (byte & 0x7f) * factor;
      if (byte < 0x80) break;
    }
    if (!Number.isSafeInteger(size)) throw new DeltaError('the delta announces an impossible size');
    return size;
  }

  /** The bytes of the next instruction: copied from `base`, or carried by the delta. */
  readPiece(base: Uint8Array): Uint8Array {
    const instruction = this.#next();
    if (instruction === 0) throw new DeltaError('the delta has an unknown instruction');
    return instruction < 0x80 ? this.#readInsert(instruction) : this.#readCopy(instruction, base);
  }

  #readInsert(length: number): Uint8Array {
    const piece = this.#bytes.subarray(this.#at, this.#at + length);
    if (piece.length !== length) throw new DeltaError('the delta is cut off');
    this.#at += length;
    return piece;
  }

  #readCopy(instruction: number, base: Uint8Array): Uint8Array {
    const offset = this.#readFields(instruction, 4);
    const length = this.#readFields(instruction >> 4, 3) || 0x10000;
    if (offset + length > base.length) throw new DeltaError('the delta copies from outside of its base');
    return base.subarray(offset, offset + length);
  }

  /** A little-endian number whose zero bytes are left out: bit n of `present` says whether byte n follows. */
  #readFields(present: number, count: number): number {
    let value = 0;
    for (let index = 0; index < count; index += 1) {
      if ((present >> index) & 1) value += this.#next() * 2 ** (8 * index);
    }
    return value;
  }

  #next(): number {
    const byte = this.#bytes[this.#at];
    if (byte === undefined) throw new DeltaError('the delta is cut off');
    this.#at += 1;
    return byte;
  }
}
