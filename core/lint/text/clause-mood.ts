import type { Force, Mood, TokenRange } from './clause.ts';
import { determiners, isMark, isWord, pastForms, prepositions } from './clause-words.ts';
import { tellsOfFailure } from './failing-text.ts';
import { finiteVerb } from './finite-verb.ts';
import { hasLastWord } from './has-last-word.ts';
import { isVerbStem } from './imperative-verbs.ts';
import { isAnswered } from './is-answered.ts';
import { isMadeByYou } from './made-by-you.ts';
import { rulesOutSubject } from './negators.ts';
import { headOfPhrase } from './noun-phrase.ts';
import { isImperativeAt, skipOpeners } from './order-start.ts';
import { doTheirOwn, isOfOthers } from './other-writers.ts';
import { stemWord } from './stem-word.ts';
import type { Token } from './token.ts';
import { wordSequences } from './word-sequences.ts';

/** What a clause does, and how strongly. */
export interface MoodAndForce {
  readonly mood: Mood;
  readonly force: Force;
}

const requests = wordSequences(
  "i want|i only want|i just want|i only need|i just need|i only expect|i'd like|i would like|i need|i expect|i'd prefer|i would prefer|i prefer|i ask you|i am asking you|i'd love|we want|we need|we expect|we'd like|we would like|we prefer|we use|we write|we do not|we don't|we never|we always|we avoid|we ask|we insist|we like|we love|we hate|our style|our house style|could you|can you|would you|will you|would you mind|please|you are to|you're to|you must|you should|you shall|you need to|you have to|you may|you can|you will|you'll|you always|you never|you do not|you don't|you only|you are not to|you are required|you are expected|you are allowed|you are not allowed|you are free|you are forbidden|your task|your job|your goal|your role is to|your answer|your response|your reply|your output|it is important|it is essential|it is crucial|it is vital|it's important|it is imperative|it is necessary|it is mandatory|it is forbidden|it is fine|it is ok|it is okay|let us|let's|make sure|make sure that|ensure|ensure that|see to it|take care|be sure|remember|there must|there should|there is no|there are no|there may|there can be no|help me",
);

const persona = wordSequences(
  "you are a|you are an|you are the|you're a|you're an|you're the|you act as|act as a|act as an|as a|as an",
);

const soft = wordSequences(
  "should|shouldn't|try to|try not to|prefer|prefers|preferably|ideally|aim to|aim for|strive|strive for|strive to|consider|where possible|if possible|when possible|whenever possible|as far as possible|it is recommended|recommended|would be nice|nice to have|tend to|lean towards|if you can|it helps|it is better|better to|i'd like|would like|i would prefer|when practical|wherever possible|as much as possible",
);

const permits = wordSequences(
  "may|can|might|could|you are free|feel free|is fine|are fine|is ok|are ok|is okay|are okay|is allowed|are allowed|are welcome|is welcome|are permitted|is permitted|is acceptable|are acceptable|need not|needn't|do not need to|don't need to|do not have to|don't have to|no need to|no need for|not required|is optional|are optional|optionally|if you like|if you wish|if you want|not necessary|not mandatory|unnecessary to",
);

const prohibitions = wordSequences(
  "may not|may never|can not|cannot|can't|could not|may only|can only|may under no|can never",
);

/** The mood and the force of a clause whose leading condition is cut off. */
export function readMood(tokens: readonly Token[], range: TokenRange): MoodAndForce {
  const mood = moodOf(tokens, range);
  return { mood, force: mood === 'order' ? forceOf(tokens, range) : 'require' };
}

function moodOf(tokens: readonly Token[], { from, to }: TokenRange): Mood {
  const start = skipOpeners(tokens, from, to);
  if (isImperativeAt(tokens, start, to) || isNegatedImperative(tokens, start, to)) return 'order';
  if (isOrderBehindPlace(tokens, start, to)) return 'order';
  if (happenings.beginsIn(tokens, { from, to: Math.min(to, start + 3) }, to)) return 'narrative';
  if (requests.longestAt(tokens, start, to) > 0 || requests.longestAt(tokens, from, to) > 0) return 'order';
  if (isMark(tokens[to - 1], '?')) return 'question';
  if (persona.longestAt(tokens, start, to) > 0) return 'statement';
  return isLabel(tokens, start, to) || tellsOfFailure(tokens, { from: start, to })
    ? 'order'
    : statementMood(tokens, { from: start, to });
}

/** "Sometimes you may not be able to …": what happens, and no ban. */
const happenings = wordSequences(
  'may not be able|might not be able|may be unable|might be unable|may not know|might not know|may not have|might not have|may not always',
);

/** "In descriptions, spell …", "At every stop, tell …": the order stands behind the place where it holds. */
function isOrderBehindPlace(tokens: readonly Token[], start: number, to: number): boolean {
  if (!prepositions.has(tokens[start]?.lower ?? '')) return false;
  for (let at = start + 2; at < Math.min(to, start + 7); at += 1) {
    if (!isMark(tokens[at], ',')) continue;
    const next = skipOpeners(tokens, at + 1, to);
    return isImperativeAt(tokens, next, to) || verbNegation.longestAt(tokens, next, to) > 0;
  }
  return false;
}

const verbNegation = wordSequences("do not|don't|never");

const isNegatedImperative = (tokens: readonly Token[], at: number, to: number): boolean =>
  negatedImperative.longestAt(tokens, at, to) > 0;

const negatedImperative = wordSequences(
  "do not|don't|dont|never|no|not|nothing|under no circumstances|on no account|at no point|in no case|at no time|without|neither|nobody|no one|none|only|nothing but|must|should|shall|may|can|cannot",
);

/** "Tone: formal", "Length: 200 words". */
function isLabel(tokens: readonly Token[], from: number, to: number): boolean {
  for (let at = from; at < Math.min(to, from + 4); at += 1) {
    if (isMark(tokens[at], ':')) return at > from;
    if (!isWord(tokens[at])) return false;
  }
  return false;
}

function statementMood(tokens: readonly Token[], range: TokenRange): Mood {
  const verb = finiteVerb(tokens, range);
  if (isNotOurs(tokens, range, verb) && !hasLastWord(tokens, range))
    return rulesOutSubject(tokens, range) ? 'order' : 'narrative';
  if (verb === undefined) return isPerson(tokens, range) ? 'statement' : 'order';
  const first = tokens[range.from]?.lower ?? '';
  if (pastForms.has(tokens[verb]?.lower ?? '') && !isAboutAnswer(tokens, range.from, verb)) return 'narrative';
  if (first === 'i') return 'narrative';
  if (first === 'you' || isDirective(tokens, verb, range)) return 'order';
  return isOfAnswer(tokens, range.from, verb) ? 'order' : 'statement';
}

const isOfAnswer = (tokens: readonly Token[], from: number, verb: number): boolean =>
  isAboutAnswer(tokens, from, verb) || isMadeByYou(tokens, from, verb);

/** Whether it tells of what comes in, or of what others write and do. */
const isNotOurs = (tokens: readonly Token[], range: TokenRange, verb: number | undefined): boolean =>
  isAboutOthers(tokens, { from: range.from, to: verb ?? range.to }) ||
  isOfOthers(tokens, range) ||
  (isPeopleFirst(tokens, range) && doTheirOwn(tokens, range));

/** What comes in, and texts that others write: what is said of them asks for nothing. */
const incoming: ReadonlySet<string> = new Set(
  'input source original upload attachment dataset data-set transcript'.split(' '),
);
const others: ReadonlySet<string> = new Set('another elsewhere former previous earlier separate theirs'.split(' '));
const given = wordSequences(
  'you get|you are given|you receive|you are sent|tool results|tool result|search results|results are in|hand you|sent to you|the user sends|users send|the user writes|users write|the user sent',
);

/** "*The documents* are in English", "*The user's question* is in Spanish": what there is to read. */
const isMaterial = (tokens: readonly Token[], { from, to }: TokenRange): boolean =>
  ['is', 'are'].includes(tokens[to]?.lower ?? '') &&
  to - from < 6 &&
  material.test(
    tokens
      .slice(from, to)
      .map(({ lower }) => lower)
      .join(' '),
  );

const material =
  /^(?:(?:the|these|your) (?:documents|files|sources|attachments|records|uploads|transcripts)|(?:the )?(?:user|customer|client)['’]s (?:question|message|request|input|text|query|document))$/u;

function isAboutOthers(tokens: readonly Token[], { from, to }: TokenRange): boolean {
  const start = determiners.has(tokens[from]?.lower ?? '') ? from + 1 : from;
  if (incoming.has(tokens[start]?.lower ?? '') && !isWord(tokens[start + 1])) return true;
  if (incoming.has(tokens[start]?.lower ?? '') && start + 1 >= to) return true;
  if (isMaterial(tokens, { from, to })) return true;
  if (given.beginsIn(tokens, { from, to: Math.min(to + 2, from + 8) }, tokens.length)) return true;
  for (let at = from; at < Math.min(to, from + 8); at += 1) if (others.has(tokens[at]?.lower ?? '')) return true;
  return false;
}

/** "must be", "has to", "is to", "are written", "is left out", "goes", "comes first". */
function isDirective(tokens: readonly Token[], verb: number, { from, to }: TokenRange): boolean {
  const word = tokens[verb]?.lower ?? '';
  if (ordering.has(word)) return true;
  if ((word === 'has' || word === 'have' || word === 'need') && tokens[verb + 1]?.lower === 'to') return true;
  if (!['is', 'are', 'be'].includes(word)) return false;
  if (isPerson(tokens, { from, to: verb }))
    return verb - from <= 3 && isPeopleFirst(tokens, { from, to: verb }) && isAnswered(tokens, verb, to);
  return judging.has(tokens[verb + 1]?.lower ?? '') || isPassiveAt(tokens, verb, to);
}

const ordering: ReadonlySet<string> = new Set("must should shall ought mustn't shouldn't may needs".split(' '));

/** "is to be", "are written", "is always left out" */
function isPassiveAt(tokens: readonly Token[], verb: number, to: number): boolean {
  for (let at = verb + 1; at < Math.min(to, verb + 4); at += 1) {
    const token = tokens[at];
    if (!isWord(token)) return false;
    if (token.lower === 'to') return at === verb + 1;
    if (isVerbStem(token.stem) && /(?:ed|en|n|t|wn|id|ut|de|ung|ound|old|ft|d)$/u.test(token.lower)) return true;
  }
  return false;
}

/** "Emoji in the body are fine": what is said of something by the one who decides. */
const judging: ReadonlySet<string> = new Set(['fine', 'ok', 'okay', 'acceptable', 'welcome', 'optional', 'mandatory']);

/** Whether the subject, the words before the verb, is the answer or a part of it. */
function isAboutAnswer(tokens: readonly Token[], from: number, verb: number): boolean {
  if (verb - from <= 3 && manners.has(tokens[verb - 1]?.lower ?? '')) return true;
  return headOfPhrase(tokens, { from, to: verb }, 'strict') !== undefined;
}

/** "The tone is informal": how the answer is written. */
const manners: ReadonlySet<string> = new Set('tone register style wording phrasing diction'.split(' '));

/** "Users …", "Our guests …", but not "nobody", and not "they", who may be the texts. */
const isPeopleFirst = (tokens: readonly Token[], { from, to }: TokenRange): boolean =>
  !tokens.slice(from, from + 2).some(({ lower }) => pronouns.has(lower)) &&
  isPerson(tokens, { from, to: Math.min(to, from + 2) });

const pronouns: ReadonlySet<string> = new Set('nobody somebody everybody everyone anyone they he she we no'.split(' '));

const people: ReadonlySet<string> = new Set(
  'user customer client reader visitor caller guest patient student pupil learner audience recipient people child kid parent participant player listener viewer member subscriber employee colleague team manager editor lawyer buyer shopper passenger tenant applicant candidate human everybody everyone nobody somebody they he she we staff doctor nurse teacher operator driver moderator agent resident owner contractor seller expert friend colleagues employees competitor witness debater sender rival predecessor'.split(
    ' ',
  ),
);

/** Whether the subject that a range begins with is people. */
export function isPerson(tokens: readonly Token[], { from, to }: TokenRange): boolean {
  if (isAgentNoun(tokens[from])) return true;
  return tokens.slice(from, Math.min(to, from + 3)).some(({ stem, lower }) => people.has(stem) || people.has(lower));
}

/** "Reviewers", "suppliers", "assistants": who does something, told by the ending of the word. */
const isAgentNoun = (token: Token | undefined): boolean =>
  isWord(token) && /[a-z]{3}(?:ers|ors|ists|ants|ians|ees)$/u.test(token.lower) && !thingNouns.has(token.stem);

const thingNouns: ReadonlySet<string> = new Set(
  'number letter answer header footer order offer paper parameter character chapter newsletter banner error color factor integer pointer button filter reminder container layer cover identifier placeholder starter sticker poster meter centimeter kilometer liter quarter filler opener closer modifier connector separator descriptor indicator operator selector editor constant variant list participant ingredient hour adder'
    .split(' ')
    .map(stemWord),
);

function forceOf(tokens: readonly Token[], range: TokenRange): Force {
  const main = mainPart(tokens, range);
  if (isOfText(tokens, range)) return 'require';
  if (isPermission(tokens, upToDuty(tokens, main)) && !contains(prohibitions, tokens, main)) {
    return mayNot(tokens, range) ? 'require' : 'permit';
  }
  return contains(soft, tokens, main) ? 'prefer' : 'require';
}

/** Whether a range permits: not by "as well as you can", and not where nothing is allowed. */
function isPermission(tokens: readonly Token[], { from, to }: TokenRange): boolean {
  for (let at = from; at < Math.min(to, from + 14); at += 1) {
    if (permits.longestAt(tokens, at, to) === 0 || isMonthAt(tokens, at)) continue;
    const isAside =
      tokens[at - 1]?.lower === 'you' &&
      (tokens[at - 3]?.lower === 'as' || ['as', 'whenever', 'wherever'].includes(tokens[at - 2]?.lower ?? ''));
    if (!isAside && !isAddedAt(tokens, at) && !isOfNothing(tokens, { from, to: at })) return true;
  }
  return false;
}

/** "Pay on your own initiative, *with* no need to check back": what is added to an order makes it no permission. */
const isAddedAt = (tokens: readonly Token[], at: number): boolean => tokens[at - 1]?.lower === 'with';

/** "…, no other language is allowed" */
const isOfNothing = (tokens: readonly Token[], { from, to }: TokenRange): boolean =>
  ['is', 'are'].includes(tokens[to]?.lower ?? '') &&
  tokens.slice(Math.max(from, to - 5), to).some(({ lower }) => lower === 'no' || lower === 'nothing');

/** "They must be able to tell what can go wrong": what is owed is no permission, whatever may be further on. */
function upToDuty(tokens: readonly Token[], { from, to }: TokenRange): TokenRange {
  for (let at = from; at < to; at += 1) if (duties.has(tokens[at]?.lower ?? '')) return { from, to: at };
  return { from, to };
}

const duties: ReadonlySet<string> = new Set(['must', 'shall']);

/** Whether words are let in that are all there may be: "Only French words may leave your pen". */
export const isOfText = (tokens: readonly Token[], { from, to }: TokenRange): boolean =>
  tokens[from]?.lower === 'only' &&
  tokens.slice(from + 1, Math.min(to, from + 4)).some(({ lower }) => textNouns.has(lower));

const textNouns: ReadonlySet<string> = new Set('word words letters sentences text expressions syllables'.split(' '));

/** "Not a word of English may appear": whoever permits it to nothing forbids it. */
function mayNot(tokens: readonly Token[], { from, to }: TokenRange): boolean {
  const may = tokens.findIndex(({ lower }, at) => at >= from && at < to && (lower === 'may' || lower === 'can'));
  return tokens.slice(from, Math.max(from, may)).some(({ lower }) => negative.has(lower));
}

const negative: ReadonlySet<string> = new Set(['no', 'not', 'nothing', 'nobody', 'none', 'neither', 'nowhere']);

/** Up to the first relative clause: "sentences that can be pasted" permits nothing. */
function mainPart(tokens: readonly Token[], { from, to }: TokenRange): TokenRange {
  const isOrder = isImperativeAt(tokens, skipOpeners(tokens, from, to), to);
  for (let at = from + 1; at < to; at += 1)
    // "Tell them *what* they can expect": an order, whatever they can.
    if (isOrder && asking.has(tokens[at]?.lower ?? '')) return { from, to: at };
    else if (at > from + 1 && relatives.has(tokens[at]?.lower ?? '') && !verbsOfSaying.has(tokens[at - 1]?.stem ?? ''))
      return { from, to: at };
  return { from, to };
}

const asking: ReadonlySet<string> = new Set(['what', 'how', 'why', 'whose', 'whether', 'where']);

const relatives: ReadonlySet<string> = new Set(['that', 'which', 'who', 'whom']);

const verbsOfSaying: ReadonlySet<string> = new Set(['say', 'tell', 'assum', 'note', 'know']);

function contains(
  sequences: ReturnType<typeof wordSequences>,
  tokens: readonly Token[],
  { from, to }: TokenRange,
): boolean {
  if (!sequences.mayOccur(tokens)) return false;
  for (let at = from; at < Math.min(to, from + 14); at += 1)
    if (sequences.longestAt(tokens, at, to) > 0 && !isMonthAt(tokens, at)) return true;
  return false;
}

/** "31 May 2024" permits nothing. */
const isMonthAt = (tokens: readonly Token[], at: number): boolean =>
  tokens[at]?.text === 'May' && (tokens[at - 1]?.kind === 'number' || tokens[at + 1]?.kind === 'number');
