import type { Implication } from '../lexicon/implication.ts';
import { implications } from '../lexicon/implications.ts';
import type { Directive } from './directive.ts';

/** How many implications are followed one after the other. */
const mostSteps = 2;

const byPremise: ReadonlyMap<string, readonly Implication[]> = group();

function group(): ReadonlyMap<string, readonly Implication[]> {
  const found = new Map<string, Implication[]>();
  for (const one of implications) {
    const key = premise(one.if.surface, one.if.pole, one.if.sign ?? '+');
    found.set(key, [...(found.get(key) ?? []), one]);
  }
  return found;
}

function premise(surface: string, pole: string, sign: '+' | '-'): string {
  return `${surface}\n${pole}\n${sign}`;
}

/** What follows from directives by knowledge of the world, none of them twice per clause. */
export function implied(directives: readonly Directive[]): readonly Directive[] {
  let found: readonly Directive[] = [];
  let latest = directives;
  for (let step = 0; step < mostSteps && latest.length > 0; step += 1) {
    latest = latest.flatMap(consequences);
    found = found.concat(latest);
  }
  return found;
}

function consequences(directive: Directive): readonly Directive[] {
  if (directive.value.kind !== 'pole' || directive.clause.force === 'permit') return [];
  const rules = byPremise.get(premise(directive.surface, directive.value.pole, directive.sign)) ?? [];
  const holding = rules.filter((rule) => rule.if.exclusive !== true || directive.exclusive);
  return holding.map(({ follows, because }) => ({
    ...directive,
    surface: follows.surface,
    value: { kind: 'pole', pole: follows.pole },
    sign: follows.sign,
    exclusive: false,
    derived: directive.derived === undefined ? because : `${directive.derived}; ${because}`,
  }));
}
