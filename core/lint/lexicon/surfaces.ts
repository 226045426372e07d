import type { Surface } from './surface.ts';
import { emojiSurface } from './surfaces/emoji.ts';
import { formalitySurface } from './surfaces/formality.ts';

/** All decision surfaces that are told by words. */
export const surfaces: readonly Surface[] = [emojiSurface, formalitySurface];
