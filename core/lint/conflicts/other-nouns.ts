import type { Directive } from '../directives/directive.ts';
import type { TokenRange } from '../text/clause.ts';
import { determiners, isWord, subjectPronouns } from '../text/clause-words.ts';
import { finiteVerb } from '../text/finite-verb.ts';
import { endOfPhrase } from '../text/noun-phrase.ts';
import { isImperativeAt, skipNegation, skipOpeners } from '../text/order-start.ts';
import { isAnswer, isComposing } from '../text/part-nouns.ts';
import { setOf } from '../text/set-of.ts';
import { stemsOf } from '../text/stems-of.ts';
import type { Token } from '../text/token.ts';

/** Nouns for whatever the answer holds, and for what is no part of it. */
const general = stemsOf(
  `result item entry element row record value number figure digit data thing point line word term phrase text content part information
  finding hit match option detail fact it them this that these those everything anything all any one each both other rest whatever
  message style tone voice language English prose wording order list table column cell json code format output form kind case decimal
  place time page note bot assistant model agent persona writer author company brand app user customer reader client person people human
  you me end beginning start top bottom middle way same world past present future context course question request prompt topic subject
  matter basis first last advance need effort mind view moment now instead turn letter character sign mark name title label date`,
);

/** Prepositions behind which a noun says of what a rule holds. */
const placing = setOf('for to with about on in from of into');
const enders = setOf(
  'unless if when whenever except because since so while until even though although but once before after whether as instead rather by than , ; : — –',
);
const joints = setOf('and or nor also');
const none: ReadonlySet<string> = new Set();

/**
 * Whether two rules both name nouns, as object, as subject or behind a preposition, and none of one's is the other's. They may
 * still mean the same thing by other words.
 *
 * @param vocabulary - stems that say nothing of what a rule is about
 */
export function haveOtherNouns(a: Directive, b: Directive, vocabulary: ReadonlySet<string> = none): boolean {
  const first = nounsOf(a, vocabulary);
  if (first.size === 0) return false;
  const second = nounsOf(b, vocabulary);
  return second.size > 0 && ![...first].some((noun) => second.has(noun));
}

/** Whether a rule names a noun that it is about, or narrows one of its vocabulary down: "the *screen* size". */
export const namesNouns = (one: Directive, vocabulary: ReadonlySet<string> = none): boolean =>
  [...nounsOf(one, none)].some((noun) => !vocabulary.has(noun));

/** Stems of the nouns that a rule is about, and of what narrows them down; what its evidence ends with is its value. */
function nounsOf({ clause, evidence }: Directive, vocabulary: ReadonlySet<string>): ReadonlySet<string> {
  const { sentence, from, to } = clause;
  const found = new Set<string>();
  const add = (begin: number): number => {
    const phrase = phraseAt(sentence.tokens, { from: begin, to });
    const end = phrase.to;
    const head = sentence.tokens[end - 1]?.stem ?? '';
    if (end === phrase.from) return begin;
    const isValue = phrase.from < evidence.to && evidence.to <= end;
    if (isValue || isOfAnything(head) || vocabulary.has(head)) return end - 1;
    for (const { stem } of sentence.tokens.slice(phrase.from, end)) found.add(stem);
    return end - 1;
  };
  for (let at = startOf(sentence.tokens, { from, to }, add); at < to; at += 1) {
    const lower = sentence.tokens[at]?.lower ?? '';
    if (enders.has(lower)) break;
    if (placing.has(lower)) at = Math.max(at, add(at + 1));
  }
  return found;
}

/** Adds the object of an order or the subject of a statement. @returns the place behind it */
function startOf(tokens: readonly Token[], { from, to }: TokenRange, add: (begin: number) => number): number {
  const start = skipOpeners(tokens, from, to);
  const verb = Math.max(start, skipNegation(tokens, start, to));
  const next = tokens[verb + 1]?.lower ?? '';
  // "Speak as 'we'": in which manner, and of no thing.
  if (isImperativeAt(tokens, verb, to)) return placing.has(next) || next === 'as' ? verb + 1 : add(verb + 1) + 1;
  return finiteVerb(tokens, { from, to }) === undefined ? from : add(from) + 1;
}

/** The noun phrase that begins at a place, behind its article; of two that are joined the first. */
function phraseAt(tokens: readonly Token[], { from, to }: TokenRange): TokenRange {
  let start = from;
  while (start < to && determiners.has(tokens[start]?.lower ?? '')) start += 1;
  const end = Math.min(to, endOfPhrase(tokens, { from: start, to }));
  const isEnd = (token: Token): boolean =>
    !isWord(token) || joints.has(token.lower) || subjectPronouns.has(token.lower);
  const joint = tokens.slice(start, end).findIndex((token, at) => isEnd(token) || isOrderAt(tokens, start + at, start));
  return { from: start, to: joint === -1 ? Math.max(start, end) : start + joint };
}

/** "In comments *use* abbreviations" */
const isOrderAt = (tokens: readonly Token[], at: number, start: number): boolean =>
  at > start && /[^s]s$/u.test(tokens[at - 1]?.lower ?? '') && isImperativeAt(tokens, at, tokens.length);

/** Whether a noun, by its stem, may stand for anything that an answer holds. */
export const isOfAnything = (stem: string): boolean => general.has(stem) || isAnswer(stem) || isComposing(stem);
