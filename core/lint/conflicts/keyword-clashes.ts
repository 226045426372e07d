import type { Directive } from '../directives/directive.ts';
import type { Occurrence } from '../directives/value.ts';
import { hasKind, nameOfKind } from './character-kinds.ts';
import type { Clash, GroupCheck } from './clash.ts';
import { clashBetween } from './clash-between.ts';
import type { KnownCount } from './known-counts.ts';
import { knownCounts } from './known-counts.ts';
import { countIn } from './text-containment.ts';
import type { TextDemand } from './text-demands.ts';
import { demandsOf, isWithin } from './text-demands.ts';

/** More than these are not compared: no prompt has them, and pairs take time. */
const mostLimits = 100;

/** Texts that are needed and hold what is forbidden, or more of it than is allowed. */
export const findKeywordClashes: GroupCheck = (directives, { meet }) => {
  const demands = demandsOf(directives);
  const limits = directives.filter(isLimit).slice(0, mostLimits);
  if (limits.length === 0) return [];
  const known = knownCounts(directives);
  return limits.flatMap((limit) =>
    demands
      .filter(({ directive }) => directive !== limit)
      .flatMap((demand) => clashOf(demand, limit) ?? dealtOut(demand, { limit, known }) ?? [])
      .filter(({ pair: [a, b], others }) => meet(a, b) && others.every((one) => meetsBoth(one, [a, b], meet))),
  );
};

const isLimit = ({ surface, value, sign }: Directive): boolean =>
  (value.kind === 'occurrence' && typeof value.max === 'number') || (surface === 'characters' && sign === '-');

function clashOf(demand: TextDemand, limit: Directive): Clash | undefined {
  const part = limit.target.kind === 'part' ? limit.target.name : undefined;
  if (!isWithin(demand, part) || (limit.per !== undefined && limit.per === 'all')) return undefined;
  const { value } = limit;
  if (value.kind === 'occurrence') return tooOften(demand, limit, value);
  if (value.kind !== 'pole' || !demand.texts.every((text) => hasKind(text, value.pole))) return undefined;
  return between(demand, limit, {
    rule: demand.directive.surface === 'characters' ? 'conflict/punctuation' : ruleOf(demand),
    limited: `no ${nameOfKind(value.pole)}`,
  });
}

function tooOften(demand: TextDemand, limit: Directive, value: Occurrence): Clash | undefined {
  const max = typeof value.max === 'number' ? value.max : Number.POSITIVE_INFINITY;
  const least = Math.min(
    ...demand.texts.map((text) => value.texts.reduce((sum, one) => sum + countIn(text, one, value.as), 0)),
  );
  // "Once in each stanza" limits no more than one of them.
  const times = limit.per !== undefined && limit.per !== demand.each ? 1 : demand.times;
  if (least === 0 || least * times <= max) return undefined;
  const limited = `${max === 0 ? 'never' : `at most ${max} times`} ${value.texts.map((text) => `"${text}"`).join(', ')}`;
  return between(demand, limit, { rule: 'conflict/keyword', limited });
}

interface Dealt {
  readonly limit: Directive;
  readonly known: ReadonlyMap<string, KnownCount>;
}

/** "Each of the four sentences contains it": as often as there are sentences. */
function dealtOut(demand: TextDemand, { limit, known }: Dealt): Clash | undefined {
  const { value, per, target } = limit;
  const kind = demand.each === undefined ? undefined : known.get(demand.each);
  if (kind === undefined || value.kind !== 'occurrence' || per !== undefined || target.kind === 'part')
    return undefined;
  const clash = tooOften({ ...demand, times: demand.times * kind.count }, limit, value);
  if (clash === undefined || kind.directive === limit) return undefined;
  const others = kind.directive.clause === demand.directive.clause ? [] : [kind.directive];
  return { ...clash, rule: 'conflict/length-arithmetic', others, certainty: 'likely' };
}

/** What one sentence says holds together. */
const meetsBoth = (
  one: Directive,
  pair: readonly Directive[],
  meet: (a: Directive, b: Directive) => boolean,
): boolean => pair.every((other) => one.clause.sentence === other.clause.sentence || meet(one, other));

const ruleOf = ({ edge, directive }: TextDemand): string =>
  edge !== undefined && directive.value.kind === 'edge' && directive.value.text === undefined
    ? 'conflict/punctuation'
    : 'conflict/keyword';

interface Told {
  readonly rule: string;
  readonly limited: string;
}

function between(demand: TextDemand, limit: Directive, { rule, limited }: Told): Clash {
  const needed = `${demand.texts.map((text) => `"${text}"`).join(' or ')}${demand.times > 1 ? ` ${demand.times} times` : ''}`;
  const soft = demand.directive.strength === 'soft' || limit.strength === 'soft';
  return clashBetween({
    rule,
    first: [demand.directive, needed],
    second: [limit, limited],
    certainty: soft ? 'likely' : 'certain',
  });
}
