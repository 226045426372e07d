/** Things that take a word or more, each. */
const wordsAtLeast = 'keyword hashtag adjective adverb noun verb synonym'
  .split(' ')
  .map((thing) => ['word', thing, 1, 1] as const);

/** `[greater, smaller, factor, divisor]`: `greater × divisor ≥ smaller × factor`. */
export type UnitRelations = readonly (readonly [greater: string, smaller: string, factor: number, divisor: number])[];

/** What holds of any text. */
export const always: UnitRelations = [
  ['sentence', 'paragraph', 1, 1],
  ['word', 'sentence', 1, 1],
  ['word', 'paragraph', 1, 1],
  ['word', 'item', 1, 1],
  ['word', 'line', 1, 1],
  ['word', 'section', 1, 1],
  ['line', 'paragraph', 1, 1],
  ['character', 'word', 2, 1],
  ['word', 'character', 1, 21],
  ['token', 'word', 1, 2],
  ['word', 'token', 1, 8],
  ['page', 'word', 1, 700],
  ['word', 'page', 200, 1],
  ['word', 'minute', 60, 1],
  ['minute', 'word', 1, 300],
  ...wordsAtLeast,
  ['answer', 'question', 1, 1],
  ['question', 'answer', 1, 1],
];

/** What holds of any text that somebody would want to read: findings by these are less certain. */
const usual: UnitRelations = [
  ['sentence', 'word', 1, 45],
  ['line', 'item', 1, 1],
  ['line', 'stanza', 2, 1],
  ['paragraph', 'section', 1, 1],
  ['sentence', 'page', 8, 1],
  ['line', 'page', 12, 1],
  ['character', 'page', 1000, 1],
  ['minute', 'word', 1, 240],
  ['sentence', 'minute', 3, 1],
  ['character', 'minute', 300, 1],
  ['minute', 'sentence', 1, 80],
];

/** What holds of any text, and what does of readable ones. */
export const alwaysOrUsual: UnitRelations = [...always, ...usual];

/** Units that the relations above only estimate. */
export const estimated: ReadonlySet<string> = new Set(['page', 'minute', 'token']);

const neighbours: ReadonlyMap<string, ReadonlySet<string>> = (() => {
  const found = new Map<string, Set<string>>();
  for (const [one, other] of alwaysOrUsual) {
    for (const [from, to] of [
      [one, other],
      [other, one],
    ] as const)
      found.set(from, (found.get(from) ?? new Set()).add(to));
  }
  return found;
})();

/** Whether how many there are of one unit says something about how many there are of another, as far as is known. */
export const areRelated = (unit: string, other: string): boolean =>
  unit === other || neighbours.get(unit)?.has(other) === true;
