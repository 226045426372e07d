import { areDifferent } from './are-different.ts';

/** Whether two JSON values are equal, as `const` and `enum` have it. */
export function areEqual(one: unknown, other: unknown): boolean {
  return one === other || !areDifferent([one, other]);
}
