import type { Directive } from '../directives/directive.ts';
import type { Clause } from '../text/clause.ts';
import { finiteVerb } from '../text/finite-verb.ts';
import { rememberedOfClauses } from '../text/remembered-of-clauses.ts';
import { setOf } from '../text/set-of.ts';

/** Most words of a subject that are looked at. */
const MOST_SUBJECT = 8;

/** Whoever reads the answer anyway. */
const anyone = setOf('user reader customer client each every all any it them us you me');
const definite = setOf('the our my your');

/**
 * Whether one rule is about a text for somebody of its own ("The summary for the doctor uses …"), whom the other one does
 * not speak of and does not claim to hold for.
 */
export const areMadeForOthers = (a: Directive, b: Directive): boolean => isForOwnReader(a, b) || isForOwnReader(b, a);

function isForOwnReader({ clause }: Directive, { clause: other }: Directive): boolean {
  const reader = readerOf(clause);
  if (reader === undefined || other.absolute) return false;
  return !other.sentence.tokens.slice(other.from, other.to).some(({ stem }) => stem === reader);
}

/** The stem of the noun behind "for the", in the subject of a statement. */
const readerOf = rememberedOfClauses(({ sentence: { tokens }, from, to }: Clause): string | undefined => {
  const end = finiteVerb(tokens, { from, to: Math.min(to, from + MOST_SUBJECT) }) ?? from;
  const at = tokens.findIndex(({ lower }, index) => index > from && index < end - 1 && lower === 'for');
  if (at === -1 || !definite.has(tokens[at + 1]?.lower ?? '') || end - at > 4) return undefined;
  const head = tokens[end - 1];
  return head === undefined || anyone.has(head.lower) || anyone.has(head.stem) ? undefined : head.stem;
});
