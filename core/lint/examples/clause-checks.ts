import type { Clause } from '../text/clause.ts';
import { stemWord } from '../text/stem-word.ts';
import { wordsOf } from './rule-of-example.ts';

/** What a clause rules out of a field, or asks of it, in words that no surface of the lexicon has. */
type ClauseCheck = (clause: string, isRuledOut: boolean) => ((text: string) => string | undefined) | undefined;

const months =
  /\b(?:january|february|march|april|may|june|july|august|september|october|november|december|jan|feb|mar|apr|jun|jul|aug|sept?|oct|nov|dec)\b/iu;
const weekdays = /\b(?:mon|tues|wednes|thurs|fri|satur|sun)days?\b/iu;
const colours = /\b(?:red|green|blue|yellow|black|white|grey|gray|brown|orange|purple|pink|violet)\b/iu;
const pronouns = /\b(?:i|you|he|she|it|we|they|me|him|her|us|them)\b/iu;
const articles = /\b(?:the|an?)\b/iu;

/** Kinds of words, by their name. */
const kinds: readonly (readonly [name: RegExp, words: RegExp])[] = [
  [/\b(?:names of )?months?\b/u, months],
  [/\bweekdays?|days of the week\b/u, weekdays],
  [/\bcolou?rs?\b/u, colours],
  [/\b(?:personal )?pronouns?\b/u, pronouns],
  [/\barticles?\b/u, articles],
  [/\b(?:numbers?|digits?|figures?|numerals?)\b/u, /\d/u],
];

const holding =
  /\b(?:contain|hold|have|has|include|carry|carries|bear|show|use|used|serve|take|taken|with|without|no)\w*\b/u;

/** "A label never contains a number", "Months are never used as tags". */
const ruledOutKind: ClauseCheck = (clause, isRuledOut) => {
  if (!isRuledOut || !holding.test(clause)) return undefined;
  const [, words] = kinds.find(([name]) => name.test(clause)) ?? [];
  return words === undefined ? undefined : told(words, 'has what is ruled out');
};

/** "A label holds words only": no digits. */
const wordsOnly: ClauseCheck = (clause, isRuledOut) =>
  !isRuledOut &&
  /\b(?:words|letters) (?:only|alone)\b|\b(?:only|nothing but|solely|just) (?:words|letters)\b/u.test(clause)
    ? told(/\d/u, 'has digits')
    : undefined;

const told =
  (pattern: RegExp, message: string) =>
  (text: string): string | undefined => {
    const found = pattern.exec(text)?.[0];
    return found === undefined ? undefined : `${message} ("${found}")`;
  };

const capital =
  /\b(?:with|by|in) an? (?:initial |leading |single )?(?:capital|upper[- ]?case|big)(?: letter)?\b(?!s)|\bcapitali[sz]ed\b|\b(?:initial|first|leading) letters? (?:is |are |in )?(?:a )?(?:capital|upper)/u;

/** "Tags are spelled with a capital at the start". */
const capitalised: ClauseCheck = (clause, isRuledOut) =>
  !isRuledOut && capital.test(clause)
    ? (text) => (/^\P{L}*\p{Ll}/u.test(text) ? 'does not begin with a capital' : undefined)
    : undefined;

/** "… the number of a page in brackets at its end". */
const bracketed: ClauseCheck = (clause, isRuledOut) =>
  !isRuledOut && /\bin (?:round |square |angle )?(?:brackets|parentheses)\b/u.test(clause)
    ? (text) => (/[()[\]]/u.test(text) ? undefined : 'has no brackets')
    : undefined;

const telling =
  /\b(?:speaks? (?:of|about)|talks? (?:of|about)|mentions?|refers? to|says?|repeats?|names?)(?: any| the| an?| its| their| of)* (?<thing>[\p{L}-]{3,30})[.!;]?$/u;

/** "Descriptions do not speak of rows". */
const unmentioned: ClauseCheck = (clause, isRuledOut) => {
  const thing = isRuledOut ? telling.exec(clause)?.groups?.['thing'] : undefined;
  if (thing === undefined || /^(?:anything|nothing|them|this|that|more|thing)s?$/u.test(thing)) return undefined;
  const stem = stemWord(thing);
  return (text) =>
    (text.toLowerCase().match(/[\p{L}-]+/gu) ?? []).some((word) => stemWord(word) === stem)
      ? `speaks of "${thing}"`
      : undefined;
};

const checks: readonly ClauseCheck[] = [ruledOutKind, wordsOnly, capitalised, bracketed, unmentioned];

/** What a clause asks of its field that its words alone tell; empty for most. */
export function clauseChecks(clause: Clause): readonly ((text: string) => string | undefined)[] {
  const isRuledOut = clause.force === 'forbid' || clause.negators.length % 2 === 1;
  return checks.flatMap((check) => check(wordsOf(clause), isRuledOut) ?? []);
}
