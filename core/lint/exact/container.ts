import { isAnswer, isText as isTextStem } from '../text/part-nouns.ts';
import { remembered } from '../text/remembered.ts';
import { stemWord } from '../text/stem-word.ts';
import { singularOf, unitNamed } from './units.ts';

/** Whether a noun names the answer itself, whatever it is; a body has a beginning and an end beside it. */
const isAnswerNoun = (noun: string): boolean => answers.has(noun) || (noun !== 'body' && isAnswer(stemWord(noun)));

const answers: ReadonlySet<string> = new Set(['whole', 'it']);

/** Kinds of text of which an answer has several more often than it is one. */
const pieces: ReadonlySet<string> = new Set(
  'query question label name headline caption review quote hint step'.split(' '),
);

/**
 * What a quantity is counted in. `part` narrows the answer to one named piece of it, `each` says that every instance
 * of a kind has the quantity by itself: in "the list TIPS has five words per tip", `{ part: 'tips', each: 'tip' }`.
 */
export interface Container {
  readonly part?: string;
  readonly each?: string;
  /** What the text calls the whole answer: `email`. Two wholes with different names are different texts. */
  readonly whole?: string;
}

/** Nouns that only say how something is laid out or measured. */
const transparent: ReadonlySet<string> = new Set(
  'list array set series sequence form format structure total number amount length count limit maximum minimum range order word-count bulletlist block group collection most least rest style way one words size markdown language'.split(
    ' ',
  ),
);

/** Those of them that a text may have several of. */
const piled: ReadonlySet<string> = new Set(['list', 'set', 'series', 'block', 'group', 'collection']);

/** Compounds whose last word would mislead. */
const compounds: ReadonlySet<string> = new Set([
  'subject line',
  'tag line',
  'opening line',
  'closing line',
  'by line',
  'head line',
  'first line',
  'last line',
  'status line',
  'punch line',
  'bottom line',
  'sign off',
  'word choice',
  'alt text',
  'key point',
  'blog post',
  'press release',
  'cover letter',
  'meta description',
]);

/** Whether two words, in the singular, name one thing whose last word would mislead. */
export const isCompound = (words: readonly string[]): boolean => compounds.has(words.map(singularOf).join(' '));

const ordinalWords =
  'first second third fourth fifth sixth seventh eighth ninth tenth last final lead opening closing next introductory concluding middle penultimate longest shortest largest smallest'.split(
    ' ',
  );

/** "The opening paragraph" is the first one. */
const sameWord = (place: string): string => samePlaces.get(place) ?? place;

const samePlaces: ReadonlyMap<string, string> = new Map(
  Object.entries({
    lead: 'first',
    opening: 'first',
    introductory: 'first',
    final: 'last',
    closing: 'last',
    concluding: 'last',
  }),
);

/** How a noun phrase stands in the text. */
export type Reach = 'each' | 'one' | 'all';

/**
 * The container that a noun phrase names.
 *
 * @param words - in lower case, without determiner: `second`, `section`
 * @returns undefined for phrases that say nothing about where something is counted
 */
export function containerOf(words: readonly string[], reach: Reach): Container | undefined {
  const head = singularOf(words.at(-1) ?? '');
  if (head === '' || saysNothing(head, reach) || !/^[\p{L}]/u.test(head)) return undefined;
  if (reach === 'one' && head === 'thing' && words.some((word) => allOfIt.has(word))) return {};
  const place = words.find((word) => ordinalWords.includes(word));
  const pair = words.slice(-2).map(singularOf).join(' ');
  if (compounds.has(pair) && place === undefined) return named(pair.replace('subject line', 'subject'), reach);
  const unit = unitNamed(words);
  if (place !== undefined && reach === 'one') return { part: `${sameWord(place)} ${unit ?? head}` };
  if (unit !== undefined) return ofUnit(unit, words, reach);
  const owner = words.findLast((word) => /['’]s?$/u.test(word));
  if (isAnswerNoun(head) && reach === 'one') return owner === undefined ? {} : { part: `${owner} ${head}` };
  return named(head, reach);
}

/** "The *whole* thing" */
const allOfIt: ReadonlySet<string> = new Set(['whole', 'entire', 'full', 'complete']);

/** Of a unit there is more than one: each by itself, or all at once; a section has a name. */
function ofUnit(unit: string, words: readonly string[], reach: Reach): Container {
  if (reach === 'all') return { part: `all ${unit}` };
  return reach === 'one' && unit === 'section' ? sectionOf(words) : { each: unit };
}

/** "Each group" is one of several, "a group of five" says nothing. */
const saysNothing = (head: string, reach: Reach): boolean =>
  transparent.has(head) && !(reach === 'each' && piled.has(head));

/** Short names of pieces, for the long ones. */
const longNames: ReadonlyMap<string, string> = new Map([['intro', 'introduction']]);

const named = (said: string, reach: Reach): Container => {
  const name = longNames.get(said) ?? said;
  if (reach === 'each') return { each: name };
  if (reach === 'all') return { part: `all ${name}` };
  return isText(name) ? { whole: name } : { part: name };
};

/** "the takeaways section": the words before name it. */
function sectionOf(words: readonly string[]): Container {
  const name = words.slice(0, -1).join(' ');
  return name === '' ? { each: 'section' } : { part: name };
}

/** Whether a noun names a kind of text that an answer can be. */
export const isText = (noun: string): boolean => !pieces.has(noun) && isTextStem(stemWord(noun));

/** Whether a noun is the answer as a whole. */
export const isWhole = (noun: string): boolean => isAnswerNoun(singularOf(noun)) || isText(singularOf(noun));

/** The unit of which a part is one by its place: `paragraph` of "first paragraph". */
export const ordinalUnit: (part: string) => string | undefined = (part) => ordinalUnits(part)[0];

const ordinalUnits = remembered((part): readonly [string?] => {
  const [place = '', noun] = part.split(' ');
  return noun !== undefined && ordinalWords.includes(place) ? [noun] : [];
});
