import { auxiliaries, determiners, isMark, isWord, modals, prepositions } from './clause-words.ts';
import { skipOpeners } from './order-start.ts';
import type { Token } from './token.ts';

/** Verbs whose object is what the model writes. */
const making: ReadonlySet<string> = new Set(
  'write draft compose create generate produce craft prepare make return output pen author deliver'.split(' '),
);

/** "Turn notes into a feed": verbs whose result stands behind "into". */
const turning: ReadonlySet<string> = new Set(
  'turn convert transform rewrite distil distill condense recast'.split(' '),
);

/** What a sentence asks to be written. */
export interface MadeNoun {
  readonly head: Token;
  /** "*The* subject": one of the pieces that there are. */
  readonly isPiece: boolean;
}

/** The noun of what a sentence asks to be written: "You write *articles* for …", "Turn the notes into a *feed*". */
export function madeNoun(tokens: readonly Token[]): MadeNoun | undefined {
  const start = startOfTask(tokens);
  const verb = tokens[start]?.lower ?? '';
  const object = turning.has(verb) ? behindInto(tokens, start) : making.has(verb) ? start + 1 : undefined;
  const head = object === undefined ? undefined : headAt(tokens, object);
  if (object === undefined || head === undefined) return undefined;
  return { head, isPiece: making.has(verb) && tokens[object]?.lower === 'the' };
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
  const end = phrase.findIndex((token) => !isWord(token) || endsNoun(token.lower) || joins.has(token.lower));
  const after = phrase[end];
  // "A chain of thought", "a set of cards": what is written stands elsewhere.
  const isOfName = after?.lower === 'of' && names.has(phrase[end + 1]?.kind ?? 'word');
  if ((joins.has(after?.lower ?? '') && !isOfName) || isMark(after, ',/')) return undefined;
  const head = phrase.slice(0, end === -1 ? phrase.length : end).at(-1);
  return head === undefined || determiners.has(head.lower) ? undefined : head;
}

/** "The show notes of "Quiet Machines"": whose they are; "a story of 450 words": how long it is. */
const names: ReadonlySet<string> = new Set(['quote', 'code', 'variable', 'number']);

const joins: ReadonlySet<string> = new Set(['and', 'or', 'of']);

/** Whether a noun phrase cannot go on with a word. */
export const endsNoun = (word: string): boolean =>
  prepositions.has(word) || auxiliaries.has(word) || modals.has(word) || word === 'that' || word === 'which';
