import type { SentenceContext } from '../sentence.ts';
import { hasOwnSign, isDataLine, isQuoted } from './place-context.ts';

/** Where a unit stands. */
export interface UnitPlace {
  /** What headings and tags above say. */
  readonly outline: SentenceContext | undefined;
  readonly isItem: boolean;
  /** The list, or the mark of the item, says that it is to be avoided. */
  readonly isNegative: boolean;
}

const SHOWN =
  /^(?:e\.\s?g\.|for (?:example|instance)\b|(?:(?:good|bad|better|worse|sample|right|wrong|correct|incorrect|example)(?: (?:example|answer|response|output|reply|title|input))?(?: ?#?\d+)?|examples)\s*:\s*\S|(?:"[^"]+"|“[^”]+”|`[^`]+`)\s*(?:->|=>|→|⇒)\s*\S)/iu;

/** In what kind of place a unit stands. */
export function contextOf(text: string, { outline, isItem, isNegative }: UnitPlace): SentenceContext {
  if (outline === 'example' || outline === 'data') return outline;
  if (text.startsWith('>')) return 'quote';
  const beginning = text.slice(0, 400);
  if (isDataLine(beginning)) return 'data';
  if (isQuoted(beginning)) return 'quote';
  if (SHOWN.test(beginning)) return 'example';
  const isAvoided = isNegative || (isItem && outline === 'negative-list');
  return isAvoided && !hasOwnSign(beginning) ? 'negative-list' : 'normal';
}
