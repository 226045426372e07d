/** Longest template that is read, in UTF-16 code units. */
export const MAX_LENGTH: number = 512 * 1024;

/** Most tags in one template. */
const MAX_TAGS = 10_000;

/** Most blocks inside each other, and most parentheses; the parser takes the square of it in time. */
const MAX_NESTING = 100;

/** A tag that opens, continues or closes a block. */
export interface BlockTag {
  readonly kind: 'open' | 'else' | 'close';
  readonly name: string;
  readonly offset: number;
}

const TAG =
  /(\\?)\{\{(?:!--[\s\S]*?(?:--~?\}\}|$)|![\s\S]*?(?:\}\}|$)|\{\{(\/?)|~?(#[>*]?|\/|\^|else\b)\s*([^\s}~|(]*))/gu;

/** Tags of blocks in order, found by their text alone, so that it also works on what the parser refuses. */
export function* blockTags(text: string): Generator<BlockTag> {
  for (const { 1: backslash, 2: raw, 3: sign, 4: name = '', index: offset } of text.matchAll(TAG)) {
    if (backslash !== '') continue;
    if (raw !== undefined) yield { kind: raw === '' ? 'open' : 'close', name, offset };
    else if (sign === '/') yield { kind: 'close', name, offset };
    else if (sign === 'else') yield { kind: 'else', name, offset };
    else if (sign !== undefined && name !== '') yield { kind: 'open', name, offset };
  }
}

/**
 * Where a template is larger than any real one, so that the parser would take too long for it.
 */
export function findExcess(text: string): { readonly offset: number; readonly problem: string } | undefined {
  if (text.length > MAX_LENGTH) return { offset: MAX_LENGTH, problem: `it is longer than ${MAX_LENGTH} characters` };
  return findManyTags(text) ?? findDeepBlock(text);
}

type Excess = ReturnType<typeof findExcess>;

function findManyTags(text: string): Excess {
  let tags = 0;
  let parentheses = 0;
  let isTag = false;
  for (const { 0: found, index: offset } of text.matchAll(/\{\{!?|\}\}|\(/gu)) {
    if (found === '(') {
      if (isTag) parentheses += 1;
      if (parentheses > MAX_NESTING) return { offset, problem: `it has more than ${MAX_NESTING} parentheses in a tag` };
      continue;
    }
    isTag = found === '{{';
    parentheses = 0;
    if (found !== '}}') tags += 1;
    if (tags > MAX_TAGS) return { offset, problem: `it has more than ${MAX_TAGS} tags` };
  }
  return undefined;
}

function findDeepBlock(text: string): Excess {
  /** How many levels each open block takes: `{{else if}}` opens one more inside. */
  const open: number[] = [];
  let depth = 0;
  for (const { kind, name, offset } of blockTags(text)) {
    if (kind === 'close') depth -= open.pop() ?? 0;
    else if (kind === 'open') open.push(1);
    else if (name === '') continue;
    else if (open.length > 0) open.push((open.pop() ?? 0) + 1);
    if (kind !== 'close') depth += 1;
    if (depth > MAX_NESTING) return { offset, problem: `its blocks are nested deeper than ${MAX_NESTING} levels` };
  }
  return undefined;
}

/** Line from 1 and column from 0, as Handlebars counts. */
export function positionAt(text: string, offset: number): { readonly line: number; readonly column: number } {
  const lines = text.slice(0, offset).split(/\r\n|\r|\n/u);
  return { line: lines.length, column: lines.at(-1)?.length ?? 0 };
}
