import type { Directive } from '../directives/directive.ts';
import type { Clause, TokenRange } from '../text/clause.ts';
import { determiners, prepositions } from '../text/clause-words.ts';
import { finiteVerb } from '../text/finite-verb.ts';
import { startsOrder } from '../text/order-start.ts';
import { isAnswer, isComposing } from '../text/part-nouns.ts';
import { setOf } from '../text/set-of.ts';
import type { Clash } from './clash.ts';
import { haveOtherNouns, namesNouns } from './other-nouns.ts';
import { isPickedOutOf } from './picked-out-of.ts';
import { hasOwnTopic } from './sections-meet.ts';

/** So many sentences apart, what was said before may be about something else by then. */
const FAR = 12;

/** Longer clauses say more than one thing; what a part of them says may be bound by the rest. */
const LONGEST = 40;

/**
 * Takes certainty from a clash that is one only if everything around its two instructions was read right. An error
 * needs two plain orders, in force always, in one section or in sections on everything, which do not name other things.
 */
export function sober(clash: Clash): Clash {
  const [a, b] = clash.pair;
  const isSaid = clash.rule !== 'conflict/code-style' || (isOrdered(a.clause) && isOrdered(b.clause));
  if (
    clash.certainty !== 'certain' ||
    (isSaid &&
      !isOnThingOfOne(clash) &&
      isPlain(a) &&
      isPlain(b) &&
      areInOnePlace(a, b) &&
      !haveOtherNouns(a, b) &&
      !isPickedOutOf(a, b) &&
      !isPickedOutOf(b, a) &&
      !haveOtherSubjects(a, b))
  )
    return clash;
  return { ...clash, certainty: 'likely' };
}

/** Rules on how something is written: each thing may be written in a way of its own. */
const ofManner = setOf(
  'conflict/tense conflict/person conflict/case conflict/spelling conflict/language conflict/values conflict/voice conflict/markup conflict/punctuation',
);

/** Whether only one of two rules on how something is written says what it is about: the other may be on something else. */
const isOnThingOfOne = ({ rule, pair: [a, b] }: Clash): boolean =>
  ofManner.has(rule) && a.value.kind === 'pole' && b.value.kind === 'pole' && namesNouns(a) !== namesNouns(b);

/** Handbooks on code name what they do not ask for: "`@work` is asyncio-flavoured". */
const isOrdered = ({ sentence, from, to }: Clause): boolean => startsOrder(sentence.tokens, from, to);

/** "Your answer has …", "Sentences are …": a subject with its verb, and no bare "80 words" that may be of anything. */
const isOfWhole = ({ sentence: { tokens }, from, to }: Clause): boolean =>
  finiteVerb(tokens, { from, to }) !== undefined;

const isPlain = ({ clause, evidence, value, narrowed }: Directive): boolean =>
  (clause.mood === 'order' || value.kind === 'order') &&
  clause.sentence.context === 'normal' &&
  clause.when.length + clause.unless.length === 0 &&
  narrowed !== true &&
  clause.to - clause.from <= LONGEST &&
  (isOrdered(clause) || isOfWhole(clause)) &&
  clause.sentence.label === undefined &&
  !clause.sentence.tokens.some(({ lower }) => approximate.has(lower)) &&
  !saysOfWhich(clause, evidence);

/**
 * "Prices *above 100* are rounded to whole euros", "a reply *that lists steps*", "*100 words* in English": words or a
 * number beside what is told pick some of it out, or may do so.
 */
const saysOfWhich = ({ sentence: { tokens }, from, to }: Clause, evidence: TokenRange): boolean =>
  tokens
    .slice(from, to)
    .some(
      ({ kind, lower }, index) =>
        (from + index < evidence.from || from + index >= evidence.to) && (kind === 'number' || restricting.has(lower)),
    );

/** "30 lines is a good limit" */
const approximate = setOf('good ideal ideally roughly approximately ballpark');
const restricting = setOf(
  'which who whose whom above below over beyond after before until during older younger beneath',
);

function areInOnePlace({ clause: { sentence: one } }: Directive, { clause: { sentence: other } }: Directive): boolean {
  if (
    Math.abs(one.position - other.position) > FAR ||
    (one.list !== undefined && other.list !== undefined && one.list !== other.list)
  )
    return false;
  return one.section === other.section || !(hasOwnTopic(one, other) || hasOwnTopic(other, one));
}

/** "Replies to complaints are …", "Thank-you notes have …": subjects without a word in common may be two things. */
function haveOtherSubjects(a: Directive, b: Directive): boolean {
  const [first, second] = [subjectOf(a), subjectOf(b)];
  if (isOfKind(a, first, b) || isOfKind(b, second, a)) return true;
  if (first.length === 0 || second.length === 0) return false;
  const areWholes = [...first, ...second].some((stem) => isAnswer(stem) || isComposing(stem));
  return !(areWholes || first.some((stem) => second.includes(stem)));
}

/** "Replies to complaints": a kind of text that the other sentence does not name. */
const isOfKind = ({ clause: { sentence, from } }: Directive, subject: readonly string[], other: Directive): boolean =>
  subject.length > 1 &&
  /[^s]s$/u.test(sentence.tokens[from]?.lower ?? '') &&
  !other.clause.sentence.tokens.some(({ stem }) => subject.includes(stem));

/** The stems of the subject of a clause that is no imperative. */
function subjectOf({ clause: { sentence, from, to } }: Directive): readonly string[] {
  if (startsOrder(sentence.tokens, from, to)) return [];
  const verb = finiteVerb(sentence.tokens, { from, to }) ?? from;
  return sentence.tokens
    .slice(from, verb)
    .filter(({ kind, lower }) => kind === 'word' && !determiners.has(lower) && !prepositions.has(lower))
    .map(({ stem }) => stem);
}
