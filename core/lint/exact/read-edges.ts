import type { Directive } from '../directives/directive.ts';
import type { TokenRange } from '../text/clause.ts';
import { stemWord } from '../text/stem-word.ts';
import type { Token } from '../text/token.ts';
import { markOf, mayHold } from '../text/word-marks.ts';
import type { ClauseTokens } from './clause-tokens.ts';
import { tokensOf, wordAt } from './clause-tokens.ts';
import type { Container } from './container.ts';
import { containerOf } from './container.ts';
import { edgePhrases, mayHoldEdgePhrase } from './edge-phrases.ts';
import { edgeGates } from './edge-slots.ts';
import type { FoundEdge, Side } from './edges.ts';
import { edgeOf } from './edges.ts';
import type { ExactReader } from './exact-reader.ts';
import { literalAt } from './literals.ts';
import { determiners, nounPhraseAt, nounPhraseEndingAt } from './nouns-around.ts';
import { singularOf } from './units.ts';

const words = (list: string): ReadonlySet<string> => new Set(list.split(' '));

/** What the answer, or a part of it, begins or ends with. */
export const readEdges: ExactReader = (clause) => {
  if (clause.mood === 'question' || clause.force === 'permit') return [];
  const view = tokensOf(clause);
  if (clause.mood === 'narrative') return edgeGates(view);
  const found = [...byVerb(view), ...edgePhrases(view)];
  if (found.length < 2) return found;
  return found.filter(
    (one, index) =>
      found.findIndex(
        ({ surface, value }) => surface === one.surface && JSON.stringify(value) === JSON.stringify(one.value),
      ) === index,
  );
};

const sideOfVerb: ReadonlyMap<string, Side> = new Map([
  ...'begin start open lead kick commence preface'.split(' ').map((verb) => [stemWord(verb), 'start'] as const),
  ...'end close finish conclude round wrap terminate sign'.split(' ').map((verb) => [stemWord(verb), 'end'] as const),
]);

const sided = markOf({ stems: sideOfVerb.keys() });

/** Whether an edge may be told among tokens. */
export const mayHoldEdge = (tokens: readonly Token[]): boolean => mayHold(tokens, sided) || mayHoldEdgePhrase(tokens);

/** Verbs that end something only together with a particle: "wrap up", "round off". */
const particles: Readonly<Record<string, string>> = { wrap: 'up', round: 'off', kick: 'off', sign: 'off' };

function sideAt(view: ClauseTokens, at: number): Side | undefined {
  const stem = view.tokens[at]?.kind === 'word' ? (view.tokens[at]?.stem ?? '') : '';
  const side = sideOfVerb.get(stem);
  const particle = side === undefined ? undefined : particles[stem];
  const hasParticle = particle === undefined || [1, 2, 3, 4].some((after) => wordAt(view, at + after) === particle);
  return hasParticle ? side : undefined;
}

/** "Begin with …", "the story closes with …". */
function byVerb(view: ClauseTokens): readonly Directive[] {
  if (!mayHold(view.tokens, sided)) return [];
  const found: Directive[] = [];
  for (let at = view.from; at < view.to; at += 1) {
    const side = sideAt(view, at);
    if (side === undefined) continue;
    const start = withAfter(view, at + 1);
    const value = start === undefined ? undefined : edgeAt(view, start);
    if (value === undefined || start === undefined) continue;
    const container = containerOfVerb(view, at, start);
    const evidence = { from: at, to: Math.min(view.to, value.to) };
    const inner = value.text !== undefined && side === 'end' && isNestedStart(view, evidence);
    found.push(edgeOf(view, { value, evidence, ...(inner ? lastSentence : { side, container }) }));
  }
  return found;
}

/** The token after "with" or "by", which may stand some words on: "begin the story with". */
function withAfter(view: ClauseTokens, from: number): number | undefined {
  for (let at = from; at < Math.min(view.to, from + 7); at += 1) {
    const word = wordAt(view, at);
    if (word === 'with' || word === 'on' || word === 'by') return at + 1;
    if (view.tokens[at]?.kind === 'punctuation' || view.tokens[at]?.kind === 'quote') return undefined;
  }
  return undefined;
}

/** A quoted text, or the thing that a noun phrase names. */
function edgeAt(view: ClauseTokens, from: number): FoundEdge | undefined {
  for (let at = from; at < Math.min(view.to, from + 9); at += 1) {
    const text = literalAt(view.tokens, at);
    if (text !== undefined) return isOfText(view, from, at) ? { kind: 'edge', text, from, to: at + 1 } : undefined;
    if (view.tokens[at]?.kind === 'emoji') return { kind: 'edge', text: view.tokens[at]?.text ?? '', from, to: at + 1 };
    if (/^[.;]$/u.test(wordAt(view, at))) break;
  }
  const unquoted = unquotedText(view, from);
  if (unquoted !== undefined) return unquoted;
  const start = determiners.has(wordAt(view, from)) ? from + 1 : from;
  const phrase = nounPhraseAt(view, start);
  const head = phrase.at(-1);
  if (head === undefined) return undefined;
  return { kind: 'edge', thing: phrase.map(singularOf).join(' '), from, to: start + phrase.length };
}

/** Between "with" and the text only words that call it a text: "the exact phrase", "a". */
const isOfText = (view: ClauseTokens, from: number, at: number): boolean =>
  view.tokens.slice(from, at).every(({ lower, kind }) => kind === 'punctuation' || callers.has(lower));

const callers: ReadonlySet<string> = words(
  'our your their its my motto slogan tagline name quotation quote signature the a an exact exactly precisely this following copied copy repeated quoted verbatim for to word words phrase phrases sentence text line greeting formula letters letter character characters either literal string heading title question statement that starts begins single ends with says reads in form of format friendly',
);

/** "closes with the words P.S. bring a chair": up to the next comma. */
function unquotedText(view: ClauseTokens, from: number): FoundEdge | undefined {
  const at = wordAt(view, from) === 'the' ? from + 1 : from;
  if (!['words', 'phrase'].includes(wordAt(view, at))) return undefined;
  let to = at + 1;
  while (to < view.to && !/^[,;]$/u.test(wordAt(view, to))) to += 1;
  const [first, last] = [view.tokens[at + 1], view.tokens[to - 1]];
  if (first === undefined || last === undefined || to - at > 12 || first.kind !== 'word') return undefined;
  return { kind: 'edge', text: view.clause.sentence.text.slice(first.start, last.end), from, to };
}

/** Of what: "each bullet begins with", "begin the story with", "the first paragraph must start with". */
function containerOfVerb(view: ClauseTokens, verb: number, withEnd: number): Container {
  const object = determiners.has(wordAt(view, verb + 1)) ? nounPhraseAt(view, verb + 2) : [];
  if (object.length > 0 && ['a', 'an', 'any'].includes(wordAt(view, verb + 1)))
    return containerOf(object, 'each') ?? {};
  if (object.length > 0 && withEnd > verb + 2) return containerOf(object, 'one') ?? {};
  if (['each', 'every'].includes(wordAt(view, verb + 1)))
    return containerOf(nounPhraseAt(view, verb + 2), 'each') ?? {};
  return subjectOfVerb(view, verb);
}

function subjectOfVerb(view: ClauseTokens, verb: number): Container {
  for (let at = verb - 1; at >= view.from; at -= 1) {
    if (['each', 'every', 'all', 'no', 'any'].includes(wordAt(view, at))) {
      const phrase = nounPhraseAt(view, at + 1);
      return (at + 1 === verb ? undefined : containerOf(phrase, 'each')) ?? { each: 'one' };
    }
    if (['that', 'which'].includes(wordAt(view, at))) return ofSubject(view);
    if (!helpers.has(wordAt(view, at))) {
      const phrase = nounPhraseEndingAt(view, at);
      return (phrase === undefined ? undefined : containerOf(phrase.words, phrase.reach)) ?? {};
    }
  }
  return {};
}

/** What the clause begins with: "*the last sentence* has to be a question that starts with …". */
function ofSubject(view: ClauseTokens): Container {
  const phrase = determiners.has(wordAt(view, view.from)) ? nounPhraseAt(view, view.from + 1) : [];
  return (phrase.length === 0 ? undefined : containerOf(phrase, 'one')) ?? {};
}

const helpers: ReadonlySet<string> = words(
  'must should shall has have to may can will needs always never not only also do please cannot and',
);

/** "Conclude with a single sentence that starts with …" is about the start of the last sentence. */
const isNestedStart = (view: ClauseTokens, { from, to }: TokenRange): boolean =>
  view.tokens.slice(from + 1, to).some(({ stem }) => stem === 'start' || stem === 'begin');

const lastSentence = { side: 'start', container: { part: 'last sentence' } } as const;
