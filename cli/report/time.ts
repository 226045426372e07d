import { formatDuration } from '../../core/duration.ts';

/** `2026-11-01 12:00Z` */
export const showTime = (iso: string): string => `${iso.slice(0, 16).replace('T', ' ')}Z`;

/** A sentence with its times as {@link showTime} shows them. */
export const withShortTimes = (text: string): string =>
  text.replace(/\b\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:\.\d{1,3})?Z/gu, showTime);

const units = [86_400, 3600, 60, 1] as const;

/** A time span as people say it: its two largest units, rounded up: `3h 20m`. */
export function showSpan(seconds: number): string {
  const largest = units.findIndex((unit) => seconds >= unit);
  const smallest = units[Math.min(largest === -1 ? units.length : largest + 1, units.length - 1)] ?? 1;
  return formatDuration(Math.ceil(seconds / smallest) * smallest).replace(/([dhm])(?=\d)/gu, '$1 ');
}

/** `in 3h 20m`, `2d 4h ago` */
export function showDistance(iso: string, now: Date): string {
  const seconds = (Date.parse(iso) - now.getTime()) / 1000;
  if (Math.abs(seconds) < 1) return 'now';
  return seconds > 0 ? `in ${showSpan(seconds)}` : `${showSpan(-seconds)} ago`;
}
