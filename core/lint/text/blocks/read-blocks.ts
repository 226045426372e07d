import type { FlatText } from '../flat-text.ts';
import type { MessageRole } from '../sentence.ts';
import type { Heading } from './heading.ts';
import { headingOf, labelOf, saysSomething, titleOf } from './heading.ts';
import type { LinePart } from './join-lines.ts';
import { joinLines, textOf, trimPart } from './join-lines.ts';
import type { Line } from './lines.ts';
import { linesOf } from './lines.ts';
import type { ListMarker } from './list-marker.ts';
import { listMarker } from './list-marker.ts';
import { ListStack } from './list-stack.ts';
import type { ChatMark } from './marks.ts';
import { chatMark, inlineChatMark, isEndMark, isOtherStart, isRule, isUnderline } from './marks.ts';
import { Outline } from './outline.ts';
import { isQuoted } from './place-context.ts';
import { ShownBlocks } from './shown-blocks.ts';
import type { ShownLines } from './shown-lines.ts';
import { findShownLines } from './shown-lines.ts';
import type { TagPair } from './tags.ts';
import { findTags } from './tags.ts';
import type { ExampleTurn } from './turns.ts';
import { findExampleTurns } from './turns.ts';
import type { Block, Unit } from './unit.ts';
import { contextOf } from './unit-context.ts';

/** The blocks of a text: units that hold sentences, in reading order, and what is only shown. */
export function readBlocks(flat: FlatText): { readonly units: readonly Unit[]; readonly blocks: readonly Block[] } {
  const reader = new BlockReader(flat);
  reader.read();
  return reader;
}

class BlockReader {
  readonly units: Unit[] = [];
  readonly #shownBlocks: ShownBlocks;
  readonly #flat: FlatText;
  readonly #lines: readonly Line[];
  readonly #shownLines: ReadonlyMap<number, ShownLines>;
  readonly #tags: ReadonlyMap<number, TagPair>;
  /** By each line of an example the turn that it belongs to. */
  readonly #turns: ReadonlyMap<number, ExampleTurn>;
  readonly #outline = new Outline();
  readonly #lists = new ListStack();
  #message: number | undefined;
  #role: MessageRole | undefined;
  /** The next line stands behind a blank one. */
  #afterBlank = true;

  constructor(flat: FlatText) {
    this.#flat = flat;
    this.#lines = linesOf(flat.text);
    this.#shownLines = findShownLines(this.#lines);
    this.#tags = findTags(flat.text);
    this.#turns = findExampleTurns(this.#lines);
    this.#shownBlocks = new ShownBlocks(flat, this.#lines);
    for (const turn of new Set(this.#turns.values())) this.#shownBlocks.addTurn(turn);
  }

  get blocks(): readonly Block[] {
    return this.#shownBlocks.all;
  }

  read(): void {
    for (let index = 0; index < this.#lines.length; ) index = this.#block(index);
  }

  /** Reads what begins at a line. @returns the line behind it */
  #block(index: number): number {
    const line = this.#lines[index];
    if (line === undefined) return index + 1;
    if (line.text === '') {
      this.#afterBlank = true;
      return index + 1;
    }
    this.#enter(line);
    const next = this.#shown(index) ?? this.#structure(index, line) ?? this.#prose(index, line);
    this.#afterBlank = false;
    return next;
  }

  /** Sees to messages and tags that began or ended since the last block. */
  #enter(line: Line): void {
    const segment = this.#flat.segments[this.#flat.segmentAt(line.textStart)];
    if (this.#message !== undefined && segment?.message !== this.#message) {
      this.#outline.restart();
      this.#lists.close();
      this.#role = undefined;
    }
    this.#message = segment?.message;
    if (this.#outline.tagEnd <= line.textStart) {
      this.#outline.closeTags(line.textStart);
      this.#lists.close();
    }
  }

  /** Fences, tables and comments: they hold no sentences. */
  #shown(index: number): number | undefined {
    const shown = this.#shownLines.get(index);
    if (shown === undefined) return undefined;
    const { kind, label, first, last, next } = shown;
    if (kind === 'comment') return next;
    this.#outline.startBlock('shown', true);
    this.#shownBlocks.addLines({ kind, label, headings: this.#outline.headings }, first, last);
    return next;
  }

  /** Headings, tags and marks: they say where one stands. */
  #structure(index: number, line: Line): number | undefined {
    const { text } = line;
    const tag = this.#tags.get(line.textStart);
    if (tag !== undefined) return this.#tag(tag, index);
    if (text.startsWith('</') && /^<\/[^<>]+>$/u.test(text)) return index + 1;
    if (isRule(text) || isEndMark(text)) {
      this.#outline.rule();
      this.#lists.close();
      return index + 1;
    }
    const isTurn = this.#turns.has(index);
    const mark = isTurn ? undefined : (chatMark(text) ?? inlineChatMark(text, this.#role !== undefined));
    if (mark !== undefined) return this.#speaker(mark, index);
    return this.#heading(index, line);
  }

  /** From here on someone else speaks. */
  #speaker({ role, length }: ChatMark, index: number): number {
    this.#outline.restart();
    this.#lists.close();
    this.#role = role;
    if (this.#lines[index]?.text.length === length) return index + 1;
    const last = this.#paragraphEnd(index);
    this.#addParagraph(this.#partsOf(index, last, length), false);
    return last;
  }

  #heading(index: number, line: Line): number | undefined {
    const { text } = line;
    const under = this.#lines[index + 1]?.text ?? '';
    const isUnderlined = isUnderline(under) && listMarker(text) === undefined && this.#afterBlank;
    const heading = isUnderlined
      ? { text, level: under.startsWith('=') ? 1 : 2 }
      : (headingOf(text) ?? this.#title(index));
    if (heading === undefined || this.#turns.has(index) || line.end - line.textStart > text.length) return undefined;
    this.#lists.close();
    this.#outline.addHeading(heading, /^[[【<]/u.test(text));
    if (saysSomething(heading.text)) this.#addHeading(heading.text, index);
    return index + (isUnderlined ? 2 : 1);
  }

  /** A title without marks stands behind a blank line. */
  #title(index: number): Heading | undefined {
    if (!this.#afterBlank) return undefined;
    const next = this.#lines[index + 1]?.text === '' ? index + 2 : index + 1;
    return titleOf(this.#lines[index]?.text ?? '', this.#lines[next]?.text ?? '');
  }

  #addHeading(text: string, index: number): void {
    const whole = this.#partOf(index, 0);
    const skipped = this.#lines[index]?.text.indexOf(text) ?? -1;
    const start = whole.start + Math.max(0, skipped);
    const part = skipped === -1 ? whole : { start, end: start + text.length, line: index };
    this.#addUnit([part], { isItem: false });
  }

  /** A tag at the beginning of a line; what stands behind it on the line is read like a line. */
  #tag(tag: TagPair, index: number): number {
    const line = this.#lines[index];
    const isExample = /example|sample|shot/iu.test(tag.name);
    if (line === undefined) return index + 1;
    const isInline = tag.closeStart < line.end;
    if (isInline && !isExample && tag.closeEnd < line.end) return this.#prose(index, line);
    this.#lists.close();
    this.#outline.openTag(tag);
    if (this.#outline.context === 'example') this.#shownBlocks.addTagged(tag, this.#outline.headings);
    const from = tag.openEnd;
    const end = isInline ? tag.closeStart : line.end;
    if (this.#flat.text.slice(from, end).trim() === '') return index + 1;
    this.#addUnit([trimPart(this.#flat.text, { start: from, end, line: index })], { isItem: false });
    return index + 1;
  }

  /** Items of lists and paragraphs. */
  #prose(index: number, line: Line): number {
    const marker = this.#turns.has(index) ? undefined : listMarker(line.text);
    if (marker !== undefined) return this.#item(index, line, marker);
    const isInList = this.#lists.isOpen && (!this.#afterBlank || line.indent > this.#lists.indent);
    const last = this.#paragraphEnd(index);
    const label = labelOf(line.text);
    if (label !== undefined && !this.#turns.has(index) && !isInList) return this.#label(index, label.text);
    if (!isInList) this.#lists.close();
    this.#outline.startBlock('paragraph', isInList || this.#isFollowing(index));
    this.#addParagraph(this.#partsOf(index, last, 0), isInList);
    return last;
  }

  #label(index: number, text: string): number {
    this.#lists.close();
    this.#outline.startBlock('paragraph', false);
    this.#outline.addHeading({ text, level: 8 }, false);
    this.#addUnit([this.#partOf(index, 0)], { isItem: false });
    this.#lists.introduce(`${text}:`);
    return index + 1;
  }

  /** Continues the example above: a turn, a quotation, a fence. */
  #isFollowing(index: number): boolean {
    return this.#turns.has(index) || isQuoted(this.#lines[index]?.text ?? '');
  }

  #item(index: number, line: Line, marker: ListMarker): number {
    if (!this.#lists.isOpen) this.#outline.startBlock('list', false);
    this.#lists.addItem(line.indent, line.text.slice(marker.length), marker.isNegative);
    const last = this.#paragraphEnd(index);
    this.#addParagraph(this.#partsOf(index, last, marker.length), true);
    return last;
  }

  /** The line behind the paragraph that begins at a line. */
  #paragraphEnd(first: number): number {
    const turn = this.#turns.get(first);
    let last = first + 1;
    while (last < this.#lines.length && this.#turns.get(last) === turn && this.#isProse(last)) last += 1;
    return last;
  }

  /** Whether a line can go on with the paragraph above. */
  #isProse(index: number): boolean {
    const line = this.#lines[index];
    if (line === undefined || line.text === '' || this.#shownLines.has(index)) return false;
    if (this.#tags.has(line.textStart) || line.textStart >= this.#outline.tagEnd || this.#startsMessage(line))
      return false;
    const isMark = isOtherStart(line.text) || isRule(line.text) || isEndMark(line.text);
    const speaker = chatMark(line.text) ?? inlineChatMark(line.text, this.#role !== undefined);
    if (isMark || speaker !== undefined || listMarker(line.text) !== undefined) return false;
    return headingOf(line.text) === undefined && labelOf(line.text) === undefined;
  }

  #startsMessage({ textStart }: Line): boolean {
    return this.#flat.segments[this.#flat.segmentAt(textStart)]?.message !== this.#message;
  }

  #partsOf(first: number, last: number, skipped: number): readonly LinePart[] {
    const parts: LinePart[] = [];
    for (let index = first; index < last; index += 1) parts.push(this.#partOf(index, index === first ? skipped : 0));
    return parts.filter(({ start, end }) => start < end);
  }

  #partOf(index: number, skipped: number): LinePart {
    const line = this.#lines[index];
    return trimPart(this.#flat.text, { start: (line?.textStart ?? 0) + skipped, end: line?.end ?? 0, line: index });
  }

  /** Lines behind one that ends in a colon are items, marked or not. */
  #addParagraph(parts: readonly LinePart[], isInList: boolean): void {
    const groups = joinLines(parts, this.#flat);
    let isItem = isInList;
    for (const [index, group] of groups.entries()) {
      this.#addUnit(group, { isItem });
      const end = group.at(-1)?.end ?? 0;
      if (this.#flat.text.charCodeAt(end - 1) !== COLON) continue;
      const lead = this.#flat.text.slice(Math.max(group[0]?.start ?? 0, end - 240), end);
      if (index < groups.length - 1 && !isItem) {
        this.#lists.open(lead);
        isItem = true;
      } else if (!isItem) {
        this.#lists.introduce(lead);
      }
    }
  }

  #addUnit(group: readonly LinePart[], { isItem }: { readonly isItem: boolean }): void {
    const [first] = group;
    if (first === undefined || first.start >= first.end) return;
    const text = textOf(group, this.#flat);
    const lists = isItem ? this.#lists : undefined;
    const isExample = this.#turns.has(first.line);
    const context = contextOf(text.text, {
      outline: isExample ? 'example' : this.#outline.context,
      isItem,
      isNegative: lists?.isNegative ?? false,
    });
    const role = this.#outline.role ?? this.#role;
    const { headings, section } = this.#outline;
    const leadIns = lists?.leadIns ?? [];
    this.units.push({ text, context, headings, leadIns, section, list: lists?.current, role, line: first.line });
  }
}

const COLON = 58;
