import type { Directive } from '../directives/directive.ts';

/** Surfaces of which a text may show two values side by side. */
const shownTwice = /^(?:units-|temperature$|currency$|date-format$|clock$|time-zone$|language$)/u;

/** "Give heights in feet *as well*", "… *in brackets*": beside another value, and not in its place. */
const addition = /\b(?:as well|too|also|in addition|additionally|alongside|in (?:brackets|parentheses))\b/iu;

/** Whether one of two values is asked for beside another one, and the other does not want to be the only one. */
export const isMereAddition = (a: Directive, b: Directive): boolean =>
  shownTwice.test(a.surface) && (isAdded(a, b) || isAdded(b, a));

const isAdded = ({ clause: { sentence }, sign }: Directive, other: Directive): boolean =>
  sign === '+' && other.sign === '+' && !other.exclusive && !other.clause.absolute && addition.test(sentence.text);
