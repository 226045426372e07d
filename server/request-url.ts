import { closestMatch } from '../core/closest-match.ts';
import { fail } from '../core/fail.ts';

/** Longest request target that is read, in bytes. */
export const maxUrlBytes = 8192;

/** A request target, split and still encoded. */
export interface RequestTarget {
  readonly path: string;
  /** What follows the first `?`; empty where there is none. */
  readonly search: string;
}

/** Comes before all matching, whose time grows with the length. @throws URL_TOO_LONG */
export function checkLength(url: string): void {
  if (url.length > maxUrlBytes) throw fail('URL_TOO_LONG', { maxBytes: maxUrlBytes });
}

/** Splits a request target; the scheme and host of the absolute form are left out. @throws REQUEST_INVALID */
export function splitTarget(url: string): RequestTarget {
  const target = url.startsWith('/') ? url : url.replace(/^https?:\/\/[^/?#]*/i, '');
  if (!target.startsWith('/')) throw invalid('', 'the address must begin with "/"');
  const question = target.indexOf('?');
  if (question === -1) return { path: target, search: '' };
  return { path: target.slice(0, question), search: target.slice(question + 1) };
}

/**
 * Decodes percent escapes exactly once. What is still encoded after that stays as it is, for the grammar of names and
 * selectors to refuse. @throws REQUEST_INVALID
 */
export function decodeOnce(text: string, where: string): string {
  if (!text.includes('%')) return text;
  try {
    return decodeURIComponent(text);
  } catch {
    throw malformedEscape(where);
  }
}

/** The refusal of an escape that is not one. */
export function malformedEscape(where: string): Error {
  return invalid(where, 'has a "%" that does not begin an escape of UTF-8');
}

/**
 * Reads a query string strictly: each parameter at most once, only those in `known`, `+` for a space as in forms, no
 * control characters. @throws REQUEST_INVALID, PARAMETER_UNKNOWN
 */
export function readQuery<const Key extends string>(
  search: string,
  known: readonly Key[],
): Readonly<Partial<Record<Key, string>>> {
  const values: Partial<Record<Key, string>> = Object.create(null);
  for (const pair of search.split('&')) {
    if (pair === '') continue;
    const equals = pair.indexOf('=');
    const name = decodeForm(equals === -1 ? pair : pair.slice(0, equals), '?');
    const key = known.find((candidate) => candidate === name);
    if (key === undefined) throw unknownParameter(name, known);
    if (values[key] !== undefined) throw invalid(`?${key}`, 'is given twice');
    const value = equals === -1 ? '' : decodeForm(pair.slice(equals + 1), `?${key}`);
    if (hasControlCharacter(value)) throw invalid(`?${key}`, 'has a control character');
    values[key] = value;
  }
  return values;
}

/** The refusal of one part of the request. `path` is `?name` for a query parameter, a JSON pointer for a body. */
export function invalid(path: string, message: string): Error {
  return fail('REQUEST_INVALID', { problems: [{ path, message }] });
}

function decodeForm(text: string, where: string): string {
  return decodeOnce(text.includes('+') ? text.replaceAll('+', ' ') : text, where);
}

function unknownParameter(name: string, known: readonly string[]): Error {
  const parameter = name.length > 64 ? `${name.slice(0, 64)}…` : name;
  return fail('PARAMETER_UNKNOWN', { parameter, where: 'query', nearest: closestMatch(parameter, known), known });
}

function hasControlCharacter(text: string): boolean {
  for (let index = 0; index < text.length; index += 1) {
    const unit = text.charCodeAt(index);
    if (unit < 0x20 || unit === 0x7f) return true;
  }
  return false;
}
