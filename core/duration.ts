import { excerpt } from './excerpt.ts';
import { fail } from './fail.ts';

const unitSeconds = { w: 604_800, d: 86_400, h: 3600, m: 60, s: 1 } as const;
type Unit = keyof typeof unitSeconds;

/** Ten years: whatever is longer is a slip of the pen. */
const maxSeconds = 315_360_000;

/**
 * Reads a duration such as `30m`, `4h`, `2d` or `1d12h` in seconds. Units: `w`, `d`, `h`, `m`, `s`, largest first; a
 * day has 24 hours.
 *
 * @throws TIME_INVALID
 * @example
 * parseDuration('1h30m'); //=> 5400
 */
export function parseDuration(text: string): number {
  const match = /^(?:(\d+)w)?(?:(\d+)d)?(?:(\d+)h)?(?:(\d+)m)?(?:(\d+)s)?$/.exec(text);
  const [, ...counts] = match ?? [];
  const seconds = Object.values(unitSeconds).reduce((sum, unit, index) => sum + Number(counts[index] ?? 0) * unit, 0);
  if (match !== null && text !== '' && seconds <= maxSeconds) return seconds;
  throw fail('TIME_INVALID', { given: excerpt(text), expected: 'a duration' });
}

/**
 * A whole number of seconds as `parseDuration` reads it, without weeks.
 *
 * @example
 * formatDuration(129_600); //=> '1d12h'
 */
export function formatDuration(seconds: number): string {
  let rest = seconds;
  const parts = (['d', 'h', 'm', 's'] satisfies Unit[]).map((unit) => {
    const count = Math.floor(rest / unitSeconds[unit]);
    rest -= count * unitSeconds[unit];
    return count === 0 ? '' : `${count}${unit}`;
  });
  return parts.join('') || '0s';
}
