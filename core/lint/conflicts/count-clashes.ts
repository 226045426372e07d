import type { JsonObject } from '../../protocol.ts';
import type { Directive } from '../directives/directive.ts';
import { isText } from '../exact/container.ts';
import { unitNamed } from '../exact/units.ts';
import type { Certainty } from '../finding.ts';
import type { Clash, GroupCheck, GroupContext } from './clash.ts';
import type { Count, Scope } from './count-scopes.ts';
import { countsByScope, scopesOf, systemOf } from './count-scopes.ts';
import { isSatisfiable } from './count-system.ts';
import { areCountedApart } from './counted-apart.ts';
import { markDealtOut } from './dealt-out.ts';
import { describeCount } from './describe-count.ts';
import { ofEachToo } from './of-each-too.ts';
import { eachOf, severalIn } from './one-of-several.ts';
import { rememberedFits } from './remembered-fits.ts';
import { rememberedGroups } from './remembered-groups.ts';
import type { OfPair } from './remembered-of-pairs.ts';
import { rememberedOfPairs } from './remembered-of-pairs.ts';
import { estimated } from './unit-relations.ts';
import type { ReadEnd } from './variable-ends.ts';
import { boundsSchema, describeValues, readEnds, variablesOf } from './variable-ends.ts';
import { wholesIn } from './whole-names.ts';

/** More counts than this in one scope are not compared with each other: no prompt has them, and each pair takes time. */
const mostPerScope = 80;
const mostGroups = 12;

/** Lengths and counts that no text can have together: of one unit, across units, of a part and the whole. */
export const findCountClashes: GroupCheck = (directives, context) => {
  const lengths = directives.filter(isLength);
  if (lengths.length === 0) return [];
  const schema = boundsSchema(context.source);
  const meets = rememberedOfPairs((a: Directive, b: Directive) => meet(a, b, context));
  const groupsIn = rememberedGroups((members, scope) =>
    unsatisfiableGroups(members, { scope, meets: (a, b) => meets(a.directive, b.directive) }),
  );
  const named = { wholes: wholesIn(directives), several: severalIn(lengths) };
  const clashes = clashesWith(lengths, { ...named, ends: readEnds('kindest', schema) }, groupsIn);
  const isVaried = lengths.some(isVariable);
  const known = new Set(clashes.map(keyOfClash));
  const sometimes = (isVaried ? readingsOfSome : []).flatMap((reading) =>
    clashesWith(lengths, { ...named, ends: readEnds(reading, schema), ofVariables: true }, groupsIn).filter(
      (clash) => isPossible(clash, reading) && !known.has(keyOfClash(clash)) && known.add(keyOfClash(clash)),
    ),
  );
  return [...clashes.map(ofVariables), ...sometimes.map((clash) => onlySometimes(clash, schema))];
};

/** Values that some calls have: the ones that leave the least room, and the ends of the ranges. */
const readingsOfSome = ['least', 'most', 'strictest'] as const;

/** One variable has one value in a call: what leaves the least room at both ends of a range may be two. */
function isPossible(clash: Clash, reading: (typeof readingsOfSome)[number]): boolean {
  const names = membersOf(clash).flatMap(variablesOf);
  return names.length > 0 && (reading !== 'strictest' || new Set(names).size === names.length);
}

type GroupsIn = ReturnType<typeof rememberedGroups>;

function clashesWith(lengths: readonly Directive[], context: CountContext, groupsIn: GroupsIn): readonly Clash[] {
  const counts = ofEachToo(markDealtOut(lengths.flatMap((directive) => countOf(directive, context))));
  // One count alone holds or is not looked at: a clash has two members.
  if (counts.length < 2) return [];
  const found = new Map<string, Group>();
  const countsAbout = countsByScope(counts);
  for (const scope of scopesOf(counts)) {
    const members = countsAbout(scope).slice(0, mostPerScope);
    if (context.ofVariables === true && !members.some(({ directive }) => isVariable(directive))) continue;
    for (const group of groupsIn(members, scope)) {
      found.set(keyOf(counts, group), { counts: group, scope });
    }
  }
  return withoutRepeated([...found.values()]).map(clashOf);
}

const membersOf = ({ pair, others }: Clash): readonly Directive[] => [...pair, ...others];

const keyOfClash = (clash: Clash): string =>
  membersOf(clash)
    .map(({ clause, evidence }) => `${clause.sentence.position}:${evidence.from}`)
    .sort()
    .join(' ');

const isVariable = (directive: Directive): boolean => variablesOf(directive).length > 0;

const hasVariable = (clash: Clash): boolean => membersOf(clash).some(isVariable);

/** A clash that a variable is part of holds for every value that it may have. */
const ofVariables = (clash: Clash): Clash =>
  hasVariable(clash) ? { ...clash, rule: 'conflict/variable-bounds' } : clash;

/** A clash for some of the values that a variable may have. */
function onlySometimes(clash: Clash, inputSchema: JsonObject | undefined): Clash {
  const names = [...new Set(membersOf(clash).flatMap(variablesOf))];
  const values = names.map((name) => `{{${name}}} may be ${describeValues(inputSchema, name)}`);
  return { ...clash, rule: 'conflict/variable-values', because: values.join(' and '), certainty: 'possible' };
}

interface CountContext {
  readonly wholes: ReadonlySet<string | undefined>;
  readonly several: ReadonlySet<string>;
  readonly ends: ReadEnd;
  /** Whether only what some variable is part of is looked for. */
  readonly ofVariables?: true;
}

/** Asked first of all directives: most prompts count nothing. */
const isLength = ({ value, sign, surface }: Directive): boolean =>
  value.kind === 'interval' && sign !== '-' && surface.startsWith('length:');

/** A count with numbers for ends. "In each newsletter" is about the whole where the newsletter is what is written. */
function countOf(directive: Directive, { wholes, several, ends }: CountContext): readonly Count[] {
  const { surface, value, target } = directive;
  if (value.kind !== 'interval') return [];
  const min = value.min === undefined ? undefined : ends(value.min, 'min');
  const max = value.max === undefined ? undefined : ends(value.max, 'max');
  const count: Count = {
    directive,
    unit: surface.slice('length:'.length),
    ...(target.kind === 'part' && target.name !== undefined ? { part: target.name } : {}),
    ...eachOf(directive, { wholes, several }),
    ...(min === undefined ? {} : { min }),
    ...(max === undefined ? {} : { max }),
  };
  return min === undefined && max === undefined ? [] : [count];
}

const keyOf = (counts: readonly Count[], group: readonly Count[]): string =>
  group
    .map((count) => counts.indexOf(count))
    .sort((a, b) => a - b)
    .join(' ');

interface Group {
  readonly counts: readonly Count[];
  readonly scope: Scope;
}

interface Place {
  readonly scope: Scope;
  readonly meets: OfPair<Count>;
}

/** The smallest groups of counts that cannot hold together: pairs first, then larger ones of counts that agree in pairs. */
function unsatisfiableGroups(counts: readonly Count[], { scope, meets }: Place): readonly (readonly Count[])[] {
  if (counts.length < 2) return [];
  const fits = rememberedFits(counts, scope);
  // Of counts that one text can have all together, every few can be had: so it is in most prompts.
  if (fits.group(counts)) return [];
  const possible = counts.filter((count) => fits.group([count]));
  const clashing = new Map<Count, Set<Count>>();
  const groups: (readonly Count[])[] = [];
  for (const [index, first] of possible.entries()) {
    for (const second of possible.slice(index + 1)) {
      // Most pairs fit, and that is remembered by what they say.
      if (fits.pair(first, second) || !meets(first, second)) continue;
      clashing.set(first, (clashing.get(first) ?? new Set()).add(second));
      groups.push([first, second]);
    }
  }
  const clash = (a: Count, b: Count): boolean => clashing.get(a)?.has(b) === true || clashing.get(b)?.has(a) === true;
  const agree = (a: Count, b: Count): boolean => (isJoint(a, b) || meets(a, b)) && !clash(a, b);
  return [...groups, ...largerGroups(possible, { agree, fits: fits.group })];
}

/** Two names of the whole are two texts; a name and none are one. */
function isOneText(a: Directive, b: Directive): boolean {
  const [first, second] = [wholeOf(a), wholeOf(b)];
  return first === undefined || second === undefined || first === second;
}

function wholeOf({ target, per }: Directive): string | undefined {
  if (target.kind === 'part') return undefined;
  return target.name ?? (per !== undefined && isText(per) ? per : undefined);
}

const meet = (a: Directive, b: Directive, { source, meet: canMeet }: GroupContext): boolean =>
  isOneText(a, b) && !areCountedApart(a, b, source) && canMeet(a, b);

/** What one sentence says of one case holds together. */
const isJoint = (a: Count, b: Count): boolean =>
  isOneText(a.directive, b.directive) && sameSentence(a, b) && caseOf(a) === caseOf(b);

const caseOf = ({ directive: { clause } }: Count): string => clause.when.map(({ text }) => text).join('\n');

interface Tests {
  readonly agree: (a: Count, b: Count) => boolean;
  readonly fits: (group: readonly Count[]) => boolean;
}

function largerGroups(counts: readonly Count[], { agree, fits }: Tests): readonly (readonly Count[])[] {
  const groups: (readonly Count[])[] = [];
  for (const seed of seedsOf(counts)) {
    let together = [...seed];
    for (const count of counts) {
      if (together.every((member) => member !== count && agree(member, count))) together.push(count);
    }
    for (let found = 0; found < 3 && !fits(together); found += 1) {
      const smallest = reduced(together, fits);
      groups.push(smallest);
      const [first] = smallest;
      together = together.filter((count) => count !== first);
    }
  }
  return groups;
}

/** Where groups start from: anywhere, and from each count that holds on a branch or under a condition. */
function seedsOf(counts: readonly Count[]): readonly (readonly Count[])[] {
  const conditional = counts.filter(
    ({ directive: { clause } }) => clause.sentence.branch.length > 0 || clause.when.length > 0,
  );
  return [[], ...conditional.slice(0, mostGroups).map((count) => [count])];
}

/** Leaves out every count without which the rest still cannot hold. */
function reduced(group: readonly Count[], fits: Tests['fits']): readonly Count[] {
  return group.reduce<readonly Count[]>((kept, count) => {
    const without = kept.filter((one) => one !== count);
    return fits(without) ? kept : without;
  }, group);
}

/** A clash of two is told once, and a larger group that holds one not at all. */
function withoutRepeated(groups: readonly Group[]): readonly Group[] {
  const pairs = groups.filter(({ counts }) => counts.length === 2);
  return groups.filter(
    ({ counts }) => counts.length === 2 || !pairs.some((pair) => pair.counts.every((count) => counts.includes(count))),
  );
}

function clashOf(group: Group): Clash {
  const [first, second] = principal(group.counts);
  const others = group.counts.filter((count) => count !== first && count !== second);
  const because = others.map(({ directive }) => describeCount(directive)).join(' and ');
  return {
    rule: ruleOf(first, second, others),
    pair: [first.directive, second.directive],
    others: others.map(({ directive }) => directive),
    values: [describeCount(first.directive), describeCount(second.directive)],
    ...(because === '' ? {} : { because: `with ${because}` }),
    certainty: certaintyOf(group),
  };
}

/** The two to show: the limit on each, and the limit on all of the same unit. */
function principal(group: readonly Count[]): readonly [Count, Count] {
  const [first] = group;
  const second = group.find((one) => first !== undefined && !sameSentence(one, first)) ?? group[1];
  const each = group.findLast((count) => count.each !== undefined && group.some((one) => isTotalOf(one, count)));
  const total = each === undefined ? undefined : group.find((one) => isTotalOf(one, each));
  if (each !== undefined && total !== undefined) {
    const other = group.find((one) => !sameSentence(one, each));
    return inOrder(each, sameSentence(each, total) ? (other ?? total) : total);
  }
  if (first === undefined || second === undefined) throw new RangeError('a clash has at least two members');
  return inOrder(first, second);
}

const sameSentence = (a: Count, b: Count): boolean =>
  a.directive.clause.sentence.position === b.directive.clause.sentence.position;

const isTotalOf = (total: Count, { unit, each }: Count): boolean =>
  total.unit === unit && (total.each === undefined || (total.each !== each && each !== undefined));

function inOrder(a: Count, b: Count): readonly [Count, Count] {
  const at = ({ directive }: Count): number => directive.clause.sentence.position;
  return at(a) < at(b) || (at(a) === at(b) && a.directive.evidence.from <= b.directive.evidence.from) ? [a, b] : [b, a];
}

function ruleOf(first: Count, second: Count, others: readonly Count[]): string {
  if (others.length > 0 || first.unit !== second.unit) return 'conflict/length-arithmetic';
  if (first.each !== second.each) return 'conflict/length-arithmetic';
  const nested = (first.part === undefined) !== (second.part === undefined) && first.each === undefined;
  return nested ? 'conflict/part-vs-whole' : 'conflict/length-range';
}

/** Certain where all units are exact and nothing but what is said is taken for granted. */
function certaintyOf({ counts, scope }: Group): Certainty {
  const vague = counts.some(
    ({ unit, directive }) => estimated.has(unit) || unitNamed([unit]) === undefined || directive.strength === 'soft',
  );
  return vague || isSatisfiable(systemOf(counts.map(withoutSectionLimit), scope, 'strict')) ? 'likely' : 'certain';
}

/** A limit on each section leaves room for text outside of them. */
function withoutSectionLimit(count: Count): Count {
  const { max, ...rest } = count;
  return count.each === 'section' && max !== undefined ? rest : count;
}
