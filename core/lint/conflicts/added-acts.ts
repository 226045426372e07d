import type { Directive } from '../directives/directive.ts';
import { skipRequest } from '../directives/request-openers.ts';
import type { Clause, Condition, TokenRange } from '../text/clause.ts';
import { determiners, prepositions } from '../text/clause-words.ts';
import { isImperativeAt, skipOpeners } from '../text/order-start.ts';
import { isAnswer } from '../text/part-nouns.ts';
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
    newThing(clause, only) ??
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
  sentence.tokens.some(({ lower }, at) => turns.has(lower) || (at < 2 && (lower === 'first' || lower === 'next'))) ||
  /\bafter (?:that|this|they|you|the user)\b/iu.test(sentence.text);

const turns = setOf('then finally once afterwards initially until later meanwhile when');

const isSpokenOf = (head: string, { clause: { sentence } }: Directive): boolean =>
  sentence.tokens.some(({ stem }) => stem === head);

/** "Above the code, describe …": behind the place. */
function bodyOf(tokens: readonly Token[], from: number, to: number): number {
  const first = tokens[from]?.lower ?? '';
  if (!(prepositions.has(first) || beside.has(first))) return from;
  const comma = tokens.findIndex(({ text }, at) => text === ',' && at > from && at < Math.min(to, from + 7));
  return comma === -1 ? from : comma + 1;
}

/** The stem of what a clause asks to be added, or of the act itself. */
function newThing({ sentence: { tokens }, conditions, from, to }: Clause, only: Directive): string | undefined {
  const at = skipOpeners(tokens, skipRequest(tokens, bodyOf(tokens, conditions[0]?.to ?? from, to), to), to);
  const verb = tokens[at];
  if (verb === undefined || !isImperativeAt(tokens, at, to)) return undefined;
  if (courtesies.has(verb.stem) || letsKnow(tokens, at)) return verb.stem;
  // "Before it, summarise the diff": whatever stands there stands beside it.
  if (isBesideAnswer(tokens, from) || isBesideAnswer(tokens, at - 3)) return verb.stem;
  const rest = tokens.slice(at, to);
  return remarking.has(verb.stem) ? remark(tokens, at) : (thingOf(verb, rest) ?? toldOf(verb, rest, only));
}

const remark = (tokens: readonly Token[], at: number): string | undefined =>
  isSummedUp(tokens, at) ? tokens[at]?.stem : undefined;

/** What a verb puts at an edge, or adds. */
function thingOf(verb: Token, rest: readonly Token[]): string | undefined {
  if (edging.has(verb.stem)) return thingAtEdge(rest) ?? thingAtEnd(rest);
  return puts(verb, rest.slice(1)) ? newNoun(rest.slice(1, reach)) : undefined;
}

/** What is told besides that which alone is to be there. */
const toldOf = (verb: Token, rest: readonly Token[], only: Directive): string | undefined =>
  (!lasting.has(verb.stem) && isBesideEach(rest, only)) || (telling.has(verb.stem) && isOfOneDatum(only))
    ? verb.stem
    : undefined;

/** "Let me know …" */
const letsKnow = (tokens: readonly Token[], at: number): boolean =>
  tokens[at]?.lower === 'let' && tokens.slice(at + 2, at + 4).some(({ lower }) => lower === 'know' || lower === 'see');

/** Verbs that say something of their own to whoever reads. */
const telling = stemsOf('say tell mention explain warn suggest recommend comment describe remind advise');

/** "Reply with your move alone": in what is one datum, nothing can be told. */
const isOfOneDatum = ({ clause: { sentence, from, to } }: Directive): boolean =>
  sentence.tokens.slice(from, to).some(({ stem }) => data.has(stem));
const data = stemsOf(
  'move correction translation number digit letter label command title category score rating terminal',
);

/** "Stop after every question": says how long something goes on. */
const lasting = stemsOf('stop wait pause continue proceed check go move');

/** "Draw the board *after every move*": of that which alone is to be there. */
function isBesideEach(tokens: readonly Token[], only: Directive): boolean {
  const at = tokens.findIndex(
    ({ lower }, index) => beside.has(lower) && ['each', 'every'].includes(tokens[index + 1]?.lower ?? ''),
  );
  const noun = tokens[at + 2];
  return at > 0 && noun !== undefined && (isAnswer(noun.stem) || isSpokenOf(noun.stem, only));
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

/** "Below it", "above the code": beside what was asked for. */
function isBesideAnswer(tokens: readonly Token[], at: number): boolean {
  const [place, first, second] = [0, 1, 2].map((offset) => tokens[at + offset]?.lower ?? '');
  return beside.has(place ?? '') && (first === 'it' || (first === 'the' && second !== 'first'));
}

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

const idle = setOf('each every all off up');
const ending = stemsOf('finish close end conclude round wrap follow');

/** "Finish every reply with *the next sentence* I should try", but not "end the summary with the name". */
function thingAtEnd(tokens: readonly Token[]): string | undefined {
  const at = tokens.findIndex(({ lower }, index) => index < 5 && lower === 'with');
  const object = tokens.slice(1, at).filter(({ lower }) => !(determiners.has(lower) || idle.has(lower)));
  const isOfWhole = object.every(({ stem }) => isAnswer(stem));
  if (at === -1 || !isOfWhole || !ending.has(tokens[0]?.stem ?? '')) return undefined;
  return ['the', 'your', 'any'].includes(tokens[at + 1]?.lower ?? '') ? headAfter(tokens.slice(at + 1)) : undefined;
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
