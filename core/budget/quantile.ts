/**
 * The smallest of the values that at least this share of them does not exceed; `null` of none.
 *
 * @param share - from 0 to 1
 *
 * @example
 * quantile([10, 30, 20], 0.5); //=> 20
 */
export function quantile(values: ArrayLike<number>, share: number): number | null {
  const sorted = inOrder(values);
  const rank = Math.max(1, Math.ceil(share * sorted.length));
  return sorted[rank - 1] ?? null;
}

/**
 * A bound that the next value of the same kind stays within with this probability, whatever they are distributed like:
 * the conformal quantile, of rank ⌈(n + 1) · share⌉. With few values it is the largest.
 */
export function conformalQuantile(values: readonly number[], share: number): number | null {
  const sorted = inOrder(values);
  return sorted[Math.min(sorted.length, Math.ceil((sorted.length + 1) * share)) - 1] ?? null;
}

/** The engine sorts lists of numbers itself; to be asked which of two is larger takes many times as long. */
const inOrder = (values: ArrayLike<number>): Float64Array => new Float64Array(values).sort();
