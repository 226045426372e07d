import type { Lose } from './loss.ts';
import type { KnownMessage } from './read-part.ts';
import { misplaced } from './tool-parts.ts';

/** Texts for the field of the system, and the messages behind them. */
interface SplitMessages {
  readonly texts: readonly string[];
  readonly rest: readonly KnownMessage[];
}

/**
 * Splits off the system messages at the beginning, for providers that have a field for them.
 * @throws NOT_REPRESENTABLE where there is one later, or nothing but them
 */
export function leadingSystem(messages: readonly KnownMessage[], lose: Lose): SplitMessages {
  const found = messages.findIndex(({ role }) => role !== 'system');
  const first = found < 0 ? messages.length : found;
  const rest = messages.slice(first);
  const later = rest.find(({ role }) => role === 'system');
  if (later !== undefined) {
    throw lose('a system message after others has no place there', { message: later.index });
  }
  if (rest.length === 0) throw lose('there is no message besides those of the system');
  return { texts: messages.slice(0, first).flatMap((message) => systemTexts(message, lose)), rest };
}

/** The texts of a system message. @throws NOT_REPRESENTABLE for anything else in it */
export function systemTexts(message: KnownMessage, lose: Lose): readonly string[] {
  return message.parts.map(({ part, place }) => {
    if (part.kind === 'text') return part.text;
    throw misplaced(message, part.kind, (what) => lose(what, place));
  });
}
