import type { Directive } from '../directives/directive.ts';
import type { Edge } from '../directives/value.ts';
import type { Target, TokenRange } from '../text/clause.ts';
import type { ClauseTokens } from './clause-tokens.ts';
import { isNegated } from './clause-tokens.ts';
import type { Container } from './container.ts';
import { isWhole } from './container.ts';
import { targetOf } from './count-directive.ts';

/** The first or the last place of a text. */
export type Side = 'start' | 'end';

/** What stands there, and the tokens that say it. */
export type FoundEdge = Edge & TokenRange;

/** An edge as it was read. */
export interface FoundEdges {
  readonly side: Side;
  readonly value: FoundEdge;
  readonly container: Container;
  readonly evidence: TokenRange;
}

/** The directive of an edge. That of the first paragraph or sentence is that of the whole. */
export function edgeOf(view: ClauseTokens, { side, value, container, evidence }: FoundEdges): Directive {
  const { clause } = view;
  const { text, thing } = value;
  return {
    clause,
    evidence,
    surface: side,
    value: { kind: 'edge', ...(text === undefined ? {} : { text }), ...(thing === undefined ? {} : { thing }) },
    sign: isNegated(clause, evidence) ? '-' : '+',
    strength: clause.force === 'prefer' || clause.force === 'avoid' ? 'soft' : 'hard',
    exclusive: saysNothingElse(view),
    target: outermost(side, container) ? whole : targetOf(container),
    ...(container.each === undefined || isWhole(container.each) ? {} : { per: container.each }),
  };
}

const whole: Target = { kind: 'response' };

/** The first paragraph begins where the answer does. */
function outermost(side: Side, { part }: Container): boolean {
  const pattern = side === 'start' ? /^(first|opening) \S+$/u : /^(last|final|closing|concluding) \S+$/u;
  return part !== undefined && pattern.test(part);
}

/** "… and no character follows": also where the words stand in another clause of the sentence. */
const saysNothingElse = ({ clause }: ClauseTokens): boolean =>
  /\b(no (other )?(word|words|character|characters|text)|nothing( else)?) .{0,20}\b(follows?|after|before|precedes?)\b/u.test(
    clause.sentence.text.toLowerCase(),
  );
