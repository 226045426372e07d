import type { FlatText } from '../flat-text.ts';
import type { MappedText } from '../mapped-text.ts';
import { TextBuilder } from '../mapped-text.ts';
import { isDataLine } from './place-context.ts';

/** A part of a line that belongs to a paragraph. */
export interface LinePart {
  readonly start: number;
  readonly end: number;
  /** Number of its line. */
  readonly line: number;
}

/** Lines are wrapped at a width of at least this; shorter ones end on purpose. */
const NARROWEST = 60;

const OPEN_END =
  /(?:[,\-–—(]|\b(?:a|an|the|and|or|of|to|in|on|at|by|for|with|from|as|that|which|who|is|are|be|not|if|than|their|its|your|any|all|no))$/iu;
const CLOSED_END = /[.!?:;…][)"'”’*_]*$/u;
/** "next_step: …", "P.S.: …", "Intro – …": what begins with a name and a mark begins anew, though the line before is full. */
const LABELLED =
  /^(?:(?:[a-z][\w-]*_[\w-]*|\p{Lu}[\p{L}\p{N}' /&-]{0,24}|(?:\p{Lu}\.){2,3}):|\p{Lu}[\p{L}\p{N}' /&]{0,24} [-–—])\s/u;
/** Two lines that begin so are fields. */
const KEY = /^[a-z]\w*:\s/u;
const LOWER_START = /^(?:\(?\p{Ll}|["“']\p{Ll})/u;

/**
 * Puts together the lines of a paragraph that was wrapped; every other line is a paragraph of its own.
 *
 * @param indent - that of a list item: what follows a full stop further left is none of its lines
 */
export function joinLines(parts: readonly LinePart[], flat: FlatText, indent = -1): readonly (readonly LinePart[])[] {
  const width = parts.reduce((widest, { start, end }) => Math.max(widest, end - start), 0);
  const groups: LinePart[][] = [];
  for (const part of parts) {
    const before = groups.at(-1)?.at(-1);
    if (before !== undefined && continues(flat, before, { part, width, indent })) groups.at(-1)?.push(part);
    else groups.push([part]);
  }
  return groups;
}

/** Short lines, none of which ends like a sentence: each is an item, though nothing marks it as one. */
export function isListing(parts: readonly LinePart[], flat: FlatText): boolean {
  return parts.every(({ start, end }) => end - start < NARROWEST && !/[.,;]$/u.test(flat.text.slice(end - 1, end)));
}

interface Next {
  readonly part: LinePart;
  readonly width: number;
  readonly indent: number;
}

function continues(flat: FlatText, before: LinePart, { part, width, indent }: Next): boolean {
  const ending = flat.text.slice(Math.max(before.start, before.end - 40), before.end);
  const beginning = flat.text.slice(part.start, Math.min(part.end, part.start + 40));
  if (KEY.test(beginning) && KEY.test(flat.text.slice(before.start, before.start + 40))) return false;
  if (isDataLine(beginning) || isDataLine(flat.text.slice(before.start, Math.min(before.end, before.start + 40))))
    return false;
  if (CLOSED_END.test(ending))
    return (
      !LABELLED.test(beginning) &&
      indentOf(flat.text, part) > indent &&
      isWrapped(before, beginning, width) &&
      !/:[*_]*$/u.test(ending)
    );
  if (LOWER_START.test(beginning) && !/^[a-z][\w-]*\s*[:=]/u.test(beginning)) return true;
  if (branchBreaks(flat, before, part)) return false;
  return OPEN_END.test(ending) || isWrapped(before, beginning, width);
}

const indentOf = (text: string, { start }: LinePart): number => start - text.lastIndexOf('\n', start - 1) - 1;

/** The next word would not have had room on the line. */
function isWrapped(before: LinePart, beginning: string, width: number): boolean {
  const word = /^\S+/u.exec(beginning)?.[0] ?? '';
  return width >= NARROWEST && before.end - before.start + 1 + word.length > width;
}

/** A block of the template begins or ends between the lines. */
function branchBreaks(flat: FlatText, before: LinePart, after: LinePart): boolean {
  const first = flat.segments[flat.segmentAt(before.end - 1)];
  const second = flat.segments[flat.segmentAt(after.start)];
  return first?.branch !== second?.branch;
}

/** One text of joined lines, marks of emphasis left out. */
export function textOf(parts: readonly LinePart[], flat: FlatText): MappedText {
  const builder = new TextBuilder();
  for (const [index, { start, end }] of parts.entries()) {
    if (index > 0) builder.add(' ', start - 1);
    let from = start;
    for (const mark of emphasisMarks(flat.text, start, end)) {
      builder.add(flat.text.slice(from, mark.start), from);
      from = mark.end;
    }
    builder.add(flat.text.slice(from, end), from);
  }
  return builder.build();
}

interface Mark {
  readonly start: number;
  readonly end: number;
}

const EMPHASIS = /`[^`\n]*`|\{\{[^{}]*\}\}|\*{1,3}|_{1,3}/gu;

/** Marks of emphasis that have a partner: a star alone is a star. */
function emphasisMarks(text: string, start: number, end: number): readonly Mark[] {
  const line = text.slice(start, end);
  if (!/[*_]/u.test(line)) return [];
  const marks: Mark[] = [];
  const open = new Map<string, Mark>();
  for (const { 0: found, index } of line.matchAll(EMPHASIS)) {
    if (found.startsWith('`') || found.startsWith('{')) continue;
    const mark = { start: start + index, end: start + index + found.length };
    const [before, after] = [line[index - 1] ?? ' ', line[index + found.length] ?? ' '];
    const opened = open.get(found);
    if (opened !== undefined && !/\s/u.test(before) && (found.startsWith('*') || !/[\p{L}\p{N}]/u.test(after))) {
      marks.push(opened, mark);
      open.delete(found);
    } else if (!/\s/u.test(after) && (found.startsWith('*') || !/[\p{L}\p{N}]/u.test(before))) {
      open.set(found, mark);
    }
  }
  return marks.sort((a, b) => a.start - b.start);
}

/** A part of a line without the white space around it. */
export function trimPart(text: string, { start, end, line }: LinePart): LinePart {
  let [from, to] = [start, end];
  while (from < to && isSpace(text.charCodeAt(from))) from += 1;
  while (to > from && isSpace(text.charCodeAt(to - 1))) to -= 1;
  return { start: from, end: to, line };
}

const isSpace = (code: number): boolean => code === 32 || (code >= 9 && code <= 13) || code === 160;
