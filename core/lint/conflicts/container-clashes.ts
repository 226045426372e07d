import type { Directive } from '../directives/directive.ts';
import type { Edge } from '../directives/value.ts';
import type { Clash, GroupCheck } from './clash.ts';
import { clashBetween } from './clash-between.ts';

/** More than these are not compared: no prompt has them, and pairs take time. */
const most = 60;

/** Formats that a program reads: nothing stands before or after them, and they have no marks of their own. */
const containers: Readonly<Record<string, string>> = { json: 'JSON', yaml: 'YAML', csv: 'CSV' };

/** How a text is laid out for readers. */
const layouts: Readonly<Record<string, string>> = {
  heading: 'headings',
  'sign-off': 'a closing',
  greeting: 'a greeting',
};

/** What has lines of its own. */
const shapes: Readonly<Record<string, string>> = { table: 'a table', bullets: 'bullets', numbered: 'a numbered list' };

/** "The entire output is JSON" against what cannot stand in it: headings, closing words, paragraphs with a line between them. */
export const findContainerClashes: GroupCheck = (directives, { meet }) => {
  const wholes = directives.filter(isWholeFormat).slice(0, most);
  if (wholes.length === 0) return [];
  const outside = directives.filter((one) => readOutside(one) !== undefined && !isInside(one)).slice(0, most);
  const bare = new Set(directives.filter(isBare).map(({ clause }) => clause.sentence.position));
  return wholes.flatMap((whole) =>
    outside
      .filter(
        (one) =>
          (isAll(whole) || (namesAnswer(one) && !hasFields(whole))) &&
          !(isCourtesy(one) && bare.has(whole.clause.sentence.position)) &&
          meet(whole, one),
      )
      .map(
        (one): Clash =>
          clashBetween({
            rule: 'conflict/format',
            first: [whole, `nothing but ${formatOf(whole) ?? ''}`],
            second: [one, readOutside(one) ?? ''],
            certainty: 'likely',
          }),
      ),
  );
};

/** "And nothing else" is told by a rule of its own. */
const isBare = ({ surface, sign, derived }: Directive): boolean =>
  surface === 'extras' && sign === '-' && derived === undefined;

const isCourtesy = ({ surface }: Directive): boolean => surface === 'greeting' || surface === 'sign-off';

const formatOf = ({ value }: Directive): string | undefined =>
  value.kind === 'pole' ? containers[value.pole] : undefined;

const isWholeFormat = (one: Directive): boolean =>
  one.surface === 'format' &&
  one.sign === '+' &&
  one.derived === undefined &&
  one.target.kind === 'response' &&
  one.clause.force !== 'permit' &&
  formatOf(one) !== undefined;

/** Words by which something stands inside of the data: a field may hold a heading, or end with a phrase. */
const inside =
  /\b(?:fields?|keys?|values?|propert(?:y|ies)|columns?|cells?|strings?|json|yaml|csv|objects?|arrays?|attributes?|entr(?:y|ies)|rows?|records?)\b/iu;

/** "JSON only", "the entire output is JSON": whatever else is asked for would be outside of it. */
const isAll = ({ exclusive, clause: { sentence } }: Directive): boolean => exclusive || entire.test(sentence.text);

const entire =
  /\b(?:entire|whole|complete|full|all (?:of )?(?:your|the)) (?:answer|response|reply|output|message)\b|\beverything (?:that )?you (?:return|output|write|send)\b/iu;

/** "JSON with the following keys": one of them may hold what a reader is to see. */
const hasFields = ({ clause: { sentence } }: Directive): boolean =>
  /\b(?:keys?|fields?|propert(?:y|ies)|attributes?|values?)\b/iu.test(sentence.text);

/** "Write the answer as a table": of all of it, and not of what some field holds. */
const namesAnswer = ({ clause: { sentence } }: Directive): boolean => answer.test(sentence.text);

const answer = /\b(?:the|your|each|every|an) (?:whole |entire |final )?(?:answer|response|reply|output|message)\b/iu;

/** Whether a directive is of something inside of the data, or may be. */
const isInside = ({ sign, target, per, derived, clause }: Directive): boolean =>
  sign === '-' ||
  derived !== undefined ||
  target.kind === 'part' ||
  per !== undefined ||
  clause.mood !== 'order' ||
  clause.force === 'permit' ||
  inside.test(clause.sentence.text);

/** What a directive wants outside of the data; undefined where that may be inside. */
function readOutside(one: Directive): string | undefined {
  const { surface, value } = one;
  if (value.kind === 'edge') return readEdge(value);
  if (value.kind === 'interval') return Number(value.min ?? 0) > 1 ? several[surface] : undefined;
  if (value.kind !== 'pole') return undefined;
  if (value.pole === 'use') return layouts[surface];
  return surface === 'layout' && namesAnswer(one) ? shapes[value.pole] : undefined;
}

/** A value may begin or end with a word, but JSON with no other quotation mark than its own. */
function readEdge({ text = '', thing }: Edge): string | undefined {
  if (thing === 'postscript') return 'a postscript';
  if (text === '"') return 'quotation marks around it';
  return /^\p{L}.*\s\p{L}/u.test(text) ? `"${text}" at its edge` : undefined;
}

/** What there is one of, where there is nothing but data. */
const several: Readonly<Record<string, string>> = {
  'length:paragraph': 'paragraphs',
  'length:response': 'several answers',
};
