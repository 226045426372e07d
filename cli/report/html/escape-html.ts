import { printable } from '../printable.ts';

const entities: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

/** A text of somebody else as HTML, in elements and in quoted attributes; control characters are shown as symbols. */
export const escapeHtml = (text: string): string =>
  printable(text).replace(/[&<>"']/gu, (sign) => entities[sign] ?? sign);
