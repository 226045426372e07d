import { canonicalJson } from '../canonical-json.ts';
import type { Json, JsonObject } from '../protocol.ts';

/** One way in which a JSON Schema accepts other values than it did. */
export interface SchemaDifference {
  /** Dotted, `order.items[].sku`; empty for the whole. */
  readonly path: string;
  readonly kind:
    | 'removed'
    | 'added-optional'
    | 'added-required'
    | 'now-required'
    | 'now-optional'
    | 'narrowed'
    | 'widened'
    | 'changed';
}

/** Keywords that say nothing about which values are accepted. */
const descriptive = new Set([
  'title',
  'description',
  'default',
  'examples',
  'deprecated',
  '$comment',
  '$schema',
  '$id',
]);
/** Keywords that are compared one by one below. */
const compared = new Set(['type', 'enum', 'properties', 'required', 'items']);

/**
 * Compares two JSON Schemas by what they accept: properties, required, types, enums and array items, at any depth. Any
 * other keyword that comes is taken as narrower, one that goes as wider, and one that changes as `changed`.
 */
export function compareSchemas(
  before: Json | undefined,
  after: Json | undefined,
  path = '',
): readonly SchemaDifference[] {
  const [was, is] = [schemaObject(before), schemaObject(after)];
  return [
    ...compareSets({ path, was: typesOf(was), is: typesOf(is) }),
    ...compareSets({ path, was: enumOf(was), is: enumOf(is) }),
    ...compareOthers(path, was, is),
    ...compareProperties(path, was, is),
    ...compareItems(path, was, is),
  ];
}

/** `true`, `false` and an absent schema count as `{}`. */
function schemaObject(schema: Json | undefined): JsonObject {
  return isObject(schema) ? schema : {};
}

function isObject(value: Json | undefined): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** Undefined stands for everything. */
function typesOf({ type }: JsonObject): ReadonlySet<string> | undefined {
  if (type === undefined) return undefined;
  const types = new Set((Array.isArray(type) ? type : [type]).map(String));
  // Every integer is a number.
  return types.has('number') ? types.add('integer') : types;
}

function enumOf(schema: JsonObject): ReadonlySet<string> | undefined {
  const values = schema['enum'];
  return Array.isArray(values) ? new Set(values.map((value) => canonicalJson(value))) : undefined;
}

interface Sets {
  readonly path: string;
  readonly was: ReadonlySet<string> | undefined;
  readonly is: ReadonlySet<string> | undefined;
}

function compareSets({ path, was, is }: Sets): readonly SchemaDifference[] {
  const lost = is !== undefined && (was === undefined || [...was].some((value) => !is.has(value)));
  const won = was !== undefined && (is === undefined || [...is].some((value) => !was.has(value)));
  if (lost && won) return [{ path, kind: 'changed' }];
  if (lost) return [{ path, kind: 'narrowed' }];
  return won ? [{ path, kind: 'widened' }] : [];
}

function compareOthers(path: string, was: JsonObject, is: JsonObject): readonly SchemaDifference[] {
  const keywords = [...new Set([...Object.keys(was), ...Object.keys(is)])];
  return keywords
    .filter((keyword) => !(descriptive.has(keyword) || compared.has(keyword)))
    .flatMap((keyword) => compareKeyword(path, was[keyword], is[keyword]));
}

function compareKeyword(path: string, was: Json | undefined, is: Json | undefined): readonly SchemaDifference[] {
  if (was === undefined) return [{ path, kind: 'narrowed' }];
  if (is === undefined) return [{ path, kind: 'widened' }];
  return canonicalJson(was) === canonicalJson(is) ? [] : [{ path, kind: 'changed' }];
}

function compareProperties(path: string, was: JsonObject, is: JsonObject): readonly SchemaDifference[] {
  const [old, now] = [propertiesOf(was), propertiesOf(is)];
  const [needed, needs] = [requiredOf(was), requiredOf(is)];
  return [...new Set([...old.keys(), ...now.keys()])].flatMap((name): readonly SchemaDifference[] => {
    const at = path === '' ? name : `${path}.${name}`;
    if (!now.has(name)) return [{ path: at, kind: 'removed' }];
    if (!old.has(name)) return [{ path: at, kind: needs.has(name) ? 'added-required' : 'added-optional' }];
    const deeper = compareSchemas(old.get(name), now.get(name), at);
    if (needed.has(name) === needs.has(name)) return deeper;
    return [{ path: at, kind: needs.has(name) ? 'now-required' : 'now-optional' }, ...deeper];
  });
}

function propertiesOf({ properties }: JsonObject): ReadonlyMap<string, Json> {
  return new Map(Object.entries(isObject(properties) ? properties : {}));
}

function requiredOf({ required }: JsonObject): ReadonlySet<string> {
  return new Set(Array.isArray(required) ? required.map(String) : []);
}

function compareItems(path: string, was: JsonObject, is: JsonObject): readonly SchemaDifference[] {
  if (was['items'] === undefined && is['items'] === undefined) return [];
  return compareSchemas(was['items'], is['items'], `${path}[]`);
}
