import { auxiliaries, determiners, isMark, isWord, modals, openers, prepositions } from './clause-words.ts';
import { isImperative, isNounLike } from './imperative-verbs.ts';
import type { Token } from './token.ts';
import { wordSequences } from './word-sequences.ts';

const negations = wordSequences(
  "do not|don't|never|no|not|without|nothing|under no circumstances|on no account|at no point|in no case|by no means|neither|nor|avoid|refrain from|must not|should not|may not|cannot",
);

const lyAdverb = /^[a-z]{3,}ly$/u;

/** Skips fillers and adverbs ("please also carefully") before an order. */
export function skipOpeners(tokens: readonly Token[], from: number, to: number): number {
  let at = from;
  for (;;) {
    if (!mayLeadIn(tokens[at])) return at;
    const length = openers.longestAt(tokens, at, to);
    const token = tokens[at];
    if (length > 0 && !isNounPhraseNext(tokens, at, length) && tokens[at + length]?.lower !== 'not') at += length;
    else if (at < to && token !== undefined && (isMark(token, ',:*-–—•"“') || isAdverb(token))) at += 1;
    else return at;
  }
}

/** Most words are neither fillers nor adverbs, and are asked no further. */
const mayLeadIn = (token: Token | undefined): boolean =>
  token !== undefined && (token.kind !== 'word' || openers.beginnings.has(token.lower) || token.lower.endsWith('ly'));

const isAdverb = (token: Token): boolean =>
  isWord(token) &&
  lyAdverb.test(token.lower) &&
  !['reply', 'apply', 'rely', 'comply', 'supply', 'imply', 'only', 'family', 'multiply'].includes(token.lower);

/** "first paragraph", "last line", "next step" are no fillers. */
const isNounPhraseNext = (tokens: readonly Token[], at: number, length: number): boolean => {
  const next = tokens[at + length];
  return (
    length === 1 &&
    [
      'first',
      'last',
      'next',
      'second',
      'third',
      'only',
      'important',
      'note',
      'crucial',
      'just',
      'do',
      'here',
      'still',
      'now',
    ].includes(tokens[at]?.lower ?? '') &&
    isWord(next) &&
    !isImperative(next.lower) &&
    !isAdverb(next) &&
    !determiners.has(next.lower) &&
    negations.longestAt(tokens, at + length) === 0
  );
};

/** Whether an imperative stands at a token. A word that may be a noun needs an object or adverb after it. */
export function isImperativeAt(tokens: readonly Token[], at: number, to: number): boolean {
  const token = tokens[at];
  if (!isWord(token) || !isImperative(token.lower) || isStepByStep(tokens, at)) return false;
  if (!isNounLike(token.lower)) return true;
  const next = at + 1 < to ? tokens[at + 1] : undefined;
  return next === undefined || isObjectStart(next) || followsSentenceStart(tokens, at, next);
}

/** "Step-by-step instructions" are things. */
const isStepByStep = (tokens: readonly Token[], at: number): boolean =>
  tokens[at]?.lower === 'step' && tokens[at + 1]?.lower === 'by' && tokens[at + 2]?.lower === 'step';

const isObjectStart = (token: Token): boolean =>
  token.kind === 'quote' ||
  token.kind === 'code' ||
  token.kind === 'variable' ||
  token.kind === 'number' ||
  (isWord(token) &&
    (determiners.has(token.lower) ||
      objectStarts.has(token.lower) ||
      (lyAdverb.test(token.lower) && token.lower !== 'only')));

const objectStarts: ReadonlySet<string> = new Set(
  'it them him her us me you yourself with in as to for from on out up down back off only both anything everything nothing whatever what how why whether if where who which when back by at about like not away without across through into over using until before after underneath below above beneath beside alongside behind between whichever straight ahead along aside forward right'.split(
    ' ',
  ),
);

/** At the very beginning of a sentence a noun-like verb is an order unless a verb follows its noun phrase. */
function followsSentenceStart(tokens: readonly Token[], at: number, next: Token): boolean {
  const before = tokens[at - 1];
  const opens =
    before === undefined ||
    isMark(before, '.!?:;•*-–—)') ||
    isBehindCase(tokens, at) ||
    skipNegation(tokens, skipOpeners(tokens, 0, at), at) >= at;
  if (!opens || !isWord(next)) return false;
  return (
    !auxiliaries.has(next.lower) &&
    !modals.has(next.lower) &&
    !prepositions.has(next.lower) &&
    !hasVerbSoon(tokens, at + 1)
  );
}

/** "If they complain, *offer customers* a refund": behind the comma that ends a case, as at the beginning. */
function isBehindCase(tokens: readonly Token[], at: number): boolean {
  if (!isMark(tokens[at - 1], ',')) return false;
  const start = tokens.findLastIndex((token, index) => index < at && isMark(token, ';:')) + 1;
  const first = coordinating.has(tokens[start]?.lower ?? '') ? start + 1 : start;
  return first < at - 1 && casing.has(tokens[first]?.lower ?? '');
}

const casing: ReadonlySet<string> = new Set(
  'if when whenever where wherever once unless should after until'.split(' '),
);
const coordinating: ReadonlySet<string> = new Set(['and', 'but', 'so', 'then']);

/** "Answer length is …", "List items must …": the word heads no order. */
function hasVerbSoon(tokens: readonly Token[], from: number): boolean {
  for (let at = from; at < from + 3; at += 1) {
    const word = tokens[at];
    if (!isWord(word)) return isMark(word, ':');
    if (modals.has(word.lower) || ['is', 'are'].includes(word.lower)) return true;
  }
  return isMark(tokens[from + 3], ':');
}

/** Whether what begins at a token is a new order: an imperative, a negation or a modal of its own. */
export function startsOrder(tokens: readonly Token[], from: number, to: number): boolean {
  const at = skipOpeners(tokens, from, to);
  if (at >= to) return false;
  return isStrongNegation(tokens, at, to) || isImperativeAt(tokens, at, to);
}

/** Skips a negation, and a modal, before the verb of an order: "Do not", "Under no circumstances". */
export function skipNegation(tokens: readonly Token[], from: number, to: number): number {
  const length = verbNegations.longestAt(tokens, from, to);
  const negated = length > 0 ? length : bareNegations.longestAt(tokens, from, to);
  return negated === 0 ? from : skipOpeners(tokens, from + negated, to);
}

const bareNegations = wordSequences('not|at no time');

const verbNegations = wordSequences(
  "do not|don't|never|under no circumstances|on no account|at no point|in no case|avoid|refrain from|must not|should not|may not|must never|should never|must always|must|should|shall",
);

const isStrongNegation = (tokens: readonly Token[], at: number, to: number): boolean =>
  verbNegations.longestAt(tokens, at, to) > 0;
