/** How large a text can become. `Infinity` where nothing bounds it. */
export interface TextSize {
  /** Unicode code points. */
  readonly characters: number;
  /** UTF-8 bytes: no tokenizer makes more tokens of a text than it has bytes. */
  readonly bytes: number;
  /** UTF-8 bytes of a text of ASCII alone. */
  readonly asciiBytes: number;
  /** Why there is no bound: "has no maxLength". */
  readonly because?: string;
}

export const NOTHING: TextSize = { characters: 0, bytes: 0, asciiBytes: 0 };

export const unbounded = (because: string): TextSize => ({
  characters: Number.POSITIVE_INFINITY,
  bytes: Number.POSITIVE_INFINITY,
  asciiBytes: Number.POSITIVE_INFINITY,
  because,
});

/** So many ASCII characters. */
export const ascii = (characters: number): TextSize => ({ characters, bytes: characters, asciiBytes: characters });

/** So many characters of any script. A code point takes at most four bytes. */
export const text = (characters: number): TextSize => ({
  characters,
  bytes: characters * 4,
  asciiBytes: characters,
});

const encoder = new TextEncoder();

export const sizeOfText = (value: string): TextSize => {
  const bytes = encoder.encode(value).length;
  return { characters: [...value].length, bytes, asciiBytes: bytes };
};

export const larger = (a: TextSize, b: TextSize): TextSize => combine(a, b, Math.max);
export const smaller = (a: TextSize, b: TextSize): TextSize => combine(a, b, Math.min);
export const plus = (a: TextSize, b: TextSize): TextSize => combine(a, b, (x, y) => x + y);

/** So many of them. None of something boundless is nothing. */
export const times = (size: TextSize, count: number): TextSize =>
  combine(size, size, (one) => (one === 0 || count === 0 ? 0 : one * count));

function combine(a: TextSize, b: TextSize, by: (a: number, b: number) => number): TextSize {
  const size = {
    characters: by(a.characters, b.characters),
    bytes: by(a.bytes, b.bytes),
    asciiBytes: by(a.asciiBytes, b.asciiBytes),
  };
  const because = a.because ?? b.because;
  return Number.isFinite(size.bytes) || because === undefined ? size : { ...size, because };
}
