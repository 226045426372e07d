import type { Directive } from '../directives/directive.ts';

/** What is waited for, and has come. */
const granted =
  /\b(?:confirm(?:ed|s)?|approv(?:ed?|es|al)|agree[ds]?|consent(?:ed|s)?|accept(?:ed|s)?|signed off|gives? the go-ahead|says? yes|said yes|permission|authori[sz](?:ed|es?))\b/u;

/** What was asked for is there. */
const complete =
  /^(?:all|everything|enough|sufficient|the necessary|every)\b|\b(?:is|are) (?:all )?(?:clear|complete|known|given|provided|unambiguous|sufficient|specified)\b/u;

const denied = /\b(?:not|no|never|without|unless)\b|n't\b/u;

/** Rules on whether somebody is asked before something is done. */
const ofLeave: ReadonlySet<string> = new Set(['confirm', 'clarify', 'autonomy', 'ask-first']);

/**
 * Whether one of two rules is on what follows when leave or an answer was given: "Wait for approval", "Once it is approved,
 * start at once".
 */
export const isOnceGranted = (a: Directive, b: Directive): boolean =>
  ofLeave.has(a.surface) && (isAfterwards(a) || isAfterwards(b));

const isAfterwards = ({ clause, sign }: Directive): boolean =>
  sign === '-' && clause.when.some(({ text }) => (granted.test(text) || complete.test(text)) && !denied.test(text));
