import type { Surface } from './surface.ts';
import { attitudeSurfaces } from './surfaces/attitude.ts';
import { emojiSurface } from './surfaces/emoji.ts';
import { extrasSurface } from './surfaces/extras.ts';
import { formatSurface } from './surfaces/format.ts';
import { personSurface, tenseSurface, voiceSurface } from './surfaces/grammar.ts';
import { foreignWordsSurface, languageSurface } from './surfaces/language.ts';
import { headingSurface, layoutSurface } from './surfaces/lists.ts';
import { markupSurfaces } from './surfaces/markup.ts';
import { toneSurfaces } from './surfaces/tone.ts';
import { caseSurface, spellingSurface } from './surfaces/wording.ts';

/** Decisions on form and style. */
export const styleSurfaces: readonly Surface[] = [
  emojiSurface,
  extrasSurface,
  formatSurface,
  headingSurface,
  layoutSurface,
  ...markupSurfaces,
  caseSurface,
  spellingSurface,
  personSurface,
  voiceSurface,
  tenseSurface,
  languageSurface,
  foreignWordsSurface,
  ...toneSurfaces,
  ...attitudeSurfaces,
];
