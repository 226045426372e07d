import { isImperative } from '../text/imperative-verbs.ts';
import { setOf } from '../text/set-of.ts';

/** The grammar that a short text shows: undefined where it shows none. */
export interface Grammar {
  readonly person?: 'first' | 'plural' | 'addressed' | 'third';
  readonly tense?: 'past' | 'present' | 'future' | 'imperative';
  readonly voice?: 'active' | 'passive';
}

const persons: readonly (readonly ['first' | 'plural' | 'addressed' | 'third', ReadonlySet<string>])[] = [
  ['first', setOf("i my me mine myself i'm i've i'd i'll")],
  ['plural', setOf("we our us ours ourselves we're we've we'll")],
  ['addressed', setOf("you your yours yourself you're you'll you've")],
  ['third', setOf('he she they him her them his their')],
];

const bePast = setOf("was were wasn't weren't");
const beNow = setOf("is are am isn't aren't 's");
const be = new Set([...bePast, ...beNow, ...setOf('be been being gets got get')]);
const future = setOf("will shall won't 'll");

const pastVerbs = setOf(
  'had did went came said told took saw ran fell rang made gave got left found thought brought began became grew knew wrote spoke broke kept held felt met sat stood won lost paid sold sent built bought caught taught fought led read rose sank sang drove rode flew threw drew blew chose froze stole swam woke wore tore bore struck hung leapt slept crept swept meant dealt heard hid bit spread shook stuck dug spun lay spent bent lent shot slid sought burst cost cut put let set hit',
);
const participles = setOf(
  'made given taken done seen written told sent kept held found brought built bought caught taught left lost paid sold put cut set let hit known shown drawn chosen broken spoken stolen worn torn struck hung led read heard met won thrown grown blown driven hidden bitten shaken eaten beaten forgotten said laid moved',
);
/** They end like a past or a plural and are none. */
const neither = setOf(
  'need feed bed red seed speed indeed hundred breed his its this is was has does us yes always perhaps news',
);

const wordsOf = (text: string): readonly string[] => text.match(/[\p{L}']+/gu) ?? [];

/** The grammar of a text in lower case. */
export function grammarOf(text: string): Grammar {
  const words = wordsOf(text);
  const person = persons.find(([, pronouns]) => words.some((word) => pronouns.has(word)))?.[0];
  const tense = tenseOf(words);
  const voice = isPassive(words) ? 'passive' : words.length > 1 && tense !== 'imperative' ? 'active' : undefined;
  return {
    ...(person === undefined ? {} : { person }),
    ...(tense === undefined ? {} : { tense }),
    ...(voice === undefined ? {} : { voice }),
  };
}

const isPassive = (words: readonly string[]): boolean =>
  words.some((word, at) => {
    if (!be.has(word)) return false;
    const next = words.slice(at + 1, at + 3).find((one) => !/ly$|^not$|^never$|^being$|^been$/u.test(one));
    return next !== undefined && isParticiple(next);
  });

const isParticiple = (word: string): boolean => participles.has(word) || endsInEd(word);
const endsInEd = (word: string): boolean => /[a-z]{2}ed$/u.test(word) && !neither.has(word);

function tenseOf(words: readonly string[]): Grammar['tense'] {
  if (words.some((word) => future.has(word) || /[a-z]'ll$/u.test(word))) return 'future';
  if (words.some((word) => bePast.has(word))) return 'past';
  if (words.some((word) => beNow.has(word) || word === 'has' || word === 'have')) return 'present';
  const verb = words.find((word, at) => isPastAt(words, word, at));
  if (verb !== undefined) return 'past';
  if (words[0] !== undefined && words.length <= 6 && isImperative(words[0])) return 'imperative';
  return words.some((word, at) => isPresentAt(words, word, at)) ? 'present' : undefined;
}

/** Verbs whose past looks like their present tell nothing. */
const alike = setOf('read cut put let set hit cost burst spread lay');

const isPastAt = (words: readonly string[], word: string, at: number): boolean =>
  !alike.has(word) && (pastVerbs.has(word) || endsInEd(word)) && !/^(?:a|an|the|to|of)$/u.test(words[at - 1] ?? '');

/** "she arrives", "goes", "they ring". */
const isPresentAt = (words: readonly string[], word: string, at: number): boolean =>
  /^(?:i|we|they|you)$/u.test(words[at - 1] ?? '')
    ? !pastVerbs.has(word)
    : /[^s]s$/u.test(word) && !neither.has(word) && (words.length === 1 || at > 0);
