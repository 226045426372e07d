import type { FlatText } from '../flat-text.ts';
import type { MessageRole } from '../sentence.ts';
import type { Heading } from './heading.ts';
import { saysSomething, titleOf } from './heading.ts';
import type { LinePart } from './join-lines.ts';
import { isListing, joinLines, trimPart } from './join-lines.ts';
import type { Line } from './lines.ts';
import type { ListMarker } from './list-marker.ts';
import { ListStack } from './list-stack.ts';
import type { ChatMark } from './marks.ts';
import { isUnderline } from './marks.ts';
import { Outline } from './outline.ts';
import { isQuoted } from './place-context.ts';
import { ShownBlocks } from './shown-blocks.ts';
import { speakerOf } from './speaker.ts';
import type { TagPair } from './tags.ts';
import { TextLines } from './text-lines.ts';
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
  readonly #flat: FlatText;
  readonly #lines: TextLines;
  readonly #shown: ShownBlocks;
  readonly #outline = new Outline();
  readonly #lists = new ListStack();
  #message: number | undefined;
  #role: MessageRole | undefined;
  /** The next line stands behind a blank one, a heading or a rule. */
  #afterBlank = true;

  constructor(flat: FlatText) {
    this.#flat = flat;
    this.#lines = new TextLines(flat);
    this.#shown = new ShownBlocks(flat, this.#lines.all);
    for (const turn of new Set(this.#lines.turns.values())) this.#shown.addTurn(turn);
  }

  get blocks(): readonly Block[] {
    return this.#shown.all;
  }

  read(): void {
    for (let index = 0; index < this.#lines.all.length; ) index = this.#block(index);
  }

  /** Reads what begins at a line. @returns the line behind it */
  #block(index: number): number {
    const line = this.#lines.all[index];
    if (line === undefined || line.text === '') {
      this.#afterBlank = true;
      return index + 1;
    }
    this.#enter(index, line);
    const behind = this.#show(index) ?? this.#structure(index, line);
    const next = behind ?? this.#prose(index, line);
    this.#afterBlank = behind !== undefined;
    return next;
  }

  /** Sees to messages and tags that began or ended since the last block. */
  #enter(index: number, line: Line): void {
    const message = this.#lines.messageAt(index);
    if (this.#message !== undefined && message !== this.#message) {
      this.#outline.restart();
      this.#lists.close();
      this.#role = undefined;
    }
    this.#message = message;
    if (this.#outline.tagEnd <= line.textStart) {
      this.#outline.closeTags(line.textStart);
      this.#lists.close();
    }
  }

  /** Fences, tables and comments: they hold no sentences. */
  #show(index: number): number | undefined {
    const shown = this.#lines.shown.get(index);
    if (shown === undefined) return undefined;
    const { kind, label, first, last, next } = shown;
    if (kind === 'comment') return next;
    this.#outline.startBlock('shown', true);
    this.#shown.addLines({ kind, label, headings: this.#outline.headings }, first, last);
    return next;
  }

  /** Headings, tags and marks: they say where one stands. */
  #structure(index: number, line: Line): number | undefined {
    const { text } = line;
    const tag = this.#lines.tags.get(line.textStart);
    if (tag !== undefined && !isInsideLine(tag, line)) return this.#tag(tag, index, line);
    if (text.startsWith('</') && /^<\/[^<>]+>$/u.test(text)) return index + 1;
    if (line.kind.isEnd) {
      this.#outline.rule();
      this.#lists.close();
      return index + 1;
    }
    if (this.#lines.turns.has(index)) return undefined;
    const mark = speakerOf(line, this.#role !== undefined);
    return mark === undefined ? this.#heading(index, line) : this.#speaker(mark, index);
  }

  /** From here on someone else speaks. */
  #speaker({ role, length }: ChatMark, index: number): number {
    this.#outline.restart();
    this.#lists.close();
    this.#role = role;
    if (this.#lines.textAt(index).length === length) return index + 1;
    const last = this.#paragraphEnd(index);
    this.#addParagraph(this.#lines.partsOf(index, last, length), false);
    return last;
  }

  #heading(index: number, line: Line): number | undefined {
    const { text } = line;
    const under = this.#lines.textAt(index + 1);
    const isUnderlined = isUnderline(under) && line.kind.marker === undefined && this.#afterBlank;
    const heading = isUnderlined
      ? { text, level: under.startsWith('=') ? 1 : 2 }
      : (line.kind.heading ?? this.#title(index));
    if (heading === undefined || line.end - line.textStart > text.length) return undefined;
    this.#lists.close();
    this.#outline.addHeading(heading, /^[[【<]/u.test(text));
    if (saysSomething(heading.text)) this.#addHeading(heading.text, index);
    return index + (isUnderlined ? 2 : 1);
  }

  /** A title without marks stands behind a blank line. */
  #title(index: number): Heading | undefined {
    if (!this.#afterBlank) return undefined;
    const next = this.#lines.textAt(index + 1) === '' ? index + 2 : index + 1;
    return titleOf(this.#lines.textAt(index), this.#lines.textAt(next));
  }

  #addHeading(text: string, index: number): void {
    const whole = this.#lines.partOf(index, 0);
    const skipped = this.#lines.textAt(index).indexOf(text);
    const start = whole.start + Math.max(0, skipped);
    const part = skipped === -1 ? whole : { start, end: start + text.length, line: index };
    this.#addUnit([part], false);
  }

  /** A tag at the beginning of a line. What stands behind it on the line is a paragraph, tags inside of it likewise. */
  #tag(tag: TagPair, index: number, line: Line): number {
    this.#lists.close();
    this.#outline.openTag(tag, this.#lines.material.has(tag.name));
    if (this.#outline.context === 'example') this.#shown.addTagged(tag, this.#outline.headings);
    const end = Math.min(tag.closeStart, line.end);
    let from = tag.openEnd;
    for (const inner of this.#tagsInside(from, end)) {
      this.#addTagged({ start: from, end: inner.openStart, line: index });
      this.#tag(inner, index, line);
      this.#outline.closeTags(inner.closeStart);
      from = Math.min(inner.closeEnd, end);
    }
    this.#addTagged({ start: from, end, line: index });
    return index + 1;
  }

  #addTagged(part: LinePart): void {
    this.#addUnit([trimPart(this.#flat.text, part)], false);
  }

  /** Outermost tags between two places of a line. */
  #tagsInside(from: number, end: number): readonly TagPair[] {
    const found: TagPair[] = [];
    if (end - from > LONGEST_TAGGED) return found;
    for (const { index } of this.#flat.text.slice(from, end).matchAll(/</gu)) {
      const tag = this.#lines.tags.get(from + index);
      if (tag !== undefined && tag.openStart >= (found.at(-1)?.closeEnd ?? from)) found.push(tag);
    }
    return found;
  }

  /** Items of lists, labels and paragraphs. */
  #prose(index: number, line: Line): number {
    const isTurn = this.#lines.turns.has(index);
    const isInList = this.#lists.isOpen && line.indent > this.#lists.indent;
    if (isTurn) return this.#paragraph(index, isInList);
    const { marker } = line.kind;
    if (marker !== undefined) return this.#item(index, line, marker);
    const label = isInList ? undefined : line.kind.label;
    return label === undefined ? this.#paragraph(index, isInList) : this.#label(index, label.text);
  }

  #paragraph(index: number, isInList: boolean): number {
    const last = this.#paragraphEnd(index);
    const parts = this.#lines.partsOf(index, last, 0);
    const isTurn = this.#lines.turns.has(index);
    if (!(this.#afterBlank || isTurn) && this.#lists.isAwaited && isListing(parts, this.#flat)) {
      this.#lists.open();
      this.#outline.startBlock('list', false);
      for (const part of parts) this.#addUnit([part], true);
      return last;
    }
    if (!isInList && this.#afterBlank) this.#lists.close();
    this.#outline.startBlock('paragraph', isInList || isTurn || isQuoted(this.#lines.textAt(index)));
    this.#addParagraph(parts, isInList);
    return last;
  }

  #label(index: number, text: string): number {
    this.#lists.close();
    this.#outline.startBlock('paragraph', false);
    this.#outline.addHeading({ text, level: 8 }, false);
    this.#addUnit([this.#lines.partOf(index, 0)], false);
    this.#lists.introduce(`${text}:`);
    return index + 1;
  }

  #item(index: number, line: Line, marker: ListMarker): number {
    if (!this.#lists.isOpen) this.#outline.startBlock('list', this.#lists.isSuspended);
    this.#lists.addItem(line.indent, line.text.slice(marker.length), marker.isNegative);
    const end = this.#paragraphEnd(index);
    const groups = joinLines(this.#lines.partsOf(index, end, marker.length), this.#flat, line.indent);
    // A line that is not indented and continues nothing is no part of the item.
    const outside = groups.findIndex(
      ([first], at) => at > 0 && first !== undefined && (this.#lines.all[first.line]?.indent ?? 0) <= line.indent,
    );
    const own = outside === -1 ? groups : groups.slice(0, outside);
    for (const group of own) this.#addUnit(group, true);
    if (outside === -1) return end;
    this.#lists.suspend();
    return groups[outside]?.[0]?.line ?? end;
  }

  #paragraphEnd(first: number): number {
    return this.#lines.paragraphEnd(first, { tagEnd: this.#outline.tagEnd, isChat: this.#role !== undefined });
  }

  /** Lines behind one that ends in a colon are items, marked or not. */
  #addParagraph(parts: readonly LinePart[], isInList: boolean): void {
    const groups = joinLines(parts, this.#flat);
    let isItem = isInList;
    for (const [index, group] of groups.entries()) {
      this.#addUnit(group, isItem);
      const end = group.at(-1)?.end ?? 0;
      if (isItem || this.#flat.text.charCodeAt(end - 1) !== COLON) continue;
      this.#lists.close();
      this.#lists.introduce(this.#flat.text.slice(Math.max(group[0]?.start ?? 0, end - LONGEST_LEAD), end));
      isItem = index < groups.length - 1;
      if (isItem) this.#lists.open();
    }
  }

  #addUnit(group: readonly LinePart[], isItem: boolean): void {
    const [first] = group;
    if (first === undefined || first.start >= first.end) return;
    const text = this.#lines.textOf(group);
    if (!/[\p{L}\p{N}]/u.test(text.text)) return;
    const lists = isItem ? this.#lists : undefined;
    const isTurn = this.#lines.turns.has(first.line);
    if (!isTurn && this.#outline.context === 'example') this.#shown.addUnderHeading(group, this.#outline.headings);
    const context = contextOf(text.text, {
      outline: isTurn ? 'example' : this.#outline.context,
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

/** So much of what introduces a list is kept. */
const LONGEST_LEAD = 240;

/** On a longer line, tags inside of a tag are not looked for. */
const LONGEST_TAGGED = 20_000;

/** A tag around a part of a line is a section only if it shows an example, or the line ends with it. */
const isInsideLine = ({ name, closeStart, closeEnd }: TagPair, { end }: Line): boolean =>
  closeStart < end && closeEnd < end && !/example|sample|shot/iu.test(name);
