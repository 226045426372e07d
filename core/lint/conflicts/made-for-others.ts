import type { Directive } from '../directives/directive.ts';
import { auxiliaries, modals } from '../text/clause-words.ts';
import { isThirdPersonAt } from '../text/noun-phrase.ts';

/** Most words of a subject that are looked at. */
const MOST_SUBJECT = 8;

/** Whoever reads the answer anyway. */
const anyone: ReadonlySet<string> = new Set(
  'user reader customer client each every all any it them us you me'.split(' '),
);

/**
 * Whether one rule is about a text beside the answer, or for somebody of its own ("The summary for the doctor uses …"),
 * which the other one does not speak of and does not claim to hold for.
 */
export const isMadeForOthers = (a: Directive, b: Directive): boolean =>
  isForOwnReader(a, b) || isForOwnReader(b, a) || isKeptApart(a, b) || isKeptApart(b, a);

/** "… which you record in the separate `sources` array", "in an annex": a place beside the text that the other is about. */
function isKeptApart({ clause, evidence }: Directive, other: Directive): boolean {
  const { tokens } = clause.sentence;
  const at = tokens.findIndex(({ lower }) => apart.has(lower));
  const isMatter = at >= evidence.from && at < evidence.to;
  return (
    at !== -1 &&
    !isMatter &&
    !other.clause.absolute &&
    !other.clause.sentence.tokens.some(({ lower }) => apart.has(lower))
  );
}

const apart: ReadonlySet<string> = new Set('separate separately annex appendix attachment elsewhere'.split(' '));

function isForOwnReader(one: Directive, other: Directive): boolean {
  const reader = readerOf(one);
  if (reader === undefined || other.clause.absolute) return false;
  const { sentence, from, to } = other.clause;
  return !sentence.tokens.slice(from, to).some(({ stem }) => stem === reader);
}

/** The stem of the noun behind "for the", in the subject of a statement. */
function readerOf({ clause: { sentence, from, to } }: Directive): string | undefined {
  const { tokens } = sentence;
  const end = tokens.findIndex(
    ({ lower }, at) =>
      at > from &&
      at < Math.min(to, from + MOST_SUBJECT) &&
      (auxiliaries.has(lower) || modals.has(lower) || isThirdPersonAt(tokens, at)),
  );
  if (end === -1) return undefined;
  const at = tokens.findIndex(({ lower }, index) => index > from && index < end - 1 && lower === 'for');
  if (at === -1 || !['the', 'our', 'my', 'your'].includes(tokens[at + 1]?.lower ?? '') || end - at > 4)
    return undefined;
  const head = tokens[end - 1];
  return head === undefined || anyone.has(head.lower) || anyone.has(head.stem) ? undefined : head.stem;
}
