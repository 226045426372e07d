import { conductSurfaces } from './conduct-surfaces.ts';
import type { Surface } from './surface.ts';
import { emojiSurface } from './surfaces/emoji.ts';
import { extrasSurface } from './surfaces/extras.ts';
import { formalitySurface } from './surfaces/formality.ts';
import { formatSurface } from './surfaces/format.ts';
import { headingSurface, layoutSurface } from './surfaces/lists.ts';
import { markupSurfaces } from './surfaces/markup.ts';
import { caseSurface, spellingSurface } from './surfaces/wording.ts';

/** All decision surfaces that are told by words. */
export const surfaces: readonly Surface[] = [
  emojiSurface,
  extrasSurface,
  formalitySurface,
  formatSurface,
  headingSurface,
  layoutSurface,
  ...markupSurfaces,
  caseSurface,
  spellingSurface,
  ...conductSurfaces,
];
