import { canonicalJson } from '../canonical-json.ts';

/** Whether no two items are equal. Ajv compares each with each other, which long lists turn into minutes. */
export function areDifferent(items: readonly unknown[]): boolean {
  return new Set(items.map(comparable)).size === items.length;
}

/** The same for equal items, also for what is no JSON, such as half of a surrogate pair: that is for `type` to refuse. */
function comparable(item: unknown): unknown {
  try {
    return canonicalJson(item);
  } catch {
    return looseJson(item);
  }
}

function looseJson(item: unknown): unknown {
  const sorted = (_: string, value: unknown): unknown =>
    typeof value === 'object' && value !== null && !Array.isArray(value)
      ? Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)))
      : value;
  try {
    return JSON.stringify(item, sorted);
  } catch {
    return item;
  }
}
