import type { Target, TokenRange } from './clause.ts';
import { determiners, isMark, isWord } from './clause-words.ts';
import { isImperativeAt } from './order-start.ts';
import { isAnswer, isPart, isText } from './part-nouns.ts';
import type { Token } from './token.ts';

/** What a range of tokens is about, and over what it distributes. */
export interface Aim {
  readonly target: Target;
  readonly per?: string;
}

const response: Target = { kind: 'response' };

/** Determiners that distribute. */
const distributive: ReadonlySet<string> = new Set(['each', 'every', 'per', 'any']);

/** Prepositions after which the place of an instruction is named. */
const placing: ReadonlySet<string> = new Set(
  'in within inside of on for to under below above beside throughout'.split(' '),
);

/**
 * The target of an instruction: the part that it begins with ("The title must …", "In the summary, …"), that a
 * preposition names ("… in the heading") or that is its object ("Keep headings short"); else the whole answer.
 *
 * @param lead - where its leading phrase or label stands, if it has one
 */
export function readTarget(tokens: readonly Token[], range: TokenRange, lead?: TokenRange): Aim {
  const leading = lead === undefined ? undefined : nounAim(tokens, skipTo(tokens, lead), lead.to);
  if (leading !== undefined && leading.target.kind === 'part') return leading;
  const subject = isImperativeAt(tokens, range.from, range.to) ? undefined : nounAim(tokens, range.from, range.to);
  return subject ?? placeAim(tokens, range) ?? leading ?? { target: response };
}

function skipTo(tokens: readonly Token[], { from, to }: TokenRange): number {
  let at = from;
  while (at < to && (placing.has(tokens[at]?.lower ?? '') || isMark(tokens[at], ',-*•–—#'))) at += 1;
  return at;
}

/** The aim of the noun phrase that begins at a token; undefined when its noun is neither answer nor part. */
function nounAim(tokens: readonly Token[], from: number, to: number): Aim | undefined {
  const first = tokens[from];
  const each = isWord(first) && distributive.has(first.lower);
  const start = isWord(first) && determiners.has(first.lower) ? from + 1 : from;
  const head = headOf(tokens, start, to);
  if (head === undefined) return undefined;
  const token = tokens[head];
  if (token === undefined) return undefined;
  if (token.kind === 'quote' || token.kind === 'code') return { target: { kind: 'part', name: token.lower } };
  if (isAnswer(token.stem)) return { target: response };
  if (isText(token.stem)) return { target: { kind: 'response', name: token.stem } };
  const name = [...modifiersOf(tokens, start, head), token.stem].join(' ');
  return { target: { kind: 'part', name }, ...(each ? { per: token.stem } : {}) };
}

/** Index of the head: the last of at most four words in a row of which it is a known noun. */
function headOf(tokens: readonly Token[], from: number, to: number): number | undefined {
  const opening = tokens[from];
  if (opening?.kind === 'quote' || opening?.kind === 'code') return isNamedPart(tokens, from, to) ? from : undefined;
  let head: number | undefined;
  for (let at = from; at < Math.min(to, from + 4); at += 1) {
    const token = tokens[at];
    if (!isWord(token) || isVerbLike(token.lower)) break;
    if (isAnswer(token.stem) || isText(token.stem) || isPart(token.stem)) head = at;
  }
  return head;
}

const isVerbLike = (word: string): boolean =>
  /^(?:is|are|must|should|may|can|shall|will|has|have|of|in|for|with|and|or|that|which)$/u.test(word);

/** A quoted or coded name is a part where a verb or a colon follows: "`title` must …", "`prompt`: …". */
const isNamedPart = (tokens: readonly Token[], at: number, to: number): boolean => {
  const next = tokens[at + 1];
  return (
    at + 1 < to &&
    (isMark(next, ':') ||
      (isWord(next) && /^(?:is|are|must|should|may|has|have|holds|contains|array|field|key|value)$/u.test(next.lower)))
  );
};

function modifiersOf(tokens: readonly Token[], from: number, head: number): readonly string[] {
  return tokens
    .slice(from, head)
    .filter((token) => token.kind === 'word' && !determiners.has(token.lower) && !/ly$/u.test(token.lower))
    .map(({ stem }) => stem);
}

/** "… in the heading", "… of each paragraph": the last place that is named. */
function placeAim(tokens: readonly Token[], { from, to }: TokenRange): Aim | undefined {
  for (let at = to - 1; at > from; at -= 1) {
    const token = tokens[at - 1];
    if (!isWord(token) || !placing.has(token.lower)) continue;
    const first = tokens[at];
    if (!isWord(first) || !determiners.has(first.lower)) continue;
    const aim = nounAim(tokens, at, to);
    if (aim !== undefined) return aim;
  }
  return objectAim(tokens, from, to);
}

/** "Keep the headings short", "Write titles in capitals": the object of the verb, where it is a part. */
function objectAim(tokens: readonly Token[], from: number, to: number): Aim | undefined {
  if (!shapes.has(tokens[from]?.stem ?? '')) return undefined;
  return nounAim(tokens, from + 1, to);
}

/** Verbs that say how their object is to be, not that it is to be there. */
const shapes: ReadonlySet<string> = new Set(
  'keep writ format phras word mak set put capitaliz capitalis styl limit restrict render express giv sort order arrang spell typ print leav'.split(
    ' ',
  ),
);
