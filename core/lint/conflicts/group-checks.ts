import type { GroupCheck } from './clash.ts';
import { findCountClashes } from './count-clashes.ts';
import { findEdgeClashes } from './edge-clashes.ts';
import { findKeywordClashes } from './keyword-clashes.ts';
import { findOptionClashes } from './option-clashes.ts';
import { findOrderClashes } from './order-clashes.ts';

/** All checks over the directives of a prompt as a whole; `findClashes` runs each. */
export const groupChecks: readonly GroupCheck[] = [
  findCountClashes,
  findKeywordClashes,
  findEdgeClashes,
  findOptionClashes,
  findOrderClashes,
];

/** Surfaces whose directives the checks above compare; nothing else has to. */
export const isGroupSurface = (surface: string): boolean =>
  surface.startsWith('length:') ||
  ['keyword', 'characters', 'start', 'end', 'options', 'step-order', 'priority'].includes(surface);
