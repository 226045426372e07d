import type { JsonObject } from '../../protocol.ts';
import { describedBy } from '../branch/domains.ts';
import type { Directive } from '../directives/directive.ts';
import type { Bound } from '../directives/value.ts';
import type { LintSource } from '../lint-source.ts';
import { frontMatterOf } from '../rules/front-matter.ts';

/** The number that an end of a range stands for; undefined where it is open. */
export type ReadEnd = (bound: Bound, side: 'min' | 'max') => number | undefined;

interface Range {
  readonly least?: number;
  readonly most?: number;
}

/**
 * Reads ends that are variables by what the input schema allows: as the value that leaves the most room, or the least
 * room, or as the least or the most of all. A clash of the kindest values holds for all; one of the others for some.
 */
export function readEnds(
  reading: 'kindest' | 'strictest' | 'least' | 'most',
  inputSchema: JsonObject | undefined,
): ReadEnd {
  return (bound, side) => {
    if (typeof bound === 'number') return bound;
    const { least, most } = rangeOf(inputSchema, bound.variable);
    if (reading === 'least') return least;
    if (reading === 'most') return most;
    return (side === 'max') === (reading === 'kindest') ? most : least;
  };
}

/**
 * What is known about the values of variables: the input schema, or where it does not resolve, bounds that are written
 * into the front matter all the same (`maxWords: { type: integer, maximum: 50 }`, which is no Picoschema).
 */
export function boundsSchema(source: LintSource): JsonObject | undefined {
  if (source.inputSchema !== undefined) return source.inputSchema;
  const written = frontMatterOf(source)?.input.schema;
  return typeof written === 'object' && written !== null ? { properties: written as JsonObject } : undefined;
}

/** Values of a variable, by the schema's enum, const, minimum and maximum. */
function rangeOf(inputSchema: JsonObject | undefined, variable: string): Range {
  const schema = inputSchema === undefined ? undefined : describedBy(inputSchema, variable)?.schema;
  if (schema === undefined) return {};
  const listed = Array.isArray(schema['enum']) ? schema['enum'] : 'const' in schema ? [schema['const']] : [];
  const numbers = listed.filter((value) => typeof value === 'number');
  if (numbers.length > 0) return { least: Math.min(...numbers), most: Math.max(...numbers) };
  const least = numberIn(schema, 'minimum') ?? exclusive(schema, 'exclusiveMinimum', 1);
  const most = numberIn(schema, 'maximum') ?? exclusive(schema, 'exclusiveMaximum', -1);
  return { ...(least === undefined ? {} : { least }), ...(most === undefined ? {} : { most }) };
}

const numberIn = (schema: JsonObject, key: string): number | undefined => {
  const value = schema[key];
  return typeof value === 'number' ? value : undefined;
};

function exclusive(schema: JsonObject, key: string, step: number): number | undefined {
  const value = numberIn(schema, key);
  return value === undefined ? undefined : value + step;
}

/** Variables that are ends of a directive's range. */
export function variablesOf({ value }: Directive): readonly string[] {
  if (value.kind !== 'interval') return [];
  return [value.min, value.max].flatMap((end) => (typeof end === 'object' ? [end.variable] : []));
}

/** Values of a variable in words: "from 50 to 200". */
export function describeValues(inputSchema: JsonObject | undefined, variable: string): string {
  const { least, most } = rangeOf(inputSchema, variable);
  if (least !== undefined && most !== undefined) return `from ${least} to ${most}`;
  return least === undefined ? `up to ${most ?? 'any number'}` : `${least} and more`;
}
