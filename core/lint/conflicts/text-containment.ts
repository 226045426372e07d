import { plainText } from '../exact/literals.ts';

/** How often a text stands in another one: as a word of its own, or wherever its letters stand. */
export function countIn(text: string, searched: string, as: 'word' | 'letters'): number {
  const whole = plainText(text);
  const part = plainText(searched);
  if (part === '') return 0;
  let found = 0;
  for (let at = whole.indexOf(part); at >= 0; at = whole.indexOf(part, at + part.length)) {
    const isOwn = RUN.test(part) ? isWholeRun : as === 'word' ? isWord : isAnywhere;
    if (isOwn(whole, at, at + part.length)) found += 1;
  }
  return found;
}

/** "##" is another mark than "#", and "---" another than "-": no more of the same stands around it. */
const isWholeRun = (text: string, from: number, to: number): boolean =>
  text[from - 1] !== text[from] && text[to] !== text[from];

const RUN = /^([^\p{L}\p{N}\s.,;:!?'"’()])\1*$/u;

const isAnywhere = (): boolean => true;

const isWord = (text: string, from: number, to: number): boolean =>
  !/[\p{L}\p{N}'-]/u.test(text[from - 1] ?? ' ') && !/[\p{L}\p{N}-]/u.test(text[to] ?? ' ');

/** Whether one answer can begin with both of two texts: the shorter one begins the longer. */
export function canBothStart(a: string, b: string): boolean {
  const [first, second] = comparable(a, b);
  return first.startsWith(second) || second.startsWith(first);
}

/** Whether one answer can end with both of two texts. */
export function canBothEnd(a: string, b: string): boolean {
  const [first, second] = comparable(a, b);
  return first.endsWith(second) || second.endsWith(first);
}

/** Without the marks at their ends, unless one of the two is nothing but marks: two such may well stand together. */
function comparable(a: string, b: string): readonly [string, string] {
  const [first, second] = [edgeText(a), edgeText(b)];
  return (first === '') === (second === '') ? [first, second] : [plainText(a), plainText(b)];
}

/** Marks at the ends are not compared: writers put them inside or outside of the quotation as they please. */
export const edgeText = (text: string): string => plainText(text).replace(/^[^\p{L}\p{N}]+|[^\p{L}\p{N}]+$/gu, '');
