import type { Clause } from '../text/clause.ts';
import { auxiliaries, determiners, isWord, modals, prepositions, subjectPronouns } from '../text/clause-words.ts';
import { isImperative } from '../text/imperative-verbs.ts';
import { isImperativeAt, skipOpeners } from '../text/order-start.ts';
import { isAnswer, isComposing, isText } from '../text/part-nouns.ts';
import { stemsOf } from '../text/stems-of.ts';
import type { Token } from '../text/token.ts';
import { wordSequences } from '../text/word-sequences.ts';
import type { SurfaceMatch } from './surface-index.ts';

/** Words after a noun that pick some of its kind out. */
const restricting = wordSequences(
  'before or after|before and after|to main|to master|to production|to prod|to the main|to the master|to the default|to a protected|to protected|on main|on master|that|which|who|whose|longer than|shorter than|unrelated to|related to|more than|beyond|unless|to the point|to the extent|at the expense|at the cost|so much that|inside other|inside another|inside each other|within another|in another|through the|through a|via the|via a|by way of|by means of',
);

/** "Do not ask the tenant *for it*": for what was spoken of before. */
const pointing = wordSequences('for it|for that|for them|about it|about that|about them');

/** "for …" that says why, or for everything. */
const purposes = wordSequences(
  'for clarity|for readability|for emphasis|for the whole|for all|for every|for each|for any|for your|for this|for the answer|for the response|for the reply|for the output|for the text|for easy|for better|for quick|for example|for instance|for effect|for structure|for consistency|for the user|for the reader|for readers|for users|for everything|for the entire|for it|for them|for us|for me',
);

/** Rules about things in the text: there, an adjective tells which of them are meant ("no generic headings"). */
const ofThings: ReadonlySet<string> = new Set([
  'conflict/markup',
  'conflict/parts',
  'conflict/punctuation',
  'conflict/clarify',
  'conflict/code-style',
  'conflict/values',
]);

/**
 * Whether a match names only some of its thing: "tables for advice", "details that were given", "generic headings".
 * An order for some is an order; it is what is banned, and what is meant for some case, that matters.
 */
export function isNarrowed(clause: Clause, match: SurfaceMatch, sign: '+' | '-'): boolean {
  const { tokens } = clause.sentence;
  const { to } = match;
  if (isAheadOfAct(tokens, match, clause.to)) return true;
  if (
    (isForCase(tokens, to, clause.to) && !isForTarget(clause, to)) ||
    isOfOneKind(clause, match) ||
    isInTurn(clause, match) ||
    isAmongEqual(clause, match)
  )
    return true;
  if (clause.force === 'forbid' && again.has(tokens[to]?.lower ?? '')) return true;
  if (sign === '+') return false;
  if (isOfOnePlace(clause, match) || isForOwn(tokens, match, clause.to)) return true;
  if (pointing.longestAt(tokens, to - 1, clause.to) > 1) return true;
  if (to < clause.to && (isRelative(tokens, to) || restricting.longestAt(tokens, to, clause.to) > 0)) return true;
  return ofThings.has(match.entry.surface.rule) && isModified(tokens, match);
}

/** Whether a ban is for one list that is added, or one place. */
const isOfOnePlace = (clause: Clause, match: SurfaceMatch): boolean =>
  isOfAdded(clause, match) || isAtPath(clause, match);

/** "Add a list of sources *without links*": none in that list, whatever is in the rest. */
function isOfAdded({ sentence: { tokens }, from, to }: Clause, match: SurfaceMatch): boolean {
  const without = tokens.findIndex(({ lower }, at) => at > from && at < match.to && lower === 'without');
  const verb = tokens.findIndex(({ stem }, at) => at >= from && at < without && adding.has(stem));
  if (without === -1 || verb === -1) return false;
  const object = tokens.slice(verb + 1, Math.min(to, verb + MOST_SUBJECT));
  return ['a', 'an', 'the'].includes(object[0]?.lower ?? '') && !object.slice(1, 3).some(({ stem }) => isAnswer(stem));
}

/** "Do not touch files *under `vendor/`*": there, and nowhere else. */
function isAtPath({ sentence: { tokens }, to }: Clause, match: SurfaceMatch): boolean {
  const near = tokens.slice(match.from, Math.min(to, match.to + 4));
  return (
    match.entry.surface.rule === 'conflict/autonomy' &&
    near.some(({ lower }, at) => inPaths.has(lower) && near[at + 1]?.kind === 'code')
  );
}

const inPaths: ReadonlySet<string> = new Set(['under', 'in', 'inside', 'within', 'below', 'of', 'from']);

const adding = stemsOf('add include append attach insert');

/** "Do not explain it again": once is asked for elsewhere. */
const again: ReadonlySet<string> = new Set(['again', 'twice', 'repeatedly']);

/** How the whole text is: said of one kind of thing in it, it says nothing of the rest. */
const ofManner: ReadonlySet<string> = new Set(['conflict/tense', 'conflict/tone', 'conflict/language']);

/** "Old inscriptions are told in the past tense", "Only the strings of that account use the informal address". */
function isOfOneKind({ sentence: { tokens }, from, mood }: Clause, match: SurfaceMatch): boolean {
  if (!ofManner.has(match.entry.surface.rule) || (mood !== 'order' && mood !== 'statement')) return false;
  const start = tokens[from]?.lower === 'only' ? from + 1 : from;
  const verb = tokens.findIndex(
    ({ lower }, at) => at > start && at < match.to && (auxiliaries.has(lower) || using.has(lower)),
  );
  if (verb === -1 || verb - start > MOST_SUBJECT || isImperativeAt(tokens, start, verb)) return false;
  const subject = tokens.slice(start, verb);
  // Whatever may be the answer, or who writes it, is no kind of thing in it.
  const head = headOf(subject);
  const isSaidOfPeople = mood === 'statement' && people.has(head?.stem ?? '');
  const isRecord = subject.length > 1 && records.has(head?.stem ?? '');
  return (isRecord || subject.every(isOther)) && /[^s]s$/u.test(head?.lower ?? '') && !isSaidOfPeople;
}

/** "Give a short answer first", "then explain in detail": one part of the answer after the other. */
function isInTurn({ sentence: { tokens }, from, to }: Clause, { entry }: SurfaceMatch): boolean {
  if (entry.surface.rule !== 'conflict/verbosity') return false;
  return turns.has(tokens[from]?.lower ?? '') || tokens.slice(from, to).some(({ lower }) => lower === 'first');
}

/** "Products *at the same price* are sorted by name", "sort *each* customer's orders": what another order leaves open. */
const isAmongEqual = ({ sentence: { tokens }, from, to }: Clause, { entry }: SurfaceMatch): boolean =>
  entry.surface.id === 'sorting' &&
  (tokens.slice(from, to).some(({ lower }) => equals.has(lower)) ||
    isSortedEach(tokens, skipOpeners(tokens, from, to)));

const isSortedEach = (tokens: readonly Token[], verb: number): boolean =>
  ordering.has(tokens[verb]?.stem ?? '') && ['each', 'every'].includes(tokens[verb + 1]?.lower ?? '');

const ordering = stemsOf('sort order arrange rank');

const equals: ReadonlySet<string> = new Set('same equal equally identical tie ties tied'.split(' '));

const turns: ReadonlySet<string> = new Set(['then', 'next', 'afterwards', 'afterward', 'finally', 'below']);

const MOST_SUBJECT = 7;
/** "Log entries", "commit messages": by the word before them, not what the user reads. */
const records = stemsOf('entry message comment log identifier key code record label');
const using: ReadonlySet<string> = new Set('use take follow keep stay stays remain remains'.split(' '));

/** Of "the strings of the account", the strings. */
function headOf(subject: readonly Token[]): Token | undefined {
  const end = subject.findIndex(({ lower }) => prepositions.has(lower));
  return subject.slice(0, end === -1 ? subject.length : end).at(-1);
}

const isOther = (token: Token): boolean =>
  isWord(token) &&
  ![isAnswer, isText, isComposing].some((is) => is(token.stem)) &&
  !subjectPronouns.has(token.lower) &&
  !general.has(token.lower);

const general: ReadonlySet<string> = new Set(
  'all every each any both no not what whatever everything words verbs wording tone style voice language sentences terms'.split(
    ' ',
  ),
);

/** "What stands inside of `<contract>` is read-only": all else may be changed. */
export const isOfPlace = ({ sentence: { tokens }, from }: Clause, match: SurfaceMatch): boolean =>
  match.entry.surface.rule === 'conflict/autonomy' &&
  tokens.slice(from, match.from).some(({ kind, lower }) => kind === 'code' || lower === 'inside' || lower === 'within');

/** "a formal tone for letters", but not "ask for the date". */
function isForCase(tokens: readonly Token[], at: number, to: number): boolean {
  const before = tokens[at - 1];
  if (tokens[at]?.lower === 'only' && ['for', 'when', 'if', 'where'].includes(tokens[at + 1]?.lower ?? '')) return true;
  if (at >= to || tokens[at]?.lower !== 'for' || !isWord(before)) return false;
  if (isImperative(before.lower) && !owing.has(before.lower)) return false;
  return purposes.longestAt(tokens, at, to) === 0;
}

/** "Sentence case *for the title*": what it is about, and no case. */
const isForTarget = ({ target, sentence: { tokens }, to }: Clause, at: number): boolean =>
  target.kind === 'part' &&
  tokens.slice(at + 1, Math.min(to, at + 4)).some(({ stem }) => stem === target.name?.split(' ').at(-1));

/** "Search *before saving*": when something is saved. That the answer waits for it is no case: there is always one. */
const isAheadOfAct = (tokens: readonly Token[], { entry, from }: SurfaceMatch, end: number): boolean =>
  entry.surface.id === 'search' &&
  tokens.some(({ lower }, at) => {
    const act = tokens[at + 1];
    const isAct = at > from && at + 1 < end && lower === 'before' && act?.lower.endsWith('ing') === true;
    return isAct && !answering.has(act.stem);
  });

const answering = stemsOf('answer reply respond write start begin act decide guess');

/** "Skip searching *for simple tasks*": when it is to be skipped, and not what is looked for. */
const isForWork = (tokens: readonly Token[], { to }: SurfaceMatch, end: number): boolean =>
  tokens[to - 1]?.lower === 'for' &&
  tokens.slice(to, Math.min(end, to + MOST_SUBJECT)).some(({ stem }) => works.has(stem));

const isForOwn = (tokens: readonly Token[], match: SurfaceMatch, end: number): boolean =>
  isForWork(tokens, match, end) || isForSomething(tokens, match, end);

/** "Never ask the customer *for a card number*": for that, and for nothing else. */
function isForSomething(tokens: readonly Token[], { to, entry }: SurfaceMatch, end: number): boolean {
  if (entry.surface.id !== 'clarify' || tokens[to - 1]?.lower !== 'for' || to >= end) return false;
  return !tokens
    .slice(to, Math.min(end, to + 4))
    .some(({ stem, lower }) => clarified.has(stem) || clarified.has(lower));
}

/** Whatever anybody may be asked for. */
const clarified = stemsOf(
  'clarification detail information confirmation approval permission help input anything more further missing it them data guidance direction instruction consent context requirement',
);

const works = stemsOf('task chore question request operation case matter query turn job errand');

/** "Apologise for delays": the verb asks for nothing, "for" says what it is about. */
const owing: ReadonlySet<string> = new Set(
  'apologise apologize thank compensate refund charge blame praise'.split(' '),
);

/** "details the user gave", "fields marked internal": a relative clause without its pronoun. */
function isRelative(tokens: readonly Token[], at: number): boolean {
  const [noun, next, verb] = [tokens[at - 1], tokens[at], tokens[at + 1]];
  if (!isWord(noun) || !isWord(next) || isImperative(noun.lower) || prepositions.has(noun.lower)) return false;
  if (noNouns.has(noun.lower)) return false;
  if (participles.has(next.lower)) return true;
  if (!isWord(verb) || determiners.has(noun.lower) || noun.lower === 'only') return false;
  return relativeSubjects.has(next.lower) || (next.lower === 'the' && people.has(verb.stem));
}

/** "Return only the query": nothing that a relative clause could follow. */
const noNouns: ReadonlySet<string> = new Set(
  'only but just solely exclusively nothing else strictly except than'.split(' '),
);

const participles: ReadonlySet<string> = new Set(
  'marked called named given written found mentioned listed provided already contained stated used taken made left tagged labelled labeled flagged'.split(
    ' ',
  ),
);

const relativeSubjects: ReadonlySet<string> = new Set('you they we i he she'.split(' '));

const people: ReadonlySet<string> = new Set('user customer reader client caller author student sender'.split(' '));

/** Whether a word directly before the thing picks some of it out. */
function isModified(tokens: readonly Token[], { consumed }: SurfaceMatch): boolean {
  const last = consumed.at(-1) ?? 0;
  const before = tokens[last - 1];
  if (consumed.includes(last - 1) || !isWord(before)) return false;
  return ![determiners, prepositions, auxiliaries, modals, plain].some((words) => words.has(before.lower));
}

/**
 * Whether a match is only the place of what is forbidden: "Do not use the word harvest in the headings" forbids no
 * headings.
 */
export function isPlaceOnly({ target, sentence: { tokens } }: Clause, { from, consumed }: SurfaceMatch): boolean {
  if (target.kind !== 'part' || !placing.has(tokens[from]?.lower ?? '')) return false;
  const head = target.name?.split(' ').at(-1) ?? '';
  return consumed.some((index) => tokens[index]?.stem === head);
}

const placing: ReadonlySet<string> = new Set([
  'in',
  'within',
  'inside',
  'of',
  'on',
  'for',
  'to',
  'under',
  'below',
  'at',
]);

const plain: ReadonlySet<string> = new Set(
  'not no never nor any all anything something anyone anybody extra additional unnecessary other further more fancy decorative single kind kinds sort sorts form forms use using of and or your whatsoever at ever also even actual own visible really please very new explicit personal direct specific long short special unneeded needless superfluous excessive such them it to me us'.split(
    ' ',
  ),
);
