import { canonicalJson } from '../../canonical-json.ts';
import { isObject, listOf, objectOf } from '../../json-parts.ts';
import { ownValue } from '../../own-value.ts';
import type { Json, JsonObject } from '../../protocol.ts';
import { compileJsonSchema } from '../../template/json-schema-compiler.ts';
import { createPattern } from '../../template/pattern/create-pattern.ts';

/** Plain rules that must all hold: `$ref` and `allOf` are taken apart into them. */
export type Rules = readonly JsonObject[];

/** Each takes milliseconds to compile; schemas that ask for more are not decided. */
const MAX_VALIDATORS = 200;

/** Accepts nothing. */
const NEVER: JsonObject = { type: [] };
/** Drafts before 2019-09 know these words as little as any other. */
const YOUNGER = [
  'prefixItems',
  'unevaluatedItems',
  'unevaluatedProperties',
  'dependentRequired',
  'dependentSchemas',
  'minContains',
  'maxContains',
  '$defs',
];
const MOVED_BASE = ['$id', '$anchor', '$dynamicRef', '$dynamicAnchor', '$recursiveRef', '$recursiveAnchor'];

/** Whether a text means one thing by one draft, and another by a younger one. */
export const speaksOfDraft = (text: string): boolean =>
  [...YOUNGER, 'additionalItems'].some((keyword) => text.includes(`"${keyword}":`)) || text.includes('"items":[');

/** One of two JSON Schemas that are compared, with all that its parts refer to. */
export class SchemaSide {
  readonly root: JsonObject;
  /** Parts have addresses of their own, so that a `$ref` can mean anything. */
  readonly isOpaque: boolean;
  /** What a `$ref` in a text depends on; undefined where one leads nowhere. */
  readonly definitions: string | undefined;
  /** No `$ref` leads elsewhere than to the definitions. */
  readonly #isPlain: boolean;
  /** By a draft before 2019-09. */
  readonly isOlder: boolean;
  readonly #taken = new Map<JsonObject, Rules>();
  readonly #validators = new Map<string, ((value: unknown) => boolean) | undefined>();

  constructor(schema: JsonObject) {
    const { $id: _, ...root } = schema;
    this.root = withoutNotes(root);
    this.isOlder = String(schema['$schema'] ?? '').includes('draft-0');
    const text = canonicalJson(this.root);
    this.isOpaque = MOVED_BASE.some((keyword) => text.includes(`"${keyword}":`));
    const references = [...text.matchAll(/"\$ref":("(?:[^"\\]|\\.)*")/gu)].map(
      ([, one]) => JSON.parse(one ?? '""') as string,
    );
    this.#isPlain = references.every((one) => /^#\/(?:\$defs|definitions)\//u.test(one));
    this.definitions = this.#isPlain
      ? canonicalJson({ a: this.root['$defs'] ?? {}, b: this.root['definitions'] ?? {} })
      : references.every((one) => this.#resolve(one, []) !== undefined)
        ? text
        : undefined;
  }

  /** Takes a schema apart; a `$ref` that leads nowhere stays as it is. */
  rules(schema: Json | undefined, seen: readonly string[] = []): Rules {
    if (schema === false) return [NEVER];
    if (!isObject(schema)) return [];
    const known = this.#taken.get(schema);
    if (known !== undefined) return known;
    const taken = this.#takeApart(schema, seen);
    if (seen.length === 0) this.#taken.set(schema, taken);
    return taken;
  }

  /** What holds for the value of a property. */
  property(rules: Rules, name: string): Rules {
    return rules.flatMap((rule) => {
      const own = ownValue(objectOf(rule['properties']), name);
      const patterns = patternsOf(rule);
      const matching = patterns.map(([pattern, schema]) => ({ schema, is: this.matches(pattern, name) }));
      const matched = matching.filter(({ is }) => is === true).flatMap(({ schema }) => this.rules(schema));
      const isNamed = own !== undefined || matching.some(({ is }) => is !== false);
      return [...this.rules(isNamed ? own : rule['additionalProperties']), ...matched];
    });
  }

  /** What holds for the values of properties that no rule names and no pattern matches. */
  otherProperties(rules: Rules): Rules {
    return rules.flatMap((rule) => this.rules(rule['additionalProperties']));
  }

  /** What holds for the item at a place. */
  item(rules: Rules, index: number): Rules {
    return rules.flatMap((rule) => {
      const first = listOf(rule['prefixItems']);
      return this.rules(index < first.length ? first[index] : rule['items']);
    });
  }

  /** Undefined where the pattern cannot be used here. */
  matches(pattern: string, text: string): boolean | undefined {
    try {
      return createPattern(pattern, 'u').test(text);
    } catch {
      return undefined;
    }
  }

  /** Undefined where it cannot be told. */
  accepts(rules: Rules, value: Json): boolean | undefined {
    let isSure = true;
    for (const rule of rules) {
      const answer = this.#answer(rule, value);
      if (answer === false) return false;
      isSure &&= answer !== undefined;
    }
    return isSure ? true : undefined;
  }

  #answer(rule: JsonObject, value: Json): boolean | undefined {
    try {
      return this.#validator(rule)?.(value);
    } catch {
      return undefined;
    }
  }

  #validator(rule: JsonObject): ((value: unknown) => boolean) | undefined {
    const { whole: _, ...rest } = rule;
    const key = canonicalJson(rest);
    if (!this.#validators.has(key)) {
      if (this.#validators.size >= MAX_VALIDATORS) return undefined;
      this.#validators.set(key, this.#compile(rest, key));
    }
    return this.#validators.get(key);
  }

  #compile(rule: JsonObject, text: string): ((value: unknown) => boolean) | undefined {
    if (rule['type'] !== undefined && listOf(rule['type']).length === 0 && Array.isArray(rule['type']))
      return () => false;
    if (text.includes('"$ref":') && !this.#isPlain) return undefined;
    if (text.includes('"unevaluated')) return undefined;
    // What is compiled here is of the current draft.
    if (this.isOlder && speaksOfDraft(text)) return undefined;
    const { $defs = {}, definitions = {} } = this.root;
    try {
      return compileJsonSchema({ ...rule, $defs, definitions });
    } catch {
      return undefined;
    }
  }

  #takeApart(schema: JsonObject, seen: readonly string[]): Rules {
    const { $ref: reference, allOf, $defs: _, definitions: __, ...own } = schema;
    const target = typeof reference === 'string' ? this.#resolve(reference, seen) : undefined;
    const isLost = reference !== undefined && target === undefined;
    return [
      ...this.#ownRule(isLost ? { ...own, $ref: reference } : own, schema),
      ...(target === undefined ? [] : this.rules(target, [...seen, String(reference)])),
      ...listOf(allOf).flatMap((part) => this.rules(part, seen)),
    ];
  }

  #ownRule(own: JsonObject, schema: JsonObject): Rules {
    const { additionalItems, ...rule } = own;
    const kept = this.isOlder ? without(rule, YOUNGER) : rule;
    const isTuple = Array.isArray(kept['items']);
    const tuple = isTuple ? { prefixItems: kept['items'] as Json, items: additionalItems ?? true } : {};
    // What is left over depends on all that stands beside it.
    const isWhole = Object.keys(kept).some((keyword) => keyword.startsWith('unevaluated'));
    const whole = isWhole ? { whole: canonicalJson({ ...schema, $defs: {}, definitions: {} }) } : {};
    return Object.keys(kept).length === 0 ? [] : [{ ...kept, ...tuple, ...whole }];
  }

  #resolve(reference: string, seen: readonly string[]): Json | undefined {
    if (!/^#(?:\/|$)/u.test(reference) || seen.includes(reference)) return undefined;
    let at: Json | undefined = this.root;
    for (const step of reference.split('/').slice(1)) {
      const name = unescapeStep(step);
      if (Array.isArray(at)) at = (at as readonly Json[])[Number(name)];
      else at = isObject(at) ? ownValue(at, name) : undefined;
    }
    return isObject(at) || typeof at === 'boolean' ? at : undefined;
  }
}

/** Words that say nothing about which values are accepted. */
const NOTES = [
  'title',
  'description',
  'default',
  'examples',
  'deprecated',
  'readOnly',
  'writeOnly',
  '$comment',
  '$schema',
];
const DATA = ['enum', 'const', 'dependentRequired'];
const BY_NAME = ['properties', 'patternProperties', '$defs', 'definitions', 'dependentSchemas', 'dependencies'];

function withoutNotes(schema: JsonObject): JsonObject {
  const entries = Object.entries(schema).filter(([keyword]) => !NOTES.includes(keyword));
  return Object.fromEntries(
    entries.map(([keyword, value]) => [keyword, DATA.includes(keyword) ? value : inner(keyword, value)]),
  );
}

function inner(keyword: string, value: Json): Json {
  if (Array.isArray(value)) return (value as readonly Json[]).map((one) => (isObject(one) ? withoutNotes(one) : one));
  if (!isObject(value)) return value;
  if (!BY_NAME.includes(keyword)) return withoutNotes(value);
  return Object.fromEntries(
    Object.entries(value).map(([name, one]) => [name, isObject(one) ? withoutNotes(one) : one]),
  );
}

function unescapeStep(step: string): string {
  try {
    return decodeURIComponent(step).replaceAll('~1', '/').replaceAll('~0', '~');
  } catch {
    return step;
  }
}

function without(rule: JsonObject, keywords: readonly string[]): JsonObject {
  return Object.fromEntries(Object.entries(rule).filter(([keyword]) => !keywords.includes(keyword)));
}

export const patternsOf = (rule: JsonObject): readonly (readonly [string, Json])[] =>
  Object.entries(objectOf(rule['patternProperties']));
