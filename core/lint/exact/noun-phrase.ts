import { isWord } from '../text/clause-words.ts';
import { stemsOf } from '../text/stems-of.ts';
import type { ClauseTokens } from './clause-tokens.ts';
import { closedWords, wordAt } from './clause-tokens.ts';
import { countedAs } from './counted-synonyms.ts';
import { readNumber } from './numbers.ts';
import type { Unit } from './units.ts';
import { isPlural, singularOf, unitNamed, unitOfPair } from './units.ts';

/** What is counted: the noun after a number. */
export interface CountedNoun {
  /** Singular keys; several when nouns are joined: "aspects, stipulations and gotchas". */
  readonly names: readonly string[];
  readonly unit?: Unit;
  readonly plural: boolean;
  /** Only some of the unit are counted: `uppercase` in "four uppercase words". */
  readonly only?: string;
  /** What the counted noun describes: `summary` in "a one-sentence summary". */
  readonly describes?: string;
  readonly to: number;
}

const longest = 8;

/** Nouns that are measured and not counted, or that counting says nothing about. */
const uncounted: ReadonlySet<string> = new Set(
  'them it us me him her themselves itself time second hour day week month year percent dollar euro pound cent decimal place digit space pixel kg km cm mm gram kilogram litre liter mile degree step-by-step way o fold level star px em rem kb mb gb ms size new last next first other more many much too few scale'.split(
    ' ',
  ),
);

/** The noun that stands after a number; undefined without one. */
export function readCountedNoun(clause: ClauseTokens, first: number): CountedNoun | undefined {
  const sentence = { ...clause, to: clause.clause.sentence.tokens.length };
  const behind = pastAdjectives(sentence, first);
  const view = behind === undefined ? clause : sentence;
  const at = behind ?? first;
  const words = untilVerb(view, at, phraseAt(view, at));
  if (hasOther(words) || isCompound(view, at + words.length)) return undefined;
  const known = firstUnit(words);
  if (known !== undefined) return otherLine(words, known, at) ?? unitOf(view, words, { ...known, at });
  const head = words.at(-1);
  if (head === undefined || !/^[\p{L}'-]{3,}$/u.test(head)) return undefined;
  const { names, to } = joined(sentence, [countedAs(singularOf(head), words.at(-2))], at + words.length);
  const counted = names.filter((name) => !uncounted.has(name));
  return counted.length === 0 ? undefined : { names: counted, plural: isPlural(head), to };
}

/** The last of "three *clear, concise and* specific examples": adjectives that are joined, and no further things. */
function pastAdjectives(view: ClauseTokens, first: number): number | undefined {
  let at = comparing.has(wordAt(view, first)) ? first + 1 : first;
  if (single.has(wordAt(view, first - 1))) return undefined;
  for (let guard = 0; guard < mostAdjectives && isAdjective(view, at); guard += 1) {
    const next = joinedAt(view, at + 1);
    if (next === undefined) return undefined;
    at = next.to;
    const phrase = untilVerb(view, at, phraseAt(view, at));
    if (next.isLast || phrase.length > 1) return isPlural(phrase.at(-1) ?? '') ? at : undefined;
  }
  return undefined;
}

const comparing: ReadonlySet<string> = new Set(['most', 'more', 'very', 'highly']);
const mostAdjectives = 5;
const single: ReadonlySet<string> = new Set(['one', '1', 'single']);

/** One word that may stand in a list before a noun: no plural and no unit. */
const isAdjective = (view: ClauseTokens, at: number): boolean => {
  const word = wordAt(view, at);
  return (
    view.tokens[at]?.kind === 'word' && !closedWords.has(word) && !isPlural(word) && unitNamed([word]) === undefined
  );
};

/** What joins an adjective to the next one, and whether that is the last. */
function joinedAt(view: ClauseTokens, at: number): { readonly to: number; readonly isLast: boolean } | undefined {
  const comma = wordAt(view, at) === ',' ? at + 1 : at;
  if (!['and', 'or'].includes(wordAt(view, comma))) return comma > at ? { to: comma, isLast: false } : undefined;
  return { to: wordAt(view, comma + 1) === '/' ? comma + 3 : comma + 1, isLast: true };
}

/** A unit among the words of a phrase. */
interface FoundUnit {
  readonly unit: Unit;
  readonly from: number;
  readonly to: number;
}

function unitOf(
  view: ClauseTokens,
  words: readonly string[],
  { unit, from, to, at }: FoundUnit & { readonly at: number },
): CountedNoun | undefined {
  if (isOfScore(view, words.slice(from, to))) return undefined;
  const last = words[to - 1] ?? '';
  const rest = words.slice(to).filter((word) => !trailing.has(word));
  const describes = isPlural(last) ? undefined : rest.at(-1);
  const only = onlySome(words.slice(0, from), unit);
  return {
    ...(only === undefined ? {} : { only }),
    names: [unit],
    unit,
    plural: isPlural(last),
    ...(describes === undefined ? {} : { describes: singularOf(describes) }),
    to: at + to,
  };
}

/** Lines that are no lines of a text: "five subject lines". */
const ofLines: ReadonlySet<string> = new Set('subject tag punch log story'.split(' '));

function otherLine(words: readonly string[], { unit, from, to }: FoundUnit, at: number): CountedNoun | undefined {
  const [first = '', last = ''] = words.slice(from - 1, to);
  if (unit !== 'line' || from === 0 || !ofLines.has(first)) return undefined;
  return { names: [`${first} ${singularOf(last)}`], plural: isPlural(last), to: at + to };
}

/** "A pass needs *25 points*", "deduct two points": what is won or lost, and no items of a list. */
const isOfScore = ({ tokens }: ClauseTokens, [word = '', ...more]: readonly string[]): boolean =>
  /^points?$/u.test(word) && more.length === 0 && tokens.some(({ stem }) => scoring.has(stem));

const scoring: ReadonlySet<string> = stemsOf(
  'score grade award deduct subtract earn worth lose pass fail rubric exam penalty bonus player team candidate take',
);

/** Words before "words" that do not narrow which of them are counted. */
const plain: ReadonlySet<string> = new Set(
  'total english whole full single whitespace-separated separate plain in'.split(' '),
);

/** Words before other units that do. */
const narrowing: ReadonlySet<string> = new Set(
  'rhetorical interrogative compound complex declarative bold italic italicized italicised bolded highlighted empty blank new additional extra more introductory opening closing concluding summary further other leading trailing final first last interrogatory exclamatory passive uppercase lowercase numbered nested capital body'.split(
    ' ',
  ),
);

const capitals: ReadonlySet<string> = new Set(
  'uppercase uppercased capitalised capitalized capital caps upper'.split(' '),
);

function onlySome(adjectives: readonly string[], unit: Unit): string | undefined {
  if (adjectives.some((word) => capitals.has(word))) return 'uppercase';
  const narrow =
    unit === 'word' ? (word: string): boolean => !plain.has(word) : (word: string): boolean => narrowing.has(word);
  return adjectives.findLast(narrow);
}

const trailing: ReadonlySet<string> = new Set(
  'long limit limits maximum minimum max min total tops apiece each altogether ceiling cap mark budget length overall range text'.split(
    ' ',
  ),
);

/** Words of the noun phrase that begins at a place. */
function phraseAt(view: ClauseTokens, at: number): readonly string[] {
  const words: string[] = [];
  for (let index = at; index < Math.min(view.to, at + longest); index += 1) {
    const token = view.tokens[index];
    const word = wordAt(view, index);
    if (token?.kind !== 'word' || (closedWords.has(word) && !(word === 'most' && index === at))) {
      if (word === ',' && isBeforeAdjective(view, index)) continue;
      break;
    }
    words.push(word);
  }
  return words;
}

/**
 * "Three slides *consist* of a picture", "three options *ranked* by price", "two photos *side by side*": behind a plural noun,
 * a verb that agrees with it, a participle or an adverb is no noun.
 */
function untilVerb(view: ClauseTokens, at: number, phrase: readonly string[]): readonly string[] {
  const verb = phrase.findIndex(
    (word, index) =>
      index > 0 && isPlural(phrase[index - 1] ?? '') && !isPlural(word) && isBehindNoun(view, at + index),
  );
  return verb === -1 ? phrase : phrase.slice(0, verb);
}

function isBehindNoun(view: ClauseTokens, at: number): boolean {
  const word = wordAt(view, at);
  if (agreeing.has(view.tokens[at]?.stem ?? '') || participles.has(word)) return true;
  if (/[a-z]{3}(?:ed|ing)$/u.test(word)) return isWord(view.tokens[at + 1]) && linking.has(wordAt(view, at + 1));
  return word === wordAt(view, at + 2) && wordAt(view, at + 1) === 'by';
}

const agreeing: ReadonlySet<string> = stemsOf(
  `consist need stand begin come go carry take give show hold belong remain stay appear deal concern mention run keep get make look seem
  suffice confuse follow precede fit`,
);

const participles: ReadonlySet<string> = new Set(
  'drawn taken chosen written made told given seen found shown'.split(' '),
);

/** What may follow a participle that belongs to a noun before it: "ranked *by* price", "ranging *from* …". */
const linking: ReadonlySet<string> = new Set('by in from with to for at on as of according and the'.split(' '));

/** The comma of "3 short, clear sentences". */
const isBeforeAdjective = (view: ClauseTokens, comma: number): boolean => {
  const next = wordAt(view, comma + 1);
  const isNumber = readNumber(view.tokens, comma + 1) !== undefined;
  if (isNumber || closedWords.has(next) || unitNamed([next]) !== undefined) return false;
  return unitNamed([wordAt(view, comma + 2)]) !== undefined;
};

/** The first unit in a phrase, by its longest name. */
function firstUnit(words: readonly string[]): FoundUnit | undefined {
  for (let index = 0; index < words.length; index += 1) {
    const pair = words.slice(index, index + 2);
    const two = pair.length === 2 ? unitOfPair(pair) : undefined;
    if (two !== undefined) return { unit: two, from: index, to: index + 2 };
    const one = unitNamed(words.slice(index, index + 1));
    if (one !== undefined) return { unit: one, from: index, to: index + 1 };
  }
  return undefined;
}

/** Compounds that begin with the name of a unit and are none. */
const notUnits =
  /^(line (break|spacing|height|item|number)|page number|entry point|word (choice|order|cloud|list))s?$/u;

const hasOther = (words: readonly string[]): boolean =>
  words.some((word, index) => notUnits.test(`${word} ${words[index + 1] ?? ''}`));

/** "A single comma-separated list": the comma is no thing that is counted. */
const isCompound = ({ tokens, clause }: ClauseTokens, at: number): boolean =>
  /^(?:separated|delimited|divided)$/u.test(tokens[at]?.lower ?? '') &&
  /[-‑]/u.test(clause.sentence.text[(tokens[at]?.start ?? 0) - 1] ?? '');

interface Joined {
  readonly names: readonly string[];
  readonly to: number;
}

/** "aspects, stipulations, and other types of gotchas": each of them is counted. */
function joined(view: ClauseTokens, names: readonly string[], at: number): Joined {
  let all: Joined = { names, to: at };
  for (let guard = 0; guard < 8; guard += 1) {
    const longer = kindNamed(view, all) ?? oneMore(view, all);
    if (longer === undefined) break;
    all = longer;
  }
  return all;
}

/** "types of gotchas" counts gotchas. */
function kindNamed(view: ClauseTokens, { names, to }: Joined): Joined | undefined {
  if (wordAt(view, to) !== 'of' || !kindsOf.has(names.at(-1) ?? '')) return undefined;
  const inner = phraseAt(view, to + 1);
  const head = inner.at(-1);
  return head === undefined
    ? undefined
    : { names: [...names.slice(0, -1), singularOf(head)], to: to + 1 + inner.length };
}

function oneMore(view: ClauseTokens, { names, to }: Joined): Joined | undefined {
  const start = afterJoin(view, to);
  const next = start === undefined || readNumber(view.tokens, start) !== undefined ? [] : phraseAt(view, start);
  const head = next.at(-1);
  if (start === undefined || head === undefined || !isPlural(head)) return undefined;
  return { names: [...names, countedAs(singularOf(head), next.at(-2))], to: start + next.length };
}

const kindsOf: ReadonlySet<string> = new Set(
  'type kind sort pair set form piece bit example list number total count amount'.split(' '),
);

function afterJoin(view: ClauseTokens, at: number): number | undefined {
  const comma = wordAt(view, at) === ',' ? at + 1 : at;
  if (['and', 'or'].includes(wordAt(view, comma))) return comma + 1;
  return comma > at ? comma : undefined;
}
