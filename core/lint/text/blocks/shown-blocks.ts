import type { FlatText } from '../flat-text.ts';
import type { TextRange } from '../sentence.ts';
import type { LinePart } from './join-lines.ts';
import { trimPart } from './join-lines.ts';
import type { Line } from './lines.ts';
import type { TagPair } from './tags.ts';
import type { ExampleTurn } from './turns.ts';
import type { Block } from './unit.ts';

/** What is known of a block besides its place. */
type Named = Pick<Block, 'kind' | 'label' | 'side' | 'headings'>;

/** Collects what a text shows. */
export class ShownBlocks {
  readonly #flat: FlatText;
  readonly #lines: readonly Line[];
  #taggedEnd = 0;
  readonly #found: { readonly start: number; readonly block: Block }[] = [];

  constructor(flat: FlatText, lines: readonly Line[]) {
    this.#flat = flat;
    this.#lines = lines;
  }

  /** In reading order. */
  get all(): readonly Block[] {
    return this.#found.toSorted((a, b) => a.start - b.start).map(({ block }) => block);
  }

  addTurn({ first, last, length, label, side }: ExampleTurn): void {
    const start = (this.#lines[first]?.textStart ?? 0) + length;
    this.#add({ kind: 'example', label, side, headings: [] }, start, this.#lines[last - 1]?.end ?? start);
  }

  addTagged({ name, openStart, openEnd, closeStart }: TagPair, headings: readonly string[]): void {
    const opening = this.#flat.text.slice(openStart, openEnd);
    const label = /\b(?:bad|wrong|incorrect)\b/iu.test(opening) ? `bad ${name}` : name;
    this.#add({ kind: 'example', label, headings }, openEnd, closeStart);
    this.#taggedEnd = Math.max(this.#taggedEnd, closeStart);
  }

  /** A paragraph or an item below a heading that says that an example follows. */
  addUnderHeading(parts: readonly LinePart[], headings: readonly string[]): void {
    const [start, end] = [parts[0]?.start ?? 0, parts.at(-1)?.end ?? 0];
    if (start >= this.#taggedEnd) this.#add({ kind: 'example', label: '', headings }, start, end);
  }

  /** Lines from `first` to the one before `last`. */
  addLines(named: Named, first: number, last: number): void {
    const start = this.#lines[first]?.start ?? 0;
    this.#add(named, start, last > first ? (this.#lines[last - 1]?.end ?? start) : start);
  }

  #add(named: Named, from: number, to: number): void {
    const { start, end } = trimPart(this.#flat.text, { start: from, end: to, line: 0 });
    if (start >= end) return;
    const rangeOf = (first: number, last: number): TextRange => this.#flat.rangeOf(start + first, start + last);
    const block = { ...named, text: this.#flat.text.slice(start, end), range: rangeOf(0, end - start), rangeOf };
    this.#found.push({ start, block });
  }
}
