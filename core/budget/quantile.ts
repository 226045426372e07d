/**
 * The smallest of the values that at least this share of them does not exceed; `null` of none.
 *
 * @param share - from 0 to 1
 *
 * @example
 * quantile([10, 30, 20], 0.5); //=> 20
 */
export function quantile(values: readonly number[], share: number): number | null {
  const sorted = values.toSorted((a, b) => a - b);
  const rank = Math.max(1, Math.ceil(share * sorted.length));
  return sorted[rank - 1] ?? null;
}

/**
 * A bound that the next value of the same kind stays within with this probability, whatever they are distributed like:
 * the conformal quantile, of rank ⌈(n + 1) · share⌉. With few values it is the largest.
 */
export function conformalQuantile(values: readonly number[], share: number): number | null {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.min(sorted.length, Math.ceil((sorted.length + 1) * share)) - 1] ?? null;
}
