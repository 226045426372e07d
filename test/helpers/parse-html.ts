import type { DefaultTreeAdapterTypes } from 'parse5';
import { parse } from 'parse5';

/** An element as a browser reads it. */
export interface HtmlElement {
  readonly tag: string;
  readonly attributes: Readonly<Record<string, string>>;
  /** All text in it. */
  readonly text: string;
  readonly children: readonly HtmlElement[];
}

/** Reads a page by the rules of browsers. @throws Error at the first error of its syntax */
export function parseHtml(html: string): HtmlElement {
  const document = parse(html, {
    onParseError: ({ code, startLine, startCol }) => {
      throw new Error(`${code} in line ${startLine}, column ${startCol}: ${html.split('\n')[startLine - 1]}`);
    },
  });
  const root = document.childNodes.find((node): node is DefaultTreeAdapterTypes.Element => 'tagName' in node);
  if (root === undefined) throw new Error('the page has no element');
  return elementOf(root);
}

function elementOf(node: DefaultTreeAdapterTypes.Element): HtmlElement {
  const children = node.childNodes.filter((one): one is DefaultTreeAdapterTypes.Element => 'tagName' in one);
  return {
    tag: node.tagName,
    attributes: Object.fromEntries(node.attrs.map(({ name, value }) => [name, value])),
    text: textOf(node),
    children: children.map(elementOf),
  };
}

const textOf = (node: DefaultTreeAdapterTypes.ChildNode): string => {
  if ('value' in node) return node.value;
  return 'childNodes' in node ? node.childNodes.map(textOf).join('') : '';
};

/** An element and all in it, in the order of the page. */
export function allElements(element: HtmlElement): readonly HtmlElement[] {
  return [element, ...element.children.flatMap(allElements)];
}
