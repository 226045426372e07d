import { ownValue } from '../../own-value.ts';
import type { JsonObject } from '../../protocol.ts';
import type { Bound } from '../directives/value.ts';

/** What the input schema leaves of a variable that stands for a number. */
export interface VariableRange {
  readonly min?: number;
  readonly max?: number;
}

/**
 * The range of a variable by the input schema of its prompt: `minimum`, `maximum` and their exclusive forms, `enum`,
 * `const`. Undefined for a variable that the schema does not know.
 *
 * @param path - `user.limits.words` looks into nested objects
 */
export function variableRange(schema: JsonObject | undefined, path: string): VariableRange | undefined {
  const property = path
    .split('.')
    .reduce<unknown>((at, name) => (isObject(at) ? propertyOf(at, name) : undefined), schema);
  if (!isObject(property)) return undefined;
  const { enum: options, const: only } = property;
  const values = (Array.isArray(options) ? options : only === undefined ? [] : [only]).filter(isNumber);
  if (values.length > 0) return { min: Math.min(...values), max: Math.max(...values) };
  const { minimum, maximum, exclusiveMinimum: above, exclusiveMaximum: below } = property;
  const min = isNumber(minimum) ? minimum : isNumber(above) ? Math.floor(above) + 1 : undefined;
  const max = isNumber(maximum) ? maximum : isNumber(below) ? Math.ceil(below) - 1 : undefined;
  return { ...(min === undefined ? {} : { min }), ...(max === undefined ? {} : { max }) };
}

function propertyOf(schema: JsonObject, name: string): unknown {
  const { properties } = schema;
  return isObject(properties) ? ownValue(properties, name) : undefined;
}

const isObject = (value: unknown): value is JsonObject =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
const isNumber = (value: unknown): value is number => typeof value === 'number' && Number.isFinite(value);

/** The most lenient number that an end can stand for: what clashes with that clashes with every value. */
export function loosest(
  bound: Bound | undefined,
  end: 'min' | 'max',
  schema: JsonObject | undefined,
): number | undefined {
  if (bound === undefined || typeof bound === 'number') return bound;
  return variableRange(schema, bound.variable)?.[end];
}
