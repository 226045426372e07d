import type { Format } from 'ajv';
import type { FormatName } from 'ajv-formats';
import formats from 'ajv-formats';
import { ownValue } from '../own-value.ts';
import type { JsonObject } from '../protocol.ts';
import type { Pattern } from './pattern/create-pattern.ts';
import { createPattern } from './pattern/create-pattern.ts';

export interface PlainFitOptions {
  /** Makes expressions of patterns. @defaultValue one that no text keeps busy */
  readonly createPattern?: (source: string, flags: string) => Pattern;
  /** Formats of one's own, which go before those of Ajv. */
  readonly formats?: Readonly<Record<string, (text: string) => boolean>>;
}

/** Whether a value surely fits; false where it does not, or where only a real validator can tell. */
export type PlainFit = (value: unknown) => boolean;

/**
 * A quick check for schemas of common keywords only, as most input schemas are: a validator made of code would take
 * longer to make than all samples take to check. `undefined` where the schema has anything else, or is no schema.
 *
 * @example
 * plainFit({ type: 'object', properties: { topic: { type: 'string', maxLength: 3 } } })?.({ topic: 'tea' }); //=> true
 */
export function plainFit(schema: JsonObject, options: PlainFitOptions = {}): PlainFit | undefined {
  const { $defs = {}, $schema, ...root } = schema;
  if (!isObject($defs) || ($schema !== undefined && $schema !== CURRENT_DRAFT)) return undefined;
  try {
    const reader = new PlainReader($defs, options);
    // What nothing refers to has to be a schema too.
    for (const definition of Object.values($defs)) reader.read(definition);
    return reader.read(root);
  } catch (error) {
    if (error instanceof NotPlain) return undefined;
    throw error;
  }
}

const CURRENT_DRAFT = 'https://json-schema.org/draft/2020-12/schema';

class NotPlain extends Error {}

type Reader = (argument: unknown, reader: PlainReader) => PlainFit | undefined;

/** Makes a check of each keyword. What a keyword does not speak of fits it. */
class PlainReader {
  readonly options: PlainFitOptions;
  readonly #definitions: JsonObject;
  /** Names of definitions that are being read: one that is met again refers to itself. */
  readonly #open = new Set<string>();

  constructor(definitions: JsonObject, options: PlainFitOptions) {
    this.options = options;
    this.#definitions = definitions;
  }

  read(schema: unknown): PlainFit {
    if (!isObject(schema)) throw new NotPlain();
    const checks = Object.entries(schema).flatMap(([keyword, argument]) => {
      if (keyword === 'properties' || keyword === 'additionalProperties') return [];
      // Ajv looks past what other tools write.
      if (keyword.startsWith('x-')) return [];
      const reader = ownValue(keywords, keyword);
      if (reader === undefined) throw new NotPlain();
      return reader(argument, this) ?? [];
    });
    if ('properties' in schema || 'additionalProperties' in schema) checks.push(this.#members(schema));
    return (value) => checks.every((fits) => fits(value));
  }

  reference(argument: unknown): PlainFit {
    const [, name = ''] = /^#\/\$defs\/([\w-]+)$/u.exec(String(argument)) ?? [];
    if (this.#open.has(name)) throw new NotPlain();
    this.#open.add(name);
    const fits = this.read(ownValue(this.#definitions, name));
    this.#open.delete(name);
    return fits;
  }

  #members({ properties = {}, additionalProperties: others = true }: JsonObject): PlainFit {
    if (!isObject(properties)) throw new NotPlain();
    const known = new Map(Object.entries(properties).map(([name, schema]) => [name, this.read(schema)]));
    const fitsOther = typeof others === 'boolean' ? () => others : this.read(others);
    return (value) =>
      !isObject(value) || Object.entries(value).every(([name, member]) => (known.get(name) ?? fitsOther)(member));
  }
}

const none = (): undefined => undefined;

const keywords: Readonly<Record<string, Reader>> = {
  ...{ title: textOnly, description: textOnly, $comment: textOnly, default: none },
  type: (argument) => {
    const types = (Array.isArray(argument) ? argument : [argument]).map(typeCheck);
    if (types.length === 0) throw new NotPlain();
    return (value) => types.some((fits) => fits(value));
  },
  enum: (argument) => {
    if (!Array.isArray(argument) || argument.length === 0 || !argument.every(isScalar)) throw new NotPlain();
    return (value) => argument.includes(value);
  },
  const: (argument) => {
    if (!isScalar(argument)) throw new NotPlain();
    return (value) => value === argument;
  },
  required: (argument) => {
    if (!Array.isArray(argument) || !argument.every((name) => typeof name === 'string')) throw new NotPlain();
    return (value) => !isObject(value) || argument.every((name) => Object.hasOwn(value, name));
  },
  items: (argument, reader) => {
    const fits = reader.read(argument);
    return (value) => !Array.isArray(value) || value.every((item) => fits(item));
  },
  $ref: (argument, reader) => reader.reference(argument),
  pattern: (argument, { options }) => {
    if (typeof argument !== 'string') throw new NotPlain();
    const pattern = patternOf(argument, options);
    return (value) => typeof value !== 'string' || pattern.test(value);
  },
  format: (argument, { options }) => {
    const check = ownValue(options.formats ?? {}, String(argument)) ?? formatCheck(argument);
    return check === undefined ? undefined : (value) => typeof value !== 'string' || check(value);
  },
  minLength: (least) => textSize(count(least), (length, bound) => length >= bound),
  maxLength: (most) => textSize(count(most), (length, bound) => length <= bound),
  propertyNames: (argument, reader) => {
    const fits = reader.read(argument);
    return (value) => !isObject(value) || Object.keys(value).every(fits);
  },
  minProperties: (least) => memberCount(count(least), (members, bound) => members >= bound),
  maxProperties: (most) => memberCount(count(most), (members, bound) => members <= bound),
  minItems: (argument) => listSize(count(argument), (length, bound) => length >= bound),
  maxItems: (argument) => listSize(count(argument), (length, bound) => length <= bound),
  uniqueItems: (argument) => {
    if (typeof argument !== 'boolean') throw new NotPlain();
    if (!argument) return undefined;
    return (value) => !Array.isArray(value) || (value.every(isScalar) && new Set(value).size === value.length);
  },
  exclusiveMinimum: (argument) => size(finite(argument), (value, bound) => value > bound),
  exclusiveMaximum: (argument) => size(finite(argument), (value, bound) => value < bound),
  minimum: (argument) => size(finite(argument), (value, bound) => value >= bound),
  maximum: (argument) => size(finite(argument), (value, bound) => value <= bound),
};

function patternOf(source: string, options: PlainFitOptions): Pattern {
  try {
    return (options.createPattern ?? createPattern)(source, 'u');
  } catch {
    throw new NotPlain();
  }
}

/** The check of one of Ajv's own formats; undefined of one that fits everything. */
function formatCheck(name: unknown): ((text: string) => boolean) | undefined {
  const format = formatOf(name);
  if (format === true) return undefined;
  if (format instanceof RegExp) return (text) => format.test(text);
  if (typeof format === 'function') return (text) => format(text) === true;
  if (typeof format !== 'object' || 'type' in format || !('validate' in format)) throw new NotPlain();
  const { validate } = format;
  if (typeof validate !== 'function') throw new NotPlain();
  return (text) => (validate as (text: string) => unknown)(text) === true;
}

function formatOf(name: unknown): Format {
  try {
    return formats.default.get(name as FormatName);
  } catch {
    throw new NotPlain();
  }
}

function textOnly(argument: unknown): undefined {
  if (typeof argument !== 'string') throw new NotPlain();
}

function typeCheck(type: unknown): PlainFit {
  const fits = typeof type === 'string' ? ownValue(types, type) : undefined;
  if (fits === undefined) throw new NotPlain();
  return fits;
}

const types: Readonly<Record<string, PlainFit>> = {
  string: (value) => typeof value === 'string',
  number: (value) => Number.isFinite(value),
  integer: (value) => Number.isInteger(value),
  boolean: (value) => typeof value === 'boolean',
  null: (value) => value === null,
  array: (value) => Array.isArray(value),
  object: isObject,
};

type Compare = (value: number, bound: number) => boolean;

/** Lengths count whole characters, and no code points that are halves of one. */
const textSize =
  (bound: number, compare: Compare): PlainFit =>
  (value) =>
    typeof value !== 'string' || compare([...value].length, bound);

const listSize =
  (bound: number, compare: Compare): PlainFit =>
  (value) =>
    !Array.isArray(value) || compare(value.length, bound);

const memberCount =
  (bound: number, compare: Compare): PlainFit =>
  (value) =>
    !isObject(value) || compare(Object.keys(value).length, bound);

const size =
  (bound: number, compare: Compare): PlainFit =>
  (value) =>
    typeof value !== 'number' || compare(value, bound);

function count(argument: unknown): number {
  if (!Number.isSafeInteger(argument) || Number(argument) < 0) throw new NotPlain();
  return Number(argument);
}

function finite(argument: unknown): number {
  if (!Number.isFinite(argument)) throw new NotPlain();
  return Number(argument);
}

function isObject(value: unknown): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

const isScalar = (value: unknown): boolean => value === null || ['string', 'number', 'boolean'].includes(typeof value);
