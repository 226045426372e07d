import type { TokenRange } from './clause.ts';
import { auxiliaries, determiners, isMark, isWord, modals, prepositions, subjectPronouns } from './clause-words.ts';
import { leadingCondition } from './conditions.ts';
import { isImperative, isNounLike } from './imperative-verbs.ts';
import { isThirdPersonAt } from './noun-phrase.ts';
import { skipOpeners, startsOrder } from './order-start.ts';
import type { Token } from './token.ts';
import { wordSequences } from './word-sequences.ts';

const coordinators: ReadonlySet<string> = new Set('and but then so or yet while whereas'.split(' '));
const reasons: ReadonlySet<string> = new Set('because since as so for'.split(' '));

/**
 * Cuts a sentence where a new order or statement begins: after semicolons and dashes, and at "and", "but", "then" or
 * a comma before an imperative, a negation or a modal. A leading condition stays with the first clause.
 */
export function splitClauses(tokens: readonly Token[]): readonly TokenRange[] {
  const ranges: TokenRange[] = [];
  let from = 0;
  let depth = 0;
  let at = endOfCondition(tokens, 0);
  while (at < tokens.length) {
    if (tokens[at]?.kind === 'punctuation') depth = Math.max(0, depth + depthOf(tokens[at]));
    const next = depth === 0 ? clauseStart(tokens, at, from) : undefined;
    if (next === undefined) at += 1;
    else {
      ranges.push({ from, to: at });
      from = next;
      at = Math.max(endOfCondition(tokens, next), next + 1);
    }
  }
  return [...ranges, { from, to: tokens.length }].filter((range) => range.to > range.from);
}

const depthOf = (token: Token | undefined): number => (isMark(token, '([') ? 1 : 0) - (isMark(token, ')]') ? 1 : 0);

/** Where the body of a clause begins, its leading condition skipped. */
const endOfCondition = (tokens: readonly Token[], from: number): number =>
  leadingCondition(tokens, { from, to: tokens.length })?.to ??
  Math.max(from + 1, skipOpeners(tokens, from, tokens.length));

/** Where the next clause begins when this one ends before `at`; undefined when it goes on. */
function clauseStart(tokens: readonly Token[], at: number, from: number): number | undefined {
  const token = tokens[at];
  if (token === undefined || at <= from) return undefined;
  if (token.kind !== 'punctuation') return isJoint(tokens, at) ? at + 1 : undefined;
  if (isMark(token, ',')) return afterComma(tokens, at + 1);
  if (isDoubleDash(tokens, at)) return at + 2;
  return isBreak(tokens, at, from) ? at + 1 : undefined;
}

/** "A -- B", typed for a dash; "--flag" is none. */
const isDoubleDash = (tokens: readonly Token[], at: number): boolean =>
  isMark(tokens[at], '-') && isMark(tokens[at + 1], '-') && (tokens[at + 2]?.start ?? 0) > (tokens[at + 1]?.end ?? 0);

/** A semicolon; a dash or a colon before a clause. */
function isBreak(tokens: readonly Token[], at: number, from: number): boolean {
  if (isMark(tokens[at], ';')) return true;
  if (isMark(tokens[at], ':')) return (at - from > 4 || isSaid(tokens, { from, to: at })) && isClause(tokens, at + 1);
  return isDash(tokens, at) && isClause(tokens, at + 1);
}

/** "Humour is welcome: …": what stands ahead of the colon says something itself. */
const isSaid = (tokens: readonly Token[], { from, to }: TokenRange): boolean =>
  tokens.slice(from + 1, to - 1).some(({ lower }) => lower === 'is' || lower === 'are');

/** A dash, but not that of "-ed". */
const isDash = (tokens: readonly Token[], at: number): boolean =>
  isMark(tokens[at], '–—') || (isMark(tokens[at], '-') && tokens[at]?.end !== tokens[at + 1]?.start);

/** "and never …", "because …", "so that …". */
function isJoint(tokens: readonly Token[], at: number): boolean {
  const token = tokens[at];
  if (!isWord(token)) return false;
  if (token.lower === 'because' || (token.lower === 'so' && tokens[at + 1]?.lower === 'that')) return true;
  if (!coordinators.has(token.lower) || token.lower === 'while' || isLastOfList(tokens, at)) return false;
  return (
    startsOrder(tokens, at + 1, tokens.length) ||
    turnsToModel(tokens, at + 1) ||
    (token.lower === 'and' && hasOwnSubject(tokens, at + 1))
  );
}

/** "Save name, age *and address to* memory": the last of several things, though it may be a verb elsewhere. */
const isLastOfList = (tokens: readonly Token[], at: number): boolean =>
  isMark(tokens[at - 2], ',') &&
  !isImperative(tokens[at - 1]?.lower ?? '') &&
  isNounLike(tokens[at + 1]?.lower ?? '') &&
  prepositions.has(tokens[at + 2]?.lower ?? '');

/** "… *and a line must* be short": a thing of its own, and what it has to be. */
function hasOwnSubject(tokens: readonly Token[], from: number): boolean {
  if (!determiners.has(tokens[from]?.lower ?? '')) return false;
  for (let at = from + 1; at < Math.min(tokens.length, from + 5); at += 1) {
    const token = tokens[at];
    if (!isWord(token) || prepositions.has(token.lower) || token.lower === 'and') return false;
    if (modals.has(token.lower)) return at > from + 1;
  }
  return false;
}

/** "I will send a sentence *and you will* only reply with …": what comes in, and then what is asked for. */
const toModel = wordSequences(
  "you will|you'll|you must|you should|you shall|you are to|you're to|you have to|you need to|your task is|your job is|your role is|your goal is",
);

const turnsToModel = (tokens: readonly Token[], at: number): boolean => toModel.longestAt(tokens, at) > 0;

/** ", and do …", ", never …", ", as the printer …", ", but the title …". */
function afterComma(tokens: readonly Token[], at: number): number | undefined {
  const token = tokens[at];
  if (isOfInsertion(tokens, at)) return undefined;
  if (startsOrder(tokens, at, tokens.length) || turnsToModel(tokens, at)) return at;
  if (!isWord(token)) return undefined;
  const joined = coordinators.has(token.lower) || reasons.has(token.lower);
  return joined && isClause(tokens, at + 1) ? at + 1 : undefined;
}

/** "The summary, *if there is one, must* be short": a condition between a subject and its verb, of which one begins or goes on. */
function isOfInsertion(tokens: readonly Token[], at: number): boolean {
  const opens = insertionEnd(tokens, at) !== undefined;
  if (opens || !isVerbOfSubject(tokens[at])) return opens;
  const comma = tokens.findLastIndex((token, index) => index < at - 1 && isMark(token, ','));
  return comma > 0 && insertionEnd(tokens, comma + 1) === at;
}

/** Behind a condition in commas that the verb of a subject follows. */
function insertionEnd(tokens: readonly Token[], at: number): number | undefined {
  if (!inserted.has(tokens[at]?.lower ?? '')) return undefined;
  const to = leadingCondition(tokens, { from: at, to: tokens.length })?.to;
  return to !== undefined && isVerbOfSubject(tokens[to]) ? to : undefined;
}

const inserted: ReadonlySet<string> = new Set(['if', 'when', 'where', 'unless']);

const isVerbOfSubject = (token: Token | undefined): boolean =>
  isWord(token) && (modals.has(token.lower) || auxiliaries.has(token.lower));

/** Whether a clause of its own begins here: an order, or a subject with its verb. */
function isClause(tokens: readonly Token[], from: number): boolean {
  if (startsOrder(tokens, from, tokens.length) || leadingCondition(tokens, { from, to: tokens.length }) !== undefined)
    return true;
  if (subjectPronouns.has(tokens[from]?.lower ?? '') && isWord(tokens[from + 1])) return true;
  for (let at = from; at < Math.min(tokens.length, from + 8); at += 1) {
    const token = tokens[at];
    if (!isWord(token)) return false;
    if (auxiliaries.has(token.lower) || modals.has(token.lower) || isThirdPersonAt(tokens, at)) return true;
  }
  return false;
}
