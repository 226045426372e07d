import type { TemplateNode } from './template-nodes.ts';

/** Stands in a title for what a condition or a loop decides. */
const ANYTHING = '…';
const VALUE = /\{\{.*?\}\}|…/u;

/** A title is not longer. */
const MOST_CHARACTERS = 100;

/**
 * What a line goes on with at a node: `{{name}}` for a value, `…` for what is decided when rendering.
 *
 * @param rest - behind the node
 */
export function lineFrom(node: TemplateNode, rest: string): string {
  if (node.kind === 'boundary') return '';
  if (node.kind === 'choice' || node.kind === 'loop') return ANYTHING;
  if (node.kind === 'slot') return shortened(`{{${node.subject.replaceAll('[*]', '[]')}}}${rest}`);
  const end = node.text.search(/[\r\n]/u);
  return shortened(end === -1 ? node.text + rest : node.text.slice(0, end));
}

const shortened = (line: string): string =>
  line.length > MOST_CHARACTERS ? line.slice(0, MOST_CHARACTERS) + ANYTHING : line;

/**
 * Finds the section of a template that a heading of a rendering begins. Values in a title may have become anything, and
 * a heading that only a value has begins no section.
 */
export function titleFinder(titles: ReadonlySet<string>): (rendered: string) => string | undefined {
  const open = [...titles].flatMap((title) => {
    const texts = title.split(VALUE).map((text) => text.trim());
    return texts.length === 1 ? [] : [{ title, texts }];
  });
  return (rendered) => (titles.has(rendered) ? rendered : open.find(({ texts }) => isFilled(rendered, texts))?.title);
}

/** Whether a line consists of texts, in their order, with anything between them. */
function isFilled(line: string, texts: readonly string[]): boolean {
  const [first = '', ...more] = texts;
  const last = more.pop() ?? '';
  if (!line.startsWith(first)) return false;
  let from = first.length;
  for (const text of more) {
    const at = line.indexOf(text, from);
    if (at === -1) return false;
    from = at + text.length;
  }
  return line.length - last.length >= from && line.endsWith(last);
}
