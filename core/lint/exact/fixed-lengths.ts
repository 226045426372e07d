import type { Directive } from '../directives/directive.ts';
import type { TokenRange } from '../text/clause.ts';
import type { Token } from '../text/token.ts';
import { markOf, mayHold } from '../text/word-marks.ts';
import type { Ends } from './bounds.ts';
import type { ClauseTokens } from './clause-tokens.ts';
import { areWordsAt, isNegated, wordAt } from './clause-tokens.ts';
import type { Container } from './container.ts';
import { containerOf } from './container.ts';
import { countOf } from './count-directive.ts';
import { nounPhraseAt } from './nouns-around.ts';
import { containerOfClause } from './read-container.ts';

interface FixedLength {
  readonly phrase: string;
  readonly unit: string;
  readonly ends: Ends;
}

/** Lengths that have a name. */
const lengths: readonly FixedLength[] = [
  { phrase: 'tweet length', unit: 'character', ends: { max: 280 } },
  { phrase: 'tweet sized', unit: 'character', ends: { max: 280 } },
  { phrase: 'fits in a tweet', unit: 'character', ends: { max: 280 } },
  { phrase: 'fit in a tweet', unit: 'character', ends: { max: 280 } },
  { phrase: 'fit into a tweet', unit: 'character', ends: { max: 280 } },
  { phrase: 'fits into a tweet', unit: 'character', ends: { max: 280 } },
  { phrase: 'length of a tweet', unit: 'character', ends: { max: 280 } },
  { phrase: 'a tweet', unit: 'character', ends: { max: 280 } },
  { phrase: 'single sms', unit: 'character', ends: { max: 160 } },
  { phrase: 'one sms', unit: 'character', ends: { max: 160 } },
  { phrase: 'one liner', unit: 'line', ends: { max: 1 } },
  { phrase: 'one word answer', unit: 'word', ends: { max: 1 } },
  { phrase: 'one word answers', unit: 'word', ends: { max: 1 } },
  { phrase: 'one word reply', unit: 'word', ends: { max: 1 } },
  { phrase: 'one word replies', unit: 'word', ends: { max: 1 } },
  { phrase: 'fit on one screen', unit: 'page', ends: { max: 1 } },
  { phrase: 'fits on one screen', unit: 'page', ends: { max: 1 } },
  { phrase: 'fit on a single screen', unit: 'page', ends: { max: 1 } },
  { phrase: 'fits on a single screen', unit: 'page', ends: { max: 1 } },
  { phrase: 'no longer than a screen', unit: 'page', ends: { max: 1 } },
  { phrase: 'a haiku', unit: 'line', ends: { min: 3, max: 3 } },
  { phrase: 'a limerick', unit: 'line', ends: { min: 5, max: 5 } },
  { phrase: 'a sonnet', unit: 'line', ends: { min: 14, max: 14 } },
];

const firstWord = (phrase: string): string => phrase.split(' ')[0] ?? '';

type Split = FixedLength & { readonly words: readonly string[] };

const split: readonly Split[] = lengths.map((one) => ({ ...one, words: one.phrase.split(' ') }));

/** The last words of the names are rarer than the first ones. */
const named = markOf({ words: split.flatMap(({ words }) => words.at(-1) ?? []) });

/** Whether such a text may be named among tokens. */
export const mayHoldFixedLength = (tokens: readonly Token[]): boolean => mayHold(tokens, named);

const byFirstWord: ReadonlyMap<string, readonly Split[]> = new Map(
  lengths.map(({ phrase }) => {
    const first = firstWord(phrase);
    return [first, split.filter((one) => firstWord(one.phrase) === first)];
  }),
);

/** The first noun with a determiner: "let *the letter* to the cook fill a page". */
export function lengthOwner(view: ClauseTokens): Container {
  for (let at = view.from; at < view.to; at += 1) {
    if (!['the', 'your', 'each', 'every'].includes(wordAt(view, at))) continue;
    const phrase = nounPhraseAt(view, at + 1);
    return (phrase.length === 0 ? undefined : containerOf(phrase, 'one')) ?? {};
  }
  return containerOfClause(view);
}

/** "A limerick *has* five lines" */
const isExplained = (view: ClauseTokens, at: number): boolean => ['has', 'is', 'consists'].includes(wordAt(view, at));

/** "A limerick *and a couplet*", "a haiku *or a sonnet*": not all that there is. */
const isBeside = (view: ClauseTokens, { from, to }: TokenRange): boolean =>
  (joints.has(wordAt(view, to)) && articles.has(wordAt(view, to + 1))) || joints.has(wordAt(view, from - 1));

const joints: ReadonlySet<string> = new Set(['and', 'or', 'plus', '&', ',']);
const articles: ReadonlySet<string> = new Set(['a', 'an', 'one', 'another', 'two', 'three']);

/** "A haiku *poet*": who makes one. */
const isCompound = (view: ClauseTokens, at: number): boolean => makers.test(wordAt(view, at));

const makers =
  /^(?:poets?|writers?|authors?|generators?|masters?|experts?|bots?|assistants?|machines?|contests?|competitions?|threads?|storms?)$/u;

const asksNoLength = (view: ClauseTokens, range: TokenRange): boolean =>
  isNegated(view.clause, range) || isExplained(view, range.to) || isBeside(view, range) || isCompound(view, range.to);

/** Lengths by name: "tweet-length", "a one-liner", "a whole page". */
export function fixedLengths(view: ClauseTokens): readonly Directive[] {
  const { clause } = view;
  if (clause.mood !== 'order' || !mayHoldFixedLength(view.tokens)) return [];
  const found: Directive[] = [];
  for (let at = view.from; at < view.to; at += 1) {
    for (const { words, unit, ends } of byFirstWord.get(wordAt(view, at)) ?? []) {
      const evidence = { from: at, to: at + words.length };
      if (!areWordsAt(view, at, words) || asksNoLength(view, evidence)) continue;
      found.push(countOf({ clause, evidence, name: unit, ends, container: lengthOwner(view) }));
    }
  }
  return found;
}
