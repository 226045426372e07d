import { errorBuilder } from './error-builder.ts';
import { referenceErrors } from './error-catalog/reference-errors.ts';
import { excerpt } from './excerpt.ts';

const fail = errorBuilder(referenceErrors);

/**
 * Writes a JSON value in the canonical form of RFC 8785: keys in order of their UTF-16 code units, numbers and strings
 * as ECMAScript writes them, no white space. Equal values give equal bytes, so that they can be hashed.
 * An object key whose value is `undefined` is left out, as `JSON.stringify` does.
 *
 * @throws JSON_INVALID for what JSON cannot hold: `NaN`, functions, lone surrogates, cycles
 * @example
 * canonicalJson({ b: 1, a: [-0, 1e21] }); //=> '{"a":[0,1e+21],"b":1}'
 */
export function canonicalJson(value: unknown): string {
  return write(value, []);
}

/** `path` holds the keys that lead to `value`, for the error; its depth ends cycles. */
function write(value: unknown, path: readonly (string | number)[]): string {
  if (path.length > maxDepth) throw invalid(path, `it is nested deeper than ${maxDepth} levels`);
  if (value === null || typeof value === 'boolean') return String(value);
  if (typeof value === 'string') return writeString(value, path);
  if (typeof value === 'number') return writeNumber(value, path);
  if (Array.isArray(value)) return `[${value.map((item, index) => write(item, [...path, index])).join(',')}]`;
  if (typeof value === 'object') return writeObject(value, path);
  throw invalid(path, `a ${typeof value} is not a JSON value`);
}

const maxDepth = 200;
/** With the `u` flag a surrogate pair is one character, so this finds only halves. */
const loneSurrogate = /\p{Cs}/u;

function writeString(value: string, path: readonly (string | number)[]): string {
  if (loneSurrogate.test(value)) throw invalid(path, 'a string holds half of a surrogate pair');
  return JSON.stringify(value);
}

function writeNumber(value: number, path: readonly (string | number)[]): string {
  if (!Number.isFinite(value)) throw invalid(path, `${value} is not a JSON number`);
  return JSON.stringify(value);
}

function writeObject(value: object, path: readonly (string | number)[]): string {
  const entries = Object.entries(value).filter(([, item]) => item !== undefined);
  // The default order of sort() is that of UTF-16 code units.
  const keys = new Map(entries);
  const members = [...keys.keys()].sort().map((key) => {
    const inner = [...path, key];
    return `${writeString(key, inner)}:${write(keys.get(key), inner)}`;
  });
  return `{${members.join(',')}}`;
}

function invalid(path: readonly (string | number)[], problem: string): Error {
  const pointer = path.map((key) => `/${String(key).replaceAll('~', '~0').replaceAll('/', '~1')}`);
  return fail('JSON_INVALID', { path: excerpt(pointer.join('')), problem });
}
