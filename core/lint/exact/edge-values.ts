import type { ClauseTokens } from './clause-tokens.ts';
import { wordAt } from './clause-tokens.ts';
import type { FoundEdge, Side } from './edges.ts';
import { literalAt, literalText } from './literals.ts';
import { determiners, nounPhraseAt } from './nouns-around.ts';
import { readNumber } from './numbers.ts';
import { singularOf } from './units.ts';

const words = (list: string): ReadonlySet<string> => new Set(list.split(' '));

/** Marks that are called by their names. */
const marks: Readonly<Record<string, string>> = {
  tilde: '~',
  asterisk: '*',
  star: '*',
  hash: '#',
  'hash sign': '#',
  'pound sign': '#',
  dash: '-',
  hyphen: '-',
  colon: ':',
  'full stop': '.',
  period: '.',
  'question mark': '?',
  'exclamation mark': '!',
  'exclamation point': '!',
  ellipsis: '…',
  'at sign': '@',
  slash: '/',
  pipe: '|',
  'vertical bar': '|',
  comma: ',',
  semicolon: ';',
  ampersand: '&',
  underscore: '_',
  'dollar sign': '$',
  'percent sign': '%',
  'equals sign': '=',
};

/** A text, a mark or a named thing that begins at a token. */
export function valueAt(view: ClauseTokens, from: number, side: Side): FoundEdge | undefined {
  const literal = literalNear(view, from);
  if (literal !== undefined) return literal;
  const mark = markAt(view, from, side);
  if (mark !== undefined) return mark;
  const start = determiners.has(wordAt(view, from)) ? from + 1 : from;
  return thingAt(view, start);
}

/** The thing that stands before a token: "let *a question* be the opening line". */
export function valueBefore(view: ClauseTokens, to: number): FoundEdge | undefined {
  const literal = literalText(view.tokens[to - 1]);
  if (literal !== undefined && to > view.from) return { kind: 'edge', text: literal, from: to - 1, to };
  let from = to - 1;
  while (from > view.from && to - from < 5 && !starters.has(wordAt(view, from - 1))) from -= 1;
  const start = determiners.has(wordAt(view, from)) ? from + 1 : from;
  const thing = thingAt(view, start);
  return thing !== undefined && thing.to <= to ? thing : undefined;
}

const starters = words('let make have , ; : and but that so then');

/** A quotation within a few words that call it a text. */
function literalNear(view: ClauseTokens, from: number): FoundEdge | undefined {
  for (let at = from; at < Math.min(view.to, from + 5); at += 1) {
    const text = literalAt(view.tokens, at);
    if (text !== undefined) return { kind: 'edge', text, from, to: at + 1 };
    if (view.tokens[at]?.kind === 'punctuation' ? wordAt(view, at) !== ':' : !callers.has(wordAt(view, at)))
      return undefined;
  }
  return undefined;
}

const callers = words(
  'the a an our your exact exactly precisely always this following word words phrase phrases sentence text line greeting formula letters letter character characters literal string says reads',
);

function markAt(view: ClauseTokens, from: number, side: Side): FoundEdge | undefined {
  const number = readNumber(view.tokens, from);
  const start = number?.to ?? (determiners.has(wordAt(view, from)) ? from + 1 : from);
  const names = [[start, start + 1], [start]].map((places) =>
    places.map((at) => singularOf(wordAt(view, at))).join(' '),
  );
  const mark = names.map((name) => marks[name]).find((one) => one !== undefined);
  if (mark === undefined) return undefined;
  const count = typeof number?.least === 'number' ? Math.min(number.least, 9) : 1;
  return { kind: 'edge', text: side === 'start' ? mark : mark.repeat(count), from, to: start + 1 };
}

function thingAt(view: ClauseTokens, from: number): FoundEdge | undefined {
  const phrase = nounPhraseAt(view, from);
  if (phrase.length === 0) return undefined;
  return { kind: 'edge', thing: phrase.map(singularOf).join(' '), from, to: from + phrase.length };
}
