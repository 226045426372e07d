import { canHoldTogether } from '../branch/can-hold-together.ts';
import { domainsOf } from '../branch/domains.ts';
import { describeCount } from '../conflicts/describe-count.ts';
import type { Directive } from '../directives/directive.ts';
import { singularOf } from '../exact/units.ts';
import type { Report, RuleContext } from '../rules/rule.ts';
import type { Clause } from '../text/clause.ts';
import type { Branch, TextRange } from '../text/sentence.ts';
import type { Breach } from './break-rule.ts';
import { breachOf } from './break-rule.ts';
import { keyOrderBreach, mayOrderKeys } from './check-key-order.ts';
import { clauseChecks } from './clause-checks.ts';
import type { FieldNames } from './field-of-clause.ts';
import { fieldOfClause, namesOf } from './field-of-clause.ts';
import { isUnconditional, reportOf } from './rule-of-example.ts';
import type { ShownField, ShownObject } from './shown-fields.ts';
import { shownObjects } from './shown-fields.ts';

/** Fields of example outputs that break a rule on that field. */
export function checkFields(context: RuleContext): readonly Report[] {
  const objects = shownObjects(context.blocks);
  if (objects.length === 0) return [];
  const names = namesOf([...new Set(objects.flatMap(({ fields }) => fields.map(({ name }) => name)))]);
  const byClause = new Map<Clause, Directive[]>();
  for (const directive of context.directives) {
    const own = byClause.get(directive.clause);
    if (own === undefined) byClause.set(directive.clause, [directive]);
    else own.push(directive);
  }
  return context.clauses
    .filter((clause) => isUnconditional(clause))
    .flatMap((clause) => checkClause({ clause, directives: byClause.get(clause) ?? [], names }, objects, context));
}

interface ClauseRules {
  readonly clause: Clause;
  readonly directives: readonly Directive[];
  readonly names: FieldNames;
}

function checkClause(
  { clause, directives, names }: ClauseRules,
  objects: readonly ShownObject[],
  context: RuleContext,
): readonly Report[] {
  const field = fieldOfClause(clause, names);
  const hard = directives.filter(({ strength, derived }) => strength === 'hard' && derived === undefined);
  const isMoney = field === undefined && showsCents(clause);
  const isOrder = mayOrderKeys(clause);
  const counts = hard.filter(isCount);
  if (!isMoney && !isOrder && field === undefined && hard.length === 0) return [];
  for (const { fields, keys } of objects) {
    const isNamed = ({ name, kind }: ShownField): boolean => (isMoney ? isAmount(name, kind) : name === field);
    const named = isMoney || field !== undefined ? fields.filter(isNamed) : [];
    const found =
      (isOrder ? orderBreach(clause, keys, fields) : undefined) ??
      firstOf(fields.flatMap((one) => counts.flatMap((directive) => countBreach(one, directive)))) ??
      firstOf(named.flatMap((one) => valueBreaches(one, { clause, directives: hard })));
    if (found !== undefined && canMeet(clause, found.range, context)) return [reportOf(clause, found)];
  }
  return [];
}

const firstOf = ([first]: readonly FoundBreach[]): FoundBreach | undefined => first;

function orderBreach(clause: Clause, keys: readonly string[], [first]: readonly ShownField[]): FoundBreach | undefined {
  const message = keyOrderBreach(clause, keys);
  return message === undefined || first === undefined
    ? undefined
    : { message, certainty: 'likely', range: first.range };
}

function canMeet({ sentence: { branch } }: Clause, shown: TextRange, { segments, source }: RuleContext): boolean {
  return branch.length === 0 || canHoldTogether([branch, branchOf(shown, segments)], domainsOf(source.inputSchema));
}

const branchOf = ({ file, start }: TextRange, segments: RuleContext['segments']): Branch =>
  segments.find(({ range }) => range.file === file && range.start <= start && start < range.end)?.branch ?? [];

type FoundBreach = Breach & { readonly range: ShownField['range'] };

function valueBreaches(
  { name, texts, kind, range }: ShownField,
  { clause, directives }: Omit<ClauseRules, 'names'>,
): readonly FoundBreach[] {
  const checks = kind === 'text' || kind === 'list' ? clauseChecks(clause) : [];
  const isShort = (text: string): boolean => kind === 'number' && showsCents(clause) && !/\.\d\d$/u.test(text);
  return texts
    .flatMap((text) => [
      ...directives.flatMap((directive) => breachOf(text, ofField(directive), true) ?? []),
      ...checks.flatMap((check) => asBreach(check(text))),
      ...asBreach(isShort(text) ? 'has no cents' : undefined),
    ])
    .map(({ message, certainty }) => ({ message: `shows "${name}" that ${message}`, certainty, range }));
}

const asBreach = (message: string | undefined): readonly Breach[] =>
  message === undefined ? [] : [{ message, certainty: 'likely' }];

/** What is said of the field is said of the text at hand, whole. */
function ofField(directive: Directive): Directive {
  const { per, ...rest } = directive;
  return { ...rest, target: { kind: 'response' } };
}

/** A number of things that has to be kept: "three are enough" sets none. */
const isCount = ({ value, surface, per, clause }: Directive): boolean =>
  value.kind === 'interval' &&
  per === undefined &&
  surface.startsWith('length:') &&
  !/\benough|suffice|will do\b/u.test(clause.sentence.text);

/** "Give at least five tags", and the example has two. */
function countBreach({ name, texts, kind, range }: ShownField, directive: Directive): readonly FoundBreach[] {
  const { value, surface } = directive;
  const isOfField = kind === 'list' && surface === `length:${singularOf(name.toLowerCase())}`;
  if (value.kind !== 'interval' || !isOfField) return [];
  const { min, max } = value;
  const isShort = typeof min === 'number' && texts.length < min;
  const isLong = typeof max === 'number' && texts.length > max;
  const message = `shows "${name}" with ${texts.length}, not ${describeCount(directive)}`;
  return isShort || isLong ? [{ message, certainty: 'likely', range }] : [];
}

/** "Cents are always shown" */
const showsCents = ({ sentence, from, to, negators }: Clause): boolean =>
  negators.length === 0 &&
  /cent|pence|decimal/iu.test(sentence.text) &&
  /\b(?:cents?|pence|decimals?)\b.{0,30}\b(?:shown|given|printed|written|stated|appear|kept|included|displayed)\b/u.test(
    sentence.tokens
      .slice(from, to)
      .map(({ lower }) => lower)
      .join(' '),
  );

const isAmount = (name: string, kind: ShownField['kind']): boolean =>
  kind === 'number' && /(?:amount|price|total|cost|sum|fee|charge|balance|tax|vat|net|gross)s?$/iu.test(name);
