import { canonicalJson } from '../../canonical-json.ts';
import { isObject, listOf, objectOf } from '../../json-parts.ts';
import type { Json, JsonObject } from '../../protocol.ts';
import type { Rules, SchemaSide } from './schema-side.ts';
import { speaksOfDraft } from './schema-side.ts';

/** Types that exclude each other; a `fraction` is a number that is no integer. */
export type Kind = 'null' | 'boolean' | 'integer' | 'fraction' | 'string' | 'array' | 'object';

const allKinds: readonly Kind[] = ['null', 'boolean', 'integer', 'fraction', 'string', 'array', 'object'];

/** The kinds of value that rules leave. */
export function kindsOf(rules: Rules): ReadonlySet<Kind> {
  const sets = rules.map(kindsOfRule);
  return new Set(allKinds.filter((kind) => sets.every((set) => set.has(kind))));
}

function kindsOfRule(rule: JsonObject): ReadonlySet<Kind> {
  const { type, nullable } = rule;
  const values = valuesOfRule(rule);
  const named = type === undefined ? allKinds : [type].flat().flatMap((one) => kindsOfType(String(one)));
  const kinds = new Set<Kind>(type !== undefined && nullable === true ? [...named, 'null'] : named);
  return values === undefined ? kinds : new Set(values.map(kindOf).filter((kind) => kinds.has(kind)));
}

const kindsOfType = (type: string): readonly Kind[] =>
  type === 'number' ? ['integer', 'fraction'] : allKinds.filter((kind) => kind === type);

function kindOf(value: Json): Kind {
  if (value === null) return 'null';
  if (Array.isArray(value)) return 'array';
  if (typeof value === 'number') return Number.isInteger(value) ? 'integer' : 'fraction';
  return typeof value as 'boolean' | 'string' | 'object';
}

function valuesOfRule(rule: JsonObject): readonly Json[] | undefined {
  if (rule['const'] !== undefined) return [rule['const']];
  return rule['enum'] === undefined ? undefined : listOf(rule['enum']);
}

/** All values that rules can leave, where they are few. */
export function valuesOf(rules: Rules, side: SchemaSide): readonly Json[] | undefined {
  const listed = rules.map(valuesOfRule).find((values) => values !== undefined);
  const kinds = kindsOf(rules);
  const isSmall = [...kinds].every((kind) => kind === 'null' || kind === 'boolean');
  const values = listed ?? (isSmall ? [null, false, true] : undefined);
  return values?.filter((value) => kinds.has(kindOf(value)) && side.accepts(rules, value) !== false);
}

/** The most and the least that rules allow, of a length, a count or a number. */
export const atLeast = (rules: Rules, keyword: string): number =>
  Math.max(Number.NEGATIVE_INFINITY, ...rules.map((rule) => numberOf(rule[keyword]) ?? Number.NEGATIVE_INFINITY));
export const atMost = (rules: Rules, keyword: string): number =>
  Math.min(Number.POSITIVE_INFINITY, ...rules.map((rule) => numberOf(rule[keyword]) ?? Number.POSITIVE_INFINITY));

export const numberOf = (value: Json | undefined): number | undefined =>
  typeof value === 'number' ? value : undefined;

export const requiredOf = (rules: Rules): ReadonlySet<string> =>
  new Set(rules.flatMap((rule) => listOf(rule['required']).map(String)));

export const namesOf = (rules: Rules): ReadonlySet<string> =>
  new Set(rules.flatMap((rule) => Object.keys(objectOf(rule['properties']))));

/** Rules of one side, and the side. */
export interface Sided {
  readonly rules: Rules;
  readonly side: SchemaSide;
}

/** Comparisons of properties until two schemas count as not told apart. */
const MAX_TRIES = 1000;

interface Search {
  /** Properties of properties that are looked into. */
  readonly depth: number;
  readonly tries: { left: number };
}

/** Whether no value can satisfy both; false where it cannot be told. */
export function areDisjoint(
  one: Sided,
  other: Sided,
  search: Search = { depth: 4, tries: { left: MAX_TRIES } },
): boolean {
  const kinds = kindsOf(other.rules);
  const shared = [...kindsOf(one.rules)].filter((kind) => kinds.has(kind));
  if (shared.length === 0) return true;
  if (isRefused(one, other) || isRefused(other, one)) return true;
  const { depth, tries } = search;
  tries.left -= 1;
  if (depth === 0 || tries.left < 0 || shared.some((kind) => kind !== 'object')) return false;
  const names = new Set([...requiredOf(one.rules), ...requiredOf(other.rules)]);
  return [...names].some((name) =>
    areDisjoint(propertyOf(one, name), propertyOf(other, name), { depth: depth - 1, tries }),
  );
}

const propertyOf = ({ rules, side }: Sided, name: string): Sided => ({ rules: side.property(rules, name), side });

function isRefused({ rules, side }: Sided, by: Sided): boolean {
  const values = valuesOf(rules, side);
  return values?.every((value) => by.side.accepts(by.rules, value) === false) ?? false;
}

/** Whether two texts mean the same on both sides. */
export function sameText(one: Json | undefined, other: Json | undefined, sides: readonly SchemaSide[]): boolean {
  if (one === undefined || other === undefined) return one === other;
  const text = canonicalJson(one);
  if (text !== canonicalJson(other)) return false;
  const [first, second] = sides;
  if (first?.isOlder !== second?.isOlder && speaksOfDraft(text)) return false;
  if (!text.includes('$ref')) return true;
  return first?.definitions !== undefined && first.definitions === second?.definitions;
}

export const isTrivial = (schema: Json | undefined): boolean =>
  schema === undefined || schema === true || (isObject(schema) && Object.keys(schema).length === 0);
