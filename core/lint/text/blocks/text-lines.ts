import type { FlatText } from '../flat-text.ts';
import { MappedText } from '../mapped-text.ts';
import type { LinePart } from './join-lines.ts';
import { textOf, trimPart } from './join-lines.ts';
import type { Line } from './lines.ts';
import { linesOf } from './lines.ts';
import type { ShownLines } from './shown-lines.ts';
import { findShownLines } from './shown-lines.ts';
import { speakerOf } from './speaker.ts';
import type { TagPair } from './tags.ts';
import { findTags, namesOfMaterial } from './tags.ts';
import type { ExampleTurn } from './turns.ts';
import { findExampleTurns } from './turns.ts';

/** What is around a paragraph and ends it. */
export interface Around {
  /** Where the innermost tag ends. */
  readonly tagEnd: number;
  /** Speakers are marked in front of what they say. */
  readonly isChat: boolean;
}

/** The lines of a text with what can be told of each by itself. */
export class TextLines {
  readonly all: readonly Line[];
  /** Fences, tables and comments by their first line. */
  readonly shown: ReadonlyMap<number, ShownLines>;
  /** Tags by where they begin. */
  readonly tags: ReadonlyMap<number, TagPair>;
  /** Names of tags around what is worked on. */
  readonly material: ReadonlySet<string>;
  /** By each line of an example the turn that it belongs to. */
  readonly turns: ReadonlyMap<number, ExampleTurn>;
  readonly #flat: FlatText;

  constructor(flat: FlatText) {
    this.#flat = flat;
    this.all = linesOf(flat.text);
    this.shown = findShownLines(this.all);
    this.tags = findTags(flat.text);
    this.material = namesOfMaterial(flat.text);
    this.turns = findExampleTurns(this.all);
  }

  /** Text of a line without white space around; empty behind the end. */
  textAt(index: number): string {
    return this.all[index]?.text ?? '';
  }

  /** Number of the message that a line stands in. */
  messageAt(index: number): number | undefined {
    return this.#flat.segments[this.#flat.segmentAt(this.all[index]?.textStart ?? 0)]?.message;
  }

  /** A line from so many characters on. */
  partOf(index: number, skipped: number): LinePart {
    const line = this.all[index];
    const part = { start: (line?.textStart ?? 0) + skipped, end: line?.end ?? 0, line: index };
    return trimPart(this.#flat.text, part);
  }

  /** Lines as parts of one paragraph, the first one from so many characters on. */
  partsOf(first: number, last: number, skipped: number): readonly LinePart[] {
    const parts: LinePart[] = [];
    for (let index = first; index < last; index += 1) {
      const part = this.partOf(index, index === first ? skipped : 0);
      if (part.start < part.end) parts.push(part);
    }
    return parts;
  }

  /** One text of joined lines, marks of emphasis left out. */
  textOf(parts: readonly LinePart[]): MappedText {
    const [part] = parts;
    const own = part === undefined || parts.length > 1 ? undefined : this.#ownText(part);
    if (part === undefined || own === undefined) return textOf(parts, this.#flat);
    return new MappedText(own, [{ at: 0, from: part.start }]);
  }

  /** Text of a part that is a line, or all of an item, and has no emphasis. */
  #ownText({ start, end, line: index }: LinePart): string | undefined {
    const line = this.all[index];
    if (line === undefined || !line.kind.isPlain || end !== line.textStart + line.text.length) return undefined;
    if (start === line.textStart) return line.text;
    const { item } = line.kind;
    return item !== undefined && start === end - item.length ? item : undefined;
  }

  /** The line behind the paragraph that begins at a line. */
  paragraphEnd(first: number, around: Around): number {
    const turn = this.turns.get(first);
    const message = this.messageAt(first);
    let last = first + 1;
    while (last < this.all.length && this.turns.get(last) === turn && this.#isProse(last, around)) {
      if (this.messageAt(last) !== message) break;
      last += 1;
    }
    return last;
  }

  /** Whether a line can go on with the paragraph above. */
  #isProse(index: number, { tagEnd, isChat }: Around): boolean {
    const line = this.all[index];
    if (line === undefined || line.text === '' || this.shown.has(index)) return false;
    if (this.tags.has(line.textStart) || line.textStart >= tagEnd) return false;
    const { heading, label, marker, isEnd, isOtherStart } = line.kind;
    if (isOtherStart || isEnd || speakerOf(line, isChat) !== undefined) return false;
    return marker === undefined && heading === undefined && label === undefined;
  }
}
