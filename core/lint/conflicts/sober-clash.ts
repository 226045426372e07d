import type { Directive } from '../directives/directive.ts';
import { startsOrder } from '../text/order-start.ts';
import type { Clash } from './clash.ts';
import { haveOtherNouns } from './other-nouns.ts';
import { hasOwnTopic } from './sections-meet.ts';

/** Longer clauses say more than one thing; what a part of them says may be bound by the rest. */
const LONGEST = 40;

/**
 * Takes certainty from a clash that is one only if everything around its two instructions was read right. An error
 * needs two plain orders, in force always, in one section or in sections on everything, which do not name other things.
 */
export function sober(clash: Clash): Clash {
  const [a, b] = clash.pair;
  const isSaid = clash.rule !== 'conflict/code-style' || (isOrdered(a) && isOrdered(b));
  if (
    clash.certainty !== 'certain' ||
    (isSaid && isPlain(a) && isPlain(b) && areInOnePlace(a, b) && !haveOtherNouns(a, b))
  )
    return clash;
  return { ...clash, certainty: 'likely' };
}

/** Handbooks on code name what they do not ask for: "`@work` is asyncio-flavoured". */
const isOrdered = ({ clause: { sentence, from, to } }: Directive): boolean => startsOrder(sentence.tokens, from, to);

const isPlain = ({ clause, value, narrowed }: Directive): boolean =>
  (clause.mood === 'order' || value.kind === 'order') &&
  clause.sentence.context === 'normal' &&
  clause.when.length + clause.unless.length === 0 &&
  narrowed !== true &&
  clause.to - clause.from <= LONGEST;

function areInOnePlace({ clause: { sentence: one } }: Directive, { clause: { sentence: other } }: Directive): boolean {
  return one.section === other.section || !(hasOwnTopic(one, other) || hasOwnTopic(other, one));
}
