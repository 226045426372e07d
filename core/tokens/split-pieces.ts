/**
 * A cutter of texts into the pieces that an encoding merges inside of. Texts of ASCII characters alone are cut by an
 * expression without the classes of Unicode: to make that of all characters takes longer than to cut a prompt.
 *
 * @param expression - the encoding's own, with the flags `g` and `u`
 */
export function createSplitter(expression: RegExp): (text: string) => readonly string[] {
  const ascii = new RegExp(withoutClasses(expression.source), 'g');
  return (text) => text.match(BEYOND_ASCII.test(text) ? expression : ascii) ?? [];
}

/** Anything but white space, and what is printed, of ASCII; its other control characters are rare. */
const BEYOND_ASCII = /[^\t-~]/u;

/** What is left of each class in ASCII, inside of brackets. */
const ASCII_CLASSES: Readonly<Record<string, string>> = { L: 'A-Za-z', Lu: 'A-Z', Ll: 'a-z', N: '0-9' };

/** The same expression with the characters of ASCII in place of classes, in brackets where it has a class alone. */
const withoutClasses = (source: string): string =>
  source.replace(/\[[^\]]*\]|\\p\{\w+\}/gu, (part) => (part.startsWith('[') ? inAscii(part) : `[${inAscii(part)}]`));

const inAscii = (part: string): string =>
  part.replace(/\\p\{(\w+)\}/gu, (_, name: string) => ASCII_CLASSES[name] ?? '');
