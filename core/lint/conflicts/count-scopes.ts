import type { Directive } from '../directives/directive.ts';
import { ordinalUnit } from '../exact/container.ts';
import type { CountSystem, Relation } from './count-system.ts';
import { siblingParts } from './sibling-parts.ts';
import type { UnitRelations } from './unit-relations.ts';
import { always, alwaysOrUsual, estimated } from './unit-relations.ts';

/** A count that directives ask for, with numbers for ends. */
export interface Count {
  readonly directive: Directive;
  /** `word`, `paragraph`, or any counted noun. */
  readonly unit: string;
  readonly part?: string;
  readonly each?: string;
  readonly min?: number;
  readonly max?: number;
  /** The clause that says it says how many of these the text has: there is nothing of the unit outside of them. */
  readonly isDealtOut?: true;
}

/**
 * A text in which things are counted: the answer, a named part of it, or one instance of a kind (`each`) in either.
 */
export interface Scope {
  readonly part?: string;
  readonly each?: string;
}

/**
 * Which units fill which without a rest: every word of a text is in a sentence, but not in a list item.
 * What stands outside of all sections is overlooked, so that such findings are less certain.
 */
const filled: Readonly<Record<string, readonly string[]>> = {
  paragraph: ['sentence', 'word', 'character', 'token'],
  sentence: ['word', 'character', 'token'],
  line: ['word', 'character', 'token'],
  word: ['character'],
  page: ['word', 'paragraph', 'sentence', 'line'],
  section: ['paragraph', 'sentence', 'word', 'character', 'token'],
};

/** From so many words on, their letters are reckoned with the length that words have at least on average. */
const manyWords = 20;

/**
 * All scopes that some counts are about. One instance of a kind in a part differs from any other one only where a count
 * names both.
 */
export function scopesOf(counts: readonly Count[]): readonly Scope[] {
  const eaches = present(counts.map(({ each }) => each));
  const parts = present(counts.map(({ part }) => part));
  const distributed = new Set(counts.filter(({ each }) => each !== undefined).map(({ part }) => part));
  const inParts = parts.flatMap((part) => [
    { part },
    ...(distributed.has(part) ? eaches.map((each) => ({ part, each })) : []),
  ]);
  return [{}, ...eaches.map((each) => ({ each })), ...inParts].slice(0, mostScopes);
}

/** More scopes than this are not looked at: no prompt has them, and each takes time. */
const mostScopes = 200;

const present = (names: readonly (string | undefined)[]): readonly string[] => [
  ...new Set(names.filter((name) => name !== undefined)),
];

/**
 * The counts that say something about a scope, in their order: of the whole all, of a part or an instance its own ones and
 * those that "each" makes reach into it, by what it is made of or is said to have.
 */
export function countsByScope(counts: readonly Count[]): (scope: Scope) => readonly Count[] {
  const numberOf = new Map(counts.map((count, number) => [count, number]));
  const byNumber = (a: Count, b: Count): number => (numberOf.get(a) ?? 0) - (numberOf.get(b) ?? 0);
  const byPart = grouped(counts, ({ part }) => part);
  const kindsIn = new Map([...byPart].map(([part, members]) => [part, grouped(members, ({ each }) => each)]));
  return (scope) => {
    if (scope.part === undefined && scope.each === undefined) return counts;
    const kinds = [kindsIn.get(undefined), ...(scope.part === undefined ? [] : [kindsIn.get(scope.part)])];
    const own =
      scope.each === undefined
        ? (byPart.get(scope.part) ?? [])
        : kinds.flatMap((members) => members?.get(scope.each) ?? []);
    return [...own, ...reaching(scope, own, kinds)].toSorted(byNumber);
  };
}

function grouped<Key>(counts: readonly Count[], keyOf: (count: Count) => Key): ReadonlyMap<Key, readonly Count[]> {
  const groups = new Map<Key, Count[]>();
  for (const count of counts) {
    const key = keyOf(count);
    const members = groups.get(key);
    if (members === undefined) groups.set(key, [count]);
    else members.push(count);
  }
  return groups;
}

/** Counts by what they are "in each" of. */
type Kinds = ReadonlyMap<string | undefined, readonly Count[]>;

/** Counts in each of something that a scope is made of, or that counts about it speak of. */
function reaching(scope: Scope, own: readonly Count[], kinds: readonly (Kinds | undefined)[]): readonly Count[] {
  const found: Count[] = [];
  const units = new Set(own.flatMap(({ unit, each }) => [unit, each]));
  let open = kinds.slice(0, scope.each === undefined ? 1 : 2).flatMap((members) => [...(members ?? [])]);
  for (let before = -1; before !== open.length; ) {
    before = open.length;
    open = open.filter(([kind, members]) => {
      if (kind === undefined || kind === scope.each) return false;
      if (!units.has(kind) && !isMadeOf(scope, kind)) return true;
      for (const { unit } of members) units.add(unit);
      units.add(kind);
      found.push(...members);
      return false;
    });
  }
  return found;
}

/** Whether a scope is one instance of a kind, or is filled with such instances. */
const isMadeOf = (scope: Scope, kind: string): boolean =>
  isInstance(scope, kind) || filled[scope.each ?? '']?.includes(kind) === true;

/** Whether only what holds of any text is taken for granted, or what holds of readable ones too. */
export type Trust = 'strict' | 'usual';

/** The system that counts form in a scope. */
export function systemOf(counts: readonly Count[], scope: Scope, trust: Trust = 'usual'): CountSystem {
  const builder = new SystemBuilder(trust === 'usual' ? alwaysOrUsual : always);
  const whole = scope.each === undefined ? (scope.part ?? '') : `one ${scope.each}`;
  builder.add(counts, { ...scope, name: whole });
  if (scope.part === undefined && scope.each === undefined) {
    const parts = present(counts.map(({ part }) => part));
    for (const part of parts) {
      builder.add(counts, { part, name: part });
      builder.include([part], whole);
    }
    // That no part lies in another is taken for granted, and not said.
    if (trust === 'usual') for (const siblings of siblingParts(parts)) builder.include(siblings, whole);
  }
  return builder.build();
}

type NamedScope = Scope & { readonly name: string };

/** What is counted in the scope itself comes first: it says which kinds there are. */
const totalsFirst =
  (scope: Scope) =>
  (a: Count, b: Count): number =>
    Number(a.each !== undefined && a.each !== scope.each) - Number(b.each !== undefined && b.each !== scope.each);

/** Whether a scope is one instance of a kind: by "each", or as "the last query". */
const isInstance = ({ part, each }: Scope, kind: string): boolean =>
  each === kind || (part !== undefined && ordinalUnit(part) === kind);

/** "Each bullet …" takes for granted that there are bullets, where it speaks of; a title may be no sentence. */
function isPresupposed({ part, each = '' }: Count, scope: Scope): boolean {
  return scope.each === undefined ? part === scope.part : filled[scope.each]?.includes(each) === true;
}

class SystemBuilder {
  readonly #between: UnitRelations;
  readonly #ends = new Map<string, { min: number; max: number }>();
  readonly #relations: Relation[] = [];
  readonly #units = new Map<string, Set<string>>();
  readonly #counted = new Set<string>();

  constructor(between: UnitRelations) {
    this.#between = between;
  }

  /** Counts of one text. */
  add(counts: readonly Count[], scope: NamedScope): void {
    for (const count of counts.toSorted(totalsFirst(scope))) this.#addCount(count, scope);
    const one = scope.each ?? (scope.part === undefined ? undefined : ordinalUnit(scope.part));
    if (one !== undefined) this.#bound(this.#variable(one, scope.name), { min: 1, max: 1 });
    this.#relateUnits(scope.name);
  }

  /** Whatever a part has, the whole has too; of several parts, none of which lies in another, all that they have. */
  include(parts: readonly string[], whole: string): void {
    for (const unit of new Set(parts.flatMap((part) => [...(this.#units.get(part) ?? [])]))) {
      const smaller = parts.map((part) => this.#variable(unit, part));
      this.#relations.push({ greater: this.#variable(unit, whole), smaller, factor: 1, divisor: 1 });
    }
    this.#relateUnits(whole);
  }

  build(): CountSystem {
    for (const scope of this.#units.keys()) this.#relateLetters(scope);
    return { ends: this.#ends, relations: this.#relations };
  }

  #addCount(count: Count, scope: NamedScope): void {
    const { unit, part, each } = count;
    this.#counted.add(unit);
    const kind = part?.startsWith('all ') === true ? part.slice(4) : undefined;
    if (kind !== undefined && scope.part === undefined && scope.each === undefined) {
      this.#bound(this.#inside(unit, kind, scope), count);
      return;
    }
    if (part !== undefined ? part !== scope.part : !this.#reaches(count, scope)) return;
    if (each === undefined) {
      if (scope.each === undefined && part === scope.part) this.#bound(this.#variable(unit, scope.name), count);
      return;
    }
    const inner = isInstance(scope, each) ? this.#variable(unit, scope.name) : this.#within(count, each, scope);
    const outer = this.#variable(each, scope.name);
    if (isPresupposed(count, scope)) this.#bound(outer, { min: 1 });
    if (count.min !== undefined) this.#relate(inner, outer, [count.min, 1]);
    if (count.max === 0) this.#bound(inner, { max: 0 });
    else if (count.max !== undefined) this.#relate(outer, inner, [1, count.max]);
  }

  /**
   * "Each sentence" reaches into what is made of sentences or is said to have some. Another part, or one instance of a
   * smaller kind, may be a piece of a sentence.
   */
  #reaches({ each }: Count, scope: NamedScope): boolean {
    if ((scope.part === undefined && scope.each === undefined) || each === undefined) return true;
    if (isMadeOf(scope, each)) return true;
    return this.#units.get(scope.name)?.has(each) === true;
  }

  /** The units that a count has in instances of a kind. */
  #within({ unit, isDealtOut }: Count, each: string, scope: NamedScope): string {
    const inside = this.#inside(unit, each, scope);
    if (isDealtOut) this.#relate(inside, this.#variable(unit, scope.name), [1, 1]);
    return inside;
  }

  /** The units that stand inside of instances of a kind: all of them, or some of those of the text. */
  #inside(unit: string, kind: string, { name }: NamedScope): string {
    const whole = this.#variable(unit, name);
    const inside = `${unit} in ${kind} of ${name}`;
    this.#relate(whole, inside, [1, 1]);
    if (filled[kind]?.includes(unit.split(' ').at(-1) ?? '') === true) this.#relate(inside, whole, [1, 1]);
    return inside;
  }

  #variable(unit: string, scope: string): string {
    const units = this.#units.get(scope) ?? new Set();
    this.#units.set(scope, units.add(unit));
    return `${unit} of ${scope}`;
  }

  #bound(name: string, { min, max }: { readonly min?: number; readonly max?: number }): void {
    const { min: low, max: high } = this.#ends.get(name) ?? { min: 0, max: Number.POSITIVE_INFINITY };
    this.#ends.set(name, { min: Math.max(low, min ?? 0), max: Math.min(high, max ?? Number.POSITIVE_INFINITY) });
  }

  #relate(greater: string, smaller: string, [factor, divisor]: readonly [number, number]): void {
    this.#relations.push({ greater, smaller: [smaller], factor, divisor });
  }

  /** "For each page" says nothing about how long a page is. */
  #isMeasured(...units: readonly string[]): boolean {
    return units.every((unit) => !estimated.has(unit) || this.#counted.has(unit));
  }

  /** Many words have four characters each, the space with them: a single one may be "a". */
  #relateLetters(scope: string): void {
    const words = this.#leastOf(`word of ${scope}`);
    if (words >= manyWords && this.#units.get(scope)?.has('character') === true)
      this.#relate(`character of ${scope}`, `word of ${scope}`, [4, 1]);
  }

  /** At least so many, by what is said and by what follows from it: "three sentences of 30 words each" are 90 words. */
  #leastOf(name: string, steps = 3): number {
    const told = this.#ends.get(name)?.min ?? 0;
    const smaller = steps === 0 ? [] : this.#relations.filter(({ greater }) => greater === name);
    return smaller.reduce((most, one) => {
      const sum = one.smaller.reduce((all, part) => all + this.#leastOf(part, steps - 1), 0);
      return Math.max(most, (sum * one.factor) / one.divisor);
    }, told);
  }

  #relateUnits(scope: string): void {
    const units = this.#units.get(scope) ?? new Set();
    for (const [greater, smaller, factor, divisor] of this.#between) {
      if (!units.has(greater) || !units.has(smaller) || !this.#isMeasured(greater, smaller)) continue;
      this.#relate(`${greater} of ${scope}`, `${smaller} of ${scope}`, [factor, divisor]);
    }
  }
}
