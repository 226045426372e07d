import { conductSurfaces } from './conduct-surfaces.ts';
import { styleSurfaces } from './style-surfaces.ts';
import type { Surface } from './surface.ts';

/** All decision surfaces that are told by words. */
export const surfaces: readonly Surface[] = [...styleSurfaces, ...conductSurfaces];
