import type { Directive } from '../directives/directive.ts';
import type { Clash } from './clash.ts';

/** More words of a sentence say more than one thing. */
const LONG_SENTENCE = 25;

/** So many sentences apart, what was said before may be about something else by then. */
const FAR = 9;

/**
 * Whether there is more than one reason to doubt that two instructions are about the same thing: a paragraph that begins
 * with a name ("Title: …") goes on about what it names, and long sentences say more than one thing, or what stands far apart
 * may be of other matters. Within one sentence nobody contradicts themselves but by figures that are certain.
 */
export function isDoubtful({ pair, certainty, others }: Clash): boolean {
  if (certainty === 'certain') return false;
  const [first, second] = pair.map(({ clause }) => clause.sentence);
  if (first === undefined || second === undefined) return false;
  const distance = Math.abs(first.position - second.position);
  if (distance === 0) return others.length === 0;
  return first.label !== second.label && (distance >= FAR || pair.some(isOfLongSentence));
}

const isOfLongSentence = ({ clause }: Directive): boolean => clause.sentence.tokens.length >= LONG_SENTENCE;
