import type { Directive } from '../directives/directive.ts';
import { isBanned } from '../directives/read-actions.ts';
import type { DirectiveValue } from '../directives/value.ts';
import type { Surface } from '../lexicon/surface.ts';

/** Two directives of one surface that are in force together. */
interface Pair {
  readonly a: Directive;
  readonly b: Directive;
  /** The surface of the lexicon, where it is one. */
  readonly surface?: Surface;
}

/** Why two values cannot both be had: how each is read; undefined when they can. */
export type Comparer = (pair: Pair) => readonly [string, string] | undefined;

const comparePoles: Comparer = ({ a, b, surface }) => {
  if (a.value.kind !== 'pole' || b.value.kind !== 'pole' || surface === undefined) return undefined;
  const clash =
    a.value.pole === b.value.pole
      ? a.sign !== b.sign
      : bothAsked(a, b) && (excludes(surface, a.value.pole, b.value.pole) || excludesAlone(surface, a, b));
  return clash ? [readPole(surface, a), readPole(surface, b)] : undefined;
};

/** An order and a ban of one act on one thing, where the ban covers what is ordered. */
const compareActions: Comparer = ({ a, b }) => {
  if (a.value.kind !== 'action' || b.value.kind !== 'action' || a.sign === b.sign) return undefined;
  const [ordered, banned] = a.sign === '+' ? [a.value, b.value] : [b.value, a.value];
  return isBanned(ordered, banned) ? [readAction(a), readAction(b)] : undefined;
};

function readAction({ clause: { sentence }, evidence }: Directive): string {
  const [first, last] = [sentence.tokens[evidence.from], sentence.tokens[evidence.to - 1]];
  return sentence.text.slice(first?.start, last?.end);
}

/** What may be is no demand. */
const bothAsked = (a: Directive, b: Directive): boolean =>
  a.sign === '+' && b.sign === '+' && a.clause.force !== 'permit' && b.clause.force !== 'permit';

/** Where one of the two is asked for alone. */
const excludesAlone = ({ exclusiveAlone = [] }: Surface, a: Directive, b: Directive): boolean =>
  (a.exclusive || b.exclusive) &&
  a.value.kind === 'pole' &&
  b.value.kind === 'pole' &&
  includesPair(exclusiveAlone, a.value.pole, b.value.pole);

const includesPair = (pairs: readonly (readonly [string, string])[], a: string, b: string): boolean =>
  pairs.some((pair) => pair.includes(a) && pair.includes(b));

function excludes({ exclusive = 'all' }: Surface, a: string, b: string): boolean {
  if (typeof exclusive === 'string') return exclusive === 'all';
  return includesPair(exclusive, a, b);
}

/** A pole as asked for: `emojis`, `no emojis`. */
export function readPole({ names }: Surface, { value, sign }: Directive): string {
  const pole = value.kind === 'pole' ? value.pole : '';
  return `${sign === '-' ? 'not: ' : ''}${names[pole] ?? pole}`;
}

/** Two different texts for one thing, or one that is asked for and ruled out. */
const compareLiterals: Comparer = ({ a, b }) => {
  if (a.value.kind !== 'literal' || b.value.kind !== 'literal') return undefined;
  const isSame = a.value.text === b.value.text;
  const clash = a.sign === b.sign ? !isSame && a.sign === '+' : isSame;
  return clash ? [`"${a.value.text}"`, `"${b.value.text}"`] : undefined;
};

/** How values of a kind are compared; kinds that are missing are compared by group checks only. */
const comparers: Partial<Readonly<Record<DirectiveValue['kind'], Comparer>>> = {
  pole: comparePoles,
  action: compareActions,
  literal: compareLiterals,
};

/** What a directive wants of its surface: two that want the same never clash. Undefined where only group checks compare. */
export function stanceOf({ value, sign }: Directive): string | undefined {
  if (value.kind === 'pole') return `${sign} ${value.pole}`;
  if (value.kind === 'literal') return sign === '-' ? sign : `${sign} ${value.text}`;
  return value.kind === 'action' ? sign : undefined;
}

/** Compares two directives of one surface by the kind of their values. */
export const compareValues: Comparer = (pair) =>
  pair.a.value.kind === pair.b.value.kind ? comparers[pair.a.value.kind]?.(pair) : undefined;
