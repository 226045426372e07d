import type { Clause } from '../text/clause.ts';
import { rememberedOfClauses } from '../text/remembered-of-clauses.ts';
import type { FieldNames } from './field-of-clause.ts';
import { fieldOfClause } from './field-of-clause.ts';
import type { KeyProblem, OutputShape } from './output-shape.ts';
import { wordsBehindLabel } from './rule-of-example.ts';

interface Said {
  /** What a clause says that the value of a field is. */
  readonly pattern: RegExp;
  readonly as: string;
  /** Types, as of JSON Schema, that this fits. */
  readonly fits: readonly string[];
}

const become = '(?:is|are|be|as|form|forms|give|gives|becomes?|into|takes?|holds?|in)';

/** Kinds of value that prose names. */
const kinds: readonly Said[] = [
  {
    pattern: new RegExp(`\\b${become} (?:always |an? |one |the |single |json |flat )*(?:array|list)\\b`, 'u'),
    as: 'a list',
    fits: ['array'],
  },
  {
    pattern: new RegExp(`\\b${become} (?:always |an? |one |json |nested )*(?:object|map|dictionary|mapping)\\b`, 'u'),
    as: 'an object',
    fits: ['object'],
  },
  {
    pattern: new RegExp(`\\b${become} (?:always |an? |one |single |plain )*(?:comma[ -]separated )?string\\b`, 'u'),
    as: 'a string',
    fits: ['string', 'enum'],
  },
  {
    pattern: new RegExp(
      `\\b${become} (?:always |an? |the |whole |plain )*(?:number|integer|figure|percentage)s?\\b(?! (?:of|or more))|\\b${become} a number from\\b|\\bfrom \\d+ to \\d+\\b`,
      'u',
    ),
    as: 'a number',
    fits: ['number', 'integer', 'string', 'array', 'null'],
  },
  {
    pattern: /\b(?:with|has|have|to) (?:an? |one |two |three |\d )?decimals?\b/u,
    as: 'a number with decimals',
    fits: ['number', 'string', 'array', 'object', 'enum'],
  },
  {
    pattern: new RegExp(`\\b${become} (?:an? |one |single )*(?:word|phrase|sentence)\\b|\\bin words\\b`, 'u'),
    as: 'words',
    fits: ['string', 'enum', 'array', 'object'],
  },
  {
    pattern: /\byes\b.{1,20}\bno\b/u,
    as: 'yes or no',
    fits: ['string', 'enum', 'array', 'object', 'number', 'integer'],
  },
  {
    pattern: /\b(?:how many|how much|the amount|the number of)\b/u,
    as: 'an amount',
    fits: ['number', 'integer', 'string', 'array', 'object', 'enum'],
  },
];

const languages = /\b(?:in|into) (?:german|french|spanish|italian|dutch|polish|portuguese|russian|japanese|chinese)\b/u;

const nothing = /\b(?:empty|no entry|no entries|no items?|without entries)\b/u;

/** "A fourth queue", "another queue", "a queue of their own". */
const onceMore = /\b(?:another|third|fourth|fifth|sixth|seventh|new|further|additional|extra|own)\b/u;

/** Whether a clause says of any field what its value is: most do not, whatever the fields are. */
const saysType = rememberedOfClauses((clause) => {
  const words = wordsBehindLabel(clause);
  const isTold = ({ pattern }: Said): boolean => pattern.test(words);
  return [nothing, onceMore, languages].some((one) => one.test(words)) || words.includes('no ') || kinds.some(isTold);
});

/** Why a clause cannot hold for the field that it is about. */
export function typeProblem(clause: Clause, { keys }: OutputShape, names: FieldNames): KeyProblem | undefined {
  if (!saysType(clause)) return undefined;
  const words = wordsBehindLabel(clause);
  const field = fieldOfClause(clause, names) ?? given(words);
  const key = keys.get(field.toLowerCase()) ?? extended(words, keys) ?? emptyKey(words, keys);
  if (key?.type === undefined) return undefined;
  const empty = clause.when.length > 0 ? undefined : emptied(words, key);
  if (empty !== undefined) return { message: empty, key: key.name };
  if (clause.negators.length > 0) return undefined;
  const type = key.values === undefined ? key.type : 'enum';
  const wrong = kinds.find(({ pattern, fits }) => pattern.test(words) && !fits.includes(type));
  if (wrong !== undefined) return { message: `"${key.name}" cannot be ${wrong.as}: ${told(key)}`, key: key.name };
  const isOutside = type === 'enum' && (languages.test(words) || extended(words, keys) === key);
  return isOutside ? { message: `"${key.name}" has other values: ${told(key)}`, key: key.name } : undefined;
}

type Key = OutputShape['keys'] extends ReadonlyMap<string, infer Of> ? Of : never;

const told = ({ values, type }: Key): string => (values === undefined ? `it is of type ${type}` : values.join(', '));

/** "Rate the urgency from 1 to 10": what is put in a form. */
const given = (words: string): string =>
  /^(?:always |please )?(?:rate|give|write|put|return|express|state|mark|grade|score|express|encode|set|report|output) (?:the |each |every )?(?<name>[\p{L}_]+)\b/u.exec(
    words,
  )?.groups?.['name'] ?? '';

/** "Leave tags empty", "the list of tags has no entry", of a list that must have some. */
function emptied(words: string, { name, type, minItems = 0 }: Key): string | undefined {
  if (type !== 'array' || minItems < 1) return undefined;
  const isEmpty = nothing.test(words) || words.includes(`no ${name.toLowerCase()}`);
  return isEmpty ? `"${name}" must have at least ${minItems}` : undefined;
}

/** A list that is said to be empty, wherever its name stands. */
const emptyKey = (words: string, keys: OutputShape['keys']): Key | undefined =>
  [...keys.values()].find(
    (key) => emptied(words, key) !== undefined && new RegExp(`\\b${nameIn(key)}\\b`, 'u').test(words),
  );

const nameIn = ({ name }: Key): string => name.toLowerCase().replace(/[^\p{L}\p{N}]/gu, '');

/** "A fourth queue", "a queue of their own": a value besides those that are listed. */
const extended = (words: string, keys: OutputShape['keys']): Key | undefined =>
  [...keys.values()].find((key) => {
    if (key.values === undefined) return false;
    const field = nameIn(key);
    // Most clauses name none: no expression is made for these.
    if (!words.includes(field)) return false;
    return (
      new RegExp(
        `\\b(?:an?|another) (?:third |fourth |fifth |sixth |seventh |new |further |additional |extra |separate |special |other )?${field} of (?:its|their|his|her) own\\b`,
        'u',
      ).test(words) ||
      new RegExp(
        `\\b(?:an? (?:third|fourth|fifth|sixth|seventh|new|further|additional|extra)|another) ${field}\\b`,
        'u',
      ).test(words)
    );
  });
