/** Thrown where a text is no plain YAML. */
export class NotPlainYaml extends Error {}

/** Begins something else than a text: a list, a tag, an anchor, a comment. */
const INDICATOR = /^(?:[?:,[\]{}#&*!|>'"%@`]|-(?![1-9]))/u;

const WORDS: ReadonlyMap<string, unknown> = new Map<string, unknown>([
  ...['~', 'null', 'Null', 'NULL'].map((word) => [word, null] as const),
  ...['true', 'True', 'TRUE'].map((word) => [word, true] as const),
  ...['false', 'False', 'FALSE'].map((word) => [word, false] as const),
]);

/** What may be a number in one of the ways of YAML; other texts begin with a digit too. */
const NUMBER_LIKE =
  /^[-+]?(?:0o[0-7]+|0x[\da-fA-F]+|(?:\d+\.?\d*|\.\d+)(?:[eE][-+]?\d+)?|\.(?:inf|Inf|INF|nan|NaN|NAN))$/u;

/** A number that nobody reads otherwise. */
const PLAIN_NUMBER = /^(?:0|-?[1-9]\d{0,14}|-?(?:0|[1-9]\d{0,9})\.\d{1,9})$/u;

/** A text without quotes as the value that it is: a number, a truth value, nothing, or itself. @throws NotPlainYaml */
export function readScalar(text: string): unknown {
  if (INDICATOR.test(text) || text.endsWith(' ') || text.includes(' #')) throw new NotPlainYaml();
  if (WORDS.has(text)) return WORDS.get(text);
  if (!NUMBER_LIKE.test(text)) return text;
  if (!PLAIN_NUMBER.test(text)) throw new NotPlainYaml();
  return Number(text);
}

/** A text in quotes of either kind, and nothing else. @throws NotPlainYaml */
export function readQuoted(text: string): string {
  if (/^"(?:[^"\\]|\\["\\nt])*"$/u.test(text)) return JSON.parse(text) as string;
  if (/^'(?:[^']|'')*'$/u.test(text)) return text.slice(1, -1).replaceAll("''", "'");
  throw new NotPlainYaml();
}

/** What stands before a comment on the same line; a text in quotes may hold what looks like one. */
export function withoutComment(text: string): string {
  const at = text.indexOf(' #');
  if (at === -1) return text;
  if (text.startsWith('"') || text.startsWith("'")) return text;
  return text.slice(0, at).replace(/ +$/u, '');
}
