import type { Directive } from '../directives/directive.ts';
import type { Clause, Condition } from '../text/clause.ts';
import { isOfText, isPerson } from '../text/clause-mood.ts';
import type { Branch } from '../text/sentence.ts';
import { haveOneSubject } from './have-one-subject.ts';
import { isMereAddition } from './mere-addition.ts';
import { areOfOtherMatters } from './of-other-matters.ts';
import { isPlaceless } from './placeless.ts';
import { sectionsMeet } from './sections-meet.ts';
import type { TargetOverlap } from './target-overlap.ts';

/** Whether some rendering takes all of these branches. */
export type CanHold = (branches: readonly Branch[]) => boolean;

/**
 * Whether two directives can be in force for one output, whatever they ask: not in one sentence, not on branches that
 * exclude each other, not under different conditions, not about other matters, and neither of them says that it gives way or wins.
 */
export function canMeet(a: Directive, b: Directive, canHold: CanHold): boolean {
  const [first, second] = [a.clause, b.clause];
  return (
    first.sentence.position !== second.sentence.position &&
    first.sentence.text !== second.sentence.text &&
    first.aside === second.aside &&
    canHold([first.sentence.branch, second.sentence.branch]) &&
    !saysWhoWins(a, b) &&
    !isLicence(a, b) &&
    !isLicence(b, a) &&
    conditionsMeet(a, b) &&
    sectionsMeet(a, b, isSweeping) &&
    !isMereAddition(a, b) &&
    !areOfOtherMatters(a, b)
  );
}

/** Precedence, exceptions and defaults make a pair clean. */
const saysWhoWins = (a: Directive, b: Directive): boolean =>
  a.clause.precedence ||
  b.clause.precedence ||
  a.clause.exception === true ||
  b.clause.exception === true ||
  isSetAside(a, b) ||
  isSetAside(b, a) ||
  exempts(a, b) ||
  exempts(b, a);

/** A default gives way to what is said besides, but not one that a plain ban leaves no case for: "Use it where it helps", "Never use it". */
const isSetAside = (one: Directive, other: Directive): boolean =>
  one.clause.byDefault &&
  !other.clause.byDefault &&
  !(one.sign === '+' && isPlainBan(other)) &&
  !isForTheAsking(one, other.clause);

const isPlainBan = ({ clause, sign, narrowed, target, derived }: Directive): boolean =>
  sign === '-' &&
  clause.force === 'forbid' &&
  clause.when.length + clause.unless.length === 0 &&
  narrowed !== true &&
  derived === undefined &&
  target.kind === 'response';

/**
 * Whether a permission is for some case, place or part ("A vendor with a status page may be named"): whoever adds one to a
 * prohibition says where that ends, unless the prohibition has the last word itself.
 */
const isLicence = ({ clause, target, narrowed }: Directive, other: Directive): boolean =>
  (isOfFew(clause) ||
    (clause.force === 'permit' &&
      (narrowed === true || clause.when.length > 0 || target.kind === 'part' || picksOut(clause)))) &&
  !hasLastWord(other.clause);

/** "Only our own auditors, who have a code word, may …" */
const isOfFew = ({ sentence: { tokens }, from, to }: Clause): boolean =>
  tokens[0]?.lower === 'only' &&
  !isOfText(tokens, { from, to }) &&
  tokens.some(({ lower }) => lower === 'may' || lower === 'can');

/** "A vendor with a public status page may …", "Prices that stand in it can …": the subject says which are meant. */
function picksOut({ sentence: { tokens }, from, to }: Clause): boolean {
  const modal = tokens.findIndex(({ lower }, at) => at >= from && at < to && permitting.has(lower));
  return tokens.slice(from, Math.max(from, modal)).some(({ lower }) => picking.has(lower));
}

const permitting: ReadonlySet<string> = new Set(['may', 'can', 'might', 'could', 'is', 'are']);
const picking: ReadonlySet<string> = new Set(['that', 'which', 'who', 'whose', 'with', 'from', 'between', 'after']);

/** Words that let no permission stand; a plain "never" does. */
const hasLastWord = ({ sentence: { text } }: Clause): boolean => lastWords.test(text);

const lastWords =
  /\b(?:under (?:no|any) circumstances?|on no account|in (?:no|any|every|all) cases?|at all times|without exceptions?|no exceptions?|not even|even (?:if|when|where|after|though)|whatever|no matter|regardless|ever|whether or not)\b|\bNEVER\b/u;

/**
 * Whether an exception of one clause makes room for the other. An exempted thing does where the other names it; a case
 * does, unless the other holds in all cases.
 */
function exempts(one: Directive, { clause: other, sign }: Directive): boolean {
  const { unless, conditions } = one.clause;
  const { evidence, surface } = one;
  if (unless.length === 0 || (one.sign === '+' && sign === '-' && isUntil(one.clause))) return false;
  // "Nothing is deployed unless a human has said yes": what reads like an exception is what is asked for.
  if (surface === 'confirm' && conditions.some(({ from, to }) => from < evidence.to && evidence.from < to))
    return false;
  if (unasked.test(other.sentence.text) && other.when.length === 0) return false;
  if (isForTheAsking(one, other)) return false;
  const isEverywhere = (other.absolute || forEach.test(other.sentence.text)) && other.when.length === 0;
  return unless.some((one) => (one.isPlace !== true && !isEverywhere) || isNamed(one, other) || other.when.length > 0);
}

/** "Retry until it succeeds": when what is asked for ends, and no case in which it is not. */
const isUntil = ({ unless, conditions, sentence: { tokens } }: Clause): boolean =>
  unless.length === 1 &&
  unless[0]?.text !== 'when' &&
  conditions.some(({ from }) => ends.has(tokens[from]?.lower ?? ''));

const ends: ReadonlySet<string> = new Set(['until', 'till']);

/** "Add one to each heading": in no case of its own. */
const forEach = /\b(?:in|with|to|on|under|behind|below) (?:each|every)\b/iu;

const request =
  /^(?:(?:the |a )?(?:user|customer|client|they|i) )?(?:explicitly |specifically |expressly )?(?:ask|request)(?:s|ed)?(?: for (?:it|them)| you to)?$/u;

/** "Do not add tests unless the user asks", "You must write tests for all functions": nobody waits to be asked. */
const isForTheAsking = ({ clause: { unless } }: Directive, other: Clause): boolean =>
  unless.length === 1 && request.test(unless[0]?.text ?? '') && isStanding(other);

/** An order for each and every case. */
const isStanding = ({ force, when, sentence: { text }, byDefault }: Clause): boolean =>
  force === 'require' && when.length === 0 && !byDefault && standing.test(text);

const standing = /\b(?:must|always)\b.*\b(?:all|every|each|any)\b|\balways\b/iu;

/** Rules out that anybody has asked. */
const unasked =
  /\b(?:unasked|unprompted|uninvited|of your own accord|without (?:being asked|waiting to be asked|(?:my|their|the user's|anybody|anyone) asking))\b/iu;

const isNamed = ({ stems }: Condition, { sentence }: Clause): boolean =>
  sentence.tokens.some(({ stem }) => stems.includes(stem));

/**
 * Whether a directive claims to hold in all cases: by its words, as a prohibition, or as a fact of the world. A fact
 * says nothing of places that are set apart: the printer on the platform does not bind the website.
 */
function isSweeping(
  { clause, sign, surface, value, narrowed, exclusive, derived }: Directive,
  other: Directive,
): boolean {
  if (narrowed === true) return false;
  if (clause.mood === 'statement')
    return !isSetApart(other) && (clause.absolute || !isPerson(clause.sentence.tokens, clause));
  // "Never deploy without approval" asks for approval, and for less than that in no case.
  const isOfAll = value.kind === 'interval' || isPlaceless(surface);
  const isForbidden = sign === '-' ? clause.force !== 'avoid' : isOfAll && clause.force === 'forbid';
  // What follows from an order forbids no more than the order does.
  if (clause.absolute || exclusive) return true;
  // "In the worksheet, …": who names a place knows what is forbidden elsewhere.
  return isForbidden && !isSetApart(other) && (derived === undefined || clause.force === 'forbid');
}

const isSetApart = (one: Directive): boolean => one.target.apart === true || isPlaced(one);

/** "At more than 30 °C" is a case, "in the worksheet" a place. */
const isPlaced = ({ clause }: Directive): boolean =>
  clause.when.some(
    ({ isPlace, text }) => isPlace === true && text !== '' && !/\d|\b(?:more|less|fewer) than\b/u.test(text),
  );

/** Both always, both under the same condition, or a condition against something that holds in all cases. */
function conditionsMeet(a: Directive, b: Directive): boolean {
  const aBound = isConditional(a);
  const bBound = isConditional(b);
  if (!aBound && !bBound) return true;
  if (a.clause.when.length === 0 && b.clause.when.length === 0 && haveOneSubject(a.clause, b.clause)) return true;
  if (aBound && bBound) return sameConditions(a, b) && a.narrowed !== true && b.narrowed !== true;
  return aBound ? isSweeping(b, a) : isSweeping(a, b);
}

const isConditional = ({ clause, narrowed }: Directive): boolean =>
  narrowed === true || clause.when.some(({ text }) => !/^(?:each|every) /u.test(text));

function sameConditions({ clause: a, surface }: Directive, { clause: b }: Directive): boolean {
  // Of one thing that is told or not, each is asked: "If asked …", "When somebody wants to see it …".
  if (surface.startsWith('tell-') && [...a.when, ...b.when].every(({ text }) => asking.test(text))) return true;
  const key = (conditions: readonly Condition[]): string =>
    conditions
      .map(({ stems }) => stems.join(' '))
      .sort()
      .join('\n');
  return key(a.when) !== '' && key(a.when) === key(b.when);
}

/** What tells that somebody asks. */
const asking =
  /^(?:asked|questioned|(?:someone|somebody|anyone|anybody|a user|the user|users|a customer|the customer|customers|people|they) (?:asks?|inquires?|enquires?|wants? to (?:see|know|hear|read)|wonders?))\b/u;

/** Whether a directive on the whole binds one on a part: only when it holds in all cases. */
export function targetsMeet(a: Directive, b: Directive, overlap: TargetOverlap): boolean {
  if (overlap === 'same') return true;
  if (overlap === 'apart') return false;
  return overlap === 'a-inside' ? isSweeping(b, a) : isSweeping(a, b);
}
