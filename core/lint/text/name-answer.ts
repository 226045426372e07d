import { auxiliaries, isWord, modals } from './clause-words.ts';
import { endsNoun, madeNoun } from './made-noun.ts';
import { isAnswer, isComposing, isPart, isText } from './part-nouns.ts';
import type { Sentence } from './sentence.ts';
import { areSeveralTexts } from './several-texts.ts';
import { stemWord } from './stem-word.ts';
import type { Token } from './token.ts';
import { tokenKeys } from './tokenize.ts';

/** Nouns that are worked on as often as they are what is written. */
const workedOn: ReadonlySet<string> = new Set(
  'file branch folder directory commit pr issue task project app application change tool call agent code function test plan list number kind way sense use job todo decision question option idea version word json xml yaml csv markdown html sql prompt skill user one thing sure language structure template tone style answer down out'
    .split(' ')
    .map(stemWord),
);

/** Most sentences of a message in which its task is looked for. */
const mostBefore = 6;

/**
 * What a prompt calls the thing that it asks for ("You write articles for …", "Turn the notes into a feed") is the
 * answer: "the article" and "the feed" are read as such from there on.
 */
export function nameAnswer(sentences: readonly Sentence[]): readonly Sentence[] {
  const first = sentences
    .filter(({ context, headings }) => context === 'normal' && headings.length < 2)
    .slice(0, mostBefore);
  const noun = first.map(madeIn).find((one) => one !== undefined);
  return noun === undefined || areSeveralTexts(first)
    ? sentences
    : sentences.map((sentence) => asAnswer(sentence, noun));
}

/** The stem of what a sentence asks to be written, where the noun has no meaning of its own to other checks. */
function madeIn({ tokens }: Sentence): string | undefined {
  const head = madeNoun(tokens)?.head;
  if (head === undefined || workedOn.has(head.stem)) return undefined;
  const isKnown = isAnswer(head.stem) || isText(head.stem) || (isPart(head.stem) && !isComposing(head.stem));
  return isKnown ? undefined : head.stem;
}

const pointing: ReadonlySet<string> = new Set('the this your whole entire finished'.split(' '));

const answer = { kind: 'word', lower: 'answer', stem: 'answer' } as const;
const answerKeys = tokenKeys(answer);

/** The sentence with "the article" read as "the answer", each in its place. */
function asAnswer(sentence: Sentence, noun: string): Sentence {
  const { tokens } = sentence;
  const isNamed = (token: Token, at: number): boolean =>
    token.stem === noun &&
    token.kind === 'word' &&
    pointing.has(tokens[at - 1]?.lower ?? '') &&
    !isCompound(tokens, at + 1);
  // Most sentences have no such noun: a look at them takes less time than to remember it.
  if (!tokens.some(isNamed)) return sentence;
  const known = renamed.get(tokens)?.get(noun);
  const named =
    known ?? tokens.map((token, at) => (isNamed(token, at) ? { ...token, ...answer, keys: answerKeys } : token));
  if (known === undefined) renamed.set(tokens, (renamed.get(tokens) ?? new Map()).set(noun, named));
  return { ...sentence, tokens: named };
}

/** For each list of tokens and each noun the same list, so that what was read of it is known again. */
const renamed = new WeakMap<readonly Token[], Map<string, readonly Token[]>>();

/** "The feed reader is …": the noun only tells which reader. "Keep the feed short" goes on otherwise. */
const isCompound = (tokens: readonly Token[], at: number): boolean => {
  const [next, verb] = [tokens[at], tokens[at + 1]];
  if (!isWord(next) || endsNoun(next.lower) || !isWord(verb)) return false;
  return auxiliaries.has(verb.lower) || modals.has(verb.lower);
};
