import { excerpt } from './excerpt.ts';
import { fail } from './fail.ts';

const pattern = /^(\d{4}-\d{2}-\d{2})(?:T(\d{2}:\d{2})(?::\d{2}(?:\.\d{1,9})?)?(?:Z|[+-]\d{2}:\d{2}))?$/;

/**
 * Reads a point in time: ISO 8601 with a time zone, `2026-11-01T12:00Z` or `2026-11-01T13:00:30+01:00`; a date alone is
 * midnight in UTC.
 *
 * @throws TIME_INVALID
 * @example
 * parseTime('2026-11-01T13:00+01:00').toISOString(); //=> '2026-11-01T12:00:00.000Z'
 */
export function parseTime(text: string): Date {
  const [, day, clock] = pattern.exec(text) ?? [];
  const time = new Date(day === undefined ? Number.NaN : text);
  if (day !== undefined && isDay(day) && clock !== '24:00' && !Number.isNaN(time.getTime())) return time;
  throw fail('TIME_INVALID', { given: excerpt(text), expected: 'a time with its time zone' });
}

/** `Date` takes the 31st of a month with 30 days for the first of the next. */
function isDay(day: string): boolean {
  const date = new Date(day);
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(day);
}
