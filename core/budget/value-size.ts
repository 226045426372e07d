import type { Json, JsonObject } from '../protocol.ts';
import { schemaLimit } from './schema-limit.ts';
import type { SchemaView } from './schema-views.ts';
import { itemOf, partsOf, typeOf } from './schema-views.ts';
import type { TextSize } from './text-size.ts';
import { ascii, larger, NOTHING, plus, sizeOfText, smaller, text, times, unbounded } from './text-size.ts';

/** What a kind of printing makes of each kind of value. */
export interface Printing {
  string(own: JsonObject): TextSize;
  array(view: SchemaView, own: JsonObject, visit: Visit): TextSize;
  object(view: SchemaView, own: JsonObject, visit: Visit): TextSize;
  literal(value: Json): TextSize;
  readonly null: TextSize;
}

/**
 * The largest text that a value of a schema prints as, as Handlebars prints: lists joined by commas, objects as
 * `[object Object]`, `null` as nothing.
 *
 * @example
 * sizeOfValue({ root: {}, schema: { type: 'string', maxLength: 20 } }).bytes; //=> 80
 */
export const sizeOfValue = (view: SchemaView): TextSize => sizeBy(plainly, view, newVisit());

/** Schemas that are being looked into, and what was found of others: schemas are shared, and may contain themselves. */
export interface Visit {
  readonly open: Set<JsonObject>;
  readonly known: Map<JsonObject, TextSize>;
  /** How many more are looked into. */
  readonly work: { left: number };
  /** The same, one level deeper in a text that is indented. */
  deeper?: Visit;
}

export const newVisit = (): Visit => ({ open: new Set(), known: new Map(), work: { left: MOST_PARTS } });

/** More parts than this are those of a circle that is never met at the same place, or of nobody's schema. */
const MOST_PARTS = 10_000;
const DEEPEST = 200;

/** The size of a value by its own keywords, and by those of all parts of its schema. */
export function sizeBy(printing: Printing, view: SchemaView, visit: Visit): TextSize {
  const parts = partsOf(view);
  if (parts === undefined) return unbounded('is not described by the input schema');
  const { own, both, either } = parts;
  const known = visit.known.get(own);
  if (known !== undefined) return known;
  visit.work.left -= 1;
  if (visit.open.has(own) || visit.open.size > DEEPEST) return unbounded('contains itself');
  if (visit.work.left < 0) return unbounded('has a schema of too many parts');
  visit.open.add(own);
  const sizes = [
    ...both.map((one) => sizeBy(printing, one, visit)),
    ...either.map((members) => members.map((one) => sizeBy(printing, one, visit)).reduce(larger, NOTHING)),
    ownSize(printing, { root: view.root, schema: own }, visit),
  ];
  visit.open.delete(own);
  const size = sizes.reduce(smaller);
  visit.known.set(own, size);
  return size;
}

function ownSize(printing: Printing, view: SchemaView, visit: Visit): TextSize {
  const own = view.schema ?? {};
  if (Array.isArray(own['enum'])) return own['enum'].map(printing.literal).reduce(larger, NOTHING);
  const fixed = own['const'];
  if (fixed !== undefined) return printing.literal(fixed);
  const types = typeOf(own);
  if (types.length === 0) return unbounded('has no type');
  return types.map((type) => sizeOfType(printing, { type, view, own }, visit)).reduce(larger, NOTHING);
}

interface Typed {
  readonly type: string;
  readonly view: SchemaView;
  readonly own: JsonObject;
}

function sizeOfType(printing: Printing, { type, view, own }: Typed, visit: Visit): TextSize {
  switch (type) {
    case 'string':
      return printing.string(own);
    case 'integer':
      return integerSize(own);
    case 'number':
      return LONGEST_NUMBER;
    case 'boolean':
      return ascii('false'.length);
    case 'null':
      return printing.null;
    case 'array':
      return printing.array(view, own, visit);
    case 'object':
      return printing.object(view, own, visit);
    default:
      return unbounded(`has the type "${type}"`);
  }
}

/** `-1.7976931348623157e+308` has 24 characters. */
const LONGEST_NUMBER = ascii(25);

/** From 10²¹ on, numbers are printed with an exponent. */
function integerSize(own: JsonObject): TextSize {
  const ends = [
    [own['minimum'], own['exclusiveMinimum']],
    [own['maximum'], own['exclusiveMaximum']],
  ].map((limits) => limits.filter((limit) => typeof limit === 'number'));
  const [lows = [], highs = []] = ends;
  if (lows.length === 0 || highs.length === 0) return LONGEST_NUMBER;
  const [low, high] = [Math.max(...lows), Math.min(...highs)];
  if (Math.max(Math.abs(low), Math.abs(high)) >= 1e21) return LONGEST_NUMBER;
  return ascii(Math.max(digits(low), digits(high)));
}

const digits = (value: number): number => String(Math.trunc(value)).length + (value < 0 ? 1 : 0);

/** Formats that Ajv checks whose texts are all ASCII and no longer than this. */
const formatLengths: Readonly<Record<string, number>> = { date: 10, uuid: 45, ipv4: 15, ipv6: 45, hostname: 253 };

/** The most characters of a text by its schema. */
export function stringSize(own: JsonObject): TextSize {
  const { format } = own;
  const byFormat = typeof format === 'string' ? formatLengths[format] : undefined;
  const { most, because } = schemaLimit(own, 'maxLength');
  if (byFormat !== undefined) return ascii(Math.min(byFormat, most ?? byFormat));
  return most === undefined ? unbounded(because) : text(most);
}

const plainly: Printing = {
  string: stringSize,
  array: (view, own, visit) => {
    const { most, because } = schemaLimit(own, 'maxItems');
    if (most === undefined) return unbounded(because);
    const item = sizeBy(plainly, itemOf(view), visit);
    return plus(times(item, most), ascii(Math.max(0, most - 1)));
  },
  object: () => ascii('[object Object]'.length),
  literal: (value) => (value === null ? NOTHING : sizeOfText(String(value))),
  null: NOTHING,
};
