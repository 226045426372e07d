import { governs } from '../directives/signs.ts';
import type { PhraseIndex } from '../lexicon/phrase-index.ts';
import { indexPhrases } from '../lexicon/phrase-index.ts';
import { wordClasses } from '../lexicon/word-classes.ts';
import type { Token } from '../text/token.ts';
import type { ClauseTokens } from './clause-tokens.ts';
import { asking, barring } from './keyword-frames.ts';
import type { LiteralList } from './literals.ts';

/** What a clause does with a text that it names. */
export type KeywordUse = 'asked' | 'ruled-out';

let built: PhraseIndex<KeywordUse> | undefined;

const index = (): PhraseIndex<KeywordUse> => {
  built ??= indexPhrases<KeywordUse>(
    [...asking.map((phrase) => [phrase, 'asked'] as const), ...barring.map((phrase) => [phrase, 'ruled-out'] as const)],
    wordClasses,
  );
  return built;
};

/**
 * What the frames of a clause do with each of its lists of texts, by the place where the list begins. A list counts as
 * one text. Of two frames the one with more words decides, and negations around it turn it.
 */
export function framedUses(view: ClauseTokens, lists: readonly LiteralList[]): ReadonlyMap<number, KeywordUse> {
  if (lists.length === 0) return new Map();
  const { tokens, origin } = withSingleTexts(view, lists);
  const uses = new Map<number, { readonly use: KeywordUse; readonly words: number }>();
  for (const { entry, consumed } of index().search(tokens, { from: 0, to: tokens.length })) {
    const named = consumed.map((at) => origin[at] ?? at);
    const list = named.filter((at) => lists.some(({ from }) => from === at)).at(-1);
    if (list === undefined || (uses.get(list)?.words ?? 0) >= consumed.length) continue;
    uses.set(list, { use: isTurned(view, named) ? opposite[entry] : entry, words: consumed.length });
  }
  return new Map([...uses].map(([list, { use }]) => [list, use]));
}

const opposite: Readonly<Record<KeywordUse, KeywordUse>> = { asked: 'ruled-out', 'ruled-out': 'asked' };

/** "Do not replace …": the frame is negated by words that are no part of it. */
const isTurned = ({ clause: { negators, sentence } }: ClauseTokens, named: readonly number[]): boolean =>
  negators.filter((negator) => governs(negator, named, sentence.tokens)).length % 2 === 1;

/** The tokens of a clause with each list of texts as one quotation, and where each token came from. */
function withSingleTexts(
  { tokens, from, to }: ClauseTokens,
  lists: readonly LiteralList[],
): { readonly tokens: readonly Token[]; readonly origin: readonly number[] } {
  const kept: Token[] = [];
  const origin: number[] = [];
  for (let at = from; at < to; at += 1) {
    const token = tokens[at];
    const list = lists.find((one) => one.from <= at && at < one.to);
    if (token === undefined) continue;
    kept.push(list === undefined ? token : { ...token, kind: 'quote', keys: ['<quote>'] });
    origin.push(at);
    if (list !== undefined) at = list.to - 1;
  }
  return { tokens: kept, origin };
}
