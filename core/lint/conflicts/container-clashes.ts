import type { Directive } from '../directives/directive.ts';
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

/** "The entire output is JSON" against what cannot stand in it: headings, closing words, paragraphs with a line between them. */
export const findContainerClashes: GroupCheck = (directives, { meet }) => {
  const wholes = directives.filter(isWholeFormat).slice(0, most);
  if (wholes.length === 0) return [];
  const outside = directives.filter((one) => readOutside(one) !== undefined).slice(0, most);
  const bare = new Set(directives.filter(isBare).map(({ clause }) => clause.sentence.position));
  return wholes.flatMap((whole) =>
    outside
      .filter((one) => !(isCourtesy(one) && bare.has(whole.clause.sentence.position)) && meet(whole, one))
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
  one.exclusive &&
  one.derived === undefined &&
  one.target.kind === 'response' &&
  one.clause.force !== 'permit' &&
  formatOf(one) !== undefined;

/** Words by which something stands inside of the data: a field may hold a heading, or end with a phrase. */
const inside =
  /\b(?:fields?|keys?|values?|propert(?:y|ies)|columns?|cells?|strings?|json|yaml|csv|objects?|arrays?|attributes?|entr(?:y|ies)|rows?|records?)\b/iu;

/** What a directive wants outside of the data; undefined where that may be inside. */
function readOutside({ surface, value, sign, target, per, derived, clause }: Directive): string | undefined {
  if (sign === '-' || derived !== undefined || target.kind === 'part' || per !== undefined) return undefined;
  if (clause.mood !== 'order' || clause.force === 'permit' || inside.test(clause.sentence.text)) return undefined;
  if (value.kind === 'edge' && /^\p{L}.*\s\p{L}/u.test(value.text ?? '')) return `"${value.text}" at its edge`;
  return value.kind === 'pole' && value.pole === 'use' ? layouts[surface] : undefined;
}
