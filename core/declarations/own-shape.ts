import { isObject, listOf, objectOf } from '../json-parts.ts';
import { ownValue } from '../own-value.ts';
import type { Json, JsonObject } from '../protocol.ts';
import { joinShapes } from './join-shapes.ts';
import { meetAll } from './meet-shapes.ts';
import type { FieldShape, TypeShape } from './type-shape.ts';
import { neverShape, unknownShape } from './type-shape.ts';

const KINDS = ['null', 'boolean', 'number', 'string', 'array', 'object'] as const;
const OBJECT_KEYWORDS = ['properties', 'required', 'additionalProperties', 'patternProperties'];
const ARRAY_KEYWORDS = ['items', 'prefixItems'];

/** Reads what a field or an item holds. */
type Inner = (schema: Json | undefined) => TypeShape;

/** What a schema says itself, without what it refers to and what it is made of. */
export function ownShape(schema: JsonObject, inner: Inner, isOlder: boolean): TypeShape {
  const { const: value, enum: values } = schema;
  const listed = 'const' in schema ? [value ?? null] : undefined;
  const literals = [listed, Array.isArray(values) ? listOf(values) : undefined].map((list) =>
    list === undefined ? unknownShape : joinShapes(list.map(literalShape)),
  );
  return meetAll([...literals, kindsShape(schema, inner, isOlder)]);
}

function kindsShape(schema: JsonObject, inner: Inner, isOlder: boolean): TypeShape {
  const { type, nullable } = schema;
  const keywords = [...OBJECT_KEYWORDS, ...ARRAY_KEYWORDS];
  if (type === undefined && !keywords.some((keyword) => schema[keyword] !== undefined)) return unknownShape;
  const types = type === undefined ? KINDS : [...(Array.isArray(type) ? listOf(type) : [type])];
  const wanted = new Set(nullable === true ? [...types, 'null'] : types);
  if (wanted.has('integer')) wanted.add('number');
  return joinShapes(
    KINDS.filter((kind) => wanted.has(kind)).map((kind): TypeShape => {
      if (kind === 'object') return objectShape(schema, inner);
      return kind === 'array' ? arrayShape(schema, inner, isOlder) : { kind };
    }),
  );
}

function objectShape(schema: JsonObject, inner: Inner): TypeShape {
  const properties = objectOf(schema['properties']);
  const required = new Set(listOf(schema['required']).map(String));
  const patterns = Object.values(objectOf(schema['patternProperties'])).map(inner);
  const rest = joinShapes([inner(schema['additionalProperties']), ...patterns]);
  const fields = new Map<string, FieldShape>();
  for (const name of new Set([...Object.keys(properties), ...required])) {
    const property = ownValue(properties, name);
    const type = property === undefined ? rest : inner(property);
    if (type.kind === 'never' && required.has(name)) return neverShape;
    fields.set(name, { type, isRequired: required.has(name), ...notesOf(property) });
  }
  return { kind: 'object', fields, rest };
}

function notesOf(property: Json | undefined): Pick<FieldShape, 'description' | 'isDeprecated'> {
  const { description, deprecated } = objectOf(property);
  return {
    ...(typeof description === 'string' && description.trim() !== '' && { description }),
    ...(deprecated === true && { isDeprecated: true }),
  };
}

function arrayShape(schema: JsonObject, inner: Inner, isOlder: boolean): TypeShape {
  const { items, additionalItems, prefixItems, minItems = 0 } = schema;
  // Older drafts know the word as little as any other; the younger one has no lists of `items`.
  const [places, others] = Array.isArray(items)
    ? [listOf(items), additionalItems]
    : [isOlder ? [] : listOf(prefixItems), items];
  const rest = inner(others);
  const first = places.map(inner);
  const end = first.findIndex(({ kind }) => kind === 'never');
  if (end !== -1) return closedTuple(first.slice(0, end), Number(minItems));
  if (first.length === 0 && rest.kind !== 'never') return { kind: 'array', item: rest };
  if (rest.kind === 'never') return closedTuple(first, Number(minItems));
  return { kind: 'tuple', first, required: Math.min(Number(minItems), first.length), rest };
}

function closedTuple(first: readonly TypeShape[], required: number): TypeShape {
  return required > first.length ? neverShape : { kind: 'tuple', first, required, rest: neverShape };
}

function literalShape(value: Json): TypeShape {
  if (value === null) return { kind: 'null' };
  if (Array.isArray(value)) {
    const items = value as readonly Json[];
    return { kind: 'tuple', first: items.map(literalShape), required: items.length, rest: neverShape };
  }
  if (!isObject(value)) return { kind: 'literal', value: value as boolean | number | string };
  const fields = Object.entries(value).map(([name, one]): [string, FieldShape] => [
    name,
    { type: literalShape(one), isRequired: true },
  ]);
  return { kind: 'object', fields: new Map(fields), rest: neverShape };
}
