import { auxiliaries, determiners, isMark, isWord, modals, prepositions } from './clause-words.ts';
import { skipOpeners } from './order-start.ts';
import { isAnswer, isComposing, isPart, isText } from './part-nouns.ts';
import type { Sentence } from './sentence.ts';
import { stemWord } from './stem-word.ts';
import type { Token } from './token.ts';
import { tokenKeys } from './tokenize.ts';

/** Verbs whose object is what the model writes. */
const making: ReadonlySet<string> = new Set(
  'write draft compose create generate produce craft prepare make return output pen author deliver'.split(' '),
);

/** "Turn notes into a feed": verbs whose result stands behind "into". */
const turning: ReadonlySet<string> = new Set(
  'turn convert transform rewrite distil distill condense recast'.split(' '),
);

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
  return noun === undefined || areSeveral(first) ? sentences : sentences.map((sentence) => asAnswer(sentence, noun));
}

/** "Write *the* subject in six words. Write *the* preheader in ten.": pieces of something, each made by itself. */
const areSeveral = (sentences: readonly Sentence[]): boolean =>
  new Set(sentences.flatMap(({ tokens }) => theMade(tokens))).size > 1;

function theMade(tokens: readonly Token[]): readonly string[] {
  const start = startOfTask(tokens);
  const isOfKnown = making.has(tokens[start]?.lower ?? '') && tokens[start + 1]?.lower === 'the';
  const head = isOfKnown ? headAt(tokens, start + 1) : undefined;
  return head === undefined ? [] : [head.stem];
}

/** The stem of what a sentence asks to be written, where the noun has no meaning of its own to other checks. */
function madeIn({ tokens }: Sentence): string | undefined {
  const start = startOfTask(tokens);
  const verb = tokens[start]?.lower ?? '';
  const object = turning.has(verb) ? behindInto(tokens, start) : making.has(verb) ? start + 1 : undefined;
  const head = object === undefined ? undefined : headAt(tokens, object);
  if (head === undefined || workedOn.has(head.stem)) return undefined;
  const isKnown = isAnswer(head.stem) || isText(head.stem) || (isPart(head.stem) && !isComposing(head.stem));
  return isKnown ? undefined : head.stem;
}

function startOfTask(tokens: readonly Token[]): number {
  const first = skipOpeners(tokens, 0, tokens.length);
  const you = ['you', 'you will', 'your task is to', 'your job is to'].find((words) =>
    words.split(' ').every((word, at) => tokens[first + at]?.lower === word),
  );
  return skipOpeners(tokens, first + (you?.split(' ').length ?? 0), tokens.length);
}

function behindInto(tokens: readonly Token[], from: number): number | undefined {
  const at = tokens.findIndex(({ lower }, index) => index > from && index < from + 10 && lower === 'into');
  return at === -1 ? undefined : at + 1;
}

/** The last word of the noun phrase that begins at a token; none for a list of several things. */
function headAt(tokens: readonly Token[], from: number): Token | undefined {
  const phrase = tokens.slice(from, from + 6);
  const end = phrase.findIndex((token) => !isWord(token) || ends(token.lower) || joins.has(token.lower));
  const after = phrase[end];
  // "A chain of thought", "a set of cards": what is written stands elsewhere.
  const isOfName = after?.lower === 'of' && names.has(phrase[end + 1]?.kind ?? 'word');
  if ((joins.has(after?.lower ?? '') && !isOfName) || isMark(after, ',/')) return undefined;
  const head = phrase.slice(0, end === -1 ? phrase.length : end).at(-1);
  return head === undefined || determiners.has(head.lower) ? undefined : head;
}

/** "The show notes of "Quiet Machines"": whose they are. */
const names: ReadonlySet<string> = new Set(['quote', 'code', 'variable']);

const joins: ReadonlySet<string> = new Set(['and', 'or', 'of']);

const ends = (word: string): boolean =>
  prepositions.has(word) || auxiliaries.has(word) || modals.has(word) || word === 'that' || word === 'which';

const pointing: ReadonlySet<string> = new Set('the this your whole entire finished'.split(' '));

const answer = { kind: 'word', lower: 'answer', stem: 'answer' } as const;
const answerKeys = tokenKeys(answer);

/** The sentence with "the article" read as "the answer", each in its place. */
function asAnswer(sentence: Sentence, noun: string): Sentence {
  const { tokens } = sentence;
  const known = renamed.get(tokens)?.get(noun);
  const named = known ?? renameIn(tokens, noun);
  if (known === undefined) renamed.set(tokens, (renamed.get(tokens) ?? new Map()).set(noun, named));
  return named === tokens ? sentence : { ...sentence, tokens: named };
}

/** The same list where it has no such noun. */
function renameIn(tokens: readonly Token[], noun: string): readonly Token[] {
  const isNamed = (token: Token, at: number): boolean =>
    token.kind === 'word' &&
    token.stem === noun &&
    pointing.has(tokens[at - 1]?.lower ?? '') &&
    !isCompound(tokens, at + 1);
  if (!tokens.some(isNamed)) return tokens;
  return tokens.map((token, at) => (isNamed(token, at) ? { ...token, ...answer, keys: answerKeys } : token));
}

/** For each list of tokens and each noun the same list, so that what was read of it is known again. */
const renamed = new WeakMap<readonly Token[], Map<string, readonly Token[]>>();

/** "The feed reader is …": the noun only tells which reader. "Keep the feed short" goes on otherwise. */
const isCompound = (tokens: readonly Token[], at: number): boolean => {
  const [next, verb] = [tokens[at], tokens[at + 1]];
  if (!isWord(next) || ends(next.lower) || !isWord(verb)) return false;
  return auxiliaries.has(verb.lower) || modals.has(verb.lower);
};
