import type { LimitCheck } from './check-limits.ts';

/**
 * What a check found, as a person reads it: `939 tokens, 39 over 900`.
 *
 * @example
 * limitText({ figure: 'static', level: 'error', limit: 900, origin: '.promptrc:2', unit: 'tokens', actual: 939, outcome: 'exceeded' }); //=> '939 tokens, 39 over 900'
 */
export function limitText({ actual, because, limit, outcome, unbounded, unit }: LimitCheck): string {
  const amount = (value: number): string =>
    unit === 'percent' ? `${Math.round(value * 100) / 100} %` : value.toLocaleString('en-US');
  if (actual !== null) {
    const figure = unit === 'percent' ? amount(actual) : `${amount(actual)} ${actual === 1 ? 'token' : 'tokens'}`;
    if (outcome === 'exceeded') return `${figure}, ${amount(actual - limit)} over ${amount(limit)}`;
    if (outcome === 'unmeasured') return `at least ${figure} of ${amount(limit)}: ${because}`;
    return `${figure} of ${amount(limit)}`;
  }
  if (outcome === 'unchecked') return `not checked: ${because}`;
  const blame = (unbounded ?? []).map((one) => `${one.subject} ${one.because}`).join(', ');
  return `${because}${blame === '' ? '' : `: ${blame}`} (limit ${amount(limit)})`;
}
