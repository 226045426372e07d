/** A map that forgets what has not been asked for in a while. */
export interface BoundedCache<Value> {
  get(key: string): Value | undefined;
  set(key: string, value: Value): void;
}

/**
 * Keeps at least the `capacity` entries used last, and at most twice as many: entries live in two generations, and
 * when the young one is full it becomes the old one. A hit in the young generation costs one map look-up, and the key of
 * the last hit a comparison.
 */
export function createBoundedCache<Value>(capacity: number): BoundedCache<Value> {
  let young = new Map<string, Value>();
  let old = new Map<string, Value>();
  let lastKey: string | undefined;
  let lastValue: Value | undefined;
  function set(key: string, value: Value): void {
    if (young.size >= capacity) {
      old = young;
      young = new Map();
    }
    young.set(key, value);
    lastKey = key;
    lastValue = value;
  }
  function get(key: string): Value | undefined {
    if (key === lastKey) return lastValue;
    const value = young.get(key);
    if (value === undefined) {
      const aged = old.get(key);
      if (aged !== undefined) set(key, aged);
      return aged;
    }
    lastKey = key;
    lastValue = value;
    return value;
  }
  return { get, set };
}
