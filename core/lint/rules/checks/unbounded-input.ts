import type { JsonObject } from '../../../protocol.ts';
import type { VariableUse } from '../../template/variable-uses.ts';
import { findVariableUses } from '../../template/variable-uses.ts';
import { placeOfKey } from '../front-matter.ts';
import type { Report, Rule, RuleContext } from '../rule.ts';
import { schemaOf } from '../variable-nature.ts';

/** An input of any length. */
export const unboundedInput: Rule = {
  id: 'variable/unbounded',
  code: 'PC305',
  kind: 'check',
  summary: 'The input schema sets no limit to a text that is shown, or to a list that is looped over.',
  why: 'One long input fills the context, costs as much as a thousand others, and pushes the instructions out of sight.',
  bad: '---\ninput:\n  schema:\n    type: object\n    properties:\n      message: { type: string }\n---\n{{message}}',
  good: '---\ninput:\n  schema:\n    type: object\n    properties:\n      message: { type: string, maxLength: 20000 }\n---\n{{message}}',
  fix: 'Set `maxLength` or `maxItems` in a JSON Schema; with Picoschema, name a schema that does. Or print it with `{{budget message tokens=400}}`, which cuts what is longer.',
  severity: { recommended: 'off', strict: 'warn' },
  certainty: 'certain',
  check: findUnbounded,
};

function findUnbounded({ source }: RuleContext): readonly Report[] {
  const told = new Set<string>();
  return findVariableUses(source).flatMap(({ subject, kind, range }): Report[] => {
    const schema = schemaOf(source.inputSchema, subject);
    const missing = schema === undefined ? undefined : missingLimit(schema, kind);
    if (missing === undefined || told.has(subject)) return [];
    told.add(subject);
    const place = placeOfKey(source, ['input', 'schema', subject.replace(/[.[].*$/su, '')]) ?? range;
    return [{ message: `"${subject}" has no ${missing}.`, places: [place], identity: [subject, missing] }];
  });
}

function missingLimit(schema: JsonObject, kind: VariableUse['kind']): string | undefined {
  if (kind === 'cut') return undefined;
  const has = (...keys: readonly string[]): boolean => keys.some((key) => key in schema);
  if (schema['type'] === 'array') return kind === 'loop' && !has('maxItems', 'const', 'enum') ? 'maxItems' : undefined;
  const isText = schema['type'] === 'string' && !has('maxLength', 'enum', 'const', 'pattern', 'format');
  return isText ? 'maxLength' : undefined;
}
