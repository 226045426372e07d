import type { Container } from './container.ts';

/** Rows are those of the one table that is put out, whatever it is called, and keys those of the one object. */
export const isOfWhole = (name: string, { part = '', each }: Container): boolean =>
  each === undefined &&
  (name === 'key' || name === 'field' ? objects.has(part) : (name === 'row' || name === 'record') && tables.has(part));
const objects: ReadonlySet<string> = new Set(['object', 'json', 'dictionary']);
const tables: ReadonlySet<string> = new Set(['file', 'table', 'sheet', 'export', 'csv', 'spreadsheet']);
