import { setOf } from '../text/set-of.ts';

/** Verbs whose object is what the prompt is there to make. */
export const making: ReadonlySet<string> = setOf(
  'write draft compose create generate produce craft prepare make author pen word formulate',
);
