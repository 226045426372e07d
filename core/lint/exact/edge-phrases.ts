import type { Directive } from '../directives/directive.ts';
import type { Token } from '../text/token.ts';
import { markOf, mayHold } from '../text/word-marks.ts';
import type { ClauseTokens } from './clause-tokens.ts';
import { hasAny, mayHoldAny, tellingWords, wordAt } from './clause-tokens.ts';
import { actWords, edgeActs } from './edge-acts.ts';
import { edgePlaces, placeWords } from './edge-places.ts';
import { edgeSlots, slotWords } from './edge-slots.ts';
import type { FoundEdge, Side } from './edges.ts';
import { edgeOf } from './edges.ts';
import { literalText, mayHoldLiteral } from './literals.ts';

/** Whether such a phrase may stand among tokens. */
export const mayHoldEdgePhrase = (tokens: readonly Token[]): boolean =>
  [slotWords, placeWords, repeating, marks, actWords].some((words) => mayHoldAny(tokens, words)) ||
  [inPlaces, inShapes, postscripts].some((words) => mayHold(tokens, words));

/** "The first word must be …", "First repeat the request", "in the form …", "wrap it in quotation marks". */
export function edgePhrases(view: ClauseTokens): readonly Directive[] {
  return [
    ...edgeSlots(view),
    ...firstWord(view),
    ...edgePlaces(view),
    ...repeated(view),
    ...inTheForm(view),
    ...wrapped(view),
    ...postscript(view),
    ...(hasAny(view, actWords) ? edgeActs(view) : []),
  ];
}

const sideOfPlace: ReadonlyMap<string, Side> = new Map([
  ['first', 'start'],
  ['last', 'end'],
  ['final', 'end'],
  ['opening', 'start'],
  ['closing', 'end'],
]);

const inPlaces = markOf({ words: sideOfPlace.keys() });
const postscripts = markOf({ words: ['postscript'] });

/** "Add a postscript": it stands last. */
function postscript(view: ClauseTokens): readonly Directive[] {
  if (!mayHold(view.tokens, postscripts)) return [];
  const at = view.tokens.findIndex(
    ({ lower }, index) => index >= view.from && index < view.to && lower === 'postscript',
  );
  if (at === -1 || view.clause.mood !== 'order' || !hasAny({ ...view, to: at }, adding)) return [];
  // "Put a postscript above this phrase": something else is last.
  if (hasAny({ ...view, from: at }, ahead)) return [];
  const value: FoundEdge = { kind: 'edge', thing: 'postscript', from: at, to: at + 1 };
  return [edgeOf(view, { side: 'end', value, container: {}, evidence: { from: view.from, to: at + 1 } })];
}

const adding = tellingWords('add include write append put attach have end close finish');
const ahead = tellingWords('above before over');

const pieces = ['word', 'words', 'line', 'sentence', 'character', 'token', 'thing', 'letter'];
const inPieces = markOf({ words: pieces });

function firstWord(view: ClauseTokens): readonly Directive[] {
  if (!mayHold(view.tokens, inPieces)) return [];
  for (let at = view.from; at < view.to - 2; at += 1) {
    const side = sideOfPlace.get(wordAt(view, at));
    if (side === undefined || !pieces.includes(wordAt(view, at + 1))) continue;
    const be = view.tokens
      .slice(at, view.to)
      .findIndex(({ stem, lower }) => ['be', 'read', 'say'].includes(stem) || lower === ':');
    const text = be < 0 ? undefined : quotedWithin(view, at + be + 1);
    if (text === undefined || be > 10) continue;
    const value: FoundEdge = { kind: 'edge', text: text.text, from: at, to: text.at + 1 };
    return [edgeOf(view, { side, value, container: {}, evidence: { from: at, to: text.at + 1 } })];
  }
  return [];
}

function quotedWithin(view: ClauseTokens, from: number): { readonly text: string; readonly at: number } | undefined {
  for (let at = from; at < Math.min(view.to, from + 5); at += 1) {
    const text = literalText(view.tokens[at]);
    if (text !== undefined) return { text, at };
  }
  return undefined;
}

const repeating = tellingWords('repeat restate copy quote echo');

const repeats =
  /\b(repeat|repeating|restate|copy|quote|echo)\b.{0,12}\b(request|prompt|question|instruction|task|message)\b/u;
const comesFirst =
  /\b(first|before anything else|before you answer|before answering|before repeating|begin by|start by|then|before giving)\b/u;

/** "First repeat the request word for word": the request itself comes first. */
function repeated(view: ClauseTokens): readonly Directive[] {
  if (!hasAny(view, repeating)) return [];
  const { tokens } = view.clause.sentence;
  const own = textOf(tokens.slice(view.from, view.to));
  if (!repeats.test(own) || !comesFirst.test(textOf(tokens))) return [];
  const evidence = { from: view.from, to: view.to };
  const value: FoundEdge = { kind: 'edge', thing: 'request', ...evidence };
  return [{ ...edgeOf(view, { side: 'start', value, container: {}, evidence }), sign: '+' }];
}

const textOf = (tokens: readonly Token[]): string =>
  tokens.map(({ lower, kind }) => (kind === 'quote' ? '"' : lower)).join(' ');

const marks = tellingWords('quotation quotes quote');

const wraps =
  /\b(wrap|enclose|surround|put|place|set)\b (?:the |your |this )?(?:entire |whole |complete |full )?(?:response|answer|reply|text|output|message|it|everything|email|story)\b.{0,30}\b(?:in|with|by|between|inside)\b (?:a pair of |double |single |straight )*(?:quotation marks|quotes|quote marks)/u;

/** "Wrap your entire response in quotation marks": it begins and ends with one. */
function wrapped(view: ClauseTokens): readonly Directive[] {
  if (!hasAny(view, marks) || !wraps.test(textOf(view.tokens.slice(view.from, view.to)))) return [];
  const evidence = { from: view.from, to: view.to };
  const value: FoundEdge = { kind: 'edge', text: '"', ...evidence };
  return (['start', 'end'] as const).map((side) => edgeOf(view, { side, value, container: {}, evidence }));
}

/** "in the form 'The chatbot is designed to <verb> …'": begins with what stands before the gap. */
const shapes = ['form', 'format', 'pattern', 'template', 'formula', 'shape', 'scheme'];
const inShapes = markOf({ words: shapes });

function inTheForm(view: ClauseTokens): readonly Directive[] {
  if (!mayHold(view.tokens, inShapes) || !mayHoldLiteral(view.tokens)) return [];
  for (let at = view.from; at < view.to - 1; at += 1) {
    if (!shapes.includes(wordAt(view, at))) continue;
    const quoted = quotedWithin(view, at + 1);
    const fixed =
      quoted === undefined ? undefined : /^[^<[{(…]*?(?=\s*(?:[<[{(…]|\.{3}|___))/u.exec(quoted.text)?.[0].trim();
    if (quoted === undefined || fixed === undefined || fixed.length < 3) continue;
    const evidence = { from: at, to: quoted.at + 1 };
    return [
      edgeOf(view, { side: 'start', value: { kind: 'edge', text: fixed, ...evidence }, container: {}, evidence }),
    ];
  }
  return [];
}
