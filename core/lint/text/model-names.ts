import { auxiliaries, determiners, isWord, modals, prepositions } from './clause-words.ts';
import { skipOpeners } from './order-start.ts';
import type { Sentence } from './sentence.ts';
import type { Token } from './token.ts';
import { wordSequences } from './word-sequences.ts';

/** What a prompt calls the model. */
export interface ModelNames {
  /** Proper names, in lower case. */
  readonly names: ReadonlySet<string>;
  /** Nouns that stand for it with "the", "our" or "your" before them. */
  readonly nouns: ReadonlySet<string>;
}

/** What chat programs are called whatever they are for. */
const programs: ReadonlySet<string> = new Set('assistant bot chatbot voicebot ai copilot concierge'.split(' '));

/** Programs as well, where the prompt does not say that it speaks to somebody else. */
const machines: ReadonlySet<string> = new Set([...programs, 'agent', 'model']);

const kindsOf = wordSequences(
  'virtual|ai|chat|voice|support|digital|automated|online|helpful|shop|service|writing|coding|booking|travel',
);

/** Most sentences in which a prompt says whom it speaks to. */
const mostBefore = 8;

/**
 * Who the model is called in a prompt. "You are a nurse" makes "the nurse" the model, and then an assistant is somebody
 * else; "Pia is our virtual agent" makes it Pia.
 */
export function modelNames(sentences: readonly Sentence[]): ModelNames {
  const names = new Set<string>();
  const heads = new Set<string>();
  const first = sentences.filter(({ context }) => context === 'normal').slice(0, mostBefore);
  for (const { tokens } of first) readNames(tokens, { names, heads });
  const isProgram = heads.size === 0 || [...heads].some((head) => machines.has(head));
  return { names, nouns: new Set(isProgram ? [...heads, ...machines] : heads) };
}

interface Found {
  readonly names: Set<string>;
  readonly heads: Set<string>;
}

const toModel = wordSequences(
  "you are|you're|act as|you act as|you play|play the role of|take the role of|your name is|you speak as|you answer as",
);

function readNames(tokens: readonly Token[], { names, heads }: Found): void {
  const start = skipOpeners(tokens, 0, tokens.length);
  const length = toModel.longestAt(tokens, start, tokens.length);
  if (length > 0) {
    const name = properNameAt(tokens, start + length);
    if (name !== undefined) names.add(name);
    const role = headAt(tokens, name === undefined ? start + length : start + length + 2);
    if (role !== undefined) heads.add(role);
    return;
  }
  introduced(tokens, start, { names, heads });
}

/** "Pia is the assistant of …", "a prompt for "Pia", our virtual agent". */
function introduced(tokens: readonly Token[], start: number, { names, heads }: Found): void {
  for (let at = start; at < Math.min(tokens.length, 12); at += 1) {
    const next = tokens[at + 1];
    const name = next?.lower === 'is' || next?.text === ',' ? properNameAt(tokens, at) : undefined;
    const role = name === undefined ? undefined : headAt(tokens, at + 2);
    if (name === undefined || role === undefined || !machines.has(role)) continue;
    names.add(name);
    heads.add(role);
    return;
  }
}

const properNameAt = (tokens: readonly Token[], at: number): string | undefined => {
  const token = tokens[at];
  const isNamed = token?.kind === 'quote' || isWord(token);
  const isName = isNamed && /^["“]?\p{Lu}\p{Ll}+["”]?$/u.test(token.text) && !determiners.has(token.lower);
  return isName && !auxiliaries.has(token.lower) && !prepositions.has(token.lower) ? token.lower : undefined;
};

/** The noun of "a patient maths tutor for pupils". */
function headAt(tokens: readonly Token[], from: number): string | undefined {
  if (!determiners.has(tokens[from]?.lower ?? '')) return undefined;
  let head: string | undefined;
  for (let at = from + 1; at < Math.min(tokens.length, from + 8); at += 1) {
    const token = tokens[at];
    if (!isWord(token) || endsPhrase(token.lower)) break;
    head = token.lower;
  }
  return head;
}

const endsPhrase = (word: string): boolean =>
  prepositions.has(word) ||
  auxiliaries.has(word) ||
  modals.has(word) ||
  ['that', 'who', 'which', 'and', 'or', 'whose', 'named', 'called', 'helping', 'working', 'specialized'].includes(word);

/** How many tokens name the model as a subject: "the support bot", "Pia", "she" where she was named; 0 for none. */
export function nameLength(
  tokens: readonly Token[],
  from: number,
  { names, isGoingOn }: { readonly names: ModelNames; readonly isGoingOn: boolean },
): number {
  const first = tokens[from];
  if (!isWord(first)) return 0;
  if (names.names.has(first.lower) && first.text !== first.lower) return 1;
  const isKnown = isGoingOn || (first.lower !== 'it' && names.names.size > 0);
  if (['she', 'he', 'it'].includes(first.lower)) return isKnown ? 1 : 0;
  return ['the', 'our', 'your', 'this'].includes(first.lower) ? behindArticle(tokens, from, names) : 0;
}

function behindArticle(tokens: readonly Token[], from: number, { nouns }: ModelNames): number {
  const kind = kindsOf.longestAt(tokens, from + 1, tokens.length);
  const isNoun = (token: Token | undefined): boolean => isWord(token) && nouns.has(token.lower);
  if (isNoun(tokens[from + 1 + kind])) return kind + 2;
  return isNoun(tokens[from + 1]) ? 2 : 0;
}
