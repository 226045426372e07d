import type { Directive } from '../directives/directive.ts';
import type { Clause } from '../text/clause.ts';
import type { Token } from '../text/token.ts';

/**
 * Reads what a clause asks for in exact terms: numbers, literal texts, characters, an order. Pure; linear in the
 * clause. Negation that the clause reports is already worked into what it returns.
 */
export type ExactReader = (clause: Clause) => readonly Directive[];

/** A reader with what is known of it before any clause is read. */
export interface KnownReader {
  readonly read: ExactReader;
  /** The surfaces that it reads, by their names, or by how these begin. */
  readonly surfaces: readonly string[];
  /** Whether it may find anything in a sentence: where not, it is never asked. */
  readonly mayRead: (tokens: readonly Token[]) => boolean;
}
