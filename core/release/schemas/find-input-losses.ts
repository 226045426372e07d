import { canonicalJson } from '../../canonical-json.ts';
import { listOf } from '../../json-parts.ts';
import type { JsonObject } from '../../protocol.ts';
import { findLosses, lossesBetween } from './find-losses.ts';
import type { Loss } from './loss.ts';
import { undecided } from './loss.ts';
import type { Rules } from './schema-side.ts';
import { SchemaSide } from './schema-side.ts';

/** What variables are checked against. They are always an object, and defaults are filled in before. */
export interface InputSchema {
  readonly schema: JsonObject;
  readonly defaults: JsonObject;
}

/** Words that look at each variable by itself, so that a default changes nothing but whether its own is missing. */
const SEPARATE = ['type', 'nullable', 'properties', 'patternProperties', 'additionalProperties', 'required'];

/**
 * Finds which variables `from` takes and `to` refuses. None is missed: where it cannot tell, it says `undecided`.
 *
 * @example
 * const schema = { type: 'object', required: ['tone'] };
 * findInputLosses({ schema, defaults: { tone: 'calm' } }, { schema, defaults: {} });
 * //=> [{ path: 'tone', kind: 'required', detail: '' }]
 */
export function findInputLosses(from: InputSchema, to: InputSchema): readonly Loss[] {
  const [a, b] = [new SchemaSide(objectSchema(from)), new SchemaSide(objectSchema(to))];
  const [was, is] = [[...a.rules(a.root), { type: 'object' }], b.rules(b.root)];
  const isSame = canonicalJson(from.defaults) === canonicalJson(to.defaults);
  if (isSame && canonicalJson(from.schema) === canonicalJson(to.schema)) return [];
  if (isSame) {
    const filled = { required: Object.keys(from.defaults) };
    return lossesBetween({ side: a, rules: [...was, filled] }, { side: b, rules: is });
  }
  if (!isSeparate(was) || !isSeparate(is))
    return [...findLosses(from.schema, to.schema), undecided('', 'its defaults')];
  return lossesBetween({ side: a, rules: without(was, from.defaults) }, { side: b, rules: without(is, to.defaults) });
}

/** A schema of anything else describes the prompt, and checks nothing. */
function objectSchema({ schema }: InputSchema): JsonObject {
  const { type } = schema;
  return type !== undefined && ![type].flat().includes('object') ? {} : schema;
}

const isSeparate = (rules: Rules): boolean =>
  rules.every((rule) => Object.keys(rule).every((keyword) => SEPARATE.includes(keyword)));

/** What has a default need not be given. */
const without = (rules: Rules, defaults: JsonObject): Rules =>
  rules.map((rule) => {
    if (rule['required'] === undefined) return rule;
    return { ...rule, required: listOf(rule['required']).filter((name) => !Object.hasOwn(defaults, String(name))) };
  });
