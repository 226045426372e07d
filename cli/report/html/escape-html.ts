import { visibleText } from '../visible-text.ts';

const entities: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

/** A text of somebody else as HTML, in elements and in quoted attributes; what nobody sees is shown. */
export const escapeHtml = (text: string): string =>
  visibleText(text).replace(/[&<>"']/gu, (sign) => entities[sign] ?? sign);
