import type { FlatText } from './flat-text.ts';
import type { MappedText } from './mapped-text.ts';

const TITLE = /^([\p{L}\p{N}][^.:!?;\n]{0,48})\.$/u;
const BOLD = /^(?:\*\*|__)$/u;

/**
 * What a paragraph begins with in bold and with a full stop: "Greeting" of "**Greeting.** Use the first name.".
 *
 * @param first - its first sentence, which stands at its beginning
 */
export function runInTitle(first: string, mapped: MappedText, flat: FlatText): string | undefined {
  const title = TITLE.exec(first)?.[1];
  if (title === undefined) return undefined;
  const [start, end] = [mapped.placeOf(0), mapped.placeOf(first.length - 1) + 1];
  const isBold = BOLD.test(flat.text.slice(start - 2, start)) && BOLD.test(flat.text.slice(end, end + 2));
  return isBold ? title : undefined;
}
