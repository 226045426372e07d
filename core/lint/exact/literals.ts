import type { TokenRange } from '../text/clause.ts';
import type { Token } from '../text/token.ts';
import { markOf, mayHold } from '../text/word-marks.ts';
import type { ClauseTokens } from './clause-tokens.ts';
import { wordAt } from './clause-tokens.ts';

/** Texts named in one place: a quoted one, or several joined by commas, "and" or "or". */
export interface LiteralList extends TokenRange {
  readonly texts: readonly string[];
  /** Joined by "or": any one of them. */
  readonly anyOne: boolean;
}

const inLiterals = markOf({ kinds: ['quote', 'code'] });

/** Whether there may be a quoted text among tokens. */
export const mayHoldLiteral = (tokens: readonly Token[]): boolean => mayHold(tokens, inLiterals);

/** All lists of quoted texts of a clause, in reading order. */
export function literalLists(view: ClauseTokens): readonly LiteralList[] {
  if (!mayHoldLiteral(view.tokens)) return [];
  const found: LiteralList[] = [];
  for (let at = view.from; at < view.to; at += 1) {
    const kind = view.tokens[at]?.kind;
    const list = kind === 'quote' || kind === 'code' ? listAt(view, at) : undefined;
    if (list === undefined) continue;
    if (!isInstance(view, list.from)) found.push(list);
    at = list.to - 1;
  }
  return found;
}

/** "commands without side effects, like `ls` and `grep`": code that is one of a kind, and no word. */
function isInstance(view: ClauseTokens, at: number): boolean {
  const isLike = ['like', 'e.g', 'eg', 'including'].includes(wordAt(view, at - 1));
  const isSuchAs = wordAt(view, at - 1) === 'as' && wordAt(view, at - 2) === 'such';
  if (view.tokens[at]?.kind !== 'code' || !(isLike || isSuchAs)) return false;
  return ![2, 3, 4].some((distance) =>
    /^(?:word|term|phrase|expression|filler|label)s?$/u.test(wordAt(view, at - distance)),
  );
}

function listAt(view: ClauseTokens, from: number): LiteralList | undefined {
  const texts: string[] = [];
  let anyOne = false;
  let to = from;
  for (let at = from; at < view.to; at += 1) {
    const text = literalText(view.tokens[at]);
    if (text !== undefined) {
      texts.push(text);
      to = at + 1;
      continue;
    }
    const word = wordAt(view, at);
    if (texts.length === 0 || !joins.has(word)) break;
    anyOne ||= word === 'or';
  }
  return texts.length === 0 ? undefined : { from, to, texts, anyOne: anyOne || isOneOf(view, from) };
}

/** "one of the following phrases: …". */
function isOneOf(view: ClauseTokens, from: number): boolean {
  for (let at = Math.max(view.from, from - 8); at < from; at += 1) {
    if (['one', 'any', 'either'].includes(wordAt(view, at)) && wordAt(view, at + 1) === 'of') return true;
  }
  return false;
}

const joins: ReadonlySet<string> = new Set([
  ',',
  'and',
  'or',
  ';',
  '/',
  '&',
  'also',
  'the',
  'word',
  'words',
  'phrase',
  'a',
]);

/** The text of a quoted token. The comma or stop that typesetting pulls inside of the marks is no part of it. */
export function literalText(token: Token | undefined): string | undefined {
  const text = wholeText(token)?.replace(/,$/u, '');
  return text === '' ? undefined : text;
}

/** The same with the comma that is one of the text: nothing follows that it would part the text from. */
export function literalAt(tokens: readonly Token[], at: number): string | undefined {
  return tokens[at + 1]?.text === '.' ? wholeText(tokens[at]) : literalText(tokens[at]);
}

function wholeText(token: Token | undefined): string | undefined {
  if (token === undefined || (token.kind !== 'quote' && token.kind !== 'code')) return undefined;
  const inner = token.kind === 'code' ? token.text.replace(/^`+|`+$/gu, '') : token.text.slice(1, -1);
  return inner.trim() === '' ? undefined : inner.trim();
}

/** A text as it is compared: lower case, straight marks, single spaces. */
export const plainText = (text: string): string =>
  text.toLowerCase().replace(/[’‘]/gu, "'").replace(/[“”„]/gu, '"').replace(/\s+/gu, ' ').trim();
