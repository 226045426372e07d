import { excerpt } from './excerpt.ts';
import { fail } from './fail.ts';

/**
 * Reads a share in percent, 0–100 with at most four decimals, as exact parts per million. A percent sign may follow.
 *
 * @throws PERCENT_INVALID
 * @example
 * parsePercent('0.5'); //=> 5000
 */
export function parsePercent(text: string): number {
  const match = /^(\d{1,3})(?:\.(\d{1,4}))? ?%?$/.exec(text);
  const ppm = match === null ? Number.NaN : Number(`${match[1]}${(match[2] ?? '').padEnd(4, '0')}`);
  if (ppm <= 1_000_000) return ppm;
  throw fail('PERCENT_INVALID', { given: excerpt(text) });
}

/** Parts per million as the number of percent, without a sign: `0.5`. */
export function percentOf(ppm: number): string {
  return String(ppm / 10_000);
}

/**
 * Parts per million in percent, as people read it.
 *
 * @example
 * formatPercent(5000); //=> '0.5 %'
 */
export function formatPercent(ppm: number): string {
  return `${percentOf(ppm)} %`;
}
