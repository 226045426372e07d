import type { Directive } from '../directives/directive.ts';
import type { TokenRange } from '../text/clause.ts';
import { remembered } from '../text/remembered.ts';
import { stemsOf } from '../text/stems-of.ts';
import type { Token } from '../text/token.ts';
import { markOf, mayHold } from '../text/word-marks.ts';
import type { ClauseTokens } from './clause-tokens.ts';
import { hasAny, isNegated, mayHoldAny, tellingWords, tokensOf, wordAt } from './clause-tokens.ts';
import { targetOf } from './count-directive.ts';
import type { ExactReader } from './exact-reader.ts';
import { placeInClause } from './keyword-place.ts';

/** Kinds of characters, by the names that prompts give them. The longest name is tried first. */
const names: readonly (readonly [name: string, kind: string])[] = [
  ['exclamation mark', 'exclamation'],
  ['exclamation point', 'exclamation'],
  ['question mark', 'question'],
  ['quotation mark', 'quote'],
  ['double quote', 'quote'],
  ['quote mark', 'quote'],
  ['full stop', 'period'],
  ['punctuation mark', 'punctuation'],
  ['punctuation', 'punctuation'],
  ['special character', 'symbol'],
  ['comma', 'comma'],
  ['semicolon', 'semicolon'],
  ['colon', 'colon'],
  ['asterisk', 'asterisk'],
  ['star symbol', 'asterisk'],
  ['hyphen', 'hyphen'],
  ['em dash', 'dash'],
  ['dash', 'dash'],
  ['parenthesis', 'parenthesis'],
  ['parentheses', 'parenthesis'],
  ['bracket', 'parenthesis'],
  ['digit', 'digit'],
  ['numeral', 'digit'],
  ['apostrophe', 'apostrophe'],
  ['ellipsis', 'ellipsis'],
  ['ellipses', 'ellipsis'],
  ['hash sign', 'hash'],
  ['pound sign', 'hash'],
  ['slash', 'slash'],
  ['ampersand', 'ampersand'],
  ['underscore', 'underscore'],
  ['period', 'period'],
];

const byFirstStem: ReadonlyMap<string, readonly (readonly [readonly string[], string])[]> = new Map(
  names.map(([name]) => {
    const first = name.split(' ')[0] ?? '';
    const all = names
      .filter(([other]) => other.split(' ')[0] === first)
      .map(([other, kind]) => [other.split(' '), kind] as const);
    return [first, all];
  }),
);

/** Which kinds of characters must not occur, and which are needed. */
export const readCharacters: ExactReader = (clause) => {
  if (clause.mood === 'question' || clause.mood === 'narrative' || clause.force === 'permit') return [];
  const view = tokensOf(clause);
  return [...named(view), ...alphabets(view)];
};

interface Named extends TokenRange {
  readonly kind: string;
}

const beginning = markOf({ where: (word) => namesThatBegin(word).length > 0 });

/** Whether a kind of characters may be named among tokens. */
export const mayNameCharacters = (tokens: readonly Token[]): boolean =>
  mayHold(tokens, beginning) || mayHoldAny(tokens, alphabetical);

function named(view: ClauseTokens): readonly Directive[] {
  if (!mayHold(view.tokens, beginning)) return [];
  const found: Named[] = [];
  for (let at = view.from; at < view.to; at += 1) {
    const name = nameAt(view, at);
    if (name === undefined) continue;
    found.push(name);
    at = name.to - 1;
  }
  return found.flatMap((one) => {
    if (isSpared(view, one)) return [];
    const negated = isNegated(view.clause, one) || isUnwanted(view, one);
    if (!negated && !isWanted(view, one)) return [];
    return [characters(view, one, negated ? '-' : '+')];
  });
}

const singular = remembered((word) => word.replace(/(?<=sh)es$|(?<=[^si])s$/u, ''));

const namesThatBegin = remembered((word) => byFirstStem.get(singular(word)) ?? byFirstStem.get(word) ?? []);

function nameAt(view: ClauseTokens, at: number): Named | undefined {
  const token = view.tokens[at];
  if (token?.kind !== 'word') return undefined;
  for (const [parts, kind] of namesThatBegin(token.lower)) {
    if (parts.every((part, index) => singular(wordAt(view, at + index)) === singular(part))) {
      return { kind, from: at, to: at + parts.length };
    }
  }
  return undefined;
}

/** "of six months" and "a period", "colon cancer": no characters. */
function isSpared(view: ClauseTokens, { kind, from, to }: Named): boolean {
  const before = view.tokens.slice(Math.max(view.from, from - 4), from).map(({ lower }) => lower);
  if (
    before.some((word) => others.has(word) || around.has(word)) ||
    /\b(ends?|ending) without\b/u.test(before.join(' '))
  )
    return true;
  if (kind !== 'period' && kind !== 'colon' && kind !== 'dash') return false;
  return (
    wordAt(view, to) === 'of' ||
    wordAt(view, from - 1) === 'time' ||
    (/^\p{L}/u.test(wordAt(view, to)) && kind === 'colon')
  );
}

/** "No further commas" leaves those that are there. */
const others: ReadonlySet<string> = new Set(
  'further other more additional extra unnecessary excessive superfluous'.split(' '),
);

/** What stands outside of the marks is another matter. */
const around: ReadonlySet<string> = new Set('outside inside within between around before after beyond'.split(' '));

const unwanting = stemsOf('avoid omit skip drop remove strip without no zero ban forbid free refrain exclude leave');

function isUnwanted(view: ClauseTokens, { from, to }: Named): boolean {
  for (let at = from - 1; at >= Math.max(view.from, from - 4); at -= 1) {
    if (unwanting.has(view.tokens[at]?.stem ?? '')) return true;
  }
  const rest = view.tokens.slice(to, Math.min(view.to, to + 5)).map(({ lower }) => lower);
  return rest.some((word) => refused.has(word));
}

const refused: ReadonlySet<string> = new Set(
  'forbidden banned prohibited taboo free disallowed not never nowhere'.split(' '),
);

const wanting = stemsOf(
  'use separate set end close divide surround wrap enclose put insert include add follow delimit join mark place write',
);

/** Asked for with a verb that puts characters somewhere. */
function isWanted(view: ClauseTokens, { from }: Named): boolean {
  if (view.clause.mood !== 'order') return false;
  for (let at = from - 1; at >= Math.max(view.from, from - 9); at -= 1) {
    if (wanting.has(view.tokens[at]?.stem ?? '')) return true;
  }
  return false;
}

interface Alphabet {
  readonly pattern: RegExp;
  readonly kind: string;
}

const only = '(only|just|solely|nothing but|exclusively|no other than|nothing except|nothing other than)';

/** What else is left out when only some characters are known or allowed. */
const alphabetPatterns: readonly Alphabet[] = [
  {
    pattern:
      /\b(ascii|7 bit|us ascii)( characters?| text| letters)? (only|alone|and nothing)|\bonly .{0,20}\bascii\b|\b(plain|pure) ascii\b/u,
    kind: 'non-ascii',
  },
  {
    pattern:
      /\bletters and (digits|numbers|numerals)( ,)?( only| alone| and (nothing|no)| and apart from these no| nothing else)/u,
    kind: 'symbol',
  },
  {
    pattern: new RegExp(`${only} .{0,30}\\b(letters and (digits|numbers|numerals)|alphanumeric)`, 'u'),
    kind: 'symbol',
  },
  { pattern: /\balphanumerics?( characters)? (only|alone)/u, kind: 'symbol' },
  {
    pattern: new RegExp(`(${only} (lowercase |small |capital )?letters\\b(?! and)|\\bletters (only|alone)\\b)`, 'u'),
    kind: 'non-letter',
  },
];

const alphabetical = tellingWords('ascii letters alphanumeric alphanumerics');

function alphabets(view: ClauseTokens): readonly Directive[] {
  if (!hasAny(view, alphabetical)) return [];
  const text = view.tokens
    .slice(view.from, view.to)
    .map(({ lower, kind }) => (kind === 'quote' ? '"' : lower))
    .join(' ');
  return alphabetPatterns
    .filter(({ pattern }) => pattern.test(text))
    .map(({ kind }) => characters(view, { kind, from: view.from, to: view.to }, '-'));
}

function characters(view: ClauseTokens, { kind, from, to }: Named, sign: '+' | '-'): Directive {
  const { clause } = view;
  const container = placeInClause(view, { from, to, texts: [], anyOne: false });
  return {
    clause,
    evidence: { from, to },
    surface: 'characters',
    value: { kind: 'pole', pole: kind },
    sign,
    strength: clause.force === 'prefer' || clause.force === 'avoid' ? 'soft' : 'hard',
    exclusive: false,
    target: targetOf(container),
    ...(container.each === undefined ? {} : { per: container.each }),
  };
}
