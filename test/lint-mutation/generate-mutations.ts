import { seededRandom } from '../../core/seeded-random.ts';
import { fixtures } from './anchors/fixtures.ts';
import { readFixture } from './fixture-files.ts';
import type { PromptText } from './insert.ts';
import type { Facet, Mutation } from './mutation.ts';
import { facets } from './mutation.ts';
import type { Plan } from './plans.ts';
import { plans } from './plans.ts';
import { shuffled } from './shuffled.ts';

/**
 * Prompts with one directive added: every second one contradicts another directive of its prompt, the others are
 * harmless. Facets take turns, and within a facet difficulties or kinds of twins do, so that a short list covers as
 * much as it can.
 *
 * @param seed - decides which ones come first and in which order; a longer list begins with the shorter one
 * @param count - how many; fewer are returned where there are no more
 *
 * @example
 * generateMutations(1, 200).filter(({ expected }) => expected === 'conflict').length; //=> 100
 */
export function generateMutations(seed: number, count: number): readonly Mutation[] {
  const random = seededRandom(seed);
  const conflicts = inTurns(
    allPlans().filter(({ mutation }) => mutation.expected === 'conflict'),
    random,
  );
  const twins = inTurns(
    allPlans().filter(({ mutation }) => mutation.expected === 'clean'),
    random,
  );
  const chosen: Mutation[] = [];
  for (let index = 0; chosen.length < count && index < Math.max(conflicts.length, twins.length); index += 1) {
    for (const plan of [conflicts[index], twins[index]]) {
      if (plan !== undefined && chosen.length < count) chosen.push(plan.mutation);
    }
  }
  return chosen;
}

/** Every mutation there is, in the order of the tables. */
export function allMutations(): readonly Mutation[] {
  return allPlans().map(({ mutation }) => mutation);
}

let made: readonly Plan[] | undefined;

function allPlans(): readonly Plan[] {
  const texts = new Map<string, PromptText>();
  made ??= fixtures.flatMap((fixture) => {
    const text = texts.get(fixture.file) ?? readFixture(fixture.file);
    texts.set(fixture.file, text);
    return plans(fixture, text);
  });
  return made;
}

/** Deals plans out: one of each facet, then one more of each, every facet going through its difficulties and twins. */
function inTurns(plans: readonly Plan[], random: () => number): readonly Plan[] {
  const byFacet = new Map<Facet, Plan[]>(facets.map((facet) => [facet, []]));
  const seen = new Map<string, number>();
  for (const plan of shuffled(plans, random)) byFacet.get(plan.mutation.facet)?.push(plan);
  const ranked = [...byFacet].flatMap(([facet, own]) =>
    own
      .map((plan) => ({ plan, round: next(seen, `${facet} ${plan.turn}`) }))
      .sort((one, other) => one.round - other.round)
      .map(({ plan }, rank) => ({ plan, rank, order: facets.indexOf(facet) })),
  );
  return ranked.sort((one, other) => one.rank - other.rank || one.order - other.order).map(({ plan }) => plan);
}

function next(seen: Map<string, number>, key: string): number {
  const count = seen.get(key) ?? 0;
  seen.set(key, count + 1);
  return count;
}
