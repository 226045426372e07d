import { canMeet, targetsMeet } from '../conflicts/can-meet.ts';
import { branchOf, placeOf } from '../conflicts/clash-finding.ts';
import type { ClashContext } from '../conflicts/find-clashes.ts';
import { bySurface, findClashes } from '../conflicts/find-clashes.ts';
import { overlapOf } from '../conflicts/target-overlap.ts';
import type { Directive } from '../directives/directive.ts';
import type { LintSource } from '../lint-source.ts';
import { readInstructions } from '../read-instructions.ts';
import type { LintSettings } from '../settings/lint-settings.ts';
import type { OpenPair } from './open-pair.ts';

/** Most pairs of one prompt: a judge costs money. */
const MAX_PAIRS = 40;
/** Directives of one surface that are paired with each other. */
const MAX_PER_SURFACE = 30;

/**
 * Pairs that decide the same, can be in force together, and are not reported, although they do not ask for the same:
 * what only a reader can weigh. Each pair of sentences once.
 */
export function findOpenPairs(source: LintSource, settings: LintSettings): readonly OpenPair[] {
  const { context, clashContext } = readInstructions(source, settings);
  const { directives } = context;
  const seen = new Set(findClashes(directives, clashContext).map(({ pair }) => sentencesOf(...pair)));
  const pairs: OpenPair[] = [];
  for (const members of bySurface(directives.filter(isAsked)).values()) {
    for (const [a, b] of pairsOf(members.slice(0, MAX_PER_SURFACE))) {
      const key = sentencesOf(a, b);
      if (pairs.length >= MAX_PAIRS || seen.has(key) || !isOpen(a, b, clashContext)) continue;
      seen.add(key);
      pairs.push({
        surface: a.surface,
        places: [placeOf(a, source), placeOf(b, source)],
        branch: branchOf([a, b]),
      });
    }
  }
  return pairs;
}

/** Numbers are weighed exactly, and what follows by knowledge of the world was decided there. */
const isAsked = ({ strength, derived, value }: Directive): boolean =>
  strength === 'hard' && derived === undefined && value.kind !== 'interval';

function* pairsOf(members: readonly Directive[]): Generator<readonly [Directive, Directive]> {
  for (const [index, a] of members.entries()) for (const b of members.slice(index + 1)) yield [a, b];
}

function isOpen(a: Directive, b: Directive, { canHold }: ClashContext): boolean {
  const isSame = a.sign === b.sign && JSON.stringify(a.value) === JSON.stringify(b.value);
  return !isSame && targetsMeet(a, b, overlapOf(a, b)) && canMeet(a, b, canHold);
}

const sentencesOf = (a: Directive, b: Directive): string =>
  [a.clause.sentence.position, b.clause.sentence.position].sort((one, other) => one - other).join(' ');
