import { marked } from 'marked';
import type { HtmlElement } from './parse-html.ts';
import { parseHtml } from './parse-html.ts';

/** What a reader of a Markdown comment sees, as a browser reads it. @throws Error where its HTML is broken */
export function parseMarkdown(text: string): HtmlElement {
  const body = marked.parse(text, { gfm: true, async: false });
  return parseHtml(`<!doctype html><html><head><title>Comment</title></head><body>${body}</body></html>`);
}
