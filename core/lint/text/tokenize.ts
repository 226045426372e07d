import { remembered } from './remembered.ts';
import { stemWord } from './stem-word.ts';
import type { Token, TokenKind } from './token.ts';

const letters = String.raw`[\p{L}\p{M}]+(?:['’][\p{L}\p{M}]+)*`;

/** One alternative per kind; words, which are most of a text, are tried first. The information sign is a letter too. */
const alternatives: readonly (readonly [TokenKind, string])[] = [
  ['word', `(?!\\u2139)${letters}`],
  ['variable', String.raw`\{\{\{?[^{}]*\}?\}\}`],
  ['code', String.raw`\x60+[^\x60]*\x60+`],
  [
    'quote',
    // None goes over its own opening mark: a line of nothing else would take quadratic time.
    String.raw`"[^"\n]*"|“[^“”"\n]*["”]|”[^”"\n]*["”]|„[^„“”\n]*[“”]|«[^«»\n]*»|(?<![\p{L}\p{N}])['‘](?=\S)(?:[^'‘’\n]|['’](?=\p{L}))*['’](?!\p{L})`,
  ],
  ['emoji', String.raw`(?:\p{Extended_Pictographic}[\u{FE0F}\u{200D}]*)+`],
  ['number', String.raw`\d+(?:[.,]\d+)*`],
  ['punctuation', String.raw`\.{2,}|…|[^\s]`],
];
const pattern = new RegExp(alternatives.map(([, source]) => `(${source})`).join('|'), 'uy');

/** Cuts a sentence into tokens; white space and the hyphens inside compounds are left out. Linear in its length. */
export function tokenize(text: string): readonly Token[] {
  const tokens: Token[] = [];
  for (let at = 0; at < text.length; ) {
    const token = wordAt(text, at) ?? otherAt(text, at);
    if (token !== undefined && !isLeftOut(token, text)) tokens.push(token);
    at = token?.end ?? at + 1;
  }
  return tokens;
}

/** A word of ASCII letters, as nearly all are: told without an expression. */
function wordAt(text: string, start: number): Token | undefined {
  let end = start;
  while (isLetter(text.charCodeAt(end)) || (end > start && isApostrophe(text, end))) end += 1;
  return end === start || goesOn(text, end) ? undefined : placed('word', text.slice(start, end), start);
}

/** Whether a word may go on with a letter that is not of ASCII. */
const goesOn = (text: string, at: number): boolean =>
  text.charCodeAt(at) > LAST_OF_ASCII ||
  (text.charCodeAt(at) === APOSTROPHE && text.charCodeAt(at + 1) > LAST_OF_ASCII);

const LAST_OF_ASCII = 127;
const APOSTROPHE = 39;

/** White space is nothing, and plain numbers and marks are told without an expression. */
function otherAt(text: string, start: number): Token | undefined {
  const code = text.charCodeAt(start);
  if (code === SPACE) return undefined;
  if (isDigit(code)) return placed('number', text.slice(start, numberEnd(text, start)), start);
  if (isPlainMark(code)) return placed('punctuation', text.charAt(start), start);
  pattern.lastIndex = start;
  const match = pattern.exec(text);
  return match === null ? undefined : placed(kindOf(match), match[0], start);
}

const SPACE = 32;

const isDigit = (code: number): boolean => code >= 48 && code <= 57;

/** Behind the digits of "1,000.50". */
function numberEnd(text: string, start: number): number {
  let end = start + 1;
  while (isDigit(text.charCodeAt(end)) || (isSeparator(text.charCodeAt(end)) && isDigit(text.charCodeAt(end + 1))))
    end += 1;
  return end;
}

const isSeparator = (code: number): boolean => code === 44 || code === 46;

/** Whether a mark is one by itself, and begins no quotation, variable or row of dots. */
const isPlainMark = (code: number): boolean => code < PLAIN_MARKS.length && PLAIN_MARKS[code] === 1;

const PLAIN_MARKS = new Uint8Array(128);
for (const mark of '!#$%&()*+,-/:;<=>?@[\\]^_|}~') PLAIN_MARKS[mark.charCodeAt(0)] = 1;

const isLetter = (code: number): boolean => (code >= 97 && code <= 122) || (code >= 65 && code <= 90);

/** One inside of a word. */
const isApostrophe = (text: string, at: number): boolean =>
  text.charCodeAt(at) === APOSTROPHE && isLetter(text.charCodeAt(at - 1)) && isLetter(text.charCodeAt(at + 1));

function kindOf(match: RegExpExecArray): TokenKind {
  for (let index = 0; index < alternatives.length; index += 1)
    if (match[index + 1] !== undefined) return alternatives[index]?.[0] ?? 'punctuation';
  return 'punctuation';
}

const placed = (kind: TokenKind, written: string, start: number): Token => {
  const { text, lower, stem, keys } = formIn(kind, written);
  return { kind, text, lower, stem, keys, start, end: start + text.length };
};

type Form = Pick<Token, 'text' | 'lower' | 'stem' | 'keys'>;

function formOf(kind: TokenKind, text: string): Form {
  const lower = innerText(kind, text).toLowerCase().replaceAll('’', "'");
  const stem = kind === 'word' ? stemWord(lower) : lower;
  return { text, lower, stem, keys: tokenKeys({ kind, lower, stem }) };
}

/** The very same strings for the same word wherever it stands: whoever looks a word up compares no letters. */
const formOfWord = remembered((text) => formOf('word', text));
const formOfMark = remembered((text) => formOf('punctuation', text));
const formOfNumber = remembered((text) => formOf('number', text));

function formIn(kind: TokenKind, text: string): Form {
  if (kind === 'word') return formOfWord(text);
  if (kind === 'number') return formOfNumber(text);
  return kind === 'punctuation' ? formOfMark(text) : formOf(kind, text);
}

/**
 * What phrases look a token up by: its exact form, its stem and its kind, each written so that they cannot be mistaken for
 * each other. "Don't" and its like are a "not" as well. A quotation is known by its kind, and by its words where it is
 * short.
 */
export function tokenKeys({ kind, lower, stem }: Pick<Token, 'kind' | 'lower' | 'stem'>): readonly string[] {
  if (kind !== 'quote' && kind !== 'code') {
    return [`=${lower}`, stem, ...(lower.endsWith("n't") ? ['not'] : []), `<${kind}>`];
  }
  const words = quotedWords(lower);
  return [...words.map(quotedKey), ...(words.length === 0 ? [] : [quotedKey(`=${lower}`)]), `<${kind}>`];
}

/** The key of a quotation that has a word; of one that is it and nothing else, for `=word`. */
export const quotedKey = (word: string): string => `<"${word}>`;

/** A longer quotation is a text that happens to contain a word. */
const mostQuotedWords = 5;

function quotedWords(text: string): readonly string[] {
  const words = text.split(/[^\p{L}\p{N}']+/u);
  return words.length <= mostQuotedWords ? words.filter((word) => word !== '') : [];
}

function innerText(kind: TokenKind, text: string): string {
  if (kind === 'quote') return text.slice(1, -1);
  return kind === 'code' ? text.replace(/^`+|`+$/gu, '') : text;
}

/** A hyphen inside of a compound. */
const isLeftOut = ({ text: mark, start }: Token, text: string): boolean =>
  (mark === '-' || mark === '‑') &&
  /[\p{L}\p{N}}]/u.test(text[start - 1] ?? '') &&
  /[\p{L}\p{N}{]/u.test(text[start + 1] ?? '');
