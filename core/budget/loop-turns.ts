import type { JsonObject } from '../protocol.ts';
import { schemaLimit } from './schema-limit.ts';
import type { SchemaView } from './schema-views.ts';
import { partsOf, typeOf } from './schema-views.ts';

/** How many items a list or an object has by its schema. */
export interface ItemCount {
  readonly least: number;
  readonly most: number;
  /** Why there is no most: "has no maxItems". */
  readonly because?: string;
}

const endless = (because: string): ItemCount => ({ least: 0, most: Number.POSITIVE_INFINITY, because });

/**
 * @param isPlain - of `{{#name}}`, which shows anything but a list once
 */
export function itemCount(view: SchemaView, isPlain: boolean, depth = 0): ItemCount {
  const parts = depth > MAX_DEPTH ? undefined : partsOf(view);
  if (parts === undefined) return endless('is not described by the input schema');
  const all = [
    ownCount(parts.own, isPlain),
    ...parts.both.map((one) => itemCount(one, isPlain, depth + 1)),
    ...parts.either.map((members) => members.map((one) => itemCount(one, isPlain, depth + 1)).reduce(wider)),
  ];
  return all.reduce(narrower);
}

const MAX_DEPTH = 16;

function ownCount(own: JsonObject, isPlain: boolean): ItemCount {
  const types = typeOf(own);
  if (types.length === 0) return endless('has no type');
  return types.map((type) => countOfType(type, own, isPlain)).reduce(wider);
}

function countOfType(type: string, own: JsonObject, isPlain: boolean): ItemCount {
  const { minItems } = own;
  if (type === 'array') {
    const least = typeof minItems === 'number' ? minItems : 0;
    const { most, because } = schemaLimit(own, 'maxItems');
    return most === undefined ? { ...endless(because), least } : { least, most };
  }
  if (isPlain) return { least: 0, most: 1 };
  return type === 'object' ? countOfObject(own) : { least: 0, most: 0 };
}

function countOfObject(own: JsonObject): ItemCount {
  const { properties, additionalProperties, patternProperties } = own;
  const { most } = schemaLimit(own, 'maxProperties');
  if (most !== undefined) return { least: 0, most };
  if (additionalProperties !== false || patternProperties !== undefined) return endless('allows additional properties');
  return { least: 0, most: Object.keys((properties ?? {}) as JsonObject).length };
}

const wider = (a: ItemCount, b: ItemCount): ItemCount =>
  withReason({ least: Math.min(a.least, b.least), most: Math.max(a.most, b.most) }, a, b);

const narrower = (a: ItemCount, b: ItemCount): ItemCount =>
  withReason({ least: Math.max(a.least, b.least), most: Math.min(a.most, b.most) }, a, b);

function withReason(count: ItemCount, a: ItemCount, b: ItemCount): ItemCount {
  const because = a.because ?? b.because;
  return Number.isFinite(count.most) || because === undefined ? count : { ...count, because };
}
