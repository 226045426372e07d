import type { Directive } from '../directives/directive.ts';
import type { Certainty } from '../finding.ts';
import type { Clash } from './clash.ts';

interface ClashParts {
  readonly rule: string;
  /** A directive, and how its value is read. */
  readonly first: readonly [Directive, string];
  readonly second: readonly [Directive, string];
  readonly certainty: Certainty;
  readonly others?: readonly Directive[];
  readonly because?: string;
}

/** A clash of two directives, in reading order. */
export function clashBetween({ rule, first, second, certainty, others = [], because }: ClashParts): Clash {
  const [a, b] = isBefore(first[0], second[0]) ? [first, second] : [second, first];
  return {
    rule,
    pair: [a[0], b[0]],
    values: [a[1], b[1]],
    others,
    certainty,
    ...(because === undefined ? {} : { because }),
  };
}

/** Whether a directive is read before another one. */
export function isBefore(a: Directive, b: Directive): boolean {
  const [first, second] = [a.clause.sentence.position, b.clause.sentence.position];
  return first < second || (first === second && a.evidence.from <= b.evidence.from);
}
