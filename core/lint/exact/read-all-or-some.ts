import { skipOpeners } from '../text/order-start.ts';
import { setOf } from '../text/set-of.ts';
import { stemsOf } from '../text/stems-of.ts';
import type { Token } from '../text/token.ts';
import { markOf, mayHold } from '../text/word-marks.ts';
import type { ClauseTokens } from './clause-tokens.ts';
import { tokensOf, wordAt } from './clause-tokens.ts';
import type { ExactReader } from './exact-reader.ts';
import { readNumber } from './numbers.ts';
import { singularOf } from './units.ts';

/** Verbs that put what is there before the reader. */
const showing = stemsOf('list report return show give name output include mention present extract cover state print');

const picking = setOf('top best most main key biggest largest strongest worst newest latest first');
const whole = setOf('all every each');
const none = setOf('of the those these');

const telling = markOf({ words: [...picking, 'all', 'every', 'each'] });

/** Whether tokens may speak of all or of some. */
export const mayPick = (tokens: readonly Token[]): boolean => mayHold(tokens, telling);

/**
 * Whether some of what there is are picked out by their rank, or all of it is asked for: "Report the top three risks",
 * "List every risk that you find".
 */
export const readAllOrSome: ExactReader = (clause) => {
  if (clause.mood !== 'order' || clause.force === 'permit') return [];
  const view = tokensOf(clause);
  const verb = skipOpeners(view.tokens, view.from, view.to);
  // "List all of them, *leaving none out*" still lists them.
  if (clause.negators.some(({ from, governs }) => from <= verb || governs.from <= verb)) return [];
  if (!showing.has(view.tokens[verb]?.stem ?? '')) return [];
  const found = pickedAt(view, verb + 1) ?? allAt(view, verb + 1);
  if (found === undefined) return [];
  const { noun, text, to } = found;
  return [
    {
      clause,
      evidence: { from: verb, to },
      surface: `pick:${noun}`,
      value: { kind: 'literal', text },
      sign: '+',
      strength: 'soft',
      exclusive: false,
      target: clause.target,
    },
  ];
};

interface Found {
  readonly noun: string;
  readonly text: string;
  readonly to: number;
}

/** "The top three risks", "the three most important risks". */
function pickedAt(view: ClauseTokens, from: number): Found | undefined {
  const at = wordAt(view, from) === 'the' || wordAt(view, from) === 'your' ? from + 1 : from;
  const isFirst = picking.has(wordAt(view, at));
  const number = readNumber(view.tokens, isFirst ? at + 1 : at);
  if (number === undefined || number.least === 1) return undefined;
  if (!isFirst && !picking.has(wordAt(view, number.to))) return undefined;
  return nounAfter(view, isFirst ? number.to : number.to + 1, 'some of them');
}

/** "All risks", "every risk". */
const allAt = (view: ClauseTokens, from: number): Found | undefined =>
  whole.has(wordAt(view, from)) && !(wordAt(view, from) === 'each' && wordAt(view, from + 1) === 'of')
    ? nounAfter(view, from + 1, 'all of them')
    : undefined;

/** More words before a noun are not looked at. */
const MOST = 3;

/** The noun that a phrase ends with: nothing, a preposition or a relative clause follows. */
function nounAfter(view: ClauseTokens, from: number, text: string): Found | undefined {
  const start = none.has(wordAt(view, from)) ? from + 1 : from;
  for (let at = start; at < Math.min(view.to, start + MOST); at += 1) {
    const next = wordAt(view, at + 1);
    if (view.tokens[at]?.kind !== 'word') return undefined;
    if (at + 1 >= view.to || view.tokens[at + 1]?.kind === 'punctuation' || ending.has(next))
      return { noun: singularOf(wordAt(view, at)), text, to: at + 1 };
  }
  return undefined;
}

const ending = setOf('that which who you in of from for with and as on at by about to');
