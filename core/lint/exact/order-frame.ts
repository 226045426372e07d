import type { LatePattern } from '../text/late-pattern.ts';

/** What is put in order: steps and topics, or rules and wishes. */
export type OrderSurface = 'step-order' | 'priority';

/**
 * How an order is told by more than one word between its two sides. A pattern runs over a sentence in lower case; `a`
 * comes first, `b` second, and what is missing is whatever else there is.
 */
export interface OrderFrame {
  readonly surface: OrderSurface;
  readonly pattern: LatePattern;
}
