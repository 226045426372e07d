import type { Implication } from '../lexicon/implication.ts';
import { implications } from '../lexicon/implications.ts';
import type { Directive } from './directive.ts';

/** How many implications are followed one after the other. */
const mostSteps = 2;

/** By the surface of their premise. */
const ofSurface: ReadonlyMap<string, readonly Implication[]> = group();

function group(): ReadonlyMap<string, readonly Implication[]> {
  const found = new Map<string, Implication[]>();
  for (const one of implications) found.set(one.if.surface, [...(found.get(one.if.surface) ?? []), one]);
  return found;
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
  const rules = ofSurface.get(directive.surface);
  if (rules === undefined || directive.clause.force === 'permit') return none;
  return rules
    .filter((rule) => isPremise(rule, directive))
    .map(({ follows, because }) => ({
      ...directive,
      surface: follows.surface,
      value: { kind: 'pole', pole: follows.pole },
      sign: follows.sign,
      exclusive: false,
      derived: directive.derived === undefined ? because : `${directive.derived}; ${because}`,
    }));
}

const none: readonly Directive[] = [];

const isPremise = (rule: Implication, { value, sign, exclusive }: Directive): boolean =>
  value.kind === 'pole' &&
  rule.if.pole === value.pole &&
  (rule.if.sign ?? '+') === sign &&
  (rule.if.exclusive !== true || exclusive);
