import { isObject } from '../../json-parts.ts';
import type { JsonObject } from '../../protocol.ts';
import { placeOfKey } from '../rules/front-matter.ts';
import type { RuleContext } from '../rules/rule.ts';
import type { Clause } from '../text/clause.ts';
import type { TextRange } from '../text/sentence.ts';
import { namedKeys } from './named-keys.ts';
import { clauseRange, wordsOf } from './rule-of-example.ts';

/** What is known about a key of the output. */
interface ShapeKey {
  readonly name: string;
  /** As JSON Schema has it; absent where the text names the key only. */
  readonly type?: string;
  readonly values?: readonly string[];
  readonly isRequired: boolean;
  readonly minItems?: number;
}

/** The keys of the output, by their names in lower case, and where they are said to be all. */
export interface OutputShape {
  readonly keys: ReadonlyMap<string, ShapeKey>;
  /** The schema, where the text says the same of its keys: keys are compared with the text then. */
  readonly isToldToo?: boolean;
  /** The schema lets other keys stand beside its own. */
  readonly isOpen?: boolean;
  /** The clause that says it. */
  readonly clause?: Clause;
  /** Names of the keys that do not stand inside of others, in lower case. */
  readonly outer: ReadonlySet<string>;
  /** Where the key stands, or the whole shape. */
  placeOf(name?: string): TextRange | undefined;
}

/** What is wrong with a clause, and of which key where it is one of the shape. */
export interface KeyProblem {
  readonly message: string;
  readonly key?: string;
}

/** Shapes of the output: those that the text says are all there is, and the schema. */
export function outputShapes(context: RuleContext): readonly OutputShape[] {
  const [schema, told] = [ofSchema(context), ofText(context)];
  if (schema === undefined) return told;
  const isToldToo = told.some(({ keys }) => [...schema.outer].every((name) => keys.has(name)));
  return [...told, { ...schema, isToldToo }];
}

function ofSchema({ source }: RuleContext): OutputShape | undefined {
  const { outputSchema } = source;
  const keys = outputSchema === undefined ? [] : keysOf(outputSchema, 0);
  if (keys.length === 0) return undefined;
  const path = (name?: string): readonly string[] => ['output', 'schema', ...(name === undefined ? [] : [name])];
  return {
    isOpen: outputSchema?.['additionalProperties'] !== false,
    keys: new Map(keys.toReversed().map((key) => [key.name.toLowerCase(), key])),
    outer: new Set(
      Object.keys(isObject(outputSchema?.['properties']) ? outputSchema['properties'] : {}).map((one) =>
        one.toLowerCase(),
      ),
    ),
    placeOf: (name) => placeOfKey(source, path(name ?? keys[0]?.name)),
  };
}

/** Keys at any depth, the outer ones first; none where an object takes others too. */
function keysOf(schema: JsonObject, depth: number): readonly ShapeKey[] {
  if (depth > 6) return [];
  const properties = isObject(schema['properties']) ? Object.entries(schema['properties']) : [];
  const required = new Set(Array.isArray(schema['required']) ? schema['required'] : []);
  const own = properties.flatMap(([name, one]) => (isObject(one) ? [keyOf(name, one, required.has(name))] : []));
  const inner = [...properties.map(([, one]) => one), schema['items']];
  return [...own, ...inner.flatMap((one) => (isObject(one) ? keysOf(one, depth + 1) : []))];
}

function keyOf(name: string, schema: JsonObject, isRequired: boolean): ShapeKey {
  const type = Array.isArray(schema['type']) ? schema['type'].find((one) => one !== 'null') : schema['type'];
  const values = Array.isArray(schema['enum']) ? schema['enum'].filter((one) => typeof one === 'string') : [];
  const description = typeof schema['description'] === 'string' ? schema['description'] : '';
  const least = /^(?:at least )?([1-9]\d{0,3})\b(?! or fewer)/u.exec(description)?.[1];
  const minItems = typeof schema['minItems'] === 'number' ? schema['minItems'] : Number(least ?? 0);
  return {
    name,
    isRequired,
    minItems,
    ...(typeof type === 'string' ? { type } : values.length > 0 ? { type: 'string' } : {}),
    ...(values.length === 0 ? {} : { values }),
  };
}

const closing = /\b(?:exactly|only|precisely|no other|just|nothing but)\b/u;

/** "The result has exactly the keys supplier, items and currency." */
function ofText({ clauses }: RuleContext): readonly OutputShape[] {
  return clauses.flatMap((clause) => {
    const { sentence, negators, when } = clause;
    if (sentence.context !== 'normal' || negators.length > 0 || when.length > 0) return [];
    const names = namedKeys(clause);
    if (names.length < 2 || !closing.test(wordsOf(clause))) return [];
    const keys = names.map(({ name }): [string, ShapeKey] => [name.toLowerCase(), { name, isRequired: true }]);
    const found = new Map(keys);
    return [{ keys: found, outer: new Set(found.keys()), clause, placeOf: () => clauseRange(clause) }];
  });
}
