import { readNumber } from '../exact/numbers.ts';
import type { Clause } from '../text/clause.ts';
import { isWord, prepositions } from '../text/clause-words.ts';
import { skipOpeners } from '../text/order-start.ts';
import { setOf } from '../text/set-of.ts';
import { stemWord } from '../text/stem-word.ts';
import type { Token } from '../text/token.ts';
import { markOf, mayHold } from '../text/word-marks.ts';
import type { Directive } from './directive.ts';
import { making } from './making.ts';

/** What comes between two things that are made. */
const joints = setOf('and plus then & ,');

const articles = setOf('a an one another');

const withMaking = markOf({ words: making });

/** Whether a sentence may ask for several texts: false is certain, and known without its clauses. */
export const mayMakeApart = (tokens: readonly Token[]): boolean =>
  mayHold(tokens, withMaking) &&
  tokens.some(({ lower }, at) => articles.has(lower) && making.has(tokens[at - 1]?.lower ?? '')) &&
  tokens.some(({ lower }, at) => articles.has(lower) && joints.has(tokens[at - 1]?.lower ?? ''));

/**
 * Texts that a prompt asks for beside each other are pieces of the answer: after "Write a limerick and a couplet", "the
 * limerick has five lines" says nothing of how many the answer has.
 *
 * @param made - all that `textsMadeApart` finds
 */
export function partMadeApart(directives: readonly Directive[], made: ReadonlySet<string>): readonly Directive[] {
  if (made.size === 0) return directives;
  return directives.map((directive) => {
    const { kind, name } = directive.target;
    if (kind !== 'response' || name === undefined || !made.has(stemWord(name))) return directive;
    return { ...directive, target: { ...directive.target, kind: 'part' } };
  });
}

/** Stems of what an order makes, where that is several texts. */
export function textsMadeApart({ sentence: { tokens }, mood, from, to }: Clause): readonly string[] {
  const verb = skipOpeners(tokens, from, to);
  if (mood !== 'order' || !making.has(tokens[verb]?.lower ?? '') || !articles.has(tokens[verb + 1]?.lower ?? ''))
    return [];
  const starts = [verb + 1];
  for (let at = verb + 2; at < to; at += 1) if (isAnother(tokens, at)) starts.push(at);
  return starts.length < 2 ? [] : starts.flatMap((start) => headFrom(tokens, start, to) ?? []);
}

/** An article behind "and", "and then", ", then": with a text of its own, unless it is something that the first is about. */
function isAnother(tokens: readonly Token[], at: number): boolean {
  if (!articles.has(tokens[at]?.lower ?? '') || !joints.has(tokens[at - 1]?.lower ?? '')) return false;
  let before = at - 1;
  while (joints.has(tokens[before]?.lower ?? '')) before -= 1;
  for (; before >= 0 && !joints.has(tokens[before]?.lower ?? ''); before -= 1)
    if (about.has(tokens[before]?.lower ?? '') && readNumber(tokens, before + 1) === undefined) return false;
  return true;
}

const about = setOf('about on between for from to with of like as by');

/** The last word of the noun phrase that an article begins. */
function headFrom(tokens: readonly Token[], start: number, to: number): string | undefined {
  let at = start + 1;
  while (
    at < to &&
    isWord(tokens[at]) &&
    !joints.has(tokens[at]?.lower ?? '') &&
    !prepositions.has(tokens[at]?.lower ?? '')
  )
    at += 1;
  return at === start + 1 ? undefined : tokens[at - 1]?.stem;
}
