/** Counts the tokens of texts as one family of models does. */
export interface Tokenizer {
  /** `o200k_base`. */
  readonly id: string;
  /** `exact` where counts are those of the provider, `estimate` where they are near them. */
  readonly confidence: 'exact' | 'estimate';
  /** Of an estimate: by how many percent the true count may be lower or higher than the one given, `[-15, 15]`. */
  readonly errorPercent?: readonly [number, number];
  /** Tokens of a text by itself. Marks that some models take for ends and beginnings count as the text that they are. */
  count(text: string): number;
  /** Tokens of a text that was cut where its tokens are those of its parts: an estimate is rounded once, for all of it. */
  countParts(parts: readonly string[]): number;
  /** What a part of a text adds, before anything is rounded. */
  countPart(part: string): number;
  /** The tokens of a text whose parts add so much. */
  totalOf(sum: number): number;
}
