import type { Directive } from '../directives/directive.ts';
import { setOf } from '../text/set-of.ts';
import type { Clash, GroupCheck } from './clash.ts';
import { clashBetween } from './clash-between.ts';
import { demandOf } from './text-demands.ts';

/** More of either are not compared: no prompt has them, and pairs take time. */
const most = 60;

/** One language and no other, against texts that are to stand in the answer and are of another one. */
export const findLanguageClashes: GroupCheck = (directives, { meet }) => {
  const strict = new Set(directives.filter(rulesOutOthers).map(({ clause }) => clause.sentence.position));
  const languages = directives
    .filter((one) => isLanguage(one) && (one.exclusive || strict.has(one.clause.sentence.position)))
    .slice(0, most);
  if (languages.length === 0) return [];
  const texts = directives.flatMap((directive) => givenTexts(directive).map((text) => ({ directive, text })));
  return languages.flatMap((language) =>
    texts
      .slice(0, most)
      .filter(({ directive, text }) => isForeign(text, poleOf(language)) && meet(language, directive))
      .map(
        ({ directive, text }): Clash =>
          clashBetween({
            rule: 'conflict/language',
            first: [language, `nothing but ${nameOf(language)}`],
            second: [directive, `"${text}"`],
            certainty: 'likely',
          }),
      ),
  );
};

/** "No other language is allowed." */
const rulesOutOthers = ({ surface, sign }: Directive): boolean => surface === 'foreign-words' && sign === '-';

const isLanguage = (one: Directive): boolean =>
  one.surface === 'language' &&
  one.sign === '+' &&
  one.derived === undefined &&
  one.target.kind === 'response' &&
  poleOf(one) !== '';

const poleOf = ({ value }: Directive): string => (value.kind === 'pole' ? value.pole : '');

const nameOf = (one: Directive): string => `${poleOf(one).charAt(0).toUpperCase()}${poleOf(one).slice(1)}`;

/** What stands in the answer as it is written: words to use, fixed answers, and the request where it is to be repeated. */
function givenTexts(directive: Directive): readonly string[] {
  const { clause, value, sign, surface, target } = directive;
  if (sign === '-' || clause.force === 'permit') return [];
  if (surface === 'start' && value.kind === 'edge' && value.thing === 'request') return [clause.sentence.text];
  if (target.kind === 'part' && value.kind !== 'options' && !ends.has(target.name ?? '')) return [];
  const demand =
    value.kind === 'occurrence' || value.kind === 'edge' || value.kind === 'options' ? demandOf(directive) : undefined;
  const [text] = demand?.texts ?? [];
  return text === undefined ? [] : [text];
}

/** Places of the answer that are no texts of their own. */
const ends = setOf('top end begin beginn bottom start middl');

/** Languages that are not written with Latin letters. */
const nonLatin = setOf(
  'hindi arabic chinese mandarin cantonese japanese korean russian ukrainian bulgarian serbian greek hebrew thai bengali tamil telugu urdu persian farsi marathi gujarati kannada malayalam punjabi nepali georgian armenian amharic burmese khmer lao sinhala pashto',
);

/** Words by which a text in Latin letters is English. */
const english = setOf(
  'the is are am was were and or of to in my your you i it this that there any anything what when where why how with for not no yes please thanks thank answer question questions help sure sorry dear hello here more less do does did have has can could would should if because but so all every first last good best word words',
);

/** Whether a text cannot stand in a text of one language. */
function isForeign(text: string, language: string): boolean {
  const words = text.toLowerCase().match(/[a-z']{2,}/gu) ?? [];
  if (nonLatin.has(language)) return words.length > 0 && !/[^\p{Script=Latin}\p{Script=Common}]/u.test(text);
  if (language === 'english') return false;
  return words.length > 1 && words.filter((word) => english.has(word)).length * 2 >= words.length;
}
