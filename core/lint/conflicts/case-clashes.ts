import type { Directive } from '../directives/directive.ts';
import type { Clash, GroupCheck } from './clash.ts';
import { clashBetween } from './clash-between.ts';
import type { TextDemand } from './text-demands.ts';
import { demandsOf } from './text-demands.ts';

/** More of either are not compared: no prompt has them, and pairs take time. */
const most = 60;

/** All of the answer in small letters, against a text that is to stand in it as it is written, with its capital letters. */
export const findCaseClashes: GroupCheck = (directives, { meet }) => {
  const cases = directives.filter(isOfAll).slice(0, most);
  if (cases.length === 0) return [];
  const texts = demandsOf(directives)
    .filter(({ directive }) => exact.test(directive.clause.sentence.text))
    .slice(0, most);
  return cases.flatMap((one) =>
    texts
      .filter(({ texts: [text = ''], directive }) => hasCapitals(text) && meet(one, directive))
      .map(
        ({ directive, texts: [text] }: TextDemand): Clash =>
          clashBetween({
            rule: 'conflict/case',
            first: [one, 'small letters only'],
            second: [directive, `"${text}"`],
            certainty: 'likely',
          }),
      ),
  );
};

/** "In all lower case": of everything that is written. */
const isOfAll = (one: Directive): boolean =>
  one.surface === 'case' &&
  one.sign === '+' &&
  one.derived === undefined &&
  one.target.kind === 'response' &&
  one.value.kind === 'pole' &&
  one.value.pole === 'lower';

/** A keyword may be written in any case, an exact text may not. */
const exact = /\b(?:exact|exactly|verbatim|word for word|letter for letter|unaltered|unchanged)\b/iu;

/** Whether a text has capitals besides that of its beginning and the word "I": whoever quotes a sentence may write it small. */
const hasCapitals = (text: string): boolean => (text.slice(1).match(/\p{Lu}(?=\p{L})/gu) ?? []).length > 1;
