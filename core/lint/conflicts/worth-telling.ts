import type { Directive } from '../directives/directive.ts';
import type { Clash } from './clash.ts';
import { isDoubtful } from './doubtful.ts';
import { isIncidental } from './sections-meet.ts';

/** Prompts of more sentences are handbooks: they hold so many pairs that what is said in passing meets by chance. */
const LONG = 40;

/** Clashes that are worth telling in a prompt of its length. */
export function worthTelling(clashes: readonly Clash[], directives: readonly Directive[]): readonly Clash[] {
  const last = directives.reduce((most, { clause }) => Math.max(most, clause.sentence.position), 0);
  const plain = clashes.filter(
    (clash) => !isDoubtful(clash) && !clash.pair.some((one) => one.derived !== undefined && isIncidental(one)),
  );
  return last < LONG ? plain : plain.filter(({ pair, rule }) => !pair.some(isInPassing) && !isWorkflow(pair, rule));
}

/** "Add an entry", and later "delete the entry": steps of one work, unless one of them says always or never. */
const isWorkflow = (pair: Clash['pair'], rule: string): boolean =>
  rule === 'conflict/polarity' && !pair.some(({ clause }) => clause.absolute);

const isInPassing = (one: Directive): boolean => one.value.kind !== 'interval' && isIncidental(one);
