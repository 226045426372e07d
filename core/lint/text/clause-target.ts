import type { Target, TokenRange } from './clause.ts';
import { auxiliaries, determiners, isMark, isWord, modals } from './clause-words.ts';
import { endOfPhrase, headOfPhrase, isKnownAt, isThirdPersonAt } from './noun-phrase.ts';
import { isImperativeAt, skipNegation } from './order-start.ts';
import { isAnswer, isComposing, isPart, isText } from './part-nouns.ts';
import { stemWord } from './stem-word.ts';
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
  'in within inside of on for to under below above beside throughout at'.split(' '),
);

/**
 * The target of an instruction: the part that it begins with ("The title must …"), that a preposition names ("… in the heading") or that is its object ("Keep headings short"); else the whole answer.
 */
export function readTarget(tokens: readonly Token[], { from, to }: TokenRange): Aim {
  const range = { from: skipNegation(tokens, from, to), to };
  const subject = range.from === from && isSubjectAt(tokens, range) ? nounAim(tokens, range) : undefined;
  return subject ?? placeAim(tokens, range) ?? objectAim(tokens, range) ?? { target: response };
}

/** Not in an order, and not in a bare list of what is (not) to be there: "No comments". */
function isSubjectAt(tokens: readonly Token[], { from, to }: TokenRange): boolean {
  if (isImperativeAt(tokens, from, to)) return false;
  if (tokens[from]?.lower !== 'no') return true;
  return tokens.slice(from, Math.min(to, from + 7)).some(({ lower }) => modals.has(lower) || auxiliaries.has(lower));
}

/** The part that a leading phrase or a label names; it is set apart. */
export function leadingAim(tokens: readonly Token[], { from, to }: TokenRange): Aim | undefined {
  let at = from;
  while (at < to && (placing.has(tokens[at]?.lower ?? '') || isMark(tokens[at], ',-*•–—#'))) at += 1;
  const aim = nounAim(tokens, { from: at, to });
  if (aim === undefined || (aim.target.kind === 'response' && aim.target.name === undefined)) return undefined;
  return { ...aim, target: { ...aim.target, apart: true } };
}

/** The aim of the noun phrase that begins at a token; undefined when its noun is neither answer nor part. */
function nounAim(tokens: readonly Token[], range: TokenRange, ending: 'strict' | 'loose' = 'strict'): Aim | undefined {
  const head = headOfPhrase(tokens, range, ending);
  const token = head === undefined ? undefined : tokens[head];
  if (head === undefined || token === undefined) return undefined;
  if (token.kind !== 'word') return { target: { kind: 'part', name: token.lower } };
  const modifiers = modifiersOf(tokens, range.from, head);
  if (isAnswer(token.stem) && modifiers.length === 0) return { target: response };
  const name = [...modifiers, token.stem].join(' ');
  if (isText(token.stem) || isAnswer(token.stem)) return { target: { kind: 'response', name } };
  const isEach = distributive.has(tokens[range.from]?.lower ?? '');
  const each = isEach ? { per: token.stem } : {};
  if (isComposing(token.stem) && !modifiers.some((stem) => ordinals.has(stem) || isPart(stem)))
    return { target: response, ...each };
  return { target: { kind: 'part', name }, ...each };
}

/** Words that pick one out of many pieces. */
const ordinals: ReadonlySet<string> = new Set(
  'first second third fourth fifth sixth seventh eighth ninth tenth last final open clos introductory conclud top bottom next'
    .split(' ')
    .map(stemWord),
);

/** Adjectives that say nothing about which one is meant. */
const idle: ReadonlySet<string> = new Set(
  'whole entire full complete actual own short long good well new finished overall generated written produced given following same and plain raw running simple'.split(
    ' ',
  ),
);

function lastJoint(tokens: readonly Token[], from: number, head: number): number {
  let last = from;
  for (let at = from; at < head; at += 1) if (['and', 'or', '&', '/'].includes(tokens[at]?.lower ?? '')) last = at + 1;
  return last;
}

const adverb = /[^kri]ly$/u;

/** Of "comments and descriptions" the last counts. */
const modifiersOf = (tokens: readonly Token[], from: number, head: number): readonly string[] =>
  tokens
    .slice(Math.max(from, lastJoint(tokens, from, head)), head)
    .filter(({ kind, lower }) => kind === 'word' && !determiners.has(lower) && !idle.has(lower) && !adverb.test(lower))
    .map(({ stem }) => stem);

/** "… in the heading", "… of each paragraph": the last place that is named. */
function placeAim(tokens: readonly Token[], { from, to }: TokenRange): Aim | undefined {
  const ahead = aheadOfOrder(tokens, { from, to });
  if (ahead !== undefined) return ahead;
  for (let at = asideFrom(tokens, { from, to }) - 1; at > from; at -= 1) {
    if (!isPlacing(tokens, at - 1)) continue;
    const first = tokens[at];
    const file = fileNameAt(tokens, at);
    if (file !== undefined) return { target: { kind: 'part', name: file, apart: true } };
    const isDefinite =
      first?.kind === 'quote' || first?.kind === 'code' || (isWord(first) && determiners.has(first.lower));
    const aim = isFrame(tokens, at) ? undefined : nounAim(tokens, { from: at, to });
    if (aim !== undefined && (isDefinite || isPluralAt(tokens, at))) return aim;
  }
  return undefined;
}

/** "Comment on *what you improved in the paragraph*": of what is spoken there, it says no place. */
function asideFrom(tokens: readonly Token[], { from, to }: TokenRange): number {
  for (let at = from + 1; at < to - 1; at += 1)
    if (asking.has(tokens[at]?.lower ?? '') && tokens[at + 1]?.lower === 'you') return at;
  return to;
}

const asking: ReadonlySet<string> = new Set(['what', 'how', 'why', 'which']);

/** "Inside *one unique code block*", "in a fence": what the whole answer is put into. */
function isFrame(tokens: readonly Token[], at: number): boolean {
  if (!['one', 'a', 'single'].includes(tokens[at]?.lower ?? '')) return false;
  const near = tokens.slice(at + 1, at + 4).findIndex(({ stem }) => stem === 'block' || stem === 'fence');
  return near !== -1 && tokens[at + near]?.lower !== 'each';
}

/** "*In comments* use abbreviations", "*In the footer* put the date": the place stands ahead of the order, without a comma. */
function aheadOfOrder(tokens: readonly Token[], { from, to }: TokenRange): Aim | undefined {
  const place = tokens[from]?.lower ?? '';
  if (!(place === 'in' || place === 'on' || beside.has(place))) return undefined;
  for (let at = from + 2; at < Math.min(to, from + 5); at += 1) {
    if (!isWord(tokens[at])) return undefined;
    if (!isKnownAt(tokens, at - 1) || !isImperativeAt(tokens, at, to)) continue;
    if (!beside.has(place)) return leadingAim(tokens, { from, to: at });
    return { target: { kind: 'part', name: `${place} ${tokens[at - 1]?.stem}`, apart: true } };
  }
  return undefined;
}

/** "*Below the dialogue* put a word list": it stands beside what is named, and not in it. */
const beside: ReadonlySet<string> = new Set('below above beneath under after before behind'.split(' '));

/** "in CHANGELOG.md": a text beside the answer. */
function fileNameAt(tokens: readonly Token[], at: number): string | undefined {
  const [name, dot, ending] = tokens.slice(at, at + 3);
  const isJoined =
    isWord(name) && isMark(dot, '.') && isWord(ending) && name.end === dot?.start && dot.end === ending.start;
  return isJoined ? `${name.lower}.${ending.lower}` : undefined;
}

/** "in contracts", "in chat messages": a bare plural places too, but "in sentences" and "in tables" say how. */
function isPluralAt(tokens: readonly Token[], at: number): boolean {
  const [first, second] = [tokens[at], tokens[at + 1]];
  const noun = second !== undefined && isKnownAt(tokens, at + 1) ? second : first;
  return noun !== undefined && /[^s]s$/u.test(noun.lower) && !isComposing(noun.stem);
}

/** "of" places only after a side: "at the end of the summary", but not "the wording of the card". */
function isPlacing(tokens: readonly Token[], at: number): boolean {
  const token = tokens[at];
  if (!isWord(token) || !placing.has(token.lower)) return false;
  return token.lower !== 'of' || sides.has(tokens[at - 1]?.lower ?? '');
}

const sides: ReadonlySet<string> = new Set('end beginning start top bottom rest middle foot head side'.split(' '));

/** "Keep the headings short", "Write titles in capitals": the object of the verb, where it is a part. */
function objectAim(tokens: readonly Token[], { from, to }: TokenRange): Aim | undefined {
  if (!shaping.has(tokens[from]?.stem ?? '') || isThirdPersonAt(tokens, from)) return undefined;
  // "Keep the drafts", "give no contact details": nothing is said of how they are.
  if (presenting.has(tokens[from]?.stem ?? '') && isRest(tokens, { from: from + 1, to })) return undefined;
  return nounAim(tokens, { from: from + 1, to }, 'loose');
}

const presenting: ReadonlySet<string> = new Set(['keep', 'giv']);

/** Whether nothing follows a noun phrase. */
function isRest(tokens: readonly Token[], { from, to }: TokenRange): boolean {
  const start = determiners.has(tokens[from]?.lower ?? '') ? from + 1 : from;
  const end = endOfPhrase(tokens, { from: start, to });
  return end > start && isKnownAt(tokens, end - 1) && (end === to || isMark(tokens[end], '.;!'));
}

/** Verbs that say how their object is to be, not that it is to be there. */
const shaping: ReadonlySet<string> = new Set(
  'keep writ format phras word mak set put capitaliz capitalis styl limit restrict render express giv sort order arrang spell typ print'.split(
    ' ',
  ),
);
