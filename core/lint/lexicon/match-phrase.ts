import type { TokenRange } from '../text/clause.ts';
import type { Token } from '../text/token.ts';
import type { PhraseElement } from './phrase-element.ts';

/** Where a phrase matched. */
export interface PhraseMatch extends TokenRange {
  /** Indices of the tokens that the phrase names, without those in its gaps. */
  readonly consumed: readonly number[];
}

interface Text {
  readonly tokens: readonly Token[];
  readonly range: TokenRange;
}

/** The tokens that an attempt has named so far, the last one first: attempts that part share what they have in common. */
interface Consumed {
  readonly token: number;
  readonly before: Consumed | undefined;
}

/** The state of one attempt: where the next element has to match, and what was consumed so far. */
interface Attempt {
  readonly text: Text;
  readonly at: number;
  readonly consumed: Consumed | undefined;
}

/** What is left of a phrase. */
interface Rest {
  readonly sequence: readonly PhraseElement[];
  readonly index: number;
}

type Next = (attempt: Attempt) => Attempt | undefined;

/**
 * The first match of a phrase that begins at a token, as short as its gaps allow; undefined without one. Its cost
 * is bounded by the phrase, whatever the text.
 *
 * @param text - the tokens, and the clause among them: a match stays inside of it
 */
export function matchPhraseAt(phrase: readonly PhraseElement[], text: Text, start: number): PhraseMatch | undefined {
  const end = matchRest({ sequence: phrase, index: 0 }, { text, at: start, consumed: undefined }, itself);
  return end === undefined ? undefined : { from: start, to: end.at, consumed: listed(end.consumed) };
}

const itself: Next = (attempt) => attempt;

function listed(last: Consumed | undefined): readonly number[] {
  const tokens: number[] = [];
  for (let one = last; one !== undefined; one = one.before) tokens.push(one.token);
  return tokens.reverse();
}

function matchRest({ sequence, index }: Rest, attempt: Attempt, next: Next): Attempt | undefined {
  const element = sequence[index];
  if (element === undefined) return next(attempt);
  // Most attempts end at their first token: until it fits, nothing is made for what follows.
  if (element.kind !== 'either' && element.kind !== 'gap' && !fits(element, attempt)) return undefined;
  const rest: Next =
    index + 1 === sequence.length ? next : (one) => matchRest({ sequence, index: index + 1 }, one, next);
  switch (element.kind) {
    case 'either':
      return matchEither(element, attempt, rest);
    case 'gap':
      return matchGap(element.longest, attempt, rest);
    case 'start':
    case 'end':
    case 'not':
      return rest(attempt);
    default: {
      const { text, at, consumed } = attempt;
      return rest({ text, at: at + 1, consumed: { token: at, before: consumed } });
    }
  }
}

function fits(element: Exclude<PhraseElement, Either | Gap>, attempt: Attempt): boolean {
  const { text, at } = attempt;
  switch (element.kind) {
    case 'start':
      return at === text.range.from;
    case 'end':
      return isEnd(attempt);
    case 'not':
      return matchRest({ sequence: element.sequence, index: 0 }, attempt, itself) === undefined;
    default: {
      const token = at < text.range.to ? text.tokens[at] : undefined;
      return token !== undefined && isToken(element, token);
    }
  }
}

type Gap = Extract<PhraseElement, { readonly kind: 'gap' }>;
type Either = Extract<PhraseElement, { readonly kind: 'either' }>;
type OneToken = Extract<PhraseElement, { readonly kind: 'stem' | 'exact' | 'token' | 'quoted' }>;

function matchEither(either: Either, attempt: Attempt, rest: Next): Attempt | undefined {
  const { text, at } = attempt;
  const token = at < text.range.to ? text.tokens[at] : undefined;
  for (const index of either.alternatives(token)) {
    const sequence = either.sequences[index];
    const found = sequence === undefined ? undefined : matchRest({ sequence, index: 0 }, attempt, rest);
    if (found !== undefined) return found;
  }
  return either.optional ? rest(attempt) : undefined;
}

function matchGap(longest: number, attempt: Attempt, rest: Next): Attempt | undefined {
  const { text, at } = attempt;
  for (let skipped = 0; skipped <= longest && at + skipped <= text.range.to; skipped += 1) {
    if (skipped > 0 && isBreak(text.tokens[at + skipped - 1])) return undefined;
    const found = rest({ ...attempt, at: at + skipped });
    if (found !== undefined) return found;
  }
  return undefined;
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
  const words = wordsOf(quoted);
  return words.length <= mostQuotedWords && words.includes(word);
}

const wordsOf = (text: string): readonly string[] => text.split(/[^\p{L}\p{N}']+/u);

const isBreak = (token: Token | undefined): boolean => token?.kind === 'punctuation' && /^[;.!?]$/u.test(token.text);

const isEnd = ({ text: { tokens, range }, at }: Attempt): boolean =>
  tokens.slice(at, range.to).every(({ kind }) => kind === 'punctuation');
