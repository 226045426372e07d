import type { Directive } from '../../directives/directive.ts';
import type { Interval } from '../../directives/value.ts';
import { wholeOf } from '../../text/sentence.ts';
import type { Report, Rule, RuleContext } from '../rule.ts';

/** A limit that another one makes needless. */
export const subsumed: Rule = {
  id: 'instruction/subsumed',
  code: 'PC232',
  kind: 'check',
  summary: 'A limit asks for less than another limit on the same thing.',
  why: 'The looser limit never decides anything. Models aim at it all the same, and the stricter one is missed more often.',
  bad: 'Write at least 50 words.\nWrite at least 20 words.',
  good: 'Write at least 50 words.',
  fix: 'Remove the looser limit.',
  severity: { recommended: 'info', strict: 'warn' },
  certainty: 'likely',
  check: findSubsumed,
};

type Limit = Directive & { readonly value: Interval };

function findSubsumed({ directives }: RuleContext): readonly Report[] {
  // Most limits are the only ones of their unit: where they hold need not be told.
  const groups = grouped(directives.filter(isLimit), ({ surface }) => surface).flatMap((ofUnit) =>
    ofUnit.length < 2 ? [] : grouped(ofUnit, keyOf),
  );
  return groups.flatMap((group) => [...looser(group, 'max'), ...looser(group, 'min')]);
}

function grouped(limits: readonly Limit[], keyOf: (limit: Limit) => string): readonly (readonly Limit[])[] {
  const groups = new Map<string, Limit[]>();
  for (const limit of limits) {
    const key = keyOf(limit);
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [limit]);
    else group.push(limit);
  }
  return [...groups.values()];
}

function isLimit(one: Directive): one is Limit {
  const { value, sign, clause, surface, derived } = one;
  if (value.kind !== 'interval' || !surface.startsWith('length:')) return false;
  const isPlain = clause.when.length === 0 && clause.unless.length === 0 && !clause.byDefault && derived === undefined;
  return sign === '+' && isPlain && clause.sentence.context === 'normal';
}

/** Where a limit holds: only what is said of the same thing, under the same heading and on the same branch. */
function keyOf({ target, per, clause }: Limit): string {
  const { branch, section, role, leadIns } = clause.sentence;
  return JSON.stringify([target, per, branch, section, role, leadIns]);
}

/** Limits on one side only; the tightest is kept. */
function looser(group: readonly Limit[], side: 'min' | 'max'): readonly Report[] {
  const other = side === 'min' ? 'max' : 'min';
  const limits = group.flatMap((one) => {
    const bound = one.value[side];
    return typeof bound === 'number' && one.value[other] === undefined ? [{ one, bound }] : [];
  });
  const [first, ...rest] = limits;
  if (first === undefined) return [];
  const tightest = rest.reduce(
    (best, next) => ((side === 'min' ? next.bound > best.bound : next.bound < best.bound) ? next : best),
    first,
  );
  return limits
    .filter(({ one, bound }) => bound !== tightest.bound && one.clause.sentence !== tightest.one.clause.sentence)
    .map(({ one, bound }) => ({
      message: `This limit of ${bound} never decides: another one asks for ${side === 'min' ? 'at least' : 'at most'} ${tightest.bound}.`,
      places: [wholeOf(one.clause.sentence), wholeOf(tightest.one.clause.sentence)],
    }));
}
