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

/** A value that is never there, and one that may be anything. */
const ABSENT: JsonObject = { enum: [] };
const ANYTHING: JsonObject = {};

/** A schema, `true` and `false` being two. */
function schemaOf(value: Json | undefined): JsonObject | undefined {
  if (typeof value === 'boolean') return value ? ANYTHING : ABSENT;
  return isObject(value) ? value : undefined;
}

const listOf = (value: Json | undefined): readonly JsonObject[] =>
  Array.isArray(value) ? value.map(schemaOf).filter((one) => one !== undefined) : [];

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
    schema = target === undefined || rest.length === 0 ? target : together(schema, target, rest);
  }
  return { root: view.root, schema: undefined };
}

const joined = new WeakMap<JsonObject, JsonObject>();

/** What a reference names, and the words beside it: one schema whenever it is asked for, so that circles are noticed. */
function together(schema: JsonObject, target: JsonObject, rest: readonly (readonly [string, Json])[]): JsonObject {
  const known = joined.get(schema) ?? { allOf: [target, Object.fromEntries(rest)] };
  joined.set(schema, known);
  return known;
}

/** Keywords beside a reference that say nothing of the value. */
const annotations: ReadonlySet<string> = new Set(
  '$defs definitions $id $schema $comment title description default examples'.split(' '),
);

/** Anchors, and what has an address of its own, are not looked up: nothing is known of what they name. */
function pointedAt(root: JsonObject, reference: string): JsonObject | undefined {
  if ((reference !== '#' && !reference.startsWith('#/')) || hasInnerAddress(root)) return undefined;
  let found: Json | undefined = root;
  for (const part of reference.slice(1).split('/').slice(1)) {
    const name = decodeURIComponent(part).replaceAll('~1', '/').replaceAll('~0', '~');
    found = isObject(found) ? ownValue(found, name) : undefined;
  }
  return isObject(found) ? found : undefined;
}

const innerAddresses = new WeakMap<JsonObject, boolean>();

/** Whether a part of a document has an address: references inside of that start there, and not at the root. */
function hasInnerAddress(root: JsonObject): boolean {
  const known = innerAddresses.get(root) ?? Object.values(root).some(hasAddress);
  innerAddresses.set(root, known);
  return known;
}

const hasAddress = (value: Json): boolean =>
  typeof value === 'object' &&
  value !== null &&
  ((isObject(value) && typeof value['$id'] === 'string') || Object.values(value).some(hasAddress));

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
  // Without a condition, both of them say nothing.
  const conditional = (schema['if'] === undefined ? [] : ['then', 'else']).flatMap((key) => {
    const one = schemaOf(schema[key]);
    return one === undefined ? [] : [{ root, schema: one }];
  });
  return {
    own: schema,
    both: views('allOf'),
    either: [views('anyOf'), views('oneOf'), conditional.length === 2 ? conditional : []].filter(
      (members) => members.length > 0,
    ),
  };
}

/** What is known of a property; a schema that says nothing of it leaves it open. */
export function propertyOf(view: SchemaView, name: string): SchemaView {
  return memberOf(view, (own) => {
    const properties = own['properties'];
    const property = isObject(properties) ? schemaOf(ownValue(properties, name)) : undefined;
    if (property !== undefined) return property;
    if (own['patternProperties'] !== undefined || mayBeOfList(own, name)) return undefined;
    const others = own['additionalProperties'];
    return others === true ? undefined : schemaOf(others);
  });
}

/** Lists and texts have a length and items, of which the words for objects say nothing. */
function mayBeOfList(own: JsonObject, name: string): boolean {
  const types = typeOf(own);
  return /^(?:length|\d+)$/u.test(name) && (types.length === 0 || types.includes('array') || types.includes('string'));
}

/** What is known of each item of a list, and of each value of an object. */
export const itemOf = (view: SchemaView): SchemaView => memberOf(view, eachOf);

/** The words for lists say nothing of objects, nor those for objects of lists. */
function eachOf(own: JsonObject): JsonObject | undefined {
  const types = typeOf(own);
  const isList = types.length === 0 || types.includes('array');
  const isMapping = types.length === 0 || types.includes('object');
  if (!isMapping) return isList ? listItem(own) : undefined;
  const value = objectValue(own);
  if (!isList) return value;
  const item = listItem(own);
  return item === undefined || value === undefined ? undefined : { anyOf: [item, value] };
}

/** What `lookup` finds: a member, or how many there are. */
export function foundIn(view: SchemaView): SchemaView {
  const member = itemOf(view);
  const types = typeOf(resolved(view).schema ?? {});
  if (member.schema === undefined || (types.length === 1 && types[0] === 'object')) return member;
  return { root: view.root, schema: { anyOf: [member.schema, LENGTH] } };
}

const LENGTH: JsonObject = { type: 'integer', minimum: 0, maximum: Number.MAX_SAFE_INTEGER };

function listItem({ items, prefixItems }: JsonObject): JsonObject | undefined {
  const rest = isObject(items) ? items : undefined;
  if (prefixItems === undefined) return rest;
  return { anyOf: [...listOf(prefixItems), ...(items === false ? [] : [rest ?? {}])] };
}

function objectValue({ properties, additionalProperties, patternProperties }: JsonObject): JsonObject | undefined {
  const others = isObject(additionalProperties) ? [additionalProperties] : [];
  const isClosed = additionalProperties === false || others.length > 0;
  if (patternProperties !== undefined || !isClosed) return undefined;
  return { anyOf: [...(isObject(properties) ? listOf(Object.values(properties)) : []), ...others] };
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
