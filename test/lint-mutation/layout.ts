import { remember } from '../../core/remember.ts';

/** Where a block of lines may be added to the system message of a prompt. All numbers are indexes of lines. */
export interface Layout {
  readonly lines: readonly string[];
  /** First line of the system message, and the line after its last one. */
  readonly start: number;
  readonly end: number;
  /** Before which line to add a paragraph after the opening one. */
  readonly afterIntro: number;
  /** How many blocks are open at the start of each line. */
  readonly depths: readonly number[];
}

const roleTag = /^\{\{~?(?:role "(?:user|model)"|history)/u;
const systemTag = /\{\{role "system"~?\}\}/u;

/**
 * Reads where the system message of a `.prompt` file begins and ends. A file without roles is all system message. Asked
 * of the same few texts thousands of times.
 */
export const readLayout: (source: string) => Layout = remember(layoutOf, { last: 200, longest: 64 * 1024 });

function layoutOf(source: string): Layout {
  const lines = source.split('\n');
  const afterFrontMatter = lines[0] === '---' ? lines.indexOf('---', 1) + 1 : 0;
  const system = lines.findIndex((line) => systemTag.test(line));
  const start = system === -1 ? afterFrontMatter : system + 1;
  const role = lines.findIndex((line, index) => index >= start && roleTag.test(line));
  const end = lastFilled(lines, role === -1 ? lines.length : role) + 1;
  const depths = openBlocks(lines);
  const afterIntro = firstBreak({ lines, start, end, depths });
  return { lines, start, end, depths, afterIntro };
}

function lastFilled(lines: readonly string[], before: number): number {
  let index = before - 1;
  while (lines[index]?.trim() === '') index -= 1;
  return index;
}

function openBlocks(lines: readonly string[]): readonly number[] {
  const depths = [0];
  for (const line of lines) {
    const opened = [...line.matchAll(/\{\{~?#/gu)].length;
    const closed = [...line.matchAll(/\{\{~?\//gu)].length;
    depths.push((depths.at(-1) ?? 0) + opened - closed);
  }
  return depths;
}

function firstBreak({ lines, start, end, depths }: Omit<Layout, 'afterIntro'>): number {
  let index = start;
  while (index < end && lines[index]?.trim() === '') index += 1;
  while (index < end && (lines[index]?.trim() !== '' || depths[index] !== 0)) index += 1;
  return index;
}

/** Before which line the section under a heading ends, `undefined` where there is no such heading. */
export function sectionEnd({ lines, start, end, depths }: Layout, heading: string): number | undefined {
  const at = lines.indexOf(heading, start);
  if (at === -1 || at >= end) return undefined;
  let next = at + 1;
  while (next < end && !/^#+ /u.test(lines[next] ?? '')) next += 1;
  const last = lastFilled(lines, next) + 1;
  return depths[last] === 0 ? last : undefined;
}

const item = /^(?<marker>[-*•]|\d+[.)])\s/u;

/** Before which line a further item of the list with this line belongs, and its marker. */
export function listEnd({ lines, depths }: Layout, line: number): { at: number; marker: string } | undefined {
  const marker = item.exec(lines[line] ?? '')?.groups?.['marker'];
  if (marker === undefined || negativeLeadIn(lines, line)) return undefined;
  let found: { at: number; marker: string } | undefined;
  let last = marker;
  for (let next = line; next < lines.length; next += 1) {
    const text = lines[next] ?? '';
    const own = item.exec(text)?.groups?.['marker'];
    if (own === undefined && !/^\{\{[#/~]|^\{\{else/u.test(text)) break;
    last = own ?? last;
    if (depths[next + 1] === 0) found = { at: next + 1, marker: following(last) };
  }
  return found;
}

const following = (marker: string): string => marker.replace(/\d+/u, (digits) => `${Number(digits) + 1}`);

/** Whether the list stands under "Do not:" or another lead-in that gives its items a meaning of their own. */
function negativeLeadIn(lines: readonly string[], line: number): boolean {
  let first = line;
  while (item.test(lines[first - 1] ?? '') || /^\{\{/u.test(lines[first - 1] ?? '')) first -= 1;
  return /\b(?:not|never|don.t|avoid|without|no)\b.*:$/iu.test((lines[first - 1] ?? '').trim());
}
