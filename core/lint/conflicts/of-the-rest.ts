import type { Directive } from '../directives/directive.ts';
import type { Clause } from '../text/clause.ts';
import { rememberedOfClauses } from '../text/remembered-of-clauses.ts';
import { setOf } from '../text/set-of.ts';
import { stemsOf } from '../text/stems-of.ts';

/** Rules on what is done with some of what comes in, and on how some of what goes out is written. */
const ofConduct =
  /^(?:escalat|help|confirm|clarify|refus|autonomy|action:|tell-|advice|search|follow|language|tone|tense|person|case|spelling)/u;

/** Whether one of two rules is on what the other one leaves: "Escalate legal threats", "Handle all other complaints yourself". */
export function isOfTheRest(a: Directive, b: Directive): boolean {
  if (isNear(a, b) && isElsewhere(a.clause) !== isElsewhere(b.clause)) return true;
  if (goesOnToRest(a, b) || goesOnToRest(b, a)) return true;
  if (!ofConduct.test(a.surface) || isNear(a, b) === false) return false;
  return namesRest(a.clause) !== namesRest(b.clause);
}

/** Further apart, "other" is other than something else. */
const NEAR = 1;

const isNear = (a: Directive, b: Directive): boolean =>
  Math.abs(a.clause.sentence.position - b.clause.sentence.position) <= NEAR;

/** So far behind what was set apart a rule may go on to "all other texts". */
const REACH = 4;

/** "Plan as a table. *Everything else* in prose": begins with what a rule shortly before it leaves. */
function goesOnToRest({ clause: earlier }: Directive, { clause }: Directive): boolean {
  const distance = clause.sentence.position - earlier.sentence.position;
  const isBehind = distance > 0 && distance <= REACH && clause.sentence.section === earlier.sentence.section;
  return isBehind && beginsWithRest(clause) && !beginsWithRest(earlier);
}

const beginsWithRest = rememberedOfClauses(({ sentence: { tokens }, from, conditions }: Clause): boolean => {
  const start = Math.min(from, ...conditions.map((one) => one.from));
  const [first, second] = [tokens[start]?.lower ?? '', tokens[start + 1]?.lower ?? ''];
  if (second === 'else') return first === 'everything' || first === 'anything' || first === 'everyone';
  if (first === 'the') return second === 'rest' || second === 'others' || second === 'remaining';
  return first === 'others' || second === 'others' || second === 'other'
    ? sharing.has(first) || first === 'others'
    : false;
});

/** "All other complaints", "the rest", "anything else"; but "no other" leaves nothing. */
const namesRest = rememberedOfClauses(({ sentence: { tokens }, from, to, conditions }: Clause): boolean => {
  const start = Math.min(from, ...conditions.map((one) => one.from));
  return tokens.some(({ lower }, at) => {
    if (at < start || at >= to) return false;
    const before = tokens[at - 1]?.lower ?? '';
    if (lower === 'rest' || lower === 'remaining') return before === 'the' || before === 'all';
    if (lower === 'else') return before === 'everything' || before === 'everyone' || before === 'everybody';
    return (lower === 'other' || lower === 'others') && sharing.has(before) && !helpers.has(tokens[at + 1]?.stem ?? '');
  });
});

/** "Default exports in pages only. Named exports *everywhere else*" */
const isElsewhere = rememberedOfClauses(({ sentence: { tokens }, from, to }: Clause): boolean =>
  tokens.some(
    ({ lower }, at) =>
      at > from && at < to && (lower === 'elsewhere' || (lower === 'else' && wheres.has(tokens[at - 1]?.lower ?? ''))),
  ),
);

/** "Without involving any other team": whoever else there is, and no case that is left. */
const helpers = stemsOf('team department person people colleague agent party staff employee human service office');

const wheres = setOf('everywhere anywhere');
const sharing = setOf('all any every the for with in');
