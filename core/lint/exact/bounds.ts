import type { Bound } from '../directives/value.ts';
import type { Token } from '../text/token.ts';

/** How words around a number turn it into a range. */
export type BoundKind = 'least' | 'most' | 'more' | 'less' | 'exact' | 'about';

/** Words that bound a number, with the kind of bound, and where they stand. */
export interface BoundMatch {
  readonly kind: BoundKind;
  readonly from: number;
  readonly to: number;
}

const before: Readonly<Record<BoundKind, string>> = {
  least:
    'at least|no fewer than|no less than|not fewer than|not less than|a minimum of|the minimum of|minimum of|minimum|min|min .|no shorter than|at the least|at minimum|at a minimum|upwards of|upward of|≥|> =|minimum is|minimum : |minimum being|not under|not below|the least is|as many as at least|a good|minimum length :|min length :|minimum length is|minimum length of|min length of',
  most: 'before you reach|before you pass|before you hit|before you exceed|before it reaches|before it passes|before reaching|before passing|before hitting|before the|at most|at the most|no more than|not more than|a maximum of|the maximum of|maximum of|maximum|max|max .|max of|a max of|up to|as many as|as much as|no longer than|not longer than|no greater than|no larger than|no higher than|within|in under|limited to|restricted to|confined to|capped at|≤|< =|no over|not over|not above|not beyond|not past|maximum is|max is|limit is|limit of|limit :|limit are|cap of|cap is|ceiling of|ceiling is|a limit of|upper limit of|upper bound of|at the very most|anything up to|not to exceed|in no more than|in at most|the most is|length limit :|max length :|maximum length :|maximum length is|maximum length of|max length of',
  more: 'more than|over|above|exceed|exceeds|exceeding|longer than|greater than|larger than|higher than|beyond|in excess of|>|surpass|surpasses|surpassing|go over|go beyond|go above',
  less: 'fewer than|less than|under|below|shorter than|smaller than|lower than|<|beneath|short of',
  exact:
    'exactly|precisely|just|only|strictly|a total of|in total|no more and no less than|no less and no more than|neither more nor less than|always|=|equal to|equals|exact',
  about:
    'around|about|approximately|roughly|approx|approx .|circa|ca .|~|≈|nearly|almost|close to|some|in the region of|on the order of|something like|typically|usually|ideally|aim for|aiming for|target|or so',
};

const after: Readonly<Record<BoundKind, string>> = {
  least:
    'or more|at least|no fewer|, no fewer|and no fewer|no less|, no less|minimum|min|or longer|and up|and more|or above|or over|at minimum|at a minimum|at the least|or greater|upwards|and above|and over|or higher|+|plus|as a minimum|at the minimum|at the very least|being the least|is the least|are the least|is the minimum|are the minimum|being the minimum',
  most: 'or fewer|or less|at most|at the outside|, no more|is all|are all|are enough|is enough|will do|are plenty|is plenty|maximum|max|tops|at the most|at the maximum|or under|or shorter|or below|at maximum|at a maximum|and no more|and not more|but no more|but not more|or lower|and no further|at the very most|not more|no more|as a maximum|and no longer|and never more|limit|cap|ceiling|is the limit|are the limit|is the maximum|are the maximum|is the most|are the most|being the most|being the limit|are the ceiling|is the ceiling|is the upper limit|being the maximum',
  more: '',
  less: '',
  exact:
    'exactly|precisely|only|in total|in all|no more , no less|no more and no less|sharp|on the dot|and no more and no less|no less and no more|neither more nor less|altogether',
  about: 'or so|approximately|approx|roughly|or thereabouts|give or take|more or less|on average',
};

type Phrase = readonly [words: readonly string[], kind: BoundKind];

/** Phrases by one of their words, the longest ones first. */
type Table = ReadonlyMap<string, readonly Phrase[]>;

function tableOf(phrases: Readonly<Record<BoundKind, string>>, wordOf: (words: readonly string[]) => string): Table {
  const all = (Object.entries(phrases) as [BoundKind, string][])
    .flatMap(([kind, list]) => list.split('|').map((phrase): Phrase => [phrase.trim().split(' '), kind]))
    .filter(([words]) => words[0] !== '')
    .sort(([a], [b]) => b.length - a.length);
  const byWord = new Map<string, Phrase[]>();
  for (const phrase of all) {
    const word = wordOf(phrase[0]);
    byWord.set(word, [...(byWord.get(word) ?? []), phrase]);
  }
  return byWord;
}

const beforeNumber = tableOf(before, (words) => words.at(-1) ?? '');
const afterNumber = tableOf(after, ([first = '']) => first);

const none: readonly Phrase[] = [];

/** The longest words of a bound that end right before a token. */
export function boundBefore(tokens: readonly Token[], at: number, from: number): BoundMatch | undefined {
  for (const [words, kind] of beforeNumber.get(tokens[at - 1]?.lower ?? '') ?? none) {
    const start = at - words.length;
    if (start >= from && isAt(tokens, start, words)) return { kind, from: start, to: at };
  }
  return undefined;
}

/** The longest words of a bound that begin at a token. */
export function boundAfter(tokens: readonly Token[], at: number, to: number): BoundMatch | undefined {
  for (const [words, kind] of afterNumber.get(tokens[at]?.lower ?? '') ?? none) {
    if (at + words.length <= to && isAt(tokens, at, words)) return { kind, from: at, to: at + words.length };
  }
  return undefined;
}

const isAt = (tokens: readonly Token[], start: number, words: readonly string[]): boolean =>
  words.every((word, index) => tokens[start + index]?.lower === word && tokens[start + index]?.kind !== 'quote');

/** The ends of a range, both included; an absent one is open. */
export interface Ends {
  readonly min?: Bound;
  readonly max?: Bound;
}

/**
 * The range that a bound makes of a number. "Less than" excludes it, "no more than" does not. A variable stands for
 * itself in both: the range is then one wider than what is said, which can only hide a conflict.
 */
export function rangeOf(kind: BoundKind | undefined, least: Bound, most: Bound): Ends {
  switch (kind) {
    case 'least':
      return { min: least };
    case 'most':
      return { max: most };
    case 'more':
      return { min: shifted(most, 1) };
    case 'less':
      return { max: shifted(least, -1) };
    case 'about':
      return { min: scaled(least, 0.75), max: scaled(most, 1.25) };
    default:
      return { min: least, max: most };
  }
}

const shifted = (bound: Bound, by: number): Bound => (typeof bound === 'number' ? bound + by : bound);

const scaled = (bound: Bound, by: number): Bound =>
  typeof bound === 'number' ? (by < 1 ? Math.floor(bound * by) : Math.ceil(bound * by)) : bound;

/** What is left outside of a range that is open on one side; undefined when both sides are closed. */
export function complementOf({ min, max }: Ends): Ends | undefined {
  if (min !== undefined && max === undefined) return { max: shifted(min, -1) };
  return max !== undefined && min === undefined ? { min: shifted(max, 1) } : undefined;
}
