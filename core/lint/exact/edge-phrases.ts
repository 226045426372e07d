import type { Directive } from '../directives/directive.ts';
import type { ClauseTokens } from './clause-tokens.ts';
import { wordAt } from './clause-tokens.ts';
import type { FoundEdge, Side } from './edges.ts';
import { edgeOf } from './edges.ts';
import { literalText } from './literals.ts';
import { determiners, nounPhraseAt } from './nouns-around.ts';
import { singularOf } from './units.ts';

/** "The first word must be …", "… stands at the very top", "nothing comes before …". */
export function edgePhrases(view: ClauseTokens): readonly Directive[] {
  return [...firstWord(view), ...atTheTop(view), ...repeated(view), ...inTheForm(view)];
}

function firstWord(view: ClauseTokens): readonly Directive[] {
  for (let at = view.from; at < view.to - 2; at += 1) {
    const side = { first: 'start', last: 'end', final: 'end', opening: 'start', closing: 'end' }[wordAt(view, at)] as
      | Side
      | undefined;
    if (
      side === undefined ||
      !['word', 'words', 'line', 'sentence', 'character', 'token', 'thing', 'letter'].includes(wordAt(view, at + 1))
    )
      continue;
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

const top =
  /\b(stands?|comes?|goes|go|belongs?|is|are|be|appears?|put|place|sits?) .{0,12}(at the (very )?(top|beginning|start|front|head)|first of all|(very )?first|before (anything|everything) else)\b/u;
const nothingBefore =
  /\bnothing (may |must |should |can |shall )?(comes?|stands?|goes|precedes?|is|be|appears?)( before| above| ahead of)? (the|a|an) /u;

function atTheTop(view: ClauseTokens): readonly Directive[] {
  const text = view.tokens
    .slice(view.from, view.to)
    .map(({ lower, kind }) => (kind === 'quote' ? '"' : lower))
    .join(' ');
  const before = nothingBefore.exec(text);
  const from = before === null ? 0 : text.slice(0, before.index + before[0].length).split(' ').length - 1;
  if (before === null && !top.test(text)) return [];
  const start = before !== null ? view.from + from : determiners.has(wordAt(view, view.from)) ? view.from + 1 : -1;
  const phrase = start < 0 ? [] : longPhrase(view, start);
  if (phrase.length === 0) return [];
  const value: FoundEdge = { kind: 'edge', thing: phrase.join(' '), from: start, to: start + phrase.length };
  const evidence = { from: view.from, to: view.to };
  return [{ ...edgeOf(view, { side: 'start', value, container: {}, evidence }), sign: '+' }];
}

/** "list of ingredients": with what follows "of". */
function longPhrase(view: ClauseTokens, at: number): readonly string[] {
  const phrase = nounPhraseAt(view, at).map(singularOf);
  const end = at + phrase.length;
  return wordAt(view, end) === 'of' ? [...nounPhraseAt(view, end + 1).map(singularOf), ...phrase] : phrase;
}

/** "First repeat the request word for word": the request itself comes first. */
function repeated(view: ClauseTokens): readonly Directive[] {
  const text = view.tokens
    .slice(view.from, view.to)
    .map(({ lower }) => lower)
    .join(' ');
  const repeats =
    /\b(repeat|repeating|restate|copy|quote|echo)\b.{0,12}\b(request|prompt|question|instruction|task|sentence above|message)\b/u.test(
      text,
    );
  const first =
    /\b(first|before anything else|before you answer|before answering|before repeating|begin by|start by|at the beginning|then|before giving)\b/u.test(
      text,
    );
  if (!repeats || !first) return [];
  const value: FoundEdge = { kind: 'edge', thing: 'request', from: view.from, to: view.to };
  const evidence = { from: view.from, to: view.to };
  return [{ ...edgeOf(view, { side: 'start', value, container: {}, evidence }), sign: '+' }];
}

/** "in the form 'The chatbot is designed to <verb> …'": begins with what stands before the gap. */
function inTheForm(view: ClauseTokens): readonly Directive[] {
  for (let at = view.from; at < view.to - 1; at += 1) {
    if (!['form', 'format', 'pattern', 'template', 'formula', 'shape', 'scheme'].includes(wordAt(view, at))) continue;
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
