import { compileJsonSchema } from '../../template/json-schema-compiler.ts';
import type { Directive } from '../directives/directive.ts';
import { placeOfKey } from '../rules/front-matter.ts';
import type { Report, RuleContext } from '../rules/rule.ts';
import type { Block } from '../text/blocks/unit.ts';
import type { TextRange } from '../text/sentence.ts';
import { breachOf } from './break-rule.ts';
import { checkFields } from './check-fields.ts';
import { exampleOutputs, showsJson } from './example-outputs.ts';
import { isUnconditional, reportOf } from './rule-of-example.ts';

/** Most examples and rules that are checked with each other. */
const mostExamples = 50;
const mostRules = 200;

/** Example outputs that break a rule that the prompt states, or its output schema. */
export function checkExamples(context: RuleContext): readonly Report[] {
  const outputs = exampleOutputs(context.blocks).slice(0, mostExamples);
  const fields = checkFields(context);
  if (outputs.length === 0) return fields;
  const isDataShown = showsJson(context.source.text);
  const rules = context.directives
    .filter(
      (one) =>
        isForWholeAnswer(one, context) && !(isDataShown && (one.surface === 'format' || one.surface === 'keyword')),
    )
    .slice(0, mostRules);
  return [...fields, ...outputs.flatMap((output) => [...brokenRules(output, rules), ...brokenSchema(output, context)])];
}

function brokenRules(output: Block, rules: readonly Directive[]): readonly Report[] {
  return rules.flatMap((rule): readonly Report[] => {
    const breach = isTold(output, rule) ? undefined : breachOf(output.text, rule);
    if (breach === undefined) return [];
    return [reportOf(rule.clause, { ...breach, range: firstLine(output) })];
  });
}

const CHAT = /^(?:assistant|ai|bot|agent|model|tutor)s?$/iu;

/** A conversation that JSON is to be made of holds what an assistant said, and none of the output. */
const isTold = ({ label }: Block, { value }: Directive): boolean =>
  CHAT.test(label) && value.kind === 'pole' && value.pole === 'json';

/** A hard rule on every answer as a whole, wherever and whenever. */
function isForWholeAnswer(rule: Directive, { sentences }: RuleContext): boolean {
  const { clause, target, per, strength, narrowed, derived } = rule;
  const isPlain =
    isUnconditional(clause) && clause.sentence.branch.length === 0 && narrowed !== true && derived === undefined;
  if (!isPlain || strength === 'soft' || target.kind === 'part' || target.apart === true) return false;
  return (
    per === undefined ||
    isTask(
      per,
      sentences.slice(0, 2).map(({ text }) => text),
    )
  );
}

/** "You name paint colours … A name has two words": what is counted in is what the prompt asks for. */
const isTask = (noun: string, opening: readonly string[]): boolean =>
  opening.some((text) =>
    (text.toLowerCase().match(/[\p{L}'-]+/gu) ?? []).some((word) => word === noun || word === `${noun}s`),
  );

function brokenSchema(output: Block, { source }: RuleContext): readonly Report[] {
  if (source.outputSchema === undefined) return [];
  const value = jsonIn(output.text);
  if (value === undefined) return [];
  const problem = problemOf(value, source.outputSchema);
  if (problem === undefined) return [];
  const schema = placeOfKey(source, ['output', 'schema']);
  return [
    {
      message: `An example output breaks the output schema: ${problem}`,
      places: schema === undefined ? [firstLine(output)] : [schema, firstLine(output)],
      certainty: 'certain',
    },
  ];
}

function jsonIn(text: string): unknown {
  try {
    return JSON.parse(text.replace(/^```\w*\s*|\s*```$/gu, ''));
  } catch {
    return undefined;
  }
}

/** What is wrong with a value; undefined when it fits, or when the schema itself does not compile. */
function problemOf(value: unknown, schema: NonNullable<RuleContext['source']['outputSchema']>): string | undefined {
  try {
    const validate = compileJsonSchema(schema);
    if (validate(value)) return undefined;
    const [first] = validate.errors ?? [];
    return `${first?.instancePath.slice(1).replaceAll('/', '.') || 'the whole'} ${first?.message ?? 'does not fit'}`;
  } catch {
    return undefined;
  }
}

/** A place is one sentence at most: of an example its first line. */
function firstLine({ text, range }: Block): TextRange {
  const line = text.split('\n', 1)[0] ?? '';
  return { ...range, end: Math.min(range.end, range.start + Math.max(1, line.length)) };
}
