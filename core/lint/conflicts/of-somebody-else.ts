import type { Directive } from '../directives/directive.ts';
import type { Clause } from '../text/clause.ts';
import { rememberedOfClauses } from '../text/remembered-of-clauses.ts';
import { setOf } from '../text/set-of.ts';
import { stemsOf } from '../text/stems-of.ts';
import { isForAll } from './is-for-all.ts';

/** Rules on what is told, kept and asked about people. */
const ofPeople = setOf('anonymise memory earlier keep-personal share-personal ask-personal confirm clarify');

const isOfPeople = ({ surface }: Directive): boolean =>
  ofPeople.has(surface) ||
  surface.startsWith('tell-') ||
  surface.startsWith('action:') ||
  surface.startsWith('matter:');

/**
 * Whether one of two rules on what is told of people is about somebody else than the one who is talked to: "Never tell one
 * customer what another one pays", "Tell customers what they pay".
 */
export const isOfSomebodyElse = (a: Directive, b: Directive): boolean =>
  isOfPeople(a) &&
  namesOther(a.clause) !== namesOther(b.clause) &&
  !isForAll(namesOther(a.clause) ? b : a) &&
  (namesOwn(a.clause) || namesOwn(b.clause));

const others = setOf('other another');
const people = stemsOf('customer client user patient student pupil guest member employee tenant person caller account');

/** "Other customers", "another's account", "somebody else's data" */
const namesOther = rememberedOfClauses(({ sentence: { tokens }, from, to }: Clause): boolean =>
  tokens.some(({ lower }, at) => {
    if (at < from || at >= to) return false;
    const next = tokens[at + 1];
    if (others.has(lower)) return people.has(next?.stem ?? '') || lower === 'another';
    return (lower === 'else' && next?.lower.startsWith("'") === true) || lower === "others'";
  }),
);

/** "The customer's name", "their own balance" */
const namesOwn = rememberedOfClauses(({ sentence: { tokens }, from, to }: Clause): boolean =>
  tokens.some(
    ({ lower, stem }, at) =>
      at >= from &&
      at < to &&
      ((people.has(stem) && tokens[at - 1]?.lower === 'the') || lower === 'own' || lower === 'their'),
  ),
);
