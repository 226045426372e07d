import type { Directive } from '../directives/directive.ts';

/** Words with which somebody is told that a thing is none of the model's. */
const refusing =
  /\b(?:cannot|can't|can not|unable|not able|not allowed|may not|must not|won't|will not|sorry|refus\w+|declin\w+|(?:outside|beyond|not part) (?:of )?(?:\w+ )?(?:scope|remit|area|field)|off limits|not for)\b/iu;

/** "Do not answer questions about politics", "Explain that politics is outside of your scope": says no more than that. */
export const isToldAsRefused = (a: Directive, b: Directive): boolean =>
  a.surface.startsWith('matter:') && (isRefusing(a) || isRefusing(b));

const isRefusing = ({ sign, clause: { sentence } }: Directive): boolean => sign === '+' && refusing.test(sentence.text);
