import type { Implication } from '../implication.ts';

/** What follows from decisions on form and style. */
export const styleImplications: readonly Implication[] = [];
