import { ownValue } from '../own-value.ts';
import type { JsonObject } from '../protocol.ts';
import { schemaLimit } from './schema-limit.ts';
import type { SchemaView } from './schema-views.ts';
import { itemOf, propertyOf } from './schema-views.ts';
import type { TextSize } from './text-size.ts';
import { ascii, larger, plus, sizeOfText, times, unbounded } from './text-size.ts';
import type { Printing, Visit } from './value-size.ts';
import { newVisit, sizeBy, stringSize } from './value-size.ts';

/**
 * The largest JSON that `{{json value indent=…}}` writes for a value of a schema. A missing value is `null`.
 *
 * @param indent - blanks per level, 0 for none
 */
export const sizeOfJson = (view: SchemaView, indent: number): TextSize =>
  larger(sizeBy(jsonPrinting(indent, 0), view, newVisit()), ascii('null'.length));

/** A character becomes six at most: a control character is written as \u0000, and so is half a surrogate pair. */
const ESCAPED = 6;

function jsonPrinting(indent: number, level: number): Printing {
  const inside = (): Printing => jsonPrinting(indent, level + 1);
  return {
    string: (own) => {
      const { characters, because } = stringSize(own);
      return because === undefined ? plus(ascii(characters * ESCAPED), ascii(2)) : unbounded(because);
    },
    array: (view, own, visit) => {
      const { most, because } = schemaLimit(own, 'maxItems');
      if (most === undefined) return unbounded(because);
      const item = sizeBy(inside(), itemOf(view), nested(visit, indent));
      return plus(times(plus(larger(item, ascii(4)), lineSize(indent, level)), most), closing(indent, level));
    },
    object: (view, own, visit) => objectSize(view, own, { visit: nested(visit, indent), indent, level, inside }),
    literal: (value) => literalSize(JSON.stringify(value, null, indent), indent * level),
    null: ascii(4),
  };
}

/** Each line of a literal stands as deep as the literal does. */
const literalSize = (json: string, depth: number): TextSize =>
  plus(sizeOfText(json), ascii((json.split('\n').length - 1) * depth));

/** Without an indent, a size is the same on every level. */
function nested(visit: Visit, indent: number): Visit {
  if (indent === 0) return visit;
  visit.deeper ??= { open: visit.open, known: new Map(), work: visit.work };
  return visit.deeper;
}

/** What stands beside each member: a comma, and a line of its own where there is an indent. */
const lineSize = (indent: number, level: number): TextSize => ascii(1 + (indent === 0 ? 0 : 1 + indent * (level + 1)));

/** Brackets, and the line of the closing one. */
const closing = (indent: number, level: number): TextSize => ascii(2 + (indent === 0 ? 0 : 1 + indent * level));

interface Around {
  readonly visit: Visit;
  readonly indent: number;
  readonly level: number;
  readonly inside: () => Printing;
}

function objectSize(view: SchemaView, own: JsonObject, { visit, indent, level, inside }: Around): TextSize {
  if (own['additionalProperties'] !== false || own['patternProperties'] !== undefined) {
    return unbounded('allows additional properties');
  }
  const properties = (own['properties'] ?? {}) as JsonObject;
  const members = Object.keys(properties).map((name) => {
    const key = plus(sizeOfText(JSON.stringify(name)), ascii(indent === 0 ? 1 : 2));
    const value = ownValue(properties, name) === false ? ascii(0) : sizeBy(inside(), propertyOf(view, name), visit);
    return plus(plus(key, value), lineSize(indent, level));
  });
  return members.reduce(plus, closing(indent, level));
}
