import type { Directive } from '../directives/directive.ts';
import { skipRequest } from '../directives/request-openers.ts';
import type { Clause, Condition, TokenRange } from '../text/clause.ts';
import { prepositions } from '../text/clause-words.ts';
import { isImperativeAt, skipOpeners } from '../text/order-start.ts';
import { setOf } from '../text/set-of.ts';
import { stemsOf } from '../text/stems-of.ts';
import type { Token } from '../text/token.ts';

/** Verbs that put something beside what was asked for, or say something about it. */
const adding = stemsOf(
  'add append attach suggest recommend propose offer tell say remind mention note explain justify comment wish advise indicate point',
);

const edging = stemsOf('begin start open lead end close finish conclude round preface precede follow wrap');

/** What is new to a text comes with one of these: "add *a* tip", "say *which* rule". */
const introducing = setOf('a an one two three some another which why how what whether where who');

/** Marks and fields that belong to the form of what was asked for. */
const formal = stemsOf(
  'space line break newline comma period dot colon semicolon mark prefix suffix bracket quote tag field key column row id entry item element property attribute letter character digit capital verb noun word number semicolon hyphen dash brace header heading title',
);

/** What is said about an answer is no part of it, whatever it is said of. */
const remarking = stemsOf('explain justify comment annotate elaborate talk walk sum narrate');

/** Verbs that hand over the answer itself, unless it is what somebody would ask about it. */
const handing = stemsOf('include give state show list provide write');
const asking = setOf('which why how what whether who where');

/** Verbs that put something somewhere. */
const putting = stemsOf('put place set write give include provide');
const beside = setOf('behind below above beneath underneath after before beside under alongside');

/** Courtesies have no object that could be the answer. */
const courtesies = stemsOf('thank greet congratulate apologise apologize warn reassure praise compliment encourage');

/**
 * Whether a clause asks for something beside an answer that is to hold one thing only: "Close with a short
 * biography", "Say which rule I broke", "After each command, add a tip".
 */
export function isAddedAct({ clause, sign, target, value, evidence }: Directive, only: Directive): boolean {
  if (clause.force === 'permit' || clause.mood !== 'order' || clause.negators.length > 0 || sign === '-') return false;
  if (target.kind === 'part' || target.name !== undefined) return false;
  if (only.clause.when.length > 0 || only.target.name !== undefined) return false;
  if (isInTurn(clause) || isInTurn(only.clause) || clause.when.some((one) => !isPlaceBeside(one))) return false;
  if (isInsideDocument(clause, only)) return false;
  const { tokens } = clause.sentence;
  const act =
    newThing(clause) ??
    (value.kind === 'edge' && isOfAnswer(clause, evidence)
      ? thingAtEdge(tokens.slice(evidence.from, clause.to))
      : undefined);
  return act !== undefined && !(formal.has(act) || isSpokenOf(act, only));
}

/** What is written as a whole has a beginning and an end of its own: "Output only the report", "End with a recommendation". */
const documents = stemsOf(
  'document report audit plan article essay post letter email newsletter story guide proposal review paper memo brief presentation lesson page readme chapter book',
);
const isOfDocument = ({ clause: { sentence, from, to } }: Directive): boolean =>
  sentence.tokens.slice(from, to).some(({ stem }) => documents.has(stem));

/** Whether a clause says how what is asked for alone begins or ends. */
export const isInsideDocument = (clause: Clause, only: Directive): boolean => isOfDocument(only) && isEdging(clause);

const isEdging = ({ sentence: { tokens }, from, to }: Clause): boolean =>
  edging.has(tokens[skipOpeners(tokens, skipRequest(tokens, from, to), to)]?.stem ?? '');

/** "Questions *that* begin with a verb": said of something in the answer. */
const isOfAnswer = ({ sentence: { tokens } }: Clause, { from }: TokenRange): boolean =>
  !['that', 'which', 'who'].includes(tokens[from - 1]?.lower ?? '');

/** "After each command", but not "after the user has answered". */
const isPlaceBeside = ({ text }: Condition): boolean =>
  /^(?:after|before|below|behind|next to|each|every)\b(?! (?:you|that|the user|i|they)\b)/iu.test(text);

/** "First ask for the date, then return only the query": one message after the other. */
const isInTurn = ({ sentence }: Clause): boolean =>
  sentence.tokens.some(({ lower }, at) => turns.has(lower) || (lower === 'first' && at < 2)) ||
  /\bafter (?:that|this|they|you|the user)\b/iu.test(sentence.text);

const turns = setOf('then finally once next afterwards initially until later meanwhile when');

const isSpokenOf = (head: string, { clause: { sentence } }: Directive): boolean =>
  sentence.tokens.some(({ stem }) => stem === head);

/** "Above the code, describe …": behind the place. */
function bodyOf(tokens: readonly Token[], from: number, to: number): number {
  if (!prepositions.has(tokens[from]?.lower ?? '')) return from;
  const comma = tokens.findIndex(({ text }, at) => text === ',' && at > from && at < Math.min(to, from + 7));
  return comma === -1 ? from : comma + 1;
}

/** The stem of what a clause asks to be added, or of the act itself. */
function newThing({ sentence: { tokens }, conditions, from, to }: Clause): string | undefined {
  const at = skipOpeners(tokens, skipRequest(tokens, bodyOf(tokens, conditions[0]?.to ?? from, to), to), to);
  const verb = tokens[at];
  if (verb === undefined || !isImperativeAt(tokens, at, to)) return undefined;
  if (courtesies.has(verb.stem)) return verb.stem;
  // "Before it, summarise the diff": whatever stands there stands beside it.
  if (beside.has(tokens[from]?.lower ?? '') && isOfAnswerItself(tokens[from + 1]?.lower, tokens[from + 2]?.lower))
    return verb.stem;
  if (remarking.has(verb.stem)) return isSummedUp(tokens, at) ? verb.stem : undefined;
  if (edging.has(verb.stem)) return thingAtEdge(tokens.slice(at, to));
  return puts(verb, tokens.slice(at + 1, to)) ? newNoun(tokens.slice(at + 1, Math.min(to, at + reach))) : undefined;
}

/** Whether a verb adds something, asks about the answer or puts something beside it. */
const puts = ({ stem }: Token, rest: readonly Token[]): boolean =>
  adding.has(stem) ||
  (handing.has(stem) && asking.has(rest[0]?.lower ?? '')) ||
  (putting.has(stem) && rest.some(({ lower }) => beside.has(lower)));

function newNoun(near: readonly Token[]): string | undefined {
  const article = near.findIndex(({ kind, lower }) => kind === 'word' && introducing.has(lower));
  return article === -1 ? undefined : headAfter(near.slice(article));
}

/** "It", "the code": what was asked for. */
const isOfAnswerItself = (first = '', second = ''): boolean =>
  first === 'it' || (first === 'the' && second !== 'first');

/** "Sum up", "talk the user through", but not "describe" alone, which may be the task. */
const isSummedUp = (tokens: readonly Token[], at: number): boolean => {
  const next = tokens.slice(at + 1, at + 6).map(({ lower }) => lower);
  if (['sum', 'talk', 'walk'].includes(tokens[at]?.lower ?? '')) return next.includes('up') || next.includes('through');
  return true;
};

const reach = 9;

/** "Begin with a line …", "Finish by recommending …", but not "start with the query". */
function thingAtEdge(tokens: readonly Token[]): string | undefined {
  const at = tokens.findIndex(({ lower }, index) => index < 6 && ['with', 'by', 'on'].includes(lower));
  const next = tokens[at + 1];
  if (at === -1 || next === undefined) return undefined;
  if (tokens[at]?.lower === 'by') return next.lower.endsWith('ing') ? next.stem : undefined;
  return introducing.has(next.lower) ? headAfter(tokens.slice(at + 1)) : undefined;
}

/** The last word before a preposition or the end: of "a short biography of an artist", the biography. */
function headAfter([, ...rest]: readonly Token[]): string | undefined {
  const end = rest.findIndex(({ kind, lower }) => kind !== 'word' || prepositions.has(lower) || introducing.has(lower));
  const head = (end === 0 ? undefined : rest.slice(0, end === -1 ? rest.length : end).at(-1))?.stem;
  return head !== undefined && pieces.has(head) && filling.has(rest[end]?.lower ?? '') ? rest[end + 1]?.stem : head;
}

/** "A line of sympathy", "a sentence on the method": it is what fills it that is new. */
const pieces = stemsOf('line word');
const filling = setOf('of on about that');
