import type { Caller } from '../access.ts';
import type { PreparedAnswer } from '../prepared-answer.ts';

/** The answers of an address for every unit, while the state stands. */
export interface KnownUnits {
  /** Template of the route, for logs. */
  readonly route: string;
  /** The answer for a unit, where it is made already. @throws NO_ELIGIBLE_VERSION */
  readonly answerFor: (unit: string) => PreparedAnswer | undefined;
  /** Whether a caller may get these answers. */
  readonly isFor: (caller: Caller) => boolean;
}

/** An address that ends with a unit which stands for itself: in these characters, none is escaped. */
const withUnit = /[?&]unit=([\w.~:@-]{1,512})$/;

/** What such an address is made of; undefined for every other. */
export function cutUnit(url: string): { readonly address: string; readonly unit: string } | undefined {
  const unit = withUnit.exec(url)?.[1];
  return unit === undefined ? undefined : { address: url.slice(0, -unit.length), unit };
}
