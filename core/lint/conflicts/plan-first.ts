import type { Directive } from '../directives/directive.ts';

/** Surfaces that say how much is said. */
const ofDegree: ReadonlySet<string> = new Set(['verbosity', 'coverage', 'abridge']);

/** "First think step by step: describe *your plan* in pseudocode, in great detail." */
const plan = /\b(?:your|the|a) (?:\p{L}+ )?(?:plan|pseudo-?code|outline|thoughts?|thinking|approach)\b/iu;
const first = /\b(?:first|before|step[- ]by[- ]step|pseudo-?code|upfront|to begin with)\b/iu;

/** Whether one of two rules on how much is said is about what is thought up before the answer, and the other is not. */
export const isPlanFirst = (a: Directive, b: Directive): boolean =>
  ofDegree.has(a.surface) && isOfPlan(a) !== isOfPlan(b);

const isOfPlan = ({ clause: { sentence } }: Directive): boolean =>
  plan.test(sentence.text) && first.test(sentence.text);
