import { verbsAt } from '../directives/act-verbs.ts';
import { sensesOf } from '../directives/action-verbs.ts';
import type { Directive } from '../directives/directive.ts';
import type { Clause } from '../text/clause.ts';
import { isWord, subjectPronouns } from '../text/clause-words.ts';
import { isVerbStem } from '../text/imperative-verbs.ts';
import { rememberedOfClauses } from '../text/remembered-of-clauses.ts';
import { setOf } from '../text/set-of.ts';

/** Rules on whether somebody is asked first. */
const ofLeave = setOf('confirm clarify autonomy ask-first');

/**
 * Whether each of two rules says for which act somebody is to be asked, and it is another one: "Ask before you send a
 * message", "Save drafts without asking".
 */
export function areOfOtherActs(a: Directive, b: Directive): boolean {
  if (!ofLeave.has(a.surface) || a.clause.absolute || b.clause.absolute) return false;
  const [first, second] = [actOf(a.clause), actOf(b.clause)];
  if (first === undefined || second === undefined || first === second) return false;
  const senses = new Set(sensesOf(first).map(({ verb }) => verb));
  return !sensesOf(second).some(({ verb }) => senses.has(verb));
}

/** Acts that stand for whatever is done. */
const general = setOf('act do proceed go start begin continu answer reply respond writ mak work chang execut');

/** The stem of the verb behind "before you", or of the order that something is done "without asking". */
const actOf = rememberedOfClauses((clause: Clause): string | undefined => {
  const stem = behindBefore(clause) ?? withoutAsking(clause);
  return stem === undefined || general.has(stem) ? undefined : stem;
});

function behindBefore({ sentence: { tokens }, from, to }: Clause): string | undefined {
  const at = tokens.findIndex(({ lower }, index) => index > from && index < to - 1 && lower === 'before');
  if (at === -1) return undefined;
  const next = tokens[at + 1];
  const verb = subjectPronouns.has(next?.lower ?? '')
    ? tokens[at + 2]
    : next?.lower.endsWith('ing') === true
      ? next
      : undefined;
  return isWord(verb) && isVerbStem(verb.stem) ? verb.stem : undefined;
}

function withoutAsking({ sentence: { tokens }, from, to }: Clause): string | undefined {
  const at = tokens.findIndex(({ lower }, index) => index > from && index < to - 1 && lower === 'without');
  if (at === -1 || !leave.has(tokens[at + 1]?.lower ?? '')) return undefined;
  return verbsAt(tokens, { from, to: at }).at(-1)?.stem;
}

const leave = setOf('asking confirmation confirming checking approval permission consent');
