import { complementOf } from '../exact/bounds.ts';
import type { Clause, Negator, TokenRange } from '../text/clause.ts';
import { auxiliaries as auxiliaryVerbs, isWord, modals } from '../text/clause-words.ts';
import { isThirdPersonAt } from '../text/noun-phrase.ts';
import { isImperativeAt } from '../text/order-start.ts';
import { stemWord } from '../text/stem-word.ts';
import type { Token } from '../text/token.ts';
import type { Directive } from './directive.ts';
import type { SurfaceMatch } from './surface-index.ts';

/**
 * The sign of a match: that of its phrase, turned by every negator that governs it and is no part of it, and once more
 * in a list of what to avoid.
 */
export function signOf(clause: Clause, { consumed, entry }: SurfaceMatch): '+' | '-' {
  const { tokens } = clause.sentence;
  const governing = clause.negators.filter((negator) => governs(negator, consumed, tokens)).length;
  const turns = governing + (isListed(clause) ? 1 : 0);
  return turns % 2 === 0 ? entry.sign : opposite(entry.sign);
}

export const opposite = (sign: '+' | '-'): '+' | '-' => (sign === '+' ? '-' : '+');

/** "Delete files without asking" negates nothing before "without": it is files that are deleted. */
const removing: ReadonlySet<string> = new Set('delete remove drop cut strip erase skip stop'.split(' ').map(stemWord));

/**
 * "Never A without B" and "Do nothing without B" ask for B and say of A nothing by itself: undefined for matches before
 * "without", a further turn for those at it or after it.
 */
export function turnsOfWithout(clause: Clause, match: SurfaceMatch): 0 | 1 | undefined {
  const { tokens } = clause.sentence;
  for (let at = clause.from; at < clause.to; at += 1) {
    if (tokens[at]?.lower !== 'without') continue;
    const isDouble = clause.negators.some(
      ({ from, to }) => to <= at && !match.consumed.includes(from) && !removing.has(tokens[from]?.stem ?? ''),
    );
    const isNothing = tokens[at - 2]?.lower === 'do' && tokens[at - 1]?.lower === 'nothing';
    // A phrase around the "without" is turned like any other.
    if (!(isDouble || isNothing) || (match.from < at && match.consumed.includes(at))) return 0;
    return match.to <= at ? undefined : 1;
  }
  return 0;
}

const halves: ReadonlySet<string> = new Set(['simply', 'just', 'merely', 'only', 'solely', 'necessarily', 'blindly']);

/** "Don't just give the answer", "not only fair": what is negated is the "just", so nothing is said of the thing itself. */
export const isHalfNegated = ({ sentence: { tokens }, from: first }: Clause, { from, to }: TokenRange): boolean =>
  tokens
    .slice(Math.max(first, from - 4), to)
    .some(({ lower }, index, near) => halves.has(lower) && /^(?:not|never|don't)$/u.test(near[index - 1]?.lower ?? ''));

/** "Only quotations keep their …": what is said of them holds for nothing else, and asks nothing of the text. */
export function isOfFew({ sentence: { tokens }, ...clause }: Clause, { from }: SurfaceMatch): boolean {
  const start = clause.from;
  if (tokens[start]?.lower !== 'only' || !isWord(tokens[start + 1]) || isImperativeAt(tokens, start + 1, clause.to))
    return false;
  const verb = tokens.findIndex(({ lower }, at) => at > start + 1 && at < clause.to && isVerbAt(tokens, at, lower));
  return verb !== -1 && verb < start + 12 && verb < from;
}

const isVerbAt = (tokens: readonly Token[], at: number, lower: string): boolean =>
  auxiliaryVerbs.has(lower) || modals.has(lower) || lower === 'keep' || isThirdPersonAt(tokens, at);

/** "Do not: … avoid jargon": whether it is to be avoided or not is anyone's guess. */
export const isListedAvoided = ({ sentence: { context, tokens, leadIns }, from }: Clause): boolean =>
  context === 'negative-list' &&
  /(?:\bnot|n['’]t|\bnever)\b/iu.test(leadIns.at(-1) ?? '') &&
  /^(?:avoid|skip|omit|drop|leave|hide|withhold)$/u.test(tokens[from]?.lower ?? '');

/** Words of negators that negate nothing by themselves: "do" of "do not". */
const auxiliaries: ReadonlySet<string> = new Set(
  'do does is are be must should may can could will would shall did appear occur belong have exist'.split(' '),
);

/** Negation governs a match when it governs one of its words, and none of its own words belongs to the match. */
export function governs(
  { from, to, governs: range }: Negator,
  consumed: readonly number[],
  tokens: readonly Token[],
): boolean {
  const isGoverned = consumed.some((index) => index >= range.from && index < range.to);
  const isOwn = consumed.some(
    (index) => index >= from && index < to && (to === from + 1 || !auxiliaries.has(tokens[index]?.lower ?? '')),
  );
  return isGoverned && !isOwn;
}

/**
 * "Don't: … use emojis": the item is negated by its list, unless it says so itself ("never …"). "Leave out the source"
 * says what is done, and the list that it is not to be done.
 */
export const isListed = ({ sentence: { context, tokens }, negators, from }: Clause): boolean =>
  context === 'negative-list' &&
  !negators.some((negator) => {
    const word = tokens[negator.from]?.lower ?? '';
    return negator.from <= from + 2 && !leaving.has(word) && !contrasting.has(word);
  });

/** "*instead of* Markdown": says of the one thing that it is meant in place of the other, and not that it is banned. */
const contrasting: ReadonlySet<string> = new Set(['instead', 'rather']);

const leaving: ReadonlySet<string> = new Set(
  'stop cease skip omit leave drop hide withhold ignore remove delete strip cut conceal disregard decline refuse forget suppress'.split(
    ' ',
  ),
);

/** What an exact reader found in an item of a list of what to avoid, turned; undefined where nothing follows from it. */
export function unlisted(directive: Directive): Directive | undefined {
  const { value, sign } = directive;
  if (!isListed(directive.clause) || value.kind === 'action') return directive;
  if (value.kind === 'interval') {
    const ends = complementOf(value);
    return ends === undefined ? undefined : { ...directive, value: { kind: 'interval', ...ends } };
  }
  // Readers of texts see to such lists themselves.
  if (value.kind === 'occurrence') return directive;
  if (value.kind === 'edge' || value.kind === 'pole') return { ...directive, sign: opposite(sign) };
  return undefined;
}
