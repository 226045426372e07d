import type { Directive } from '../directives/directive.ts';
import type { Clause, TokenRange } from '../text/clause.ts';
import { determiners, isWord, prepositions } from '../text/clause-words.ts';
import { isImperative } from '../text/imperative-verbs.ts';
import { endOfPhrase } from '../text/noun-phrase.ts';
import { isAnswer } from '../text/part-nouns.ts';
import { rememberedOfClauses } from '../text/remembered-of-clauses.ts';
import { setOf } from '../text/set-of.ts';
import { stemsOf } from '../text/stems-of.ts';
import type { Token } from '../text/token.ts';

/** Prepositions behind which a noun says what it is about. */
const ofTopic = setOf('on about for regarding concerning');

/** What anything may be about. */
const general = setOf(
  'all any every each everything everyone anything detail details information data it them this that these those you me us your my the user users reader readers customer customers clarity emphasis example instance now free sure instead which what whom both',
);

/** "The US" is a country, and "us" whoever speaks. */
const isGeneral = ({ lower, stem, text }: Token): boolean => (general.has(lower) && text !== 'US') || isAnswer(stem);

interface Topic {
  /** The noun and the preposition: "questions on". */
  readonly head: string;
  readonly words: ReadonlySet<string>;
}

/**
 * Whether two rules are about the same things on different topics: "Answer questions on billing yourself", "Hand
 * questions on contracts to a colleague".
 */
export function haveOtherTopics(a: Directive, b: Directive): boolean {
  const [first, second] = [topicsOf(a.clause), topicsOf(b.clause)];
  return first.some(({ head, words }) => {
    const other = second.find((one) => one.head === head);
    return other !== undefined && ![...words].some((word) => [...other.words].some((one) => areAkin(word, one)));
  });
}

/** "Politics" and "political" */
const areAkin = (one: string, other: string): boolean =>
  one === other || (one.length >= AKIN && one.slice(0, AKIN) === other.slice(0, AKIN));

/** So many letters are shared by words of one family. */
const AKIN = 5;

const topicsOf = rememberedOfClauses(({ sentence: { tokens }, from, to }: Clause): readonly Topic[] => {
  const found: Topic[] = [];
  for (let at = from + 1; at < to - 1; at += 1) {
    const [before, word] = [tokens[at - 1], tokens[at]];
    if (!ofTopic.has(word?.lower ?? '') || !isWord(before) || isVerbAt(tokens, at - 1)) continue;
    const words = phraseAt(tokens, { from: at + 1, to });
    if (words.length === 0 || words.some(isGeneral)) continue;
    const head = matters.has(before.stem) ? MATTER : `${before.stem} ${word?.lower}`;
    found.push({ head, words: new Set(words.map(({ stem }) => stem)) });
  }
  return [...found, ...namedMatters(tokens, { from, to })];
});

/** What people come with. */
const matters = stemsOf('complaint question request inquiry enquiry query issue problem ticket dispute claim matter');
const MATTER = 'matter';

/** "*Billing* complaints", which are complaints about billing. */
function namedMatters(tokens: readonly Token[], { from, to }: TokenRange): readonly Topic[] {
  return tokens.slice(from, to).flatMap((token, offset) => {
    const before = tokens[from + offset - 1];
    const isTopic = isMatter(token) && offset > 0 && isWord(before) && isNounLike(before);
    return isTopic ? [{ head: MATTER, words: new Set([before.stem]) }] : [];
  });
}

/** "The changes that were requested" are no requests. */
const isMatter = ({ stem, lower }: Token): boolean => matters.has(stem) && !/(?:ed|ing)$/u.test(lower);

/** Whether a word before a noun is a topic, as far as one can tell: no verb, no article, and nothing that one can be more or less of. */
const isNounLike = (word: Token): boolean =>
  !isGeneral(word) &&
  !determiners.has(word.lower) &&
  !prepositions.has(word.lower) &&
  !isImperative(word.lower) &&
  !word.lower.endsWith('est') &&
  !graded.has(word.lower);

const graded = setOf(
  'difficult hard complex complicated simple easy urgent angry open new old common frequent serious minor major unclear ambiguous sensitive such no not more further follow-up clarifying specific general basic many few one two three several certain relevant important other another same different open-ended good bad ongoing every-day day-to-day first second next last final only most some and or whose high low routine standard unusual legitimate valid actual harmful dangerous illegal inappropriate',
);

/** "Forecast" is one, and "the forecast" none. */
const isVerbAt = (tokens: readonly Token[], at: number): boolean =>
  isImperative(tokens[at]?.lower ?? '') && !determiners.has(tokens[at - 1]?.lower ?? '');

/** The words of a short noun phrase without its article. */
function phraseAt(
  tokens: readonly Token[],
  { from, to }: { readonly from: number; readonly to: number },
): readonly Token[] {
  const start = tokens[from]?.lower === 'the' ? from + 1 : from;
  if (determiners.has(tokens[start]?.lower ?? '')) return [];
  return tokens.slice(start, Math.min(endOfPhrase(tokens, { from: start, to }), start + 3));
}
