import { quotedName } from '../exact/nouns-around.ts';
import { placeOfKey } from '../rules/front-matter.ts';
import type { Report, RuleContext } from '../rules/rule.ts';
import type { Clause } from '../text/clause.ts';
import { shapesIn } from './inline-shapes.ts';
import type { OutputField } from './output-field.ts';
import { fieldsOf } from './output-field.ts';

/** Prose that gives a field a value that its schema, or a shape in the text, does not list. */
export function checkSchemaValues(context: RuleContext): readonly Report[] {
  const fields = [...schemaFields(context), ...shapesIn(context)];
  if (fields.length === 0) return [];
  const byName = new Map(fields.map((field) => [field.name.toLowerCase(), field]));
  return context.clauses.flatMap((clause) => wrongValues(clause, byName));
}

function schemaFields({ source }: RuleContext): readonly OutputField[] {
  if (source.outputSchema === undefined) return [];
  return fieldsOf(source.outputSchema).map((field) => {
    const place = placeOfKey(source, ['output', 'schema', field.name]);
    return place === undefined ? field : { ...field, place };
  });
}

const linking: ReadonlySet<string> = new Set(
  'the is to as be of value a an field should must = : set gets get becomes equals with always only'.split(' '),
);

/** "get the service "overnight"": a value that the field does not have. */
function wrongValues(clause: Clause, fields: ReadonlyMap<string, OutputField>): readonly Report[] {
  if (clause.sentence.context !== 'normal' || clause.negators.length > 0) return [];
  if (clause.precedence || clause.force === 'permit' || clause.mood === 'narrative') return [];
  const view = { tokens: clause.sentence.tokens, from: clause.from, to: clause.to, clause };
  for (let at = clause.from + 1; at < clause.to; at += 1) {
    const value = quotedName(view, at);
    const field =
      value === undefined ? undefined : (fieldBefore(clause, at, fields) ?? fieldBehind(clause, at, fields));
    if (value === undefined || field?.values === undefined) continue;
    if (field.values.some((one) => one.toLowerCase() === value)) continue;
    return [report(clause, field, `"${value}" is none of the values of "${field.name}": ${field.values.join(', ')}`)];
  }
  return [];
}

/** "as "minor" in the urgency": the field behind a value. */
function fieldBehind(clause: Clause, at: number, fields: ReadonlyMap<string, OutputField>): OutputField | undefined {
  const { tokens } = clause.sentence;
  const isGiven = tokens[at - 1]?.lower === 'as' && ['in', 'for', 'under', 'as'].includes(tokens[at + 1]?.lower ?? '');
  const name = tokens[at + 2]?.lower === 'the' ? at + 3 : at + 2;
  return isGiven && name < clause.to ? fields.get(tokens[name]?.lower ?? '') : undefined;
}

/** Most words, and values, between a field and a value. */
const MOST_BEFORE = 10;

/** The field that is named right before a value. */
function fieldBefore(clause: Clause, at: number, fields: ReadonlyMap<string, OutputField>): OutputField | undefined {
  for (let index = at - 1; index >= Math.max(clause.from, at - MOST_BEFORE); index -= 1) {
    const token = clause.sentence.tokens[index];
    const field = fields.get(token?.lower ?? '');
    if (field !== undefined) return field;
    if (token?.kind === 'quote') continue;
    if (token?.kind !== 'word' && token?.kind !== 'punctuation') return undefined;
    if (!linking.has(token.lower)) return undefined;
  }
  return undefined;
}

function report(clause: Clause, field: OutputField, message: string): Report {
  const { sentence, from, to } = clause;
  const [first, last] = [sentence.tokens[from], sentence.tokens[to - 1]];
  const place = sentence.rangeOf(first?.start ?? 0, last?.end ?? sentence.text.length);
  return {
    message,
    places: field.place === undefined ? [place] : [field.place, place],
    certainty: field.isSchema ? 'certain' : 'likely',
  };
}
