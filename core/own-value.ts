/** The value that `record` itself holds under `key`; a name such as `constructor` never finds what objects inherit. */
export function ownValue<Value>(record: Readonly<Record<string, Value>> | undefined, key: string): Value | undefined {
  return record !== undefined && Object.hasOwn(record, key) ? record[key] : undefined;
}
