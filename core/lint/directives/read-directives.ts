import type { KnownReader } from '../exact/exact-reader.ts';
import { exactReaders, isReadBy } from '../exact/exact-readers.ts';
import type { PhraseIndex, PhraseSearch } from '../lexicon/phrase-index.ts';
import { prebuiltPhrases } from '../lexicon/prebuilt-phrases.ts';
import type { Surface } from '../lexicon/surface.ts';
import { surfaces } from '../lexicon/surfaces.ts';
import type { Clause, Condition, Target, TokenRange } from '../text/clause.ts';
import { skipNegation, skipOpeners } from '../text/order-start.ts';
import { stemWord } from '../text/stem-word.ts';
import type { Token } from '../text/token.ts';
import { tokenKeys } from '../text/tokenize.ts';
import { wordSequences } from '../text/word-sequences.ts';
import { isBesideThePoint } from './beside-the-point.ts';
import type { Directive } from './directive.ts';
import { implied } from './imply.ts';
import { isMereMention } from './mere-mention.ts';
import { isNarrowed, isOfPlace, isPlaceOnly } from './narrowing.ts';
import { isSaidOfSome } from './of-some.ts';
import { onlyThen } from './only-then.ts';
import { rememberedReadings } from './remembered-readings.ts';
import { isSideRemark } from './side-remark.ts';
import {
  isHalfNegated,
  isListed,
  isListedAvoided,
  isOfFew,
  opposite,
  signOf,
  turnsOfWithout,
  unlisted,
} from './signs.ts';
import type { SurfaceEntry, SurfaceMatch } from './surface-index.ts';
import { indexSurfaces } from './surface-index.ts';
import { isToldInPassing } from './told-in-passing.ts';

let built: PhraseIndex<SurfaceEntry> | undefined;

/** Made when first needed: there are thousands of phrases. */
const index = (): PhraseIndex<SurfaceEntry> => {
  built ??= indexSurfaces(surfaces, prebuiltPhrases);
  return built;
};

/**
 * What clauses ask of decision surfaces: by the words of the lexicon, in exact terms, and by what follows from either.
 * Permissions are directives too; what need not be is none.
 *
 * @param own - surfaces that the settings add to those of the lexicon
 */
export function readDirectives(clauses: readonly Clause[], own: readonly Surface[] = []): readonly Directive[] {
  const said: Directive[] = [];
  for (const clause of clauses) {
    const [known = [], exact = []] = readOnce(clause);
    said.push(...known);
    if (own.length > 0) said.push(...worded(asTerms(clause), ownIndex(own)).map(unnarrowed));
    said.push(...exact);
  }
  return [...said, ...implied(said), ...onlyThen(said)];
}

/** What a clause says in words of the lexicon, and in exact terms. */
const readOnce = rememberedReadings((clause) => [worded(clause, index()), exactly(clause, exactReaders)]);

/** What a clause asks for in its own words, without what follows from them. */
export type ReadSaid = (clause: Clause) => readonly Directive[];

export const readSaid: ReadSaid = (clause) => readOnce(clause).flat();

/** What sentences say on some surfaces, and may say on others. */
export interface SaidOn {
  readonly read: ReadSaid;
  /** Whether words of the lexicon for any of the surfaces may stand among tokens: false is certain. */
  mayHoldPhrase(tokens: readonly Token[]): boolean;
}

/** Reads what is said on some surfaces. */
export function saidOn(surfaces: ReadonlySet<string>): SaidOn {
  const phrases = index().only(({ surface }) => surfaces.has(surface.id));
  const readers = exactReaders.filter((reader) => [...surfaces].some((surface) => isReadBy(reader, surface)));
  const read = rememberedReadings((clause) => [worded(clause, phrases), exactly(clause, readers)]);
  return { read: (clause) => read(clause).flat(), mayHoldPhrase: phrases.mayHold };
}

function exactly(clause: Clause, readers: readonly KnownReader[]): readonly Directive[] {
  const found: Directive[] = [];
  for (const { read, mayRead } of readers) {
    if (mayRead(clause.sentence.tokens)) for (const one of read(clause)) found.push(one);
  }
  // Nearly all clauses ask for nothing in exact terms.
  if (found.length === 0) return found;
  return found.filter(({ evidence }) => !isCondition(clause, evidence)).flatMap((one) => unlisted(one) ?? []);
}

const ownIndexes = new WeakMap<readonly Surface[], PhraseIndex<SurfaceEntry>>();

function ownIndex(own: readonly Surface[]): PhraseIndex<SurfaceEntry> {
  const known = ownIndexes.get(own) ?? indexSurfaces(own);
  ownIndexes.set(own, known);
  return known;
}

/**
 * A clause as pairs of the settings see it. Terms of a team stand in quotation marks as often as not, so a word in them
 * counts as the word; and they exclude each other whatever is said of them.
 */
function asTerms(clause: Clause): Clause {
  const tokens = clause.sentence.tokens.map(
    (token): Token =>
      (token.kind === 'quote' || token.kind === 'code') && /^\p{L}+$/u.test(token.lower) ? asWord(token) : token,
  );
  return { ...clause, target: { kind: 'response' }, sentence: { ...clause.sentence, tokens } };
}

function asWord(token: Token): Token {
  const word = { kind: 'word', lower: token.lower, stem: stemWord(token.lower) } as const;
  return { ...token, ...word, keys: tokenKeys(word) };
}

const unnarrowed = ({ narrowed: _, ...directive }: Directive): Directive => directive;

/** What only says when something holds asks for nothing: "if the user wants a table". */
const isCondition = ({ conditions }: Clause, { from, to }: TokenRange): boolean =>
  conditions.some((one) => one.from <= from && to <= one.to);

const isOfAnyMood = ({ mood }: SurfaceEntry): boolean => mood === 'any';

function worded(clause: Clause, phrases: PhraseSearch<SurfaceEntry>): readonly Directive[] {
  const { mood, sentence } = clause;
  if (mood === 'question' || mood === 'narrative') return [];
  const matches = phrases
    .search(sentence.tokens, clause, mood === 'order' ? undefined : isOfAnyMood)
    .filter((match) => !isCondition(clause, match));
  return longest(matches).flatMap((match) => directiveOf(clause, match));
}

/** Of one surface, matches inside of a longer one are dropped, and so is all but one of the same words. */
function longest(matches: readonly SurfaceMatch[]): readonly SurfaceMatch[] {
  const kept: SurfaceMatch[] = [];
  for (const match of matches.toSorted(byLength)) {
    const isCovered = kept.some(
      (one) => one.entry.surface === match.entry.surface && one.from <= match.from && match.to <= one.to,
    );
    if (!isCovered) kept.push(match);
  }
  return kept;
}

const byLength = (a: SurfaceMatch, b: SurfaceMatch): number =>
  b.consumed.length - a.consumed.length || b.to - b.from - (a.to - a.from);

const asksNothing = (clause: Clause, match: SurfaceMatch): boolean =>
  isHalfNegated(clause, match) ||
  isOfFew(clause, match) ||
  isListedAvoided(clause) ||
  isMereMention(clause, match) ||
  isBesideThePoint(clause, match) ||
  isSideRemark(clause, match) ||
  isToldInPassing(clause, match);

function directiveOf(clause: Clause, match: SurfaceMatch): readonly Directive[] {
  const { entry, from, to } = match;
  if (asksNothing(clause, match)) return [];
  const without = turnsOfWithout(clause, match);
  if (without === undefined) return [];
  const said = without === 1 ? opposite(signOf(clause, match)) : signOf(clause, match);
  if (said !== entry.sign && isPlaceOnly(clause, match)) return [];
  const sign = permittedSign(clause, match, said);
  if (sign === undefined) return [];
  if (isDeniedReason(clause, match, sign) || (sign === '-' && isOfEdge(clause, match))) return [];
  return [
    {
      clause: boundClause(clause, match),
      evidence: { from, to },
      surface: entry.surface.id,
      value: { kind: 'pole', pole: entry.pole },
      sign,
      strength: clause.force === 'require' || clause.force === 'forbid' ? 'hard' : 'soft',
      exclusive: entry.exclusive || (entry.surface.arises === undefined && saysOnly(clause, match)),
      target: targetOf(clause, match),
      ...(isBound(clause, match, sign) ? { narrowed: true } : {}),
      ...(clause.per === undefined ? {} : { per: clause.per }),
    },
  ];
}

/**
 * What a permission permits. Not to do something is permitted in so many words only where it is about conduct: "you may
 * act without asking", "there is no need to ask".
 */
function permittedSign(clause: Clause, { entry, from }: SurfaceMatch, sign: '+' | '-'): '+' | '-' | undefined {
  if (clause.force !== 'permit') return sign;
  const isExempt = exemptions.beginsIn(clause.sentence.tokens, { from: clause.from, to: from });
  if (entry.surface.placeless !== true) return sign === '-' ? undefined : sign;
  if (isExempt) return sign === '+' ? '-' : undefined;
  return sign === '+' || entry.sign === '-' ? sign : undefined;
}

const exemptions = wordSequences(
  "need not|needn't|do not need to|don't need to|do not have to|don't have to|no need to|no need for|not required to|not necessary to|unnecessary to|not obliged to|under no obligation to",
);

const isBound = (clause: Clause, match: SurfaceMatch, sign: '+' | '-'): boolean =>
  (sign === '-' && isSaidOfSome(clause, match.from)) ||
  (match.entry.mood === 'order' ? isNarrowed(clause, match, sign) : sign === '-' && isOfPlace(clause, match));

/** Rules about things that are parts themselves: "Put the code in a block" says nothing of what stands in the block. */
const ofParts: ReadonlySet<string> = new Set([
  'conflict/markup',
  'conflict/parts',
  'conflict/only-output',
  'conflict/citation',
]);

/** What fences stand around, and no part of the answer apart from them. */
const ofCode: ReadonlySet<string> = new Set(['code', 'snippet', 'block'].map(stemWord));

/** "*Quote* decisions in the language in which they were taken": of the rest nothing is said. */
const isQuoting = (tokens: readonly Token[], from: number): boolean =>
  ['quote', 'cite'].includes(tokens[from]?.lower ?? '');

/** The target of the clause, where it is not the very thing that is asked for. */
function targetOf({ target, from, sentence: { tokens } }: Clause, { consumed, entry }: SurfaceMatch): Target {
  const head = target.name?.split(' ').at(-1);
  if (entry.surface.id === 'language' && isQuoting(tokens, from)) return { kind: 'part', name: 'quotation' };
  if (entry.surface.id === 'code-fence' && ofCode.has(head ?? '')) return { kind: 'response' };
  const isThing = ofParts.has(entry.surface.rule) && consumed.some((index) => tokens[index]?.stem === head);
  return isThing && target.kind === 'part' ? { kind: 'response' } : target;
}

/** "It never runs in the background": that a reason against something does not hold asks for nothing. */
const isDeniedReason = (clause: Clause, { entry }: SurfaceMatch, sign: '+' | '-'): boolean =>
  entry.mood === 'any' && entry.sign === '-' && sign === '+' && !isListed(clause);

/** "Do not begin with a question": one may stand anywhere else. */
function isOfEdge({ from, to, sentence: { tokens } }: Clause, { entry }: SurfaceMatch): boolean {
  const verb = skipNegation(tokens, skipOpeners(tokens, from, to), to);
  return (
    ofMarks.has(entry.surface.rule) && edgeVerbs.has(tokens[verb]?.lower ?? '') && tokens[verb + 1]?.lower === 'with'
  );
}

const ofMarks: ReadonlySet<string> = new Set(['conflict/markup', 'conflict/punctuation']);

const edgeVerbs: ReadonlySet<string> = new Set('begin start open end close finish conclude'.split(' '));

/** "Hold it until they have answered": what the phrase itself waits for. */
const times: ReadonlySet<string> = new Set(['until', 'till']);

/** "Pay *as soon as* a flight is found": whatever the event, it is not waited for. */
const haste: ReadonlySet<string> = new Set(['soon', 'moment', 'instant']);

/** The clause with those of its conditions that bind the directive. */
function boundClause(clause: Clause, match: SurfaceMatch): Clause {
  const { mood, surface } = match.entry;
  const holds = (words: ReadonlySet<string>): boolean =>
    match.consumed.some((at) => words.has(clause.sentence.tokens[at]?.lower ?? ''));
  if (surface.placeless === true && holds(haste)) return { ...clause, when: [] };
  const isTimed = holds(times);
  const own = mood === 'any' || isTimed ? withoutOwnConditions(clause, match) : clause;
  const { arises } = surface;
  if (arises === undefined || own.when.length === 0) return own;
  return { ...own, when: own.when.filter(({ text }) => !arises.test(text)) };
}

/** "Customers hang up when they are asked things": a condition that belongs to the words that matched is none. */
function withoutOwnConditions(clause: Clause, { from, to }: SurfaceMatch): Clause {
  if (clause.when.length + clause.unless.length === 0) return clause;
  const stems = new Set(clause.sentence.tokens.slice(from, to).map(({ stem }) => stem));
  const isOwn = (condition: Condition): boolean =>
    condition.stems.filter((stem) => stems.has(stem)).length * 2 >= condition.stems.length;
  const others = (conditions: readonly Condition[]): readonly Condition[] => conditions.filter((one) => !isOwn(one));
  return { ...clause, when: others(clause.when), unless: others(clause.unless) };
}

const onlyWords = wordSequences(
  'only|solely|exclusively|just|nothing but|purely|nothing except|nothing other than|entirely|strictly|and nothing else|alone|without anything else',
);

/** "only" within three tokens of a match; "not only" does not count. */
function saysOnly(clause: Clause, { from, to }: SurfaceMatch): boolean {
  const { tokens } = clause.sentence;
  if (!onlyWords.mayOccur(tokens)) return false;
  for (let at = Math.max(clause.from, from - 3); at < Math.min(clause.to, to + 3); at += 1) {
    if (onlyWords.longestAt(tokens, at, clause.to) > 0 && tokens[at - 1]?.lower !== 'not') return true;
  }
  return false;
}
