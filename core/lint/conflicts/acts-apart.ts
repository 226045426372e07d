import { verbsAt } from '../directives/act-verbs.ts';
import { sensesOf } from '../directives/action-verbs.ts';
import type { Directive } from '../directives/directive.ts';
import type { Clause, TokenRange } from '../text/clause.ts';
import { isWord, subjectPronouns } from '../text/clause-words.ts';
import { isVerbStem } from '../text/imperative-verbs.ts';
import { rememberedOfClauses } from '../text/remembered-of-clauses.ts';
import { setOf } from '../text/set-of.ts';
import { stemsOf } from '../text/stems-of.ts';
import type { Token } from '../text/token.ts';

/** Rules on whether somebody is asked first. */
const ofLeave = setOf('confirm clarify autonomy ask-first');

/**
 * Whether each of two rules says for which act somebody is to be asked, and it is another one: "Ask before you send a
 * message", "Save drafts without asking".
 */
export function areOfOtherActs(a: Directive, b: Directive): boolean {
  if (!ofLeave.has(a.surface) || a.clause.absolute || b.clause.absolute) return false;
  const [first, second] = [actsOf(a.clause), actsOf(b.clause)];
  if (first.size === 0 || second.size === 0 || [...first].some((act) => second.has(act))) return false;
  // Whatever changes something may be any act but one of looking.
  const other = first === anyChange ? second : second === anyChange ? first : undefined;
  return other === undefined || [...other].some((act) => looking.has(act));
}

/** A longer clause ahead is no mere "before you …". */
const MOST_AHEAD = 12;

/** Acts that stand for whatever is done. */
const general = setOf('act do proceed go start begin continu answer reply respond mak work');

/** Acts that stand for whatever changes something. */
const altering = setOf('writ chang execut modifi edit alter');
const anyChange: ReadonlySet<string> = new Set(altering);

/** Acts that change nothing. */
const looking = stemsOf('read list view search look inspect browse open');

/** What is done, by all names of it: behind "before you", ordered "without asking", or what needs leave or none. */
const actsOf = rememberedOfClauses((clause: Clause): ReadonlySet<string> => {
  const stems = behindBefore(clause) ?? withoutAsking(clause) ?? needingLeave(clause);
  if (stems.some((stem) => general.has(stem))) return none;
  if (stems.some((stem) => altering.has(stem))) return anyChange;
  return new Set(stems.flatMap((stem) => [stem, ...sensesOf(stem).map(({ verb, sign }) => `${sign}${verb}`)]));
});

const none: ReadonlySet<string> = new Set();

function behindBefore({ sentence: { tokens }, from, to }: Clause): readonly string[] | undefined {
  // "Before you delete it, ask": ahead of the clause.
  const start = from <= MOST_AHEAD && tokens[0]?.lower === 'before' ? 0 : from;
  const at = tokens.findIndex(({ lower }, index) => index >= start && index < to - 1 && lower === 'before');
  if (at === -1) return undefined;
  const isPronoun = subjectPronouns.has(tokens[at + 1]?.lower ?? '');
  const verbs = joined(tokens, { from: isPronoun ? at + 2 : at + 1, to }, isPronoun ? isWord : isGerund);
  return verbs.length === 0 ? undefined : verbs;
}

function withoutAsking({ sentence: { tokens }, from, to }: Clause): readonly string[] | undefined {
  const at = tokens.findIndex(({ lower }, index) => index > from && index < to - 1 && lacking.has(lower));
  if (at === -1 || !leave.has(tokens[at + 1]?.lower ?? '')) return undefined;
  const verbs = verbsAt(tokens, { from, to: at });
  return verbs.length === 0 ? undefined : verbs.map(({ stem }) => stem);
}

/** "*Reading and listing* files needs no approval" */
function needingLeave({ sentence: { tokens }, from, to }: Clause): readonly string[] {
  const needs = tokens.slice(from, to).some(({ stem }) => needing.has(stem));
  return needs ? joined(tokens, { from, to }, isGerund) : [];
}

const needing = stemsOf('need require');

const isGerund = (token: Token | undefined): token is Token => isWord(token) && token.lower.endsWith('ing');

/** The stems of the verbs that stand at a place, one or several that are joined. */
function joined(
  tokens: readonly Token[],
  { from, to }: TokenRange,
  isForm: (token: Token | undefined) => token is Token,
): readonly string[] {
  const found: string[] = [];
  for (let at = from; at < to; at += 1) {
    const token = tokens[at];
    if (isForm(token) && isVerbStem(token.stem)) found.push(token.stem);
    else if (!joints.has(token?.lower ?? '')) break;
  }
  return found;
}

const joints = setOf(', and or');
const lacking = setOf('without no');
const leave = setOf('asking confirmation confirming checking approval permission consent');
