import type { Json, JsonObject } from '../../protocol.ts';
import type { Branch } from '../text/sentence.ts';
import { chooseValues } from './can-hold-together.ts';
import { describedBy, domainsOf, isVarying } from './domains.ts';

/**
 * Finds values of the variables under which all branches are taken. Required variables have a value of their type;
 * others only where they matter. What helpers compute and programs set is left out.
 *
 * @param inputSchema - resolved
 * @returns `undefined` where there are none
 *
 * @example
 * witness([[{ subject: 'tone', equals: '"formal"', holds: true }]]); //=> { tone: 'formal' }
 */
export function witness(branches: readonly Branch[], inputSchema?: JsonObject): JsonObject | undefined {
  const chosen = chooseValues(branches, domainsOf(inputSchema));
  if (chosen === undefined) return undefined;
  const variables = new Map<string, unknown>();
  const deepestFirst = [...chosen].sort(([one], [other]) => other.split('.').length - one.split('.').length);
  for (const [subject, value] of deepestFirst) {
    if (isPath(subject) && value !== undefined) setPath(variables, subject.split('.'), value);
  }
  for (const branch of branches) addItems(variables, branch);
  return { ...Object.fromEntries(variables), ...completed(variables, inputSchema) } as JsonObject;
}

/** Calls of helpers and data of the program are nothing that a variable can be set to. */
const isPath = (subject: string): boolean => /^[^\s()@]+$/u.test(subject) && !subject.startsWith('../');

function setPath(variables: Map<string, unknown>, [head = '', ...rest]: readonly string[], value: unknown): void {
  const known = variables.get(head);
  if (rest.length > 0) {
    const inner = new Map(Object.entries(isObject(known) ? known : {}));
    setPath(inner, rest, value);
    variables.set(head, Object.fromEntries(inner));
  } else if (!(isObject(known) && isTruthy(value))) {
    variables.set(head, value);
  }
}

const isObject = (value: unknown): value is object =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** An object that was filled for the sake of what is inside of it is as good as any other value. */
const isTruthy = (value: unknown): boolean => Boolean(value) && !Array.isArray(value);

/** What depends on the items of a list gets an item for each branch that asks for one. */
function addItems(variables: Map<string, unknown>, branch: Branch): void {
  const literals = branch.filter(({ subject }) => /^[^\s()@[\]]+\[\](?:\.[^\s()@[\]]+)+$/u.test(subject));
  const byList = new Map<string, Branch[number][]>();
  for (const literal of literals) {
    const list = literal.subject.slice(0, literal.subject.indexOf('[]'));
    byList.set(list, [...(byList.get(list) ?? []), literal]);
  }
  for (const [list, own] of byList) {
    if (list.includes('.')) continue;
    const inside = own.map((literal) => ({ ...literal, subject: literal.subject.slice(list.length + 3) }));
    const item = witness([inside.filter(({ subject }) => !isVarying(subject))]) ?? {};
    const known = variables.get(list);
    const items = Array.isArray(known) ? known.filter((one) => typeof one === 'object') : [];
    variables.set(list, [...items, item]);
  }
}

/** Required variables that nothing was said of, and required properties of those of which something was. */
function completed(variables: ReadonlyMap<string, unknown>, schema: JsonObject | undefined): JsonObject {
  const missing = Object.entries(requiredValues(schema)).flatMap(([name, sample]): [string, Json][] => {
    const known = variables.get(name);
    if (known === undefined && !variables.has(name)) return [[name, sample]];
    return isObject(known) && isObject(sample) ? [[name, { ...sample, ...known } as Json]] : [];
  });
  return Object.fromEntries(missing);
}

function requiredValues(schema: JsonObject | undefined): JsonObject {
  const required = Array.isArray(schema?.['required']) ? schema['required'] : [];
  return Object.fromEntries(
    required.flatMap((name): [string, Json][] => {
      const found = schema === undefined ? undefined : describedBy(schema, String(name));
      return found === undefined ? [] : [[String(name), sampleOf(found.schema)]];
    }),
  );
}

/** A value that a schema allows, as far as its simple keywords say. */
function sampleOf(schema: JsonObject): Json {
  for (const key of ['default', 'const'] as const) if (schema[key] !== undefined) return schema[key];
  const [first] = Array.isArray(schema['enum']) ? schema['enum'] : [];
  if (first !== undefined) return first;
  switch ([schema['type']].flat()[0]) {
    case 'boolean':
      return false;
    case 'number':
    case 'integer':
      return typeof schema['minimum'] === 'number' ? schema['minimum'] : 1;
    case 'array':
      return [];
    case 'object':
      return requiredValues(schema);
    case 'null':
      return null;
    default:
      return 'text';
  }
}
