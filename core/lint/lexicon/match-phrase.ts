import type { TokenRange } from '../text/clause.ts';
import type { Token } from '../text/token.ts';
import type { PhraseElement } from './phrase-element.ts';

/** Where a phrase matched. */
export interface PhraseMatch extends TokenRange {
  /** Indices of the tokens that the phrase names, without those in its gaps. */
  readonly consumed: readonly number[];
}

/** The tokens, and the clause among them: a match stays inside of it. */
export interface Text {
  readonly tokens: readonly Token[];
  readonly range: TokenRange;
}

/** What is left of a phrase: of a bracket, and of what stands around it. */
interface Rest {
  readonly sequence: readonly PhraseElement[];
  readonly index: number;
  readonly around: Rest | undefined;
}

/** The text, and the tokens that an attempt has named so far: taken back where it fails. */
interface Attempt extends Text {
  readonly consumed: number[];
}

/**
 * The first match of a phrase that begins at a token, as short as its gaps allow; undefined without one. Its cost
 * is bounded by the phrase, whatever the text.
 *
 * @param text - the tokens, and the clause among them: a match stays inside of it
 */
export function matchPhraseAt(phrase: readonly PhraseElement[], text: Text, start: number): PhraseMatch | undefined {
  const consumed: number[] = [];
  const to = matchRest({ sequence: phrase, index: 0, around: undefined }, start, { ...text, consumed });
  return to === NONE ? undefined : { from: start, to, consumed };
}

/** Instead of the end of a match: there is none. */
const NONE = -1;

/**
 * The end of the first match of a rest. One element after the other is matched in a loop; only brackets and gaps, which
 * may match in several ways, call it again for what follows.
 */
function matchRest(rest: Rest, start: number, attempt: Attempt): number {
  let { sequence, index, around } = rest;
  let at = start;
  for (;;) {
    const element = sequence[index];
    index += 1;
    if (element === undefined) {
      if (around === undefined) return at;
      ({ sequence, index, around } = around);
    } else if (element.kind === 'either' || element.kind === 'gap') {
      return matchWays(element, at, { attempt, rest: unlessAtEnd({ sequence, index, around }) });
    } else if (!fits(element, at, attempt)) {
      return NONE;
    } else if (isNamed(element)) {
      attempt.consumed.push(at);
      at += 1;
    }
  }
}

/** At the end of a bracket, what is left is what stands around it. */
const unlessAtEnd = (rest: Rest): Rest =>
  rest.index === rest.sequence.length && rest.around !== undefined ? rest.around : rest;

const isNamed = ({ kind }: PhraseElement): boolean => kind !== 'start' && kind !== 'end' && kind !== 'not';

function fits(element: Exclude<PhraseElement, Either | Gap>, at: number, attempt: Attempt): boolean {
  switch (element.kind) {
    case 'start':
      return at === attempt.range.from;
    case 'end':
      return isEnd(at, attempt);
    case 'not':
      return (
        tryRest({ sequence: element.sequence, index: 0, around: undefined }, at, { ...attempt, consumed: [] }) === NONE
      );
    default: {
      const token = at < attempt.range.to ? attempt.tokens[at] : undefined;
      return token !== undefined && isToken(element, token);
    }
  }
}

/** One of several ways: what it has consumed is taken back where it fails. */
function tryRest(rest: Rest, at: number, attempt: Attempt): number {
  const before = attempt.consumed.length;
  const end = matchRest(rest, at, attempt);
  if (end === NONE) attempt.consumed.length = before;
  return end;
}

type Gap = Extract<PhraseElement, { readonly kind: 'gap' }>;
type Either = Extract<PhraseElement, { readonly kind: 'either' }>;
type OneToken = Extract<PhraseElement, { readonly kind: 'stem' | 'exact' | 'token' | 'quoted' }>;

/** An attempt with what follows the element at hand. */
interface Following {
  readonly attempt: Attempt;
  readonly rest: Rest;
}

const matchWays = (element: Either | Gap, at: number, following: Following): number =>
  element.kind === 'either' ? matchEither(element, at, following) : matchGap(element.longest, at, following);

function matchEither(either: Either, at: number, { attempt, rest }: Following): number {
  const token = at < attempt.range.to ? attempt.tokens[at] : undefined;
  for (const index of either.alternatives(token)) {
    const sequence = either.sequences[index];
    const end = sequence === undefined ? NONE : tryRest({ sequence, index: 0, around: rest }, at, attempt);
    if (end !== NONE) return end;
  }
  return either.optional ? tryRest(rest, at, attempt) : NONE;
}

function matchGap(longest: number, at: number, { attempt, rest }: Following): number {
  const { tokens, range } = attempt;
  for (let skipped = 0; skipped <= longest && at + skipped <= range.to; skipped += 1) {
    if (skipped > 0 && isBreak(tokens[at + skipped - 1])) return NONE;
    const end = tryRest(rest, at + skipped, attempt);
    if (end !== NONE) return end;
  }
  return NONE;
}

function isToken(element: OneToken, token: Token): boolean {
  if (element.kind === 'token') return token.kind === element.token;
  const isQuoted = token.kind === 'quote' || token.kind === 'code';
  if (element.kind === 'quoted') return isQuoted && isMentioned(element.word, token.lower);
  if (isQuoted) return false;
  return element.kind === 'stem' ? token.stem === element.stem : token.lower === element.word;
}

/** A longer quotation is a text that happens to contain the word. */
const mostQuotedWords = 5;

function isMentioned(word: string, quoted: string): boolean {
  if (word.startsWith('=')) return quoted === word.slice(1);
  const words = wordsOf(quoted);
  return words.length <= mostQuotedWords && words.includes(word);
}

const wordsOf = (text: string): readonly string[] => text.split(/[^\p{L}\p{N}']+/u);

const isBreak = (token: Token | undefined): boolean => token?.kind === 'punctuation' && /^[;.!?]$/u.test(token.text);

function isEnd(at: number, { tokens, range }: Text): boolean {
  for (let index = at; index < range.to; index += 1) if (tokens[index]?.kind !== 'punctuation') return false;
  return true;
}
