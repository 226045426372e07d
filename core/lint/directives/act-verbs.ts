import type { TokenRange } from '../text/clause.ts';
import { isImperative, isVerbStem } from '../text/imperative-verbs.ts';
import { setOf } from '../text/set-of.ts';
import { stemWord } from '../text/stem-word.ts';
import type { Token } from '../text/token.ts';
import { wordSequences } from '../text/word-sequences.ts';
import type { Verb } from './action-directive.ts';
import { isKnownAction } from './action-verbs.ts';
import { enders } from './object-words.ts';
import { skipRequest } from './request-openers.ts';

/** The verbs that a clause begins with: "change", or "change or delete". */
export function verbsAt(tokens: readonly Token[], { from, to }: TokenRange): readonly Verb[] {
  for (const start of startsOf(tokens, { from, to })) {
    let at = skipRequest(tokens, start, to);
    while (at < to && openers.has(tokens[at]?.lower ?? '')) at += 1;
    const refused = refusedVerb(tokens, at, to);
    const verbs = refused === undefined ? joinedVerbs(tokens, { from: at, to }) : [refused];
    if (verbs.length > 0) return verbs;
  }
  return [];
}

/** What only negates the verb that follows. */
const refusals = wordSequences(
  'refuse to|decline to|refrain from|abstain from|hold back from|stay away from|stop short of',
);

/** "Refuse to *write* exploits", "Refrain from *advising* them": the act is what is not to be done. */
function refusedVerb(tokens: readonly Token[], from: number, to: number): Verb | undefined {
  const at = from + refusals.longestAt(tokens, from, to);
  const verb = at > from && at < to ? tokens[at] : undefined;
  return verb !== undefined && isVerbStem(verb.stem) ? verbAt(tokens, verb, at) : undefined;
}

/** A verb with its particle: "comment on", "turn the request down". */
function verbAt(tokens: readonly Token[], { stem }: Token, at: number): Verb {
  const meant = particles[stem]?.[tokens[at + 1]?.lower ?? ''];
  return { from: at, to: meant === undefined ? at + 1 : at + 2, stem: meant ?? meantApart(tokens, stem, at) ?? stem };
}

/** What a verb means with a particle behind its object, which is short. */
function meantApart(tokens: readonly Token[], stem: string, at: number): string | undefined {
  if (particles[stem] === undefined) return undefined;
  for (let next = at + 2; next < Math.min(tokens.length, at + 6); next += 1) {
    const token = tokens[next];
    if (token?.kind !== 'word') return undefined;
    if (apart.has(token.lower)) return particles[stem][token.lower];
    if (enders.has(token.lower)) return undefined;
  }
  return undefined;
}

/** Particles that may stand behind the object. */
const apart = setOf('down out off away up back aside');

function joinedVerbs(tokens: readonly Token[], { from, to }: TokenRange): readonly Verb[] {
  const verbs: Verb[] = [];
  for (let at = from; at < to; at += 2) {
    const token = tokens[at];
    if (token?.kind !== 'word' || !isVerb(token, at === from)) break;
    verbs.push(verbAt(tokens, token, at));
    if (!['or', 'and', ','].includes(tokens[at + 1]?.lower ?? '')) break;
  }
  return verbs;
}

/** The stem of the verb of telling. */
export const mentioning: string = stemWord('mention');
const omitting = stemWord('omit');
const explaining = stemWord('explain');
const [deleting, rejecting, enabling, disabling] = ['delete', 'reject', 'enable', 'disable'].map(stemWord) as [
  string,
  string,
  string,
  string,
];

/** What verbs mean with their particle: "talk about prices", "refer to the manual", "leave out the price". */
const particles: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  talk: { about: mentioning, of: mentioning },
  speak: { about: mentioning, of: mentioning },
  writ: { about: mentioning, of: mentioning },
  refer: { to: mentioning },
  allud: { to: mentioning },
  hint: { at: mentioning },
  comment: { on: mentioning },
  touch: { on: mentioning, upon: mentioning },
  dwell: { on: mentioning, upon: mentioning },
  bring: { up: mentioning },
  point: { out: mentioning },
  put: { in: mentioning },
  throw: { in: mentioning, away: deleting, out: deleting },
  toss: { out: deleting, away: deleting },
  wip: { out: deleting, off: deleting },
  turn: { down: rejecting, away: rejecting, on: enabling, off: disabling },
  switch: { on: enabling, off: disabling },
  pay: { back: stemWord('refund') },
  call: { off: stemWord('cancel') },
  giv: { away: mentioning },
  leav: { out: omitting, off: omitting, away: omitting },
  cut: { out: omitting },
  tak: { out: omitting },
  strip: { out: omitting },
  hold: { back: omitting },
  keep: { back: omitting },
  pass: { over: omitting },
  gloss: { over: omitting },
  go: { into: explaining },
  expand: { on: explaining },
  lay: { out: explaining },
  spell: { out: explaining },
};

const isVerb = ({ lower, stem }: Token, isFirst: boolean): boolean =>
  isFirst ? isImperative(lower) : isKnownAction(stem);

/** Where the order of a clause may begin: at its head, or after a comma ("If asked, mention …"). */
function startsOf(tokens: readonly Token[], { from, to }: TokenRange): readonly number[] {
  const commas: number[] = [];
  for (let at = from; at < to && commas.length < 3; at += 1) if (tokens[at]?.text === ',') commas.push(at + 1);
  const isConditional = /^(if|when|whenever|for|in|on|once|where|after|before|as|with)$/u.test(
    tokens[from]?.lower ?? '',
  );
  return isConditional ? commas : [from];
}

const openers: ReadonlySet<string> = new Set(
  "always never do not don't please you must should shall may can cannot can't will also then just only ensure to sure that make be and but or so under no circumstances circumstance at all times we need have try remember whatever happens kindly instead first finally next ever mustn't shouldn't won't".split(
    ' ',
  ),
);
