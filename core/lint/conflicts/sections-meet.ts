import type { Directive } from '../directives/directive.ts';
import { unitNamed } from '../exact/units.ts';
import type { Clause, TokenRange } from '../text/clause.ts';
import { determiners, isMark, prepositions } from '../text/clause-words.ts';
import { isSpecific } from '../text/general-titles.ts';
import { isImperativeAt } from '../text/order-start.ts';
import type { Sentence } from '../text/sentence.ts';
import { isPlaceless } from './placeless.ts';

/** Whether a directive holds wherever it is not spared. */
type IsSweeping = (one: Directive, other: Directive) => boolean;

/** So many sentences apart, sections with topics of their own are about different things, whatever they say. */
const FAR = 25;

/**
 * Sections are about different things more often than not. What is said in passing in one of them ("in tables") is
 * not held against another, and of two with topics of their own only what holds in all cases reaches the other.
 */
export function sectionsMeet(a: Directive, b: Directive, isSweeping: IsSweeping): boolean {
  const [first, second] = [a.clause.sentence, b.clause.sentence];
  if (isOnePlace(first, second) || isSameNamed(a, b) || areNearAndGeneral(a, b) || areOfProject(a, b)) return true;
  const isAbsolute = a.clause.absolute || b.clause.absolute;
  const areSpelledOut = isSpelledOut(a) && isSpelledOut(b);
  if (!(isAbsolute || areSpelledOut) || inDifferentSteps(first, second)) return false;
  const isNear = Math.abs(first.position - second.position) <= FAR;
  const isClear = isAbsolute && areSpelledOut && isNear;
  const haveTopics = hasOwnTopic(first, second) && hasOwnTopic(second, first);
  if (haveTopics || isOfActs(a)) return isClear || (!haveTopics && reachesOther(a, b, isSweeping));
  return isPlaceless(a.surface) || reachesOther(a, b, isSweeping);
}

/** Acts and what is told are named by their words, wherever they are spoken of. */
const isOfActs = ({ surface }: Directive): boolean => surface.startsWith('action:') || surface.startsWith('matter:');

/** Of two directives of which one stands below a topic of its own, whether the other one holds there. */
function reachesOther(a: Directive, b: Directive, isSweeping: IsSweeping): boolean {
  const [first, second] = [a.clause.sentence, b.clause.sentence];
  if (hasOwnTopic(first, second) && second.headings.length > 0) return isSweeping(b, a);
  return hasOwnTopic(second, first) && first.headings.length > 0 ? isSweeping(a, b) : true;
}

/** Choices that are made once for a project, in whichever section of its rules. */
const ofProject: ReadonlySet<string> = new Set(
  ['packages-node', 'packages-python', 'build-java', 'e2e', 'bundler', 'exports', 'imports', 'any-type', 'module'].map(
    (id) => `code-${id}`,
  ),
);

const areOfProject = (a: Directive, b: Directive): boolean =>
  ofProject.has(a.surface) && !isOfComponent(a.clause.sentence) && !isOfComponent(b.clause.sentence);

/** Headings of a piece of a project that may have tools of its own. */
const isOfComponent = ({ headings }: Sentence): boolean => headings.some((heading) => COMPONENT.test(heading));

const COMPONENT =
  /\b(?:back-?end|front-?end|client|server|api|web|mobile|ios|android|desktop|docs|python|java|typescript|javascript|node|go|rust|ruby|php|legacy|packages?|apps?)\b|\/|`/iu;

/** One section; messages are none, since both speak of the one answer. */
const isOnePlace = (one: Sentence, other: Sentence): boolean =>
  one.section === other.section ||
  (one.role !== other.role && one.headings.length === 0 && other.headings.length === 0);

/** How much is said of what is told for each section. */
const ofDegree: ReadonlySet<string> = new Set(['verbosity', 'coverage']);

/** "You will:" and "Rules:" divide a short prompt, and not what it is about. */
function areNearAndGeneral(a: Directive, b: Directive): boolean {
  const [one, other] = [a.clause.sentence, b.clause.sentence];
  if (ofDegree.has(a.surface) || Math.abs(one.position - other.position) > FAR) return false;
  return !(hasOwnTopic(one, other) || hasOwnTopic(other, one) || inDifferentSteps(one, other));
}

/** Two lengths of one thing that both name are about it, wherever they stand. */
const isSameNamed = (a: Directive, b: Directive): boolean =>
  a.value.kind === 'interval' &&
  b.value.kind === 'interval' &&
  (a.target.name === undefined ? isOwnNoun(a) && a.surface === b.surface : true) &&
  a.target.name === b.target.name;

/** "Comments", "options": a noun of the prompt's own names what is counted, words and lines are everywhere. */
const isOwnNoun = ({ surface, target, per }: Directive): boolean =>
  target.kind === 'response' && per === undefined && unitNamed([surface.replace('length:', '')]) === undefined;

/** Whether headings above one sentence, and not above the other, name a topic of their own. */
export const hasOwnTopic = (one: Sentence, other: Sentence): boolean =>
  one.headings.some((heading) => !other.headings.includes(heading) && isSpecific(heading));

const STEP =
  /^(?:[^\p{L}\p{N}]*)(?:(?:step|phase|stage|lane|scenario|case|mode|round|task|pass|iteration|milestone|level|tier|option|strategy)\b\s*(?:#?\d|[ivx]+\b|[a-z]\b)|\d+[a-z]?[.):]\s)/iu;

/** What is to be done in one step says nothing of another one. */
const inDifferentSteps = (one: Sentence, other: Sentence): boolean => isInStep(one, other) && isInStep(other, one);

const isInStep = (one: Sentence, other: Sentence): boolean =>
  one.headings.some((heading) => !other.headings.includes(heading) && STEP.test(heading));

/** Whether it is what its clause is there to say, or said in so many words. */
function isSpelledOut({ evidence, clause, value }: Directive): boolean {
  if (evidence.to - evidence.from >= (value.kind === 'interval' ? 2 : 3)) return true;
  const { sentence, conditions, from, to } = clause;
  const body = { from: Math.max(conditions[0]?.to ?? from, endOfLabel(clause)), to };
  // "Use Markdown with …": it is the order itself.
  const isOrder = evidence.to > evidence.from + 1 && body.from === evidence.from;
  if (isOrder && isImperativeAt(sentence.tokens, evidence.from, to)) return true;
  return contentIn(sentence, evidence) * 2 >= contentIn(sentence, body);
}

/** So far from its beginning a clause is about something else by then. */
const NEAR = 3;

/** Whether it is said in passing: well inside of a clause that is there for something else. */
export function isIncidental({ evidence, clause: { sentence, conditions, from, to } }: Directive): boolean {
  if (isAdded(sentence, evidence)) return false;
  const body = { from: conditions[0]?.to ?? from, to };
  return evidence.from - body.from > NEAR && contentIn(sentence, evidence) * 2 < contentIn(sentence, body);
}

/** "Output plain text, *so no Markdown*": said beside the rest, as a sentence of its own would. */
function isAdded({ tokens }: Sentence, { from }: TokenRange): boolean {
  if (tokens[from]?.lower !== 'no') return false;
  const before = ['and', 'but', 'so'].includes(tokens[from - 1]?.lower ?? '') ? from - 2 : from - 1;
  return isMark(tokens[before], ',;–—');
}

const contentIn = ({ tokens }: Sentence, { from, to }: TokenRange): number =>
  tokens.slice(from, to).filter(({ kind, lower }) => kind !== 'punctuation' && !isIdle(lower)).length;

/** Words that carry an instruction and are not what it is about. */
const isIdle = (word: string): boolean => determiners.has(word) || prepositions.has(word) || carriers.has(word);

const carriers: ReadonlySet<string> = new Set(
  'please always never throughout use word phrase term write answer reply respond keep be give make do not must should you your'.split(
    ' ',
  ),
);

/** "Please note: …". */
function endOfLabel({ sentence: { tokens }, from, to }: Clause): number {
  const colon = tokens.findIndex((token, at) => at > from && at < Math.min(to, from + 5) && isMark(token, ':'));
  return colon === -1 ? from : colon + 1;
}
