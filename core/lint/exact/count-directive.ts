import type { Directive } from '../directives/directive.ts';
import type { Clause, Target, TokenRange } from '../text/clause.ts';
import { stemWord } from '../text/stem-word.ts';
import type { Ends } from './bounds.ts';
import type { Container } from './container.ts';

/** A count as it was read. */
export interface Count {
  readonly clause: Clause;
  readonly evidence: TokenRange;
  readonly name: string;
  readonly ends: Ends;
  readonly container: Container;
  readonly about?: boolean;
}

/** The directive of a count. */
export function countOf({ clause, evidence, name, ends, container, about }: Count): Directive {
  const soft = clause.force === 'prefer' || clause.force === 'avoid' || about === true;
  return {
    clause,
    evidence: { from: evidence.from, to: evidence.to },
    surface: `length:${name}`,
    value: { kind: 'interval', ...ends },
    sign: '+',
    strength: soft ? 'soft' : 'hard',
    exclusive: false,
    target: targetOf(isItself(container, name) ? {} : container),
    ...(container.each === undefined ? {} : { per: container.each }),
  };
}

/** "Use at most one quotation": a part of an answer that is counted in the answer. */
const isItself = ({ part, each }: Container, name: string): boolean =>
  each === undefined && (part === name || part === stemWord(name));

/** The target of a directive about a container. */
export const targetOf = ({ part, whole }: Container): Target => {
  if (part !== undefined) return { kind: 'part', name: part };
  return whole === undefined ? { kind: 'response' } : { kind: 'response', name: whole };
};
