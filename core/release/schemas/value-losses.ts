import type { Kind } from './facts.ts';
import { areDisjoint, atLeast, atMost, kindsOf, numberOf, sameText } from './facts.ts';
import type { Loss, Question } from './loss.ts';
import { undecided } from './loss.ts';

/** What types, listed values, limits of numbers and strings, and words that are compared as a whole refuse. */
export function valueLosses(question: Question): readonly Loss[] {
  return [
    ...kindLosses(question),
    ...listedLosses(question),
    ...rangeLosses(question),
    ...lengthLosses(question),
    ...textLosses(question),
    ...wholeLosses(question),
  ];
}

const limited = ({ path }: Question, detail: string): Loss => ({ path, kind: 'limited', detail });
const has = ({ rules }: Question, ...kinds: readonly Kind[]): boolean => {
  const left = kindsOf(rules);
  return kinds.some((kind) => left.has(kind));
};

function kindLosses(question: Question): readonly Loss[] {
  const { type, nullable } = question.rule;
  if (type === undefined) return [];
  const taken = kindsOf([{ type, ...(nullable === undefined ? {} : { nullable }) }]);
  const left = kindsOf(question.rules);
  const lost = [...left].filter((kind) => !taken.has(kind));
  if (lost.length === 0) return [];
  const isWhole = lost.length === left.size;
  if (isWhole && taken.size === 0) return [{ path: question.path, kind: 'refused', detail: 'nothing fits' }];
  return [limited(question, `${[type].flat().join(' or ') || 'nothing'} only`)];
}

/** Rules that leave few values were compared value by value. */
function listedLosses(question: Question): readonly Loss[] {
  const { rule } = question;
  if (rule['enum'] === undefined && rule['const'] === undefined) return [];
  return [limited(question, 'listed values only')];
}

function rangeLosses(question: Question): readonly Loss[] {
  const { rule, rules } = question;
  if (!has(question, 'integer', 'fraction')) return [];
  const [least, above] = [atLeast(rules, 'minimum'), atLeast(rules, 'exclusiveMinimum')];
  const [most, below] = [atMost(rules, 'maximum'), atMost(rules, 'exclusiveMaximum')];
  const is = (keyword: string, fits: (limit: number) => boolean): readonly Loss[] => {
    const limit = numberOf(rule[keyword]);
    return limit === undefined || fits(limit) ? [] : [limited(question, `${keyword} ${limit}`)];
  };
  return [
    ...is('minimum', (limit) => Math.max(least, above) >= limit),
    ...is('exclusiveMinimum', (limit) => above >= limit || least > limit),
    ...is('maximum', (limit) => Math.min(most, below) <= limit),
    ...is('exclusiveMaximum', (limit) => below <= limit || most < limit),
    ...is('multipleOf', (step) => isStepOf(question, step)),
  ];
}

/** Of fractions, and of numbers that no double holds exactly, only the same step is sure. */
function isStepOf(question: Question, step: number): boolean {
  const { rules } = question;
  const isExact =
    atLeast(rules, 'minimum') >= Number.MIN_SAFE_INTEGER && atMost(rules, 'maximum') <= Number.MAX_SAFE_INTEGER;
  if (step === 1 && isExact && !has(question, 'fraction')) return true;
  return rules.some(({ multipleOf: known }) => {
    if (known === step) return true;
    if (!isExact) return false;
    return typeof known === 'number' && Number.isInteger(known) && Number.isInteger(step) && known % step === 0;
  });
}

const counts: readonly (readonly [keyword: string, kind: Kind, isLeast: boolean])[] = [
  ['minLength', 'string', true],
  ['maxLength', 'string', false],
  ['minItems', 'array', true],
  ['maxItems', 'array', false],
  ['minProperties', 'object', true],
  ['maxProperties', 'object', false],
];

function lengthLosses(question: Question): readonly Loss[] {
  const { rule, rules } = question;
  return counts.flatMap(([keyword, kind, isLeast]) => {
    const limit = numberOf(rule[keyword]);
    if (limit === undefined || !has(question, kind)) return [];
    const isKept = isLeast ? Math.max(0, atLeast(rules, keyword)) >= limit : atMost(rules, keyword) <= limit;
    return isKept ? [] : [limited(question, `${keyword} ${limit}`)];
  });
}

function textLosses(question: Question): readonly Loss[] {
  const kinds: Readonly<Record<string, readonly Kind[]>> = {
    pattern: ['string'],
    format: ['string', 'integer', 'fraction'],
  };
  return Object.entries(kinds).flatMap(([keyword, of]) => {
    const wanted = question.rule[keyword];
    if (wanted === undefined || !has(question, ...of)) return [];
    const known = question.rules.flatMap((rule) => rule[keyword] ?? []);
    if (known.includes(wanted)) return [];
    return [
      known.length === 0
        ? limited(question, `${keyword} ${String(wanted).slice(0, 60)}`)
        : undecided(question.path, `its ${keyword}`),
    ];
  });
}

interface Whole {
  readonly keyword: string;
  /** Compared together. Ajv overlooks `contains` for empty lists where there are `prefixItems`. */
  readonly group: readonly string[];
  readonly kinds: readonly Kind[];
}

const every: readonly Kind[] = ['null', 'boolean', 'integer', 'fraction', 'string', 'array', 'object'];
const wholes: readonly Whole[] = [
  { keyword: 'not', group: ['not'], kinds: every },
  { keyword: 'if', group: ['if', 'then', 'else'], kinds: every },
  { keyword: 'contains', group: ['contains', 'minContains', 'maxContains', 'prefixItems', 'items'], kinds: ['array'] },
  { keyword: 'unevaluatedItems', group: ['whole'], kinds: ['array'] },
  { keyword: 'unevaluatedProperties', group: ['whole'], kinds: ['object'] },
  { keyword: 'dependentRequired', group: ['dependentRequired'], kinds: ['object'] },
  { keyword: 'dependentSchemas', group: ['dependentSchemas'], kinds: ['object'] },
  { keyword: 'dependencies', group: ['dependencies'], kinds: ['object'] },
  { keyword: 'propertyNames', group: ['propertyNames'], kinds: ['object'] },
  { keyword: '$ref', group: ['$ref'], kinds: every },
  // Dates and times between two others; what is later depends on the format.
  ...['formatMinimum', 'formatMaximum', 'formatExclusiveMinimum', 'formatExclusiveMaximum'].map(
    (keyword): Whole => ({ keyword, group: [keyword, 'format'], kinds: ['string'] }),
  ),
];

/** Words that are the same or not decided. */
function wholeLosses(question: Question): readonly Loss[] {
  const { rule, rules, from, to } = question;
  return wholes.flatMap(({ keyword, group, kinds }) => {
    if (rule[keyword] === undefined || !has(question, ...kinds)) return [];
    const isSame = rules.some((one) => group.every((part) => sameText(one[part], rule[part], [from, to])));
    if (isSame && (keyword !== '$ref' || haveSameDefinitions(question))) {
      return group.includes('whole') && !isSelfContained(String(rule['whole']), question)
        ? [open(question, keyword)]
        : [];
    }
    return keyword === 'not' && isApart(question) ? [] : [open(question, keyword)];
  });
}

/** Of definitions that nobody could collect nothing is known. */
const haveSameDefinitions = ({ from, to }: Pick<Question, 'from' | 'to'>): boolean =>
  from.definitions !== undefined && from.definitions === to.definitions;

const isSelfContained = (text: string, { from, to }: Question): boolean =>
  !text.includes('$ref') || haveSameDefinitions({ from, to });

const isApart = ({ rule, rules, from, to }: Question): boolean =>
  areDisjoint({ rules, side: from }, { rules: to.rules(rule['not']), side: to });

const open = ({ path }: Question, keyword: string): Loss => undecided(path, `its "${keyword}"`);
