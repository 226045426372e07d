/** A part of a text that was made of parts of a longer one: from `at` on, its characters stand there from `from` on. */
interface Piece {
  readonly at: number;
  readonly from: number;
}

/** A text that was made of parts of a longer one, with where each character stands there. */
export class MappedText {
  readonly text: string;
  readonly pieces: readonly Piece[];

  constructor(text: string, pieces: readonly Piece[]) {
    this.text = text;
    this.pieces = pieces;
  }

  /** Where a character stands in the longer text. */
  placeOf(offset: number): number {
    const { at, from } = this.#pieceAt(offset);
    return from + offset - at;
  }

  slice(start: number, end: number): MappedText {
    if (start === 0 && end === this.text.length) return this;
    const builder = new TextBuilder();
    this.copyTo(builder, start, end);
    return builder.build();
  }

  /** Adds a part of this text to another one. */
  copyTo(builder: TextBuilder, start: number, end: number): void {
    let index = this.#indexAt(start);
    for (let at = start; at < end; index += 1) {
      const to = Math.min(end, this.pieces[index + 1]?.at ?? this.text.length);
      builder.add(this.text.slice(at, to), this.placeAt(index, at));
      at = to;
    }
  }

  placeAt(index: number, offset: number): number {
    const piece = this.pieces[index];
    return piece === undefined ? offset : piece.from + offset - piece.at;
  }

  #pieceAt(offset: number): Piece {
    return this.pieces[this.#indexAt(offset)] ?? { at: 0, from: 0 };
  }

  #indexAt(offset: number): number {
    let [low, high] = [0, Math.max(0, this.pieces.length - 1)];
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if ((this.pieces[middle]?.at ?? 0) <= offset) low = middle;
      else high = middle - 1;
    }
    return low;
  }
}

/** Makes a text of parts of a longer one. */
export class TextBuilder {
  readonly #parts: string[] = [];
  readonly #pieces: Piece[] = [];
  #length = 0;
  #next = -1;

  /** @param from - where the part stands in the longer text */
  add(text: string, from: number): void {
    if (text === '') return;
    if (from !== this.#next) this.#pieces.push({ at: this.#length, from });
    this.#parts.push(text);
    this.#length += text.length;
    this.#next = from + text.length;
  }

  build(): MappedText {
    return new MappedText(this.#parts.join(''), this.#pieces);
  }
}
