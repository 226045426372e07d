import { stemsOf } from '../text/stems-of.ts';
import { wordSequences } from '../text/word-sequences.ts';
import type { ClauseTokens } from './clause-tokens.ts';
import { wordAt } from './clause-tokens.ts';

/** Names of the types of JSON, as prompts call them. */
const names = {
  number: 'number|numbers|integer|int|float|decimal|whole number|percentage|numeric value|double|long',
  text: 'string|text|comma separated string|comma separated list|free text|sentence|plain string|date string|comma separated text|comma separated values|word|iso string|url string',
  boolean: 'boolean|bool|true or false|truth value',
  array: 'array|list|json array|json list',
  object: 'object|json object|nested object|dictionary|dict|map',
} as const;

const sequences = Object.entries(names).map(([type, words]) => ({ type, words: wordSequences(words) }));

/** What may stand before the name of a type. */
const ahead = new Set(
  'is are be must should shall has have to may will always a an the one single as in : of type flat plain valid positive optional required nullable json holds contains takes stores accepts represented written given encoded returned'.split(
    ' ',
  ),
);

/** What makes another thing of it: "a list item", "a number field". */
const further = stemsOf('item field separated format between greater');

/** The type that is named at most a few words behind a place: "is a number", "as one comma-separated string". */
export function typeNamed(
  view: ClauseTokens,
  from: number,
): { readonly type: string; readonly to: number } | undefined {
  for (let at = from; at < Math.min(view.to, from + 7); at += 1) {
    const longest = sequences
      .map(({ type, words }) => ({ type, to: at + words.longestAt(view.tokens, at, view.to) }))
      .filter(({ to }) => to > at)
      .sort((a, b) => b.to - a.to)[0];
    if (longest !== undefined) return further.has(view.tokens[longest.to]?.stem ?? '') ? undefined : longest;
    if (!ahead.has(wordAt(view, at))) return undefined;
  }
  return undefined;
}
