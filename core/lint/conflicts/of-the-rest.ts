import type { Directive } from '../directives/directive.ts';
import type { Clause } from '../text/clause.ts';
import { rememberedOfClauses } from '../text/remembered-of-clauses.ts';
import { setOf } from '../text/set-of.ts';

/** Rules on what is done with some of what comes in, and on how some of what goes out is written. */
const ofConduct =
  /^(?:escalat|help|confirm|clarify|refus|autonomy|action:|tell-|advice|search|follow|language|tone|tense|person|case|spelling)/u;

/** Whether one of two rules is on what the other one leaves: "Escalate legal threats", "Handle all other complaints yourself". */
export function isOfTheRest(a: Directive, b: Directive): boolean {
  if (isNear(a, b) && isElsewhere(a.clause) !== isElsewhere(b.clause)) return true;
  if (!ofConduct.test(a.surface) || isNear(a, b) === false) return false;
  return namesRest(a.clause) !== namesRest(b.clause);
}

/** Further apart, "other" is other than something else. */
const NEAR = 1;

const isNear = (a: Directive, b: Directive): boolean =>
  Math.abs(a.clause.sentence.position - b.clause.sentence.position) <= NEAR;

/** "All other complaints", "the rest", "anything else"; but "no other" leaves nothing. */
const namesRest = rememberedOfClauses(({ sentence: { tokens }, from, to, conditions }: Clause): boolean => {
  const start = Math.min(from, ...conditions.map((one) => one.from));
  return tokens.some(({ lower }, at) => {
    if (at < start || at >= to) return false;
    const before = tokens[at - 1]?.lower ?? '';
    if (lower === 'rest' || lower === 'remaining') return before === 'the' || before === 'all';
    if (lower === 'else') return before === 'everything' || before === 'everyone' || before === 'everybody';
    return (lower === 'other' || lower === 'others') && sharing.has(before);
  });
});

/** "Default exports in pages only. Named exports *everywhere else*" */
const isElsewhere = rememberedOfClauses(({ sentence: { tokens }, from, to }: Clause): boolean =>
  tokens.some(
    ({ lower }, at) =>
      at > from && at < to && (lower === 'elsewhere' || (lower === 'else' && tokens[at - 1]?.lower === 'everywhere')),
  ),
);

const sharing = setOf('all any every the for with in');
