import type { FlatText } from '../flat-text.ts';
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

  addTagged({ name, openEnd, closeStart }: TagPair, headings: readonly string[]): void {
    this.#add({ kind: 'example', label: name, headings }, openEnd, closeStart);
  }

  /** Lines from `first` to the one before `last`. */
  addLines(named: Named, first: number, last: number): void {
    const start = this.#lines[first]?.start ?? 0;
    this.#add(named, start, last > first ? (this.#lines[last - 1]?.end ?? start) : start);
  }

  #add(named: Named, from: number, to: number): void {
    const { start, end } = trimPart(this.#flat.text, { start: from, end: to, line: 0 });
    if (start >= end) return;
    const block = { ...named, text: this.#flat.text.slice(start, end), range: this.#flat.rangeOf(start, end) };
    this.#found.push({ start, block });
  }
}
