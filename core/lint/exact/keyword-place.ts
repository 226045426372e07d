import type { ClauseTokens } from './clause-tokens.ts';
import { wordAt } from './clause-tokens.ts';
import type { Container } from './container.ts';
import { containerOf } from './container.ts';
import { labelledPart } from './labels.ts';
import type { LiteralList } from './literals.ts';
import { determiners, nounPhraseAt, placeAt } from './nouns-around.ts';
import { containerOfClause } from './read-container.ts';
import { isPlural } from './units.ts';

/** Where a text has to stand: "in the first paragraph", "in the Live Event section", "the subject line must contain …". */
export function placeInClause(view: ClauseTokens, list: LiteralList): Container {
  for (let at = view.from; at < view.to; at += 1) {
    if (at >= list.from && at < list.to) continue;
    if (!prepositions.has(wordAt(view, at))) continue;
    const place = placeAt(view, at + 1) ?? (wordAt(view, at) === 'in' ? pluralPlace(view, at + 1) : undefined);
    if (place !== undefined) return place;
  }
  return subjectBefore(view, list) ?? labelledPart(view) ?? containerOfClause(view);
}

/** "in the headings", "in names of classes". */
function pluralPlace(view: ClauseTokens, at: number): Container | undefined {
  const start = determiners.has(wordAt(view, at)) ? at + 1 : at;
  const phrase = nounPhraseAt(view, start);
  const head = phrase.at(-1) ?? '';
  return isPlural(head) && !isTextNoun(head) ? containerOf(phrase, 'all') : undefined;
}

const prepositions: ReadonlySet<string> = new Set(['in', 'within', 'into', 'throughout', 'on', 'at', 'inside', 'for']);

/** "The subject line must contain the words …". */
function subjectBefore(view: ClauseTokens, { from }: LiteralList): Container | undefined {
  const determined = determiners.has(wordAt(view, view.from));
  const each = ['each', 'every', 'no'].includes(wordAt(view, view.from));
  if (!determined && !each) return undefined;
  const phrase = nounPhraseAt(view, view.from + 1);
  const end = view.from + 1 + phrase.length;
  if (phrase.length === 0 || end >= from || !modals.has(wordAt(view, end))) return undefined;
  if (isTextNoun(phrase.at(-1) ?? '')) return undefined;
  return containerOf(phrase, each || isPlural(phrase.at(-1) ?? '') ? 'each' : 'one');
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
  /^(key)?(word|phrase|term|expression|letter|syllable|text|string)s?$/u.test(noun);
