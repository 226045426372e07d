/** Nouns that prompts count for each other; the first stands for all of them. */
const synonyms = [
  'test testcase',
  'image picture photo photograph illustration',
  'source reference',
  'link hyperlink url',
  'option choice alternative',
  'suggestion recommendation',
  'benefit advantage pro',
  'drawback disadvantage downside con',
  'quotation quote',
  'heading subheading',
  'bug defect',
  'hero protagonist heroine',
  'chart graph diagram',
  'dish meal recipe',
  'story tale',
  'song track',
  'film movie',
  'goal objective',
  'attraction sight',
].map((line) => line.split(' '));

const firstOf: ReadonlyMap<string, string> = new Map(
  synonyms.flatMap(([first = '', ...others]) => others.map((other) => [other, first] as const)),
);

/** Nouns that say what is counted only with the word before them: "test cases", "exclamation marks". */
const heads: ReadonlySet<string> = new Set(['case', 'mark']);

/**
 * What a counted noun is counted as: `test` for "test cases", `option` for "choices".
 *
 * @param noun - in the singular
 * @param before - the word before it
 */
export function countedAs(noun: string, before: string | undefined): string {
  if (!heads.has(noun) || before === undefined) return firstOf.get(noun) ?? noun;
  return firstOf.get(`${before}${noun}`) ?? `${before} ${noun}`;
}

/** The last words of all nouns that are counted as one: `test` and `case` for "test". */
export function namesCountedAs(noun: string): readonly string[] {
  const alike = synonyms.find(([first]) => first === noun) ?? [noun];
  return [...alike, ...[...heads].filter((head) => alike.some((name) => name.endsWith(head)))];
}
