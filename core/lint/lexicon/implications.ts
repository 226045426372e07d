import type { Implication } from './implication.ts';
import { codeImplications } from './implications/code.ts';
import { conductImplications } from './implications/conduct.ts';
import { styleImplications } from './implications/style.ts';

/** All knowledge of the world that connects surfaces. */
export const implications: readonly Implication[] = [...conductImplications, ...styleImplications, ...codeImplications];
