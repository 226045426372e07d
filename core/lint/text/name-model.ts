import { auxiliaries, isMark, isWord, modals } from './clause-words.ts';
import { isImperative, isVerbStem } from './imperative-verbs.ts';
import type { ModelNames } from './model-names.ts';
import { modelNames, nameLength } from './model-names.ts';
import { skipOpeners } from './order-start.ts';
import type { Sentence } from './sentence.ts';
import { stemWord } from './stem-word.ts';
import type { Token } from './token.ts';
import { tokenKeys } from './tokenize.ts';

/**
 * Prompts speak of the model as of somebody else: "The assistant replies in English", "Pia never asks for a birthday.
 * She stays polite". Each such sentence is read as if it said "you": from there on, it is an order like all others.
 */
export function nameModel(sentences: readonly Sentence[]): readonly Sentence[] {
  if (!sentences.some(maySpeakOfModel)) return sentences;
  const names = modelNames(sentences);
  let isGoingOn = false;
  return sentences.map((sentence) => {
    if (sentence.context !== 'normal') return sentence;
    const told = toldOf(sentence, { names, isGoingOn });
    isGoingOn = told !== sentence;
    return told;
  });
}

/** Whether a sentence has such a word, for each list of tokens: prompts are read again and again. */
const mentioning = new WeakMap<readonly Token[], boolean>();

function maySpeakOfModel({ tokens, text }: Sentence): boolean {
  const known = mentioning.get(tokens);
  if (known !== undefined) return known;
  const may = mention.test(text);
  mentioning.set(tokens, may);
  return may;
}

/** A word that may be the model, before one that says what it does: cheap, as most prompts say "you" throughout. */
const mention =
  /(?:\b(?:[Tt]he|[Oo]ur|[Yy]our|[Tt]his)\s(?:\w+\s)?\w+|\b\p{Lu}\p{Ll}+|\b[Ss]he|\b[Hh]e|\b[Ii]t)\s(?:\w+ly\s|(?:never|always|only|also)\s)?(?:\w+s\b|doesn['’]t|isn['’]t|must|may|can(?:not)?\b|will|should|shall|never)/u;

/** What a prompt is read with. */
interface Told {
  readonly names: ModelNames;
  /** The sentence before speaks of the model. */
  readonly isGoingOn: boolean;
}

function toldOf(sentence: Sentence, told: Told): Sentence {
  const { tokens } = sentence;
  // Few sentences speak of it: to look for it takes less time than to remember that it is not there.
  const subject = subjectIn(tokens, told);
  if (subject === undefined) return sentence;
  const ofTokens = renamed.get(tokens) ?? new Map<number, readonly Token[]>();
  renamed.set(tokens, ofTokens);
  const read = ofTokens.get(subject.last) ?? addressed(tokens, subject);
  ofTokens.set(subject.last, read);
  return { ...sentence, tokens: read };
}

/** By the last token of its subject the same list for each list of tokens, so that what was read of it is known again. */
const renamed = new WeakMap<readonly Token[], Map<number, readonly Token[]>>();

interface Subject {
  readonly from: number;
  /** Its last token, which becomes "you". */
  readonly last: number;
  readonly verb: number;
}

/** What names the model, at the head of a sentence, after a condition or after a colon. */
function subjectIn(tokens: readonly Token[], told: Told): Subject | undefined {
  const head = subjectAt(tokens, skipOpeners(tokens, 0, tokens.length), told);
  if (head !== undefined) return head;
  for (let at = 1; at < Math.min(tokens.length, 25); at += 1) {
    if (tokens[at]?.kind !== 'punctuation' || !isMark(tokens[at], ',:;–—')) continue;
    const behind = subjectAt(tokens, at + 1, told);
    if (behind !== undefined) return behind;
  }
  return undefined;
}

function subjectAt(tokens: readonly Token[], from: number, { names, isGoingOn }: Told): Subject | undefined {
  const length = nameLength(tokens, from, { names, isGoingOn: isGoingOn && from < 2 });
  const verb = length === 0 ? undefined : verbAfter(tokens, from + length);
  return verb === undefined ? undefined : { from, verb, last: from + length - 1 };
}

const addressed = (tokens: readonly Token[], { from, last, verb }: Subject): readonly Token[] =>
  tokens.map((token, at) => {
    if (at === last) return wordAs(token, 'you');
    if (at >= from && at < last) return wordAs(token, 'please');
    if (at === verb || (at > verb && isJoinedVerb(tokens, at))) return inBase(token);
    return token.lower in ofSelf ? wordAs(token, 'yourself') : token;
  });

const ofSelf: Readonly<Record<string, true>> = { itself: true, herself: true, himself: true };

const adverbs: ReadonlySet<string> = new Set('never always only also then just still not therefore'.split(' '));
const isAdverb = (token: Token | undefined): boolean =>
  isWord(token) && (adverbs.has(token.lower) || /^[a-z]{3,}ly$/u.test(token.lower));

/** The finite verb behind a subject and its adverbs. */
function verbAfter(tokens: readonly Token[], from: number): number | undefined {
  let at = from;
  while (isAdverb(tokens[at]) && !isThirdPerson(tokens[at])) at += 1;
  const token = tokens[at];
  if (!isWord(token)) return undefined;
  return isThirdPerson(token) || modals.has(token.lower) || token.lower in bases ? at : undefined;
}

const isThirdPerson = (token: Token | undefined): boolean =>
  isWord(token) && /[^s]s$/u.test(token.lower) && isVerbStem(token.stem);

/** "… and takes no sides", "… but never asks": a further verb of the same subject. */
function isJoinedVerb(tokens: readonly Token[], at: number): boolean {
  const token = tokens[at];
  if (!isWord(token) || !(isThirdPerson(token) || token.lower in bases)) return false;
  let before = at - 1;
  while (isAdverb(tokens[before])) before -= 1;
  if (!['and', 'but', 'or', 'then'].includes(tokens[before]?.lower ?? '')) return false;
  return before < at - 1 || token.lower in bases || opensObject(tokens[at + 1]);
}

const opensObject = (token: Token | undefined): boolean => token !== undefined && !isMark(token, '.,;:!?)');

const bases: Readonly<Record<string, string>> = {
  is: 'are',
  "isn't": "aren't",
  has: 'have',
  does: 'do',
  "doesn't": "don't",
  goes: 'go',
};

function inBase(token: Token): Token {
  const { lower } = token;
  const known = bases[lower];
  if (known !== undefined) return wordAs(token, known);
  if (modals.has(lower) || auxiliaries.has(lower)) return token;
  const base = [lower.replace(/ies$/u, 'y'), lower.slice(0, -1), lower.slice(0, -2)].find(isImperative);
  return wordAs(token, base ?? lower.slice(0, -1));
}

function wordAs(token: Token, lower: string): Token {
  const word = { kind: 'word', lower, stem: stemWord(lower) } as const;
  return { ...token, ...word, keys: tokenKeys(word) };
}
