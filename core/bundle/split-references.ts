/** Longest list of references in one address; proxies and servers accept some 8 kB. */
const LONGEST_LIST = 6_000;
/** Most references that a registry answers about at once. */
const MOST_REFERENCES = 500;

/**
 * References in order, each once, in parts of which each fits into one question to a registry.
 *
 * @example
 * splitReferences(['b@^1', 'a@^1', 'b@^1']); //=> [['a@^1', 'b@^1']]
 */
export function splitReferences(references: Iterable<string>): readonly (readonly string[])[] {
  const parts: string[][] = [];
  let length = LONGEST_LIST;
  for (const reference of [...new Set(references)].sort()) {
    const own = encodeURIComponent(reference).length + 1;
    length += own;
    if (length > LONGEST_LIST || (parts.at(-1)?.length ?? 0) >= MOST_REFERENCES) {
      parts.push([]);
      length = own;
    }
    parts.at(-1)?.push(reference);
  }
  return parts;
}
