import type { Clause } from '../text/clause.ts';
import { auxiliaries, isWord, prepositions } from '../text/clause-words.ts';
import { isVerbStem } from '../text/imperative-verbs.ts';
import { skipOpeners } from '../text/order-start.ts';
import { stemWord } from '../text/stem-word.ts';
import type { Token } from '../text/token.ts';
import { wordSequences } from '../text/word-sequences.ts';
import type { SurfaceMatch } from './surface-index.ts';

/**
 * Whether a match names its thing and asks for nothing: the owner of something else ("Tailwind's shadows"), what is to be
 * converted ("Convert Markdown to LaTeX"), a thing that is there already ("which column is in the table"), or what is said of it ("Never say that this is easy").
 */
export function isMereMention(clause: Clause, match: SurfaceMatch): boolean {
  return [
    isOwner,
    isSource,
    isThere,
    isEach,
    isReported,
    isLimit,
    isOtherKind,
    isNoun,
    isOutcome,
    isVerb,
    isPlace,
    isOfOthers,
  ].some((mentions) => mentions(clause, match));
}

/** "Ask them to *explain the concept*", "help students *understand concepts*": what others do, or are to be able to do. */
function isOfOthers({ sentence: { tokens }, from: start }: Clause, { from, entry }: SurfaceMatch): boolean {
  if (entry.surface.rule !== 'conflict/coverage') return false;
  const before = tokens.slice(Math.max(start, from - 5), from);
  const to = before.at(-1)?.lower === 'to';
  return before.some(({ stem }) => (to ? asking : helping).has(stem));
}

const asking: ReadonlySet<string> = new Set(
  'ask want invite encourage prompt tell let get challenge'.split(' ').map(stemWord),
);
const helping: ReadonlySet<string> = new Set('help helps helping enable let assist'.split(' ').map(stemWord));

/** "Only tags from *the list* below": a noun, which would give an order without its article. */
const isNoun = ({ sentence: { tokens }, from: start }: Clause, { from, entry }: SurfaceMatch): boolean =>
  entry.surface.id === 'commentary' &&
  entry.sign === '+' &&
  from > start &&
  articles.has(tokens[from - 1]?.lower ?? '') &&
  isVerbStem(tokens[from]?.stem ?? '');

const articles: ReadonlySet<string> = new Set(['the', 'a', 'an', 'this', 'that']);

/** "A long reply will not be read": what becomes of it is told, and it is not asked for. */
function isOutcome({ sentence: { tokens }, from: start }: Clause, { from, to, entry }: SurfaceMatch): boolean {
  if (!ofManner.has(entry.surface.rule) || from > start + 1 || entry.sign === '-') return false;
  const [modal, next, verb] = tokens.slice(to, to + 3).map(({ lower }) => lower);
  return modal === 'will' && (next === 'not' || next === 'never') ? verb === 'be' || verb === 'get' : false;
}

/** "Never use more than four hashtags", "No table exceeds six rows": a limit, and no ban. */
function isLimit({ sentence: { tokens }, negators, ...clause }: Clause, { from, to, entry }: SurfaceMatch): boolean {
  if (entry.surface.rule !== 'conflict/markup' && entry.surface.rule !== 'conflict/punctuation') return false;
  const start = Math.min(from, ...negators.map((one) => one.from));
  const end = tokens[start]?.lower === 'no' ? clause.to : to;
  return tokens
    .slice(start, end)
    .some((_, at) => limits.longestAt(tokens, start + at, end) > 0 && isCounted(tokens, start + at, end));
}

const limits = wordSequences(
  'more than|fewer than|less than|over|beyond|in excess of|longer than|shorter than|larger than|deeper than|exceed|exceeds|exceeding',
);

const isCounted = (tokens: readonly Token[], at: number, to: number): boolean =>
  tokens.slice(at, Math.min(to, at + 5)).some(({ kind, lower }) => kind === 'number' || numerals.has(lower));

const numerals: ReadonlySet<string> = new Set('one two three four five six seven eight nine ten twelve'.split(' '));

/** "Function names in camelCase", "Components are named in PascalCase": the names of one kind of thing are not all names. */
function isOtherKind({ sentence: { tokens }, from: start }: Clause, { from, entry }: SurfaceMatch): boolean {
  const behind = auxiliaries.has(tokens[from]?.lower ?? '') ? from : from - 1;
  const subject = tokens[behind - 1];
  if (entry.surface.id === 'code-naming' && behind > start && auxiliaries.has(tokens[behind]?.lower ?? ''))
    return isWord(subject) && !ofAllNames.has(subject.lower);
  const kind = tokens[from - 1];
  if (!entry.surface.id.startsWith('code-naming') || tokens[from]?.stem !== NAME || kind === undefined) return false;
  return kindsOfNames.has(kind.stem) && entry.surface.id !== `code-naming-${kind.stem}`;
}

const ofAllNames: ReadonlySet<string> = new Set(
  'names identifiers everything all things naming they these case'.split(' '),
);

const NAME = stemWord('names');
const kindsOfNames: ReadonlySet<string> = new Set(
  'function file variable class constant method table column field module package branch test component'
    .split(' ')
    .map(stemWord),
);

/** How a text sounds: what it reports of others sounds of nothing. */
const ofManner: ReadonlySet<string> = new Set([
  'conflict/tone',
  'conflict/verbosity',
  'conflict/person',
  'conflict/verbatim',
]);

/** "Never say that something is easy": what is (not) said, and not how. */
function isReported({ sentence: { tokens }, from }: Clause, match: SurfaceMatch): boolean {
  if (!ofManner.has(match.entry.surface.rule)) return false;
  for (let at = match.from - 1; at > from; at -= 1) {
    if (tokens[at]?.lower !== 'that') continue;
    // "Say that …", "tell them that …", "tell the reader that …".
    return tokens.slice(Math.max(from, at - 3), at).some(({ stem }) => saying.has(stem));
  }
  return false;
}

const saying: ReadonlySet<string> = new Set(
  'say tell claim state suggest imply pretend assume think mention promise believe note explain stress admit assert assure remind write conclude report'
    .split(' ')
    .map(stemWord),
);

function isOwner({ sentence: { tokens }, to: end }: Clause, { consumed, to }: SurfaceMatch): boolean {
  const last = consumed.at(-1) ?? 0;
  return last === to - 1 && to < end && isWord(tokens[to]) && tokens[last]?.lower.endsWith("'s") === true;
}

const converting: ReadonlySet<string> = new Set(
  'convert turn translate transform rewrite change migrate port'.split(' '),
);

function isSource({ sentence: { tokens }, from, to: end }: Clause, { to }: SurfaceMatch): boolean {
  if (!converting.has(tokens[skipOpeners(tokens, from, end)]?.lower ?? '')) return false;
  if (['to', 'into'].includes(tokens[to - 1]?.lower ?? '')) return false;
  return tokens.slice(to, Math.min(end, to + 6)).some(({ lower }) => lower === 'to' || lower === 'into');
}

/** "Each taking one line": so much for each of several. */
const isEach = ({ sentence: { tokens } }: Clause, { from, entry }: SurfaceMatch): boolean =>
  entry.surface.id === 'paragraphs' &&
  entry.pole === 'single' &&
  tokens.slice(Math.max(0, from - 3), from).some(({ lower }) => lower === 'each' || lower === 'every');

/** "Do not *list* decisions": what is not to be named, and no layout. */
function isVerb({ sentence: { tokens }, to: end }: Clause, { consumed, entry, to }: SurfaceMatch): boolean {
  const last = consumed.at(-1) ?? 0;
  const next = tokens[to];
  if (entry.surface.id !== 'layout' || last !== to - 1 || tokens[last]?.lower !== 'list') return false;
  return negations.has(tokens[last - 1]?.lower ?? '') && to < end && isWord(next) && !prepositions.has(next.lower);
}

const negations: ReadonlySet<string> = new Set(["don't", 'not', 'never']);

/** "Don't put prices *in the table*": where something is not to be, and that is there. */
function isPlace({ sentence: { tokens }, from: start, negators }: Clause, { consumed, entry }: SurfaceMatch): boolean {
  const last = consumed.at(-1) ?? 0;
  if (entry.surface.rule !== 'conflict/markup' || !['in', 'into', 'from'].includes(tokens[last - 2]?.lower ?? ''))
    return false;
  const isDenied = negators.some(({ governs }) => governs.from <= last && last < governs.to);
  const hasObject = tokens.slice(start, last - 2).some((token, at) => isWord(token) && !consumed.includes(start + at));
  return isDenied && tokens[last - 1]?.lower === 'the' && hasObject && things.has(tokens[last]?.stem ?? '');
}

const pointing: ReadonlySet<string> = new Set('the this that these those which its'.split(' '));

/** Marks of a text that are talked about as well as made: "the table", "which image". */
function isThere({ sentence: { tokens }, from }: Clause, { consumed, entry }: SurfaceMatch): boolean {
  if (entry.surface.rule !== 'conflict/markup' || entry.sign === '-') return false;
  const last = consumed.at(-1) ?? 0;
  const isPointed = [last - 1, last - 2].some(
    (at) => at > from && !consumed.includes(at) && pointing.has(tokens[at]?.lower ?? ''),
  );
  return isPointed && things.has(tokens[last]?.stem ?? '');
}

const things: ReadonlySet<string> = new Set(
  'table image picture chart diagram screenshot grid link url list photo'.split(' ').map(stemWord),
);
