import { remembered } from '../remembered.ts';
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
  const beginning = text.slice(0, 400);
  const own = ownContext(beginning);
  if (own !== undefined) return own;
  const isAvoided = isNegative || (isItem && outline === 'negative-list');
  return isAvoided && !hasOwnSign(beginning) ? 'negative-list' : 'normal';
}

/** What a unit is wherever it stands. */
const ownContext = remembered((beginning): SentenceContext | undefined => {
  if (beginning.startsWith('>')) return 'quote';
  if (isDataLine(beginning)) return 'data';
  if (isQuoted(beginning)) return 'quote';
  return SHOWN.test(beginning) ? 'example' : undefined;
});
