import { printable } from './printable.ts';

/** Keeps two characters apart without being seen. */
const JOINER = '\u2060';

/**
 * A text of somebody else in Markdown: it formats nothing, and on GitHub it mentions nobody, names no issue and makes
 * no link. Those are found after entities are decoded, so that only a character in between keeps them away.
 */
export const markdownText = (text: string): string =>
  printable(text)
    .replace(/[\r\n]+/gu, ' ')
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replace(/[\\`*_{}[\]|~]/gu, '\\$&')
    .replace(/[@#]|:(?=\/)|www(?=\.)/giu, `$&${JOINER}`);
