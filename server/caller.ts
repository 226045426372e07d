import type { Scope } from '../core/access/scope.ts';
import type { Caller } from './access.ts';

/** Everyone, on a server that only this machine reaches and that has no tokens. */
export const openCaller: Caller = { allows: () => true, allowsSome: () => true, stands: () => true };

/** Everyone without a token, on a server that only this machine reaches and that has tokens: they may read. */
export const readingCaller: Caller = { allows: isReading, allowsSome: isReading, stands: () => true };

/** Whoever is not known, where a token is needed: only routes that are open to all answer. */
export const stranger: Caller = { allows: () => false, allowsSome: () => false, stands: () => true };

function isReading(scope: Scope): boolean {
  return scope === 'read' || scope === 'render';
}
