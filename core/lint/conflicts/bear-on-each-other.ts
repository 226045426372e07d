import { ordinalUnit } from '../exact/container.ts';
import type { Count } from './count-scopes.ts';
import { areRelated } from './unit-relations.ts';

/** What tells whether a count can bear on another one. */
export interface Reach {
  /** All units that it says something about. */
  readonly units: readonly string[];
  /** It is about one text as a whole, and not about each instance of a kind. */
  readonly isPlain: boolean;
  readonly hasMin: boolean;
  readonly hasMax: boolean;
}

/** What a count can bear on. */
export function reachOf({ unit, part, each, min = 0, max }: Count): Reach {
  const instance = part === undefined ? undefined : ordinalUnit(part);
  return {
    units: [unit, each, instance].filter((one) => one !== undefined),
    isPlain: each === undefined && instance === undefined,
    hasMin: min > 0,
    hasMax: max !== undefined,
  };
}

/** Whether one says something about a unit that the other says something about too, or about one that is related. */
export const areOfRelatedUnits = (a: Reach, b: Reach): boolean =>
  a.units.some((unit) => b.units.some((other) => areRelated(unit, other)));

/**
 * Whether two counts can rule each other out in a text that is no instance of a kind: they have a lower and an upper end
 * between them, and are of related units. Any others hold together where each holds alone, which in a long prompt most do.
 */
export const bearOnEachOther = (a: Reach, b: Reach): boolean =>
  (!a.isPlain || !b.isPlain || ((a.hasMin || b.hasMin) && (a.hasMax || b.hasMax))) && areOfRelatedUnits(a, b);
