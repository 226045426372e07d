import { stemWord } from '../text/stem-word.ts';
import type { TokenKind } from '../text/token.ts';
import { alternativesOf } from './first-keys.ts';
import type { PhraseElement } from './phrase-element.ts';

/** Sets of words that may stand for each other, by name: `write` → `draft|compose|…`. */
export type WordClasses = ReadonlyMap<string, string>;

const tokenKinds: Readonly<Record<string, TokenKind>> = {
  '#': 'number',
  '<quote>': 'quote',
  '<code>': 'code',
  '<variable>': 'variable',
  '<emoji>': 'emoji',
};

const edges: Readonly<Record<string, PhraseElement>> = { '^': { kind: 'start' }, $: { kind: 'end' } };

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
  const parts = phrase.match(/<[a-z]+>|!?[(]|[)]\??|[|]|\.{2,3}|[^\s()|]+/gu) ?? [];
  const reader = { parts, at: 0, phrase };
  const sequence = readSequence(reader, classes);
  if (reader.at < parts.length) throw new RangeError(`"${phrase}" closes a bracket that was not opened`);
  return sequence;
}

interface Reader {
  readonly parts: readonly string[];
  readonly phrase: string;
  at: number;
}

function readSequence(reader: Reader, classes: WordClasses): readonly PhraseElement[] {
  const sequence: PhraseElement[] = [];
  for (let part = reader.parts[reader.at]; part !== undefined && !/^([)]\??|[|])$/u.test(part); ) {
    reader.at += 1;
    sequence.push(part.endsWith('(') ? readBracket(reader, classes, part) : readWord(part, classes));
    part = reader.parts[reader.at];
  }
  return sequence;
}

function readBracket(reader: Reader, classes: WordClasses, opening: string): PhraseElement {
  const end = endOfBracket(reader);
  const text = `${opening}${reader.parts.slice(reader.at, end).join(' ')}`;
  const known = compiledIn(classes).get(text);
  if (known !== undefined) {
    reader.at = end;
    return known;
  }
  const sequences = [readSequence(reader, classes)];
  while (reader.parts[reader.at] === '|') {
    reader.at += 1;
    sequences.push(readSequence(reader, classes));
  }
  const closing = reader.parts[reader.at];
  if (closing === undefined) throw new RangeError(`"${reader.phrase}" does not close a bracket`);
  reader.at += 1;
  const either = eitherOf(sequences, closing === ')?');
  const element: PhraseElement = opening.startsWith('!') ? { kind: 'not', sequence: [either] } : either;
  compiledIn(classes).set(text, element);
  return element;
}

function eitherOf(sequences: readonly (readonly PhraseElement[])[], optional: boolean): PhraseElement {
  return { kind: 'either', optional, sequences, alternatives: alternativesOf(sequences) };
}

/** Behind the bracket that closes the one that was just opened. */
function endOfBracket({ parts, at }: Reader): number {
  let depth = 1;
  let end = at;
  for (; end < parts.length && depth > 0; end += 1) {
    const part = parts[end] ?? '';
    if (part.endsWith('(')) depth += 1;
    else if (part.startsWith(')')) depth -= 1;
  }
  return end;
}

/** Brackets and classes that were compiled: thousands of phrases share a few hundreds, and elements never change. */
const compiledElements = new WeakMap<WordClasses, Map<string, PhraseElement>>();

function compiledIn(classes: WordClasses): Map<string, PhraseElement> {
  const known = compiledElements.get(classes) ?? new Map<string, PhraseElement>();
  compiledElements.set(classes, known);
  return known;
}

function readWord(part: string, classes: WordClasses): PhraseElement {
  if (part === '..' || part === '...') return { kind: 'gap', longest: part === '..' ? 3 : 8 };
  const edge = edges[part];
  if (edge !== undefined) return edge;
  if (part.length > 1 && part.endsWith('?')) {
    return eitherOf([[readWord(part.slice(0, -1), classes)]], true);
  }
  if (part.length > 1 && part.startsWith('!')) return { kind: 'not', sequence: [readWord(part.slice(1), classes)] };
  const token = tokenKinds[part];
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
  const known = compiledIn(classes).get(`@${name}`);
  if (known !== undefined) return known;
  const words = classes.get(name);
  if (words === undefined) throw new RangeError(`there is no class of words "${name}"`);
  const sequences = words.split('|').map((one) => compilePhrase(one.trim(), classes));
  const element = eitherOf(sequences, false);
  compiledIn(classes).set(`@${name}`, element);
  return element;
}
