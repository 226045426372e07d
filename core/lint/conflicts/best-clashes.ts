import type { Directive } from '../directives/directive.ts';
import type { Clash } from './clash.ts';

/** Most clashes of one prompt: whoever has more solves the surest first. */
const mostClashes = 30;

const rank = { certain: 0, likely: 1, possible: 2 };

/**
 * Of all clashes those worth telling: the surest for two sentences, and of one question only one for each sentence,
 * since solving it settles the others or shows them.
 */
export function bestClashes(clashes: readonly Clash[]): readonly Clash[] {
  const kept: Clash[] = [];
  const taken = new Set<string>();
  for (const clash of clashes.toSorted(compare)) {
    const keys = keysOf(clash);
    if (keys.some((key) => taken.has(key))) continue;
    for (const key of keys) taken.add(key);
    kept.push(clash);
  }
  return kept.slice(0, mostClashes);
}

/** What a clash takes: its pair of sentences, and each of them for its question. */
function keysOf({ pair: [a, b] }: Clash): readonly string[] {
  const [first, second] = [positionOf(a), positionOf(b)].sort((one, two) => one - two);
  return [`${first}-${second}`, `${a.surface} ${positionOf(a)}`, `${b.surface} ${positionOf(b)}`];
}

function compare(a: Clash, b: Clash): number {
  return (
    rank[a.certainty] - rank[b.certainty] ||
    derivedIn(a) - derivedIn(b) ||
    distanceOf(a) - distanceOf(b) ||
    firstOf(a) - firstOf(b)
  );
}

const derivedIn = ({ pair }: Clash): number => pair.filter(({ derived }) => derived !== undefined).length;
const distanceOf = ({ pair: [a, b] }: Clash): number => Math.abs(positionOf(a) - positionOf(b));
const firstOf = ({ pair: [a, b] }: Clash): number => Math.min(positionOf(a), positionOf(b));

function positionOf({ clause }: Directive): number {
  return clause.sentence.position;
}
