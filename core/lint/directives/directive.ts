import type { Clause, Target, TokenRange } from '../text/clause.ts';
import type { DirectiveValue } from './value.ts';

/**
 * What one clause asks of one decision surface. Only directives with the same surface can clash.
 *
 * | surface | value |
 * |---|---|
 * | `length:word`, `length:bullet`, … | interval |
 * | `keyword` | occurrence |
 * | `keyword-form` | form |
 * | `keyword-order`, `step-order`, `priority` | order |
 * | `characters` | pole: a kind of character, `-` where it must not occur |
 * | `start`, `end` | edge |
 * | `options` | options |
 * | `emoji`, `tone-formality`, `format`, … (those of the lexicon) | pole |
 * | `action` | action |
 */
export interface Directive {
  readonly clause: Clause;
  /** Tokens of the sentence that say it. */
  readonly evidence: TokenRange;
  readonly surface: string;
  readonly value: DirectiveValue;
  /** `+` asks for the value, `-` forbids it: the force of the clause, and every negation that governs the evidence. */
  readonly sign: '+' | '-';
  /** Soft directives (should, try to, prefer) never make an error. */
  readonly strength: 'hard' | 'soft';
  /** Says "only", "nothing but", "exclusively" of the value. */
  readonly exclusive: boolean;
  /** Overrides the target of the clause. */
  readonly target: Target;
  /** Overrides what the clause distributes over: the value holds for each of these by itself (`paragraph`). */
  readonly per?: string;
  /** Restricted to some of what it names: "generic headings", "tables for advice". Bound like a condition binds. */
  readonly narrowed?: true;
  /** Follows from another directive by knowledge of the world (JSON has no emoji-free prose …), not from words. */
  readonly derived?: string;
}
