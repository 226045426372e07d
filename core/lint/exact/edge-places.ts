import type { Directive } from '../directives/directive.ts';
import { stemsOf } from '../text/stems-of.ts';
import type { ClauseTokens, TellingWords } from './clause-tokens.ts';
import { hasAny, isNegated, tellingWords, wordAt } from './clause-tokens.ts';
import type { FoundEdge, Side } from './edges.ts';
import { edgeOf } from './edges.ts';
import { determiners, nounPhraseAt } from './nouns-around.ts';
import { singularOf } from './units.ts';

/** Words by which a place at an edge is told. */
export const placeWords: TellingWords = tellingWords('nothing top beginning start front head bottom end foot close');

/** What stands at the top or at the bottom: by its place, or since nothing may come before or after it. */
export const edgePlaces = (view: ClauseTokens): readonly Directive[] => {
  if (!hasAny(view, placeWords)) return [];
  const found = aloneAt(view) ?? noneAt(view) ?? putAt(view) ?? standsAt(view);
  return found === undefined ? [] : [directiveOf(view, found)];
};

interface Place {
  readonly side: Side;
  readonly noun: number;
  /** Told with "nothing", which says that it does stand there. */
  readonly isAlone?: true;
}

function directiveOf(view: ClauseTokens, { side, noun, isAlone }: Place): Directive {
  const phrase = thingAt(view, noun);
  const value: FoundEdge = { kind: 'edge', thing: phrase.join(' '), from: noun, to: noun + phrase.length };
  const directive = edgeOf(view, { side, value, container: {}, evidence: { from: view.from, to: view.to } });
  return { ...directive, sign: isAlone !== true && isNegated(view.clause, value) ? '-' : '+' };
}

const sideOf: Readonly<Record<string, Side>> = {
  before: 'start',
  above: 'start',
  precede: 'start',
  precedes: 'start',
  after: 'end',
  below: 'end',
  beneath: 'end',
  follow: 'end',
  follows: 'end',
};

const coming: ReadonlySet<string> = new Set(
  'may must should can shall will come comes stand stands go goes be is appear appears ever'.split(' '),
);

/** "Nothing comes before the preparation time", "nothing may follow the decision". */
function aloneAt(view: ClauseTokens): Place | undefined {
  for (let at = view.from; at < view.to - 2; at += 1) {
    if (wordAt(view, at) !== 'nothing') continue;
    let next = at + 1;
    while (coming.has(wordAt(view, next))) next += 1;
    const side = sideOf[wordAt(view, next)];
    if (side !== undefined && determiners.has(wordAt(view, next + 1)) && hasThing(view, next + 2)) {
      return { side, noun: next + 2, isAlone: true };
    }
  }
  return undefined;
}

/** "No summary at the end". */
function noneAt(view: ClauseTokens): Place | undefined {
  for (let at = view.from; at < view.to - 4; at += 1) {
    if (!denying.has(wordAt(view, at))) continue;
    const noun = determiners.has(wordAt(view, at + 1)) ? at + 2 : at + 1;
    const side = hasThing(view, noun) ? edgeWordsAfter(view, noun + 1, 5) : undefined;
    if (side !== undefined) return { side, noun };
  }
  return undefined;
}

const denying: ReadonlySet<string> = new Set(['no', 'without', 'omit', 'skip', 'avoid', 'drop']);

const putting = stemsOf('put place set position show give print write add insert lead move list state repeat');

/** "Put a restatement of their question at the top". */
function putAt(view: ClauseTokens): Place | undefined {
  for (let at = view.from; at < view.to - 3; at += 1) {
    if (!putting.has(view.tokens[at]?.stem ?? '') || !determiners.has(wordAt(view, at + 1))) continue;
    const side = edgeWordsAfter(view, at + 2);
    if (side !== undefined && hasThing(view, at + 2)) return { side, noun: at + 2 };
  }
  return undefined;
}

const standing = stemsOf('stand come go belong be appear sit');

/** "The list of ingredients stands at the very top". */
function standsAt(view: ClauseTokens): Place | undefined {
  if (!determiners.has(wordAt(view, view.from)) || !hasThing(view, view.from + 1)) return undefined;
  const verb = view.tokens.findIndex((token, at) => at > view.from + 1 && at < view.to && standing.has(token.stem));
  if (verb < 0 || verb > view.from + 8) return undefined;
  const side = edgeWordsAfter(view, verb + 1, 4);
  return side === undefined ? undefined : { side, noun: view.from + 1 };
}

const ends: Readonly<Record<string, Side>> = {
  top: 'start',
  beginning: 'start',
  start: 'start',
  front: 'start',
  head: 'start',
  bottom: 'end',
  end: 'end',
  foot: 'end',
  close: 'end',
};

/** "at the very top" within a few words; not "at the top of the list", which is a place of its own. */
function edgeWordsAfter(view: ClauseTokens, from: number, reach = 9): Side | undefined {
  for (let at = from; at < Math.min(view.to - 2, from + reach); at += 1) {
    if (wordAt(view, at) !== 'at' || wordAt(view, at + 1) !== 'the') continue;
    const noun = ['very', 'absolute'].includes(wordAt(view, at + 2)) ? at + 3 : at + 2;
    const side = ends[wordAt(view, noun)];
    if (side !== undefined) return wordAt(view, noun + 1) === 'of' && !isOfWhole(view, noun + 2) ? undefined : side;
  }
  return undefined;
}

const isOfWhole = (view: ClauseTokens, at: number): boolean =>
  ['answer', 'response', 'reply', 'output', 'message', 'text'].includes(
    wordAt(view, determiners.has(wordAt(view, at)) ? at + 1 : at),
  );

const hasThing = (view: ClauseTokens, at: number): boolean => nounPhraseAt(view, at).length > 0;

/** "list of ingredients" is `ingredient list`. */
function thingAt(view: ClauseTokens, at: number): readonly string[] {
  const phrase = nounPhraseAt(view, at).map(singularOf);
  const end = at + phrase.length;
  if (wordAt(view, end) !== 'of' || phrase.at(-1) !== 'list') return phrase;
  return [...nounPhraseAt(view, end + 1).map(singularOf), ...phrase];
}
