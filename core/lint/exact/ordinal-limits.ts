import type { Directive } from '../directives/directive.ts';
import { skipOpeners } from '../text/order-start.ts';
import { stemsOf } from '../text/stems-of.ts';
import type { ClauseTokens } from './clause-tokens.ts';
import { hasAny, isNegated, tellingWords, wordAt } from './clause-tokens.ts';
import { countOf } from './count-directive.ts';
import { mayHoldOrdinal, readNumber, readOrdinal } from './numbers.ts';
import { readQuantities } from './quantities.ts';
import { singularOf, unitNamed } from './units.ts';

/** "Do not list a fourth", "a fifth tip would be one too many": one fewer is the most. */
export const readOrdinalLimit = (view: ClauseTokens): readonly Directive[] =>
  mayHoldOrdinal(view.tokens) ? [...oneTooMany(view), ...lastOfAll(view), ...oneMore(view), ...thatOne(view)] : [];

function oneTooMany(view: ClauseTokens): readonly Directive[] {
  for (let at = view.from; at < view.to - 1; at += 1) {
    if (!['a', 'an', 'any'].includes(wordAt(view, at))) continue;
    if (prepositions.has(wordAt(view, at - 1))) continue;
    const ordinal = readOrdinal(view.tokens, at + 1);
    if (ordinal === undefined || ordinal.value < 2) continue;
    const range = { from: at, to: ordinal.to };
    if (!isNegated(view.clause, range) && !isTooMany(view, ordinal.to)) continue;
    const name = nounOf(view, ordinal.to);
    if (name === undefined) continue;
    const evidence = { from: view.from, to: ordinal.to };
    return [countOf({ clause: view.clause, evidence, name, ends: { max: ordinal.value - 1 }, container: {} })];
  }
  return [];
}

const offering: ReadonlySet<string> = stemsOf(
  'offer add write give include provide append propose suggest draft supply',
);

/** "Offer a third headline": there are three then. */
function oneMore(view: ClauseTokens): readonly Directive[] {
  const start = skipOpeners(view.tokens, view.from, view.to);
  if (view.clause.mood !== 'order' || view.clause.negators.length > 0 || view.clause.force === 'permit') return [];
  if (!offering.has(view.tokens[start]?.stem ?? '') || !['a', 'an'].includes(wordAt(view, start + 1))) return [];
  const ordinal = readOrdinal(view.tokens, start + 2);
  const name = ordinal === undefined || ordinal.value < 2 ? undefined : nounAt(view, ordinal.to);
  if (ordinal === undefined || name === undefined) return [];
  const evidence = { from: start, to: ordinal.to + 1 };
  return [countOf({ clause: view.clause, evidence, name, ends: { min: ordinal.value }, container: {} })];
}

const owing: ReadonlySet<string> = new Set('must should shall has starts begins contains ends is'.split(' '));

/** "The fourth paragraph must …", "Paragraph 4 must …": there are four then. */
function thatOne(view: ClauseTokens): readonly Directive[] {
  if (view.clause.mood !== 'order' || view.clause.force === 'permit' || view.clause.when.length > 0) return [];
  const start = wordAt(view, view.from) === 'the' ? view.from + 1 : view.from;
  const ordinal = readOrdinal(view.tokens, start);
  const number = ordinal === undefined ? numberBehind(view, view.from) : undefined;
  const name = unitNamed([wordAt(view, ordinal?.to ?? view.from)]);
  const end = ordinal === undefined ? view.from + 2 : ordinal.to + 1;
  const value = ordinal?.value ?? number ?? 0;
  if (name === undefined || value < 2 || !owing.has(wordAt(view, end))) return [];
  const count = countOf({
    clause: view.clause,
    evidence: { from: view.from, to: end },
    name,
    ends: { min: value },
    container: {},
  });
  return [{ ...count, target: { kind: 'response' } }];
}

/** The number of "Paragraph 4". */
function numberBehind({ tokens }: ClauseTokens, at: number): number | undefined {
  const next = tokens[at + 1];
  return next?.kind === 'number' && /^\d{1,2}$/u.test(next.text) ? Number(next.text) : undefined;
}

const stopping = tellingWords(
  'cut stop drop discard ignore lose lost truncate end trim delete remove read clip vanish disappear overflow',
);

/** "Nobody reads past the 50th word", "everything after the fifth item is cut": that one is the last. */
function lastOfAll(view: ClauseTokens): readonly Directive[] {
  for (let at = view.from; at < view.to - 2; at += 1) {
    if (!['past', 'after', 'beyond'].includes(wordAt(view, at)) || wordAt(view, at + 1) !== 'the') continue;
    const ordinal = readOrdinal(view.tokens, at + 2);
    // "after the first ten cards"
    const number = ordinal?.value === 1 ? readNumber(view.tokens, ordinal.to) : undefined;
    const behind = number?.to ?? ordinal?.to ?? at;
    const name = ordinal === undefined ? undefined : nounAt(view, behind);
    if (ordinal === undefined || name === undefined || !hasAny(view, stopping)) continue;
    const max = typeof number?.least === 'number' ? number.least : ordinal.value;
    const evidence = { from: view.from, to: behind + 1 };
    return [countOf({ clause: view.clause, evidence, name, ends: { max }, container: {} })];
  }
  return [];
}

/** "In a second section" is a place. */
const prepositions: ReadonlySet<string> = new Set('in on to for at from into as with within of'.split(' '));

const tooMany = [
  'too many',
  'too much',
  'one more than',
  'no room',
  'not fit',
  'no space',
  'will be cut',
  'be dropped',
  'is lost',
  'be ignored',
  'gets lost',
];

function isTooMany(view: ClauseTokens, from: number): boolean {
  const rest = view.tokens
    .slice(from, from + 12)
    .map(({ lower }) => lower)
    .join(' ');
  return tooMany.some((phrase) => rest.includes(phrase));
}

/** The noun after the ordinal, or else the one that the same sentence counts: "three gotchas, so do not list a fourth". */
function nounOf(view: ClauseTokens, at: number): string | undefined {
  const noun = nounAt(view, at);
  if (noun !== undefined) return noun;
  const { tokens } = view.clause.sentence;
  const whole = {
    ...view,
    from: 0,
    to: tokens.length,
    clause: { ...view.clause, from: 0, to: tokens.length, negators: [] },
  };
  const quantity = readQuantities(whole).find((one) => one.from < at);
  return quantity?.noun.names[0];
}

function nounAt(view: ClauseTokens, at: number): string | undefined {
  const next = wordAt(view, at);
  const isNoun = view.tokens[at]?.kind === 'word' && next.length > 2 && !endings.has(next);
  return isNoun ? (unitNamed([next]) ?? singularOf(next)) : undefined;
}

const endings: ReadonlySet<string> = new Set([
  'would',
  'will',
  'must',
  'should',
  'time',
  'because',
  'even',
  'person',
  'opinion',
  'language',
  'does',
  'makes',
  'since',
  'under',
]);
