import { stemWord } from '../text/stem-word.ts';
import type { TokenKind } from '../text/token.ts';
import type { PhraseElement } from './phrase-element.ts';

/** Sets of words that may stand for each other, by name: `write` → `draft|compose|…`. */
export type WordClasses = ReadonlyMap<string, string>;

const tokenKinds: ReadonlyMap<string, TokenKind> = new Map([
  ['#', 'number'],
  ['<quote>', 'quote'],
  ['<code>', 'code'],
  ['<variable>', 'variable'],
  ['<emoji>', 'emoji'],
]);

const signs: ReadonlyMap<string, PhraseElement> = new Map([
  ['^', { kind: 'start' }],
  ['$', { kind: 'end' }],
  ['..', { kind: 'gap', longest: 3 }],
  ['...', { kind: 'gap', longest: 8 }],
]);

/**
 * Compiles a phrase: words separated by spaces, compared by their stems, one after the other.
 *
 * | written | means |
 * |---|---|
 * | `quote` | any form of the word: quotes, quoted, quoting |
 * | `=quoted` | just this form |
 * | `(a\|b c\|d)` | one of these; may be nested |
 * | `a?`, `(a\|b)?` | may be missing |
 * | `@name` | one of the words of a class |
 * | `..`, `...` | up to 3 other tokens, up to 8 |
 * | `#`, `<quote>`, `<code>`, `<variable>`, `<emoji>` | a token of this kind |
 * | `"we"` | a quotation (or code) that contains this word |
 * | `"=we"` | a quotation (or code) that is this word |
 * | `^`, `$` | the clause begins or ends here |
 * | `!a`, `!(a\|b c)` | what follows is not this |
 * | `,` `:` `+` … | this punctuation |
 *
 * @throws RangeError for a class that does not exist or brackets that do not match
 */
export function compilePhrase(phrase: string, classes: WordClasses): readonly PhraseElement[] {
  const reader = { phrase, at: 0 };
  const sequence = readSequence(reader, classes);
  if (reader.at < phrase.length) throw new RangeError(`"${phrase}" closes a bracket that was not opened`);
  return sequence;
}

interface Reader {
  readonly phrase: string;
  at: number;
}

function readSequence(reader: Reader, classes: WordClasses): readonly PhraseElement[] {
  const sequence: PhraseElement[] = [];
  for (;;) {
    const next = skipSpace(reader);
    if (next === '' || next === ')' || next === '|') return sequence;
    sequence.push(isOpening(reader) ? readBracket(reader, classes) : readWord(partAt(reader), classes));
  }
}

function skipSpace(reader: Reader): string {
  while (isSpace(reader.phrase.charCodeAt(reader.at))) reader.at += 1;
  return reader.phrase[reader.at] ?? '';
}

/** Phrases are read letter by letter, by the thousand: an expression takes many times as long as a comparison. */
const isSpace = (letter: number): boolean => letter === SPACE || letter === NEWLINE;

const SPACE = ' '.charCodeAt(0);
const NEWLINE = '\n'.charCodeAt(0);

const isOpening = ({ phrase, at }: Reader): boolean =>
  phrase[at] === '(' || (phrase[at] === '!' && phrase[at + 1] === '(');

const part = /<[a-z]+>|\.{2,3}|[^\s()|]+/uy;

/** The word, the gap or the kind of token that stands here. */
function partAt(reader: Reader): string {
  part.lastIndex = reader.at;
  const found = part.exec(reader.phrase)?.[0] ?? '';
  reader.at += found.length;
  return found;
}

function readBracket(reader: Reader, classes: WordClasses): PhraseElement {
  const { phrase, at } = reader;
  const end = endOfBracket(phrase, at);
  const text = phrase.slice(at, end);
  const known = compiledIn(classes).get(text);
  reader.at = end;
  if (known !== undefined) return known;
  const isNegated = phrase[at] === '!';
  const inside = { phrase, at: at + (isNegated ? 2 : 1) };
  const sequences = [readSequence(inside, classes)];
  while (phrase[inside.at] === '|') {
    inside.at += 1;
    sequences.push(readSequence(inside, classes));
  }
  const either = eitherOf(sequences, text.endsWith('?'));
  const element: PhraseElement = isNegated ? { kind: 'not', sequence: [either] } : either;
  compiledIn(classes).set(text, element);
  return element;
}

const eitherOf = (sequences: readonly (readonly PhraseElement[])[], optional: boolean): PhraseElement => ({
  kind: 'either',
  optional,
  sequences,
});

/** Behind the bracket that closes the one that opens here, and behind its question mark. */
function endOfBracket(phrase: string, from: number): number {
  let depth = 0;
  for (let at = from; at < phrase.length; at += 1) {
    const mark = phrase.charCodeAt(at);
    if (mark === OPENING) depth += 1;
    if (mark !== CLOSING) continue;
    depth -= 1;
    if (depth === 0) return phrase[at + 1] === '?' ? at + 2 : at + 1;
  }
  throw new RangeError(`"${phrase}" does not close a bracket`);
}

const OPENING = '('.charCodeAt(0);
const CLOSING = ')'.charCodeAt(0);

/** Words, brackets and classes that were compiled, as written: thousands of phrases share a few hundreds, and elements never change. */
const compiledElements = new WeakMap<WordClasses, Map<string, PhraseElement>>();

function compiledIn(classes: WordClasses): Map<string, PhraseElement> {
  const known = compiledElements.get(classes);
  if (known !== undefined) return known;
  const made = new Map<string, PhraseElement>();
  compiledElements.set(classes, made);
  return made;
}

function readWord(part: string, classes: WordClasses): PhraseElement {
  const elements = compiledIn(classes);
  const known = elements.get(part);
  if (known !== undefined) return known;
  const element = makeWord(part, classes);
  elements.set(part, element);
  return element;
}

function makeWord(part: string, classes: WordClasses): PhraseElement {
  const sign = signs.get(part);
  if (sign !== undefined) return sign;
  if (part.length > 1 && part.endsWith('?')) {
    return eitherOf([[readWord(part.slice(0, -1), classes)]], true);
  }
  if (part.length > 1 && part.startsWith('!')) return { kind: 'not', sequence: [readWord(part.slice(1), classes)] };
  const token = tokenKinds.get(part);
  if (token !== undefined) return { kind: 'token', token };
  if (/^".+"$/u.test(part)) return { kind: 'quoted', word: part.slice(1, -1).toLowerCase() };
  if (part.startsWith('@')) return readClass(part.slice(1), classes);
  if (part.length > 1 && part.startsWith('=')) return { kind: 'exact', word: part.slice(1).toLowerCase() };
  const word = part.toLowerCase();
  if (word.includes('-')) {
    const words = word.split('-').map((one): PhraseElement => ({ kind: 'stem', stem: stemWord(one) }));
    return eitherOf([words], false);
  }
  return { kind: 'stem', stem: stemWord(word) };
}

function readClass(name: string, classes: WordClasses): PhraseElement {
  const words = classes.get(name);
  if (words === undefined) throw new RangeError(`there is no class of words "${name}"`);
  const sequences = words.split('|').map((one) => compilePhrase(one.trim(), classes));
  return eitherOf(sequences, false);
}
