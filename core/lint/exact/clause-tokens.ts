import type { Clause, TokenRange } from '../text/clause.ts';
import { stemsOf } from '../text/stems-of.ts';
import type { Token } from '../text/token.ts';
import type { WordMark } from '../text/word-marks.ts';
import { markOf, mayHold } from '../text/word-marks.ts';

/** The tokens of a clause's sentence, and where the clause is among them. */
export interface ClauseTokens extends TokenRange {
  readonly tokens: readonly Token[];
  readonly clause: Clause;
}

/** A view of a clause for readers. */
export const tokensOf = (clause: Clause): ClauseTokens => ({
  tokens: clause.sentence.tokens,
  from: clause.from,
  to: clause.to,
  clause,
});

/** The word at a place in lower case; empty for tokens that are no plain words. */
export function wordAt({ tokens, from, to }: ClauseTokens, at: number): string {
  const token = at >= from && at < to ? tokens[at] : undefined;
  return token === undefined || token.kind === 'quote' || token.kind === 'code' ? '' : token.lower;
}

/** Whether these words stand there, one after the other. */
export const areWordsAt = (view: ClauseTokens, at: number, words: readonly string[]): boolean =>
  words.every((word, index) => wordAt(view, at + index) === word);

/** How many negators govern a range without being part of it: an odd number turns it into its opposite. */
export function isNegated(clause: Clause, range: TokenRange): boolean {
  const governing = clause.negators.filter(
    (negator) =>
      (negator.to <= range.from || negator.from >= range.to) &&
      negator.governs.from < range.to &&
      range.from < negator.governs.to,
  );
  return governing.length % 2 === 1;
}

/** Words that end a noun phrase. */
export const closedWords: ReadonlySet<string> = new Set(
  'of in on at to for with without per each every that which who whose and or but nor is are be was were will would shall must should may can could has have had contain contains containing include includes including using from by as about into onto under over above below between within after before if when while unless than then so because since not no never the a an this these those their its your it they you we i there here only just exactly at least most more less fewer also both do does please long maximum minimum max min apiece altogether overall combined total separated divided joined followed starting beginning ending numbered written formatted introduced called being together aloud alone jointly come comes amount amounts'.split(
    ' ',
  ),
);

/** Words in any form, one of which a clause has to hold for something to be worth reading. */
export interface TellingWords {
  readonly stems: ReadonlySet<string>;
  readonly mark: WordMark;
}

/** A list of words that blanks and line breaks separate. */
export function tellingWords(words: string): TellingWords {
  const stems = stemsOf(words);
  return { stems, mark: markOf({ stems }) };
}

/** Whether any of these words may stand among tokens. */
export const mayHoldAny = (tokens: readonly Token[], { mark }: TellingWords): boolean => mayHold(tokens, mark);

/** Whether any word of a clause is one of these: asked before anything that takes longer. */
export function hasAny({ tokens, from, to }: ClauseTokens, telling: TellingWords): boolean {
  if (!mayHoldAny(tokens, telling)) return false;
  const { stems } = telling;
  for (let at = from; at < to; at += 1) if (stems.has(tokens[at]?.stem ?? '')) return true;
  return false;
}
