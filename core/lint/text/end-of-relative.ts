import type { TokenRange } from './clause.ts';
import { isMark, modals } from './clause-words.ts';
import { startsOrder } from './order-start.ts';
import type { Token } from './token.ts';

/** "Questions *that you cannot answer* are forwarded": what a relative clause negates ends with it. */
export function endOfRelative(tokens: readonly Token[], at: number, { from, to }: TokenRange): number | undefined {
  const pronoun = tokens.findIndex(({ lower }, index) => index > from && index < at && relatives.has(lower));
  // What stands in commas is added, and does not say which.
  if (pronoun === -1 || isMark(tokens[pronoun - 1], ',') || at - pronoun > 3 || startsOrder(tokens, from, to))
    return undefined;
  const verb = tokens.findIndex(
    ({ lower }, index) => index > at + 1 && index < to && (lower === 'is' || lower === 'are' || modals.has(lower)),
  );
  return verb === -1 ? undefined : verb;
}

const relatives: ReadonlySet<string> = new Set(['that', 'which', 'who']);
