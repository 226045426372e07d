import { isObject } from '../../../json-parts.ts';
import type { JsonObject } from '../../../protocol.ts';
import { describeCount } from '../../conflicts/describe-count.ts';
import { readEnds } from '../../conflicts/variable-ends.ts';
import type { Directive } from '../../directives/directive.ts';
import { singularOf } from '../../exact/units.ts';
import type { TextRange } from '../../text/sentence.ts';
import type { Report, RuleContext } from '../rule.ts';

/** An array of the output, and how many items it may have. */
interface OutputArray {
  readonly property: string;
  readonly min: number;
  readonly max: number;
}

/** Names of the items of an array, whatever it holds. */
const generic: ReadonlySet<string> = new Set(['item', 'entry', 'element', 'object']);

/** Numbers of items that the text asks for and the output schema refuses. */
export function findSchemaCounts({ source, directives }: RuleContext): readonly Report[] {
  const arrays = arraysOf(source.outputSchema, 3);
  const limited = arrays.filter(({ min, max }) => min > 0 || max < Number.POSITIVE_INFINITY);
  return limited.flatMap((array) =>
    directives.flatMap((directive) => {
      if (!isAbout(directive, array, arrays.length) || fits(directive, array, source.inputSchema)) return [];
      const { sentence, from, to } = directive.clause;
      const said = sentence.rangeOf(sentence.tokens[from]?.start ?? 0, sentence.tokens[to - 1]?.end ?? 0);
      const message = `The text asks for ${describeCount(directive)}, and the output schema allows ${rangeText(array)} in "${array.property}".`;
      return [{ message, places: [schemaPlace(source.file, source.text, array.property), said] } satisfies Report];
    }),
  );
}

function isAbout(
  { surface, sign, strength, value, per, clause }: Directive,
  { property }: OutputArray,
  of: number,
): boolean {
  if (value.kind !== 'interval' || sign === '-' || strength === 'soft' || per !== undefined) return false;
  if (clause.sentence.context !== 'normal' || clause.when.length > 0 || clause.unless.length > 0 || clause.precedence)
    return false;
  const unit = surface.startsWith('length:') ? surface.slice('length:'.length) : '';
  return unit === singularOf(property.toLowerCase()) || (of === 1 && generic.has(unit));
}

function fits({ value }: Directive, { min, max }: OutputArray, schema: JsonObject | undefined): boolean {
  if (value.kind !== 'interval') return true;
  const read = readEnds('kindest', schema);
  const least = value.min === undefined ? 0 : (read(value.min, 'min') ?? 0);
  const most =
    value.max === undefined ? Number.POSITIVE_INFINITY : (read(value.max, 'max') ?? Number.POSITIVE_INFINITY);
  return least <= max && min <= most;
}

function arraysOf(schema: unknown, depth: number): readonly OutputArray[] {
  if (!isObject(schema) || depth === 0 || !isObject(schema['properties'])) return [];
  return Object.entries(schema['properties']).flatMap(([property, one]): readonly OutputArray[] => {
    if (!isObject(one)) return [];
    const { type, minItems, maxItems } = one;
    const isArray = type === 'array' || (Array.isArray(type) && type.includes('array')) || one['items'] !== undefined;
    if (!isArray) return arraysOf(one, depth - 1);
    const told = typeof one['description'] === 'string' ? toldRange(one['description']) : {};
    const min = typeof minItems === 'number' ? minItems : (told.min ?? 0);
    return [{ property, min, max: typeof maxItems === 'number' ? maxItems : (told.max ?? Number.POSITIVE_INFINITY) }];
  });
}

/** Picoschema has no word for the length of an array but its description: "at most 40", "1 to 3 tags". */
function toldRange(description: string): { readonly min?: number; readonly max?: number } {
  const [, least, most] = /^(\d{1,6})\s*(?:to|-|–)\s*(\d{1,6})\b/u.exec(description) ?? [];
  if (least !== undefined && most !== undefined) return { min: Number(least), max: Number(most) };
  const [, kind = '', number] =
    /^(at most|up to|no more than|max(?:imum)?|at least|no fewer than|min(?:imum)?|exactly)\s+(\d{1,6})\b/iu.exec(
      description,
    ) ?? [];
  if (number === undefined) return {};
  const count = Number(number);
  if (/^exactly$/iu.test(kind)) return { min: count, max: count };
  return /^(?:at least|no fewer|min)/iu.test(kind) ? { min: count } : { max: count };
}

function rangeText({ min, max }: OutputArray): string {
  if (max === Number.POSITIVE_INFINITY) return `at least ${min}`;
  return min === 0 ? `at most ${max}` : min === max ? `exactly ${max}` : `${min} to ${max}`;
}

/** The line of the front matter that names the property, or the one that names the schema. */
function schemaPlace(file: string, text: string, property: string): TextRange {
  const end = text.indexOf('\n---', 3);
  const front = text.slice(0, end === -1 ? 0 : end);
  const output = Math.max(0, front.search(/^output:/mu));
  const lines = [...front.matchAll(/[^\n]+/gu)].filter(({ index }) => index >= output);
  const line =
    lines.find(([one]) => one.trimStart().replace(/^["']/u, '').startsWith(property)) ??
    lines.find(([one]) => one.trimStart().startsWith('schema')) ??
    lines[0];
  const indent = line?.[0].search(/\S/u) ?? 0;
  const start = (line?.index ?? 0) + indent;
  return { file, start, end: start + (line?.[0].trim().length ?? 0) };
}
