import type { Directive } from '../directives/directive.ts';
import type { Certainty } from '../finding.ts';
import type { Surface } from '../lexicon/surface.ts';
import type { CanHold } from './can-meet.ts';
import { canMeet, targetsMeet } from './can-meet.ts';
import type { Clash } from './clash.ts';
import { compareValues } from './compare-values.ts';
import { isPlaceless } from './placeless.ts';
import { overlapOf } from './target-overlap.ts';

/** Two directives of one surface, and the surface where the lexicon or the settings have it. */
interface SurfacePair {
  readonly a: Directive;
  readonly b: Directive;
  readonly surface?: Surface;
}

/** The clash of two directives of one surface that are in force together; undefined when both can be satisfied. */
export function pairClash({ a, b, surface }: SurfacePair, canHold: CanHold): Clash | undefined {
  const values = compareValues(surface === undefined ? { a, b } : { a, b, surface });
  if (values === undefined || areOfTwoParts(a, b)) return undefined;
  if (isSpared(a, b) || isSpared(b, a)) return undefined;
  if (!(isPlaceless(a.surface) ? canMeet : meets)(a, b, canHold)) return undefined;
  return {
    rule: surface?.rule ?? ruleOf(a),
    pair: [a, b],
    others: [],
    values,
    ...reasonOf(a, b, surface),
    certainty: certaintyOf(a, b, surface?.exact === true),
  };
}

/** "No quotation in the introduction", "The title is a quotation": each names its part, be it of a thing that has no place. */
const areOfTwoParts = (a: Directive, b: Directive): boolean =>
  a.target.kind === 'part' && b.target.kind === 'part' && overlapOf(a, b) === 'apart';

function ruleOf({ surface }: Directive): string {
  if (surface.startsWith('field-')) return 'conflict/values';
  return surface.startsWith('tool:') ? 'conflict/tool-use' : 'conflict/polarity';
}

/** "End statements with a semicolon", "No semicolons in comments": a part is spared what is asked for, unless that is asked everywhere. */
const isSpared = (part: Directive, whole: Directive): boolean =>
  part.sign === '-' &&
  isPlacedIn(part) &&
  part.value.kind === 'pole' &&
  whole.target.kind === 'response' &&
  whole.sign === '+' &&
  !whole.clause.absolute;

/** "In comments": what a prohibition is about stands behind a preposition, and is no object of it. */
const isPlacedIn = ({ target, clause: { sentence, from, to } }: Directive): boolean => {
  const noun = target.kind === 'part' ? target.name?.split(' ').at(-1) : undefined;
  const at = sentence.tokens.findIndex(({ stem }, index) => index > from && index < to && stem === noun);
  return at !== -1 && sentence.tokens.slice(Math.max(from, at - 3), at).some(({ lower }) => lower === 'in');
};

/** Whether the targets of two directives meet, and they can be in force together. */
export const meets = (a: Directive, b: Directive, canHold: CanHold): boolean =>
  targetsMeet(a, b, overlapOf(a, b)) && canMeet(a, b, canHold);

/** Why a clash is one, where the texts alone do not tell. */
export const reasonOf = (a: Directive, b: Directive, surface?: Surface): { readonly because?: string } => {
  const because = [surface?.because, a.derived, b.derived].filter((one) => one !== undefined).join('; ');
  return because === '' ? {} : { because };
};

/** How sure a clash of two directives is. */
export function certaintyOf(a: Directive, b: Directive, isExact: boolean): Certainty {
  const isHard = a.strength === 'hard' && b.strength === 'hard';
  if (a.derived !== undefined && b.derived !== undefined) return 'possible';
  return isExact && isHard && a.derived === undefined && b.derived === undefined ? 'certain' : 'likely';
}
