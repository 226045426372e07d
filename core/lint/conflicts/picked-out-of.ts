import type { Directive } from '../directives/directive.ts';
import { ordinalUnit } from '../exact/container.ts';
import { setOf } from '../text/set-of.ts';

/**
 * Whether one count is of a piece by its place and the other one was told of its kind before, and not of each of them: "A
 * dialogue has six to eight lines", "The last dialogue has four". Whoever wrote that may well mean an exception.
 */
export const isPickedOutOf = (one: Directive, kind: Directive): boolean =>
  one.target.kind === 'part' &&
  isGeneral(kind) &&
  kind.clause.sentence.position < one.clause.sentence.position &&
  ordinalUnit(one.target.name ?? '') === nameOf(kind);

const nameOf = ({ target, per }: Directive): string | undefined => per ?? target.name;

const isGeneral = (kind: Directive): boolean =>
  nameOf(kind) !== undefined &&
  !kind.clause.sentence.tokens.slice(kind.clause.from, kind.clause.to).some(({ lower }) => universal.has(lower));

const universal = setOf('each every all any per no none apiece');
