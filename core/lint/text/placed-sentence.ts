import type { Unit } from './blocks/unit.ts';
import type { FlatText } from './flat-text.ts';
import type { MappedText } from './mapped-text.ts';
import type { Branch, MessageRole, Sentence, SentenceContext, TextRange } from './sentence.ts';
import type { Token } from './token.ts';
import { tokenize } from './tokenize.ts';

/** Where a sentence comes from. */
interface Origin {
  readonly unit: Unit;
  readonly flat: FlatText;
  readonly branch: Branch;
  readonly position: number;
}

/** A sentence of a text; what takes time is done when it is asked for. */
export class PlacedSentence implements Sentence {
  readonly branch: Branch;
  readonly position: number;
  readonly chain: readonly string[];
  readonly role: MessageRole;
  readonly #text: MappedText;
  readonly #unit: Unit;
  readonly #flat: FlatText;
  #tokens: readonly Token[] | undefined;

  constructor(text: MappedText, { unit, flat, branch, position }: Origin) {
    this.#text = text;
    this.#unit = unit;
    this.#flat = flat;
    this.branch = branch;
    this.position = position;
    const segment = flat.segments[flat.segmentAt(text.placeOf(0))];
    this.chain = segment?.chain ?? [];
    this.role = unit.role ?? segment?.role ?? 'user';
  }

  get text(): string {
    return this.#text.text;
  }

  get tokens(): readonly Token[] {
    this.#tokens ??= tokenize(this.text);
    return this.#tokens;
  }

  get context(): SentenceContext {
    return this.#unit.context;
  }

  get headings(): readonly string[] {
    return this.#unit.headings;
  }

  get leadIns(): readonly string[] {
    return this.#unit.leadIns;
  }

  get section(): number {
    return this.#unit.section;
  }

  get list(): number | undefined {
    return this.#unit.list;
  }

  get line(): number {
    return this.#unit.line;
  }

  rangeOf(start: number, end: number): TextRange {
    const last = Math.max(start, Math.min(end, this.text.length) - 1);
    return this.#flat.rangeOf(this.#text.placeOf(start), this.#text.placeOf(last) + 1);
  }
}
