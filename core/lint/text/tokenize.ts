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
const pattern = new RegExp(alternatives.map(([, source]) => `(${source})`).join('|'), 'gu');

/** Cuts a sentence into tokens; white space and the hyphens inside compounds are left out. Linear in its length. */
export function tokenize(text: string): readonly Token[] {
  const tokens: Token[] = [];
  for (const match of text.matchAll(pattern)) {
    const kind = kindOf(match);
    if (isHyphen(match[0]) && isInside(text, match.index)) continue;
    tokens.push(toToken(kind, match[0], match.index));
  }
  return tokens;
}

function kindOf(match: RegExpExecArray): TokenKind {
  for (const [index, [kind]] of alternatives.entries()) if (match[index + 1] !== undefined) return kind;
  return 'punctuation';
}

function toToken(kind: TokenKind, text: string, start: number): Token {
  const lower = innerText(kind, text).toLowerCase().replaceAll('’', "'");
  const stem = kind === 'word' ? stemWord(lower) : lower;
  return { kind, text, lower, stem, keys: tokenKeys({ kind, lower, stem }), start, end: start + text.length };
}

/**
 * What phrases look a token up by: its exact form, its stem and its kind, each written so that they cannot be mistaken for
 * each other. A quotation is known by its kind, and by its words where it is short.
 */
export function tokenKeys({ kind, lower, stem }: Pick<Token, 'kind' | 'lower' | 'stem'>): readonly string[] {
  if (kind !== 'quote' && kind !== 'code') return [`=${lower}`, stem, `<${kind}>`];
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

const isHyphen = (text: string): boolean => text === '-' || text === '‑';

const isInside = (text: string, at: number): boolean =>
  /[\p{L}\p{N}}]/u.test(text[at - 1] ?? '') && /[\p{L}\p{N}{]/u.test(text[at + 1] ?? '');
