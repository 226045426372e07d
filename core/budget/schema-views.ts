import { ownValue } from '../own-value.ts';
import type { Json, JsonObject } from '../protocol.ts';

/** A schema and the document that its references are looked up in. */
export interface SchemaView {
  readonly root: JsonObject;
  /** `undefined`: nothing is known of the value. */
  readonly schema: JsonObject | undefined;
}

const isObject = (value: Json | undefined): value is JsonObject =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const listOf = (value: Json | undefined): readonly JsonObject[] =>
  Array.isArray(value) ? value.filter((one): one is JsonObject => isObject(one)) : [];

/** Most references that are followed from one schema to the next; more are a circle. */
const MAX_REFERENCES = 32;

/** Follows `$ref` inside of the document. What cannot be found is not known. */
function resolved(view: SchemaView): SchemaView {
  let { schema } = view;
  for (let steps = 0; steps < MAX_REFERENCES; steps += 1) {
    const reference = schema?.['$ref'];
    if (schema === undefined || typeof reference !== 'string') return { root: view.root, schema };
    const rest = Object.entries(schema).filter(([key]) => key !== '$ref' && !annotations.has(key));
    const target = pointedAt(view.root, reference);
    schema = target === undefined || rest.length === 0 ? target : { allOf: [target, Object.fromEntries(rest)] };
  }
  return { root: view.root, schema: undefined };
}

/** Keywords beside a reference that say nothing of the value. */
const annotations: ReadonlySet<string> = new Set(
  '$defs definitions $id $schema $comment title description default examples'.split(' '),
);

function pointedAt(root: JsonObject, reference: string): JsonObject | undefined {
  if (!reference.startsWith('#')) return undefined;
  let found: Json | undefined = root;
  for (const part of reference.slice(1).split('/').slice(1)) {
    const name = decodeURIComponent(part).replaceAll('~1', '/').replaceAll('~0', '~');
    found = isObject(found) ? ownValue(found, name) : undefined;
  }
  return isObject(found) ? found : undefined;
}

/** What a schema is made of: all of `both` hold, and one of each of `either`. */
export interface Parts {
  readonly own: JsonObject;
  readonly both: readonly SchemaView[];
  readonly either: readonly (readonly SchemaView[])[];
}

export function partsOf(view: SchemaView): Parts | undefined {
  const { root, schema } = resolved(view);
  if (schema === undefined) return undefined;
  const views = (key: string): readonly SchemaView[] => listOf(schema[key]).map((one) => ({ root, schema: one }));
  const conditional = ['then', 'else'].flatMap((key) => {
    const one = schema[key];
    return isObject(one) ? [{ root, schema: one }] : [];
  });
  return {
    own: schema,
    both: views('allOf'),
    either: [views('anyOf'), views('oneOf'), conditional.length === 2 ? conditional : []].filter(
      (members) => members.length > 0,
    ),
  };
}

/** A value that is never there. */
const ABSENT: JsonObject = { enum: [] };

/** What is known of a property; a schema that says nothing of it leaves it open. */
export function propertyOf(view: SchemaView, name: string): SchemaView {
  return memberOf(view, (own) => {
    const properties = own['properties'];
    const property = isObject(properties) ? ownValue(properties, name) : undefined;
    if (isObject(property)) return property;
    if (property === false) return ABSENT;
    if (own['patternProperties'] !== undefined) return undefined;
    const others = own['additionalProperties'];
    if (others === false) return ABSENT;
    return isObject(others) ? others : undefined;
  });
}

/** What is known of each item of a list, and of each value of an object. */
export const itemOf = (view: SchemaView): SchemaView =>
  memberOf(view, (own) =>
    typeOf(own).includes('array') || own['items'] !== undefined ? listItem(own) : objectValue(own),
  );

function listItem({ items, prefixItems }: JsonObject): JsonObject | undefined {
  const rest = isObject(items) ? items : undefined;
  if (prefixItems === undefined) return rest;
  return { anyOf: [...listOf(prefixItems), ...(items === false ? [] : [rest ?? {}])] };
}

function objectValue({ properties, additionalProperties, patternProperties }: JsonObject): JsonObject | undefined {
  const others = isObject(additionalProperties) ? [additionalProperties] : [];
  const isClosed = additionalProperties === false || others.length > 0;
  if (patternProperties !== undefined || !isClosed) return undefined;
  return { anyOf: [...(isObject(properties) ? Object.values(properties).filter(isObject) : []), ...others] };
}

export function typeOf(schema: JsonObject): readonly string[] {
  const { type } = schema;
  return Array.isArray(type) ? type.filter((one) => typeof one === 'string') : typeof type === 'string' ? [type] : [];
}

/** Deeper schemas than this are not looked into. */
const MAX_DEPTH = 16;

/** The member of a schema by its own keywords and those of its parts. What only one part knows of holds for all. */
function memberOf(view: SchemaView, own: (schema: JsonObject) => JsonObject | undefined, depth = 0): SchemaView {
  const parts = depth > MAX_DEPTH ? undefined : partsOf(view);
  if (parts === undefined) return { root: view.root, schema: undefined };
  const known = [
    own(parts.own),
    ...parts.both.map((one) => memberOf(one, own, depth + 1).schema),
    ...parts.either.map((members) => {
      const found = members.map((one) => memberOf(one, own, depth + 1).schema);
      return found.includes(undefined) ? undefined : { anyOf: found.filter((one) => one !== undefined) };
    }),
  ].filter((one) => one !== undefined);
  const [first, second] = known;
  if (first === undefined || second === undefined) return { root: view.root, schema: first };
  return { root: view.root, schema: { allOf: known } };
}

/** Of a list an item, of anything else itself. */
function itemOrItself(view: SchemaView): SchemaView {
  const types = typeOf(resolved(view).schema ?? {});
  if (types.length === 0) return { root: view.root, schema: undefined };
  if (!types.includes('array')) return view;
  const item = itemOf(view);
  if (types.length === 1 || item.schema === undefined) return item;
  return { root: view.root, schema: { anyOf: [item.schema, ...(view.schema === undefined ? [{}] : [view.schema])] } };
}

/** What is known of a variable by the text of its path: `orders[].title`; nothing of calls, loops and app data. */
export function viewOf(root: JsonObject | undefined, subject: string): SchemaView {
  const unknown: SchemaView = { root: root ?? {}, schema: undefined };
  if (root === undefined || !/^[^@()"]+$/u.test(subject) || subject.startsWith('../')) return unknown;
  if (subject === 'this') return { root, schema: root };
  let view: SchemaView = { root, schema: root };
  for (const part of subject.split('.')) {
    const [, name = '', lists = ''] = /^(.*?)((?:\[\*?\])*)$/u.exec(part) ?? [];
    if (name !== '' && name !== 'this') view = propertyOf(view, name);
    for (const [mark] of lists.matchAll(/\[\*?\]/gu)) view = mark === '[]' ? itemOf(view) : itemOrItself(view);
  }
  return view;
}
