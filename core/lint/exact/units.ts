/** What lengths are counted in and arithmetic knows about. Other nouns are counted too, each by itself. */
export type Unit =
  | 'word'
  | 'sentence'
  | 'paragraph'
  | 'line'
  | 'character'
  | 'token'
  | 'item'
  | 'section'
  | 'page'
  | 'minute';

/** Names of a unit in prompts, in the singular. Of several words, joined by a space. */
const names: Readonly<Record<Unit, string>> = {
  word: 'word',
  sentence: 'sentence|full sentence|complete sentence',
  paragraph: 'paragraph|para',
  line: 'line|text line|line of text',
  character: 'character|char|keystroke',
  token: 'token',
  item: 'bullet|bullet point|point|item|list item|bullet item|entry|bulleted point|list entry|list element|bulleted item|bulletpoint',
  section: 'section',
  page: 'page|a4 page|page of text',
  minute: 'minute',
};

const unitByName: ReadonlyMap<string, Unit> = new Map(
  (Object.entries(names) as [Unit, string][]).flatMap(([unit, all]) =>
    all.split('|').map((name) => [name, unit] as const),
  ),
);

/** The unit that a noun phrase names by its last word. */
export const unitNamed = (words: readonly string[]): Unit | undefined => unitByName.get(singularOf(words.at(-1) ?? ''));

/** The unit that two words name together: `bullet point`. */
export const unitOfPair = (words: readonly string[]): Unit | undefined =>
  unitByName.get(words.map(singularOf).join(' '));

const irregularPlurals: ReadonlyMap<string, string> = new Map([
  ['children', 'child'],
  ['people', 'person'],
  ['indices', 'index'],
  ['appendices', 'appendix'],
  ['queries', 'query'],
  ['theses', 'thesis'],
  ['hypotheses', 'hypothesis'],
  ['analyses', 'analysis'],
  ['criteria', 'criterion'],
  ['headers', 'heading'],
  ['header', 'heading'],
  ['headlines', 'headline'],
  ['emoticons', 'emoji'],
  ['smileys', 'emoji'],
  ['emoji', 'emoji'],
  ['emojis', 'emoji'],
  ['series', 'series'],
  ['haiku', 'haiku'],
]);

/** A noun in the singular, as a key: not always a word. */
export function singularOf(word: string): string {
  const known = irregularPlurals.get(word);
  if (known !== undefined) return known;
  if (word.length < 4 || !/^[a-z'-]+$/u.test(word)) return word;
  return word
    .replace(/(?<=[^aeiou])ies$/u, 'y')
    .replace(/(?<=ss|x|z|ch|sh)es$/u, '')
    .replace(/(?<=[^sui'])s$/u, '');
}

/** A noun that looks like a plural. */
export const isPlural = (word: string): boolean => singularOf(word) !== word;

/** The words that names of a unit end with; none for other nouns. */
export const wordsOfUnit = (name: string): readonly string[] =>
  name in names ? names[name as Unit].split('|').map((one) => one.slice(one.lastIndexOf(' ') + 1)) : [];
