import { setOf } from '../text/set-of.ts';
import type { Unit } from './units.ts';

const pieces: ReadonlySet<string> = setOf('sentence paragraph section line item');

/** Whether a text is made up of such units, one after the other. */
export const isPiece = (unit: Unit): boolean => pieces.has(unit);
