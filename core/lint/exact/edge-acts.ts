import type { Directive } from '../directives/directive.ts';
import { stemWord } from '../text/stem-word.ts';
import { wordSequences } from '../text/word-sequences.ts';
import type { ClauseTokens, TellingWords } from './clause-tokens.ts';
import { isNegated, tellingWords } from './clause-tokens.ts';
import type { FoundEdge, Side } from './edges.ts';
import { edgeOf } from './edges.ts';

/** What a text has where it does this. */
const pieces: Readonly<Record<string, string>> = {
  summarise: 'summary',
  summarize: 'summary',
  recap: 'summary',
  thank: 'thank',
  apologise: 'apology',
  apologize: 'apology',
  greet: 'greeting',
  ask: 'question',
  conclude: 'conclusion',
};

const pieceOf: ReadonlyMap<string, string> = new Map(
  Object.entries(pieces).map(([verb, piece]) => [stemWord(verb), piece]),
);

/** Verbs that are done at an end of a text. */
export const actWords: TellingWords = tellingWords(Object.keys(pieces).join(' '));

const places: readonly (readonly [Side, ReturnType<typeof wordSequences>])[] = [
  [
    'end',
    wordSequences(
      'at the end|at the very end|at the close|in closing|in the last line|in the last sentence|as a closing',
    ),
  ],
  [
    'start',
    wordSequences('at the start|at the beginning|at the outset|at the very beginning|in the first line|in the opening'),
  ],
];

/** "Don't summarise at the end": what no text may end or begin with. What is done near an end leaves room for more. */
export function edgeActs(view: ClauseTokens): readonly Directive[] {
  const { tokens, from, to, clause } = view;
  for (let at = from; at < to; at += 1) {
    const thing = pieceOf.get(tokens[at]?.stem ?? '');
    if (thing === undefined || !isNegated(clause, { from: at, to: at + 1 })) continue;
    const side = places.find(([, words]) => words.beginsIn(tokens, { from: at, to }, to))?.[0];
    if (side === undefined) return [];
    const value: FoundEdge = { kind: 'edge', thing, from: at, to: at + 1 };
    return [edgeOf(view, { side, value, container: {}, evidence: { from: at, to: at + 1 } })];
  }
  return [];
}
