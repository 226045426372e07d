import type { Directive } from '../directives/directive.ts';
import type { Clause } from '../text/clause.ts';
import { isPart, isText } from '../text/part-nouns.ts';
import { rememberedOfClauses } from '../text/remembered-of-clauses.ts';
import { setOf } from '../text/set-of.ts';

/**
 * Whether each of two rules stands behind a label or a place of its own, and they name other texts: "Wall text: 80 words.",
 * "Audio script: 250 words."; or one says itself in which text it holds: "Never sign in the article."
 */
export function areLabelledApart({ clause: a }: Directive, { clause: b }: Directive): boolean {
  const [first, second] = [labelOf(a), labelOf(b)];
  if (first === undefined && second === undefined) return false;
  const [one, other] = [placeIn(a) ?? first, placeIn(b) ?? second];
  return one !== undefined && other !== undefined && areOther(one, other);
}

/** "Title" and "page title" are one. */
const areOther = (one: readonly string[], other: readonly string[]): boolean =>
  !(one.every((word) => other.includes(word)) || other.every((word) => one.includes(word)));

/** What stands ahead of a rule and names a text or a piece of one. */
function labelOf({ target: { apart, name }, when }: Clause): readonly string[] | undefined {
  return apart === true ? name?.split(' ') : when.find(({ isPlace }) => isPlace === true)?.stems;
}

/** "In the article" */
const placeIn = rememberedOfClauses(({ sentence: { tokens }, from, to }: Clause): readonly string[] | undefined => {
  const at = tokens.findIndex(
    ({ lower }, index) =>
      index > from && index + 2 < to && lower === 'in' && definite.has(tokens[index + 1]?.lower ?? ''),
  );
  const noun = at === -1 ? '' : (tokens[at + 2]?.stem ?? '');
  return isText(noun) || isPart(noun) ? [noun] : undefined;
});

const definite = setOf('the your our its');
