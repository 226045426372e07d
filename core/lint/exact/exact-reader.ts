import type { Directive } from '../directives/directive.ts';
import type { Clause } from '../text/clause.ts';

/**
 * Reads what a clause asks for in exact terms: numbers, literal texts, characters, an order. Pure; linear in the
 * clause. Negation that the clause reports is already worked into what it returns.
 */
export type ExactReader = (clause: Clause) => readonly Directive[];
