import { surfaces } from '../lexicon/surfaces.ts';
import type { Clause } from '../text/clause.ts';
import type { Directive } from './directive.ts';

/**
 * What clauses with "only when", "only if", "only after" rule out: "Recommend a wine only when asked" bans it in all
 * other cases, as "never … unless asked" does.
 */
export const onlyThen = (directives: readonly Directive[]): readonly Directive[] =>
  directives.filter(isOfCase).map(({ narrowed: _, clause, ...directive }) => ({
    ...directive,
    sign: '-',
    clause: { ...clause, force: 'forbid', when: [], unless: [...clause.unless, ...clause.when] },
  }));

/** Of surfaces whose poles exclude each other, one that is banned says nothing of what is wanted instead. */
const ofPresence: ReadonlySet<string> = new Set(
  surfaces.filter(({ exclusive }) => exclusive === 'none').map(({ id }) => id),
);
const isOfPresence = (surface: string): boolean => ofPresence.has(surface);

const isOfCase = ({ sign, surface, value, clause, evidence }: Directive): boolean =>
  sign === '+' &&
  (value.kind === 'action' || isOfPresence(surface)) &&
  clause.mood === 'order' &&
  clause.force !== 'permit' &&
  clause.when.length > 0 &&
  // "Act only once they have agreed": words that say when, too, say all of it.
  !clause.conditions.some(({ from, to }) => from < evidence.to && evidence.from < to) &&
  saysOnly(clause) &&
  !clause.when.some(({ text }) => ITSELF.test(text));

/** "Only cite a source *when you are referring to it*": the case is that of the act itself, and rules out none that is asked for. */
const ITSELF =
  /\b(?:refer(?:s|ring|red)?|referenc(?:e|es|ing|ed)|quot(?:e|es|ing|ed)|us(?:e|es|ing|ed)|rel(?:y|ies|ying)|dr(?:aw|aws|awing|awn)) (?:to|on|upon|from|it|them|that|the|one)\b/u;

const saysOnly = ({ sentence: { tokens }, conditions }: Clause): boolean =>
  conditions.some(({ from }) => tokens[from]?.lower === 'only' || tokens[from - 1]?.lower === 'only');
