import type { ClauseTokens } from './clause-tokens.ts';
import { wordAt } from './clause-tokens.ts';
import type { Container } from './container.ts';
import { containerOf } from './container.ts';
import { labelledPart } from './labels.ts';
import type { LiteralList } from './literals.ts';
import { determiners, nounPhraseAt, nounPhraseEndingAt, placeAt } from './nouns-around.ts';
import { containerOfClause } from './read-container.ts';
import { isPlural } from './units.ts';

/** Where a text has to stand: "in the first paragraph", "in the Live Event section", "the subject line must contain …". */
export function placeInClause(view: ClauseTokens, list: LiteralList): Container {
  if (view.clause.target.apart === true) return containerOfClause(view);
  return labelledPart(view) ?? statedPlace(view, list) ?? subjectBefore(view, list) ?? {};
}

function statedPlace(view: ClauseTokens, list: LiteralList): Container | undefined {
  for (let at = view.from; at < view.to; at += 1) {
    if ((at >= list.from && at < list.to) || !prepositions.has(wordAt(view, at))) continue;
    if (wordAt(view, at + 1) === 'the' && wordAt(view, at + 2) === 'same') return {};
    const place = placeAt(view, at + 1) ?? (wordAt(view, at) === 'in' ? pluralPlace(view, at + 1) : undefined);
    if (isPlace(place)) return place;
  }
  return undefined;
}

const isPlace = (place: Container | undefined): boolean =>
  !isTextNoun(place?.part ?? '') && (place?.part !== undefined || place?.each !== undefined);

/** "in the headings", "in names of classes". */
function pluralPlace(view: ClauseTokens, at: number): Container | undefined {
  const start = determiners.has(wordAt(view, at)) ? at + 1 : at;
  const phrase = nounPhraseAt(view, start);
  const head = phrase.at(-1) ?? '';
  return isPlural(head) && !isTextNoun(head) ? containerOf(phrase, 'all') : undefined;
}

const prepositions: ReadonlySet<string> = new Set(['in', 'within', 'into', 'throughout', 'on', 'at', 'inside', 'for']);

/** "*The subject line* must contain the words …": the subject of the nearest modal before the text. */
function subjectBefore(view: ClauseTokens, { from }: LiteralList): Container | undefined {
  let at = from - 1;
  while (at > view.from && !modals.has(wordAt(view, at))) at -= 1;
  const universal = universalSubject(view, at);
  if (universal !== undefined || at <= view.from) return universal;
  const phrase = nounPhraseEndingAt(view, at - 1);
  return phrase === undefined || isTextNoun(phrase.words.at(-1) ?? '')
    ? undefined
    : containerOf(phrase.words, phrase.reach);
}

/** "Each slogan must contain …". */
function universalSubject(view: ClauseTokens, verb: number): Container | undefined {
  if (!['each', 'every', 'no'].includes(wordAt(view, view.from))) return undefined;
  const phrase = nounPhraseAt(view, view.from + 1);
  return phrase.length > 0 && view.from + 1 + phrase.length === verb ? containerOf(phrase, 'each') : undefined;
}

const modals: ReadonlySet<string> = new Set([
  'must',
  'should',
  'shall',
  'has',
  'needs',
  'contains',
  'includes',
  'may',
  'can',
  'will',
  'mentions',
  'carries',
]);

const isTextNoun = (noun: string): boolean =>
  /^(key)?(word|phrase|term|expression|letter|syllable|text|string)s?$/u.test(noun) || lists.has(noun);

/** Lists of what is banned: no places of the answer. */
const lists: ReadonlySet<string> = new Set('blacklist stoplist denylist vocabulary glossary'.split(' '));
