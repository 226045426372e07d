import type { Directive } from '../directives/directive.ts';
import type { Clash } from './clash.ts';

/** Most clashes of one prompt: whoever has more solves the surest first. */
const mostClashes = 30;

const rank = { certain: 0, likely: 1, possible: 2 };

/**
 * Of all clashes those worth telling: the surest for two sentences, and none between two that each already clash with
 * another that says the same.
 */
export function bestClashes(clashes: readonly Clash[]): readonly Clash[] {
  const kept: Clash[] = [];
  const taken = new Set<string>();
  for (const clash of clashes.toSorted(compare)) {
    const { pair, sides } = keysOf(clash);
    if (taken.has(pair) || sides.every((side) => taken.has(side))) continue;
    for (const key of [pair, ...sides]) taken.add(key);
    kept.push(clash);
  }
  return kept.slice(0, mostClashes);
}

interface Keys {
  readonly pair: string;
  /** Each of the sentences with the question, and the other's answer. */
  readonly sides: readonly string[];
}

function keysOf({ pair: [a, b] }: Clash): Keys {
  const [first, second] = [positionOf(a), positionOf(b)].sort((one, two) => one - two);
  const side = (one: Directive, against: Directive): string =>
    `${one.surface} ${positionOf(one)} ${against.sign}${JSON.stringify(against.value)}`;
  return { pair: `${first}-${second}`, sides: [side(a, b), side(b, a)] };
}

function compare(a: Clash, b: Clash): number {
  return (
    rank[a.certainty] - rank[b.certainty] ||
    derivedIn(a) - derivedIn(b) ||
    Number(isGeneric(a)) - Number(isGeneric(b)) ||
    a.others.length - b.others.length ||
    distanceOf(a) - distanceOf(b) ||
    firstOf(a) - firstOf(b)
  );
}

const derivedIn = ({ pair }: Clash): number => pair.filter(({ derived }) => derived !== undefined).length;
/** Found by the words of an act alone: a rule that knows what it is about says more. */
const isGeneric = ({ rule }: Clash): boolean => rule === 'conflict/polarity';
const distanceOf = ({ pair: [a, b] }: Clash): number => Math.abs(positionOf(a) - positionOf(b));
const firstOf = ({ pair: [a, b] }: Clash): number => Math.min(positionOf(a), positionOf(b));

function positionOf({ clause }: Directive): number {
  return clause.sentence.position;
}
