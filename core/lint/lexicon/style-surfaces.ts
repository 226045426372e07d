import type { Surface } from './surface.ts';
import { attitudeSurfaces } from './surfaces/attitude.ts';
import { codeChoiceSurfaces } from './surfaces/code-choices.ts';
import { codeDesignSurfaces } from './surfaces/code-design.ts';
import { codeExtentSurface } from './surfaces/code-extent.ts';
import { codeFormatterSurface } from './surfaces/code-formatters.ts';
import { codeHabitSurfaces } from './surfaces/code-habits.ts';
import { codeLanguageSurface } from './surfaces/code-language.ts';
import { codeLayoutSurfaces } from './surfaces/code-layout.ts';
import { codeNameSurfaces } from './surfaces/code-names.ts';
import { codeToolSurfaces } from './surfaces/code-tools.ts';
import { colourSurfaces } from './surfaces/colour.ts';
import { emojiSurface } from './surfaces/emoji.ts';
import { commentarySurface, datumSurface, extrasSurface } from './surfaces/extras.ts';
import { formatSurface } from './surfaces/format.ts';
import { genreSurfaces } from './surfaces/genre.ts';
import { tenseSurface, voiceSurface } from './surfaces/grammar.ts';
import { jsonFormSurfaces } from './surfaces/json-form.ts';
import { foreignWordsSurface, languageSurface } from './surfaces/language.ts';
import { mediaSurfaces } from './surfaces/links.ts';
import { listMarkSurface } from './surfaces/list-marks.ts';
import { headingSurface, layoutSurface } from './surfaces/lists.ts';
import { markupSurfaces } from './surfaces/markup.ts';
import { notationSurfaces } from './surfaces/notations.ts';
import { partSurfaces } from './surfaces/parts.ts';
import { personSurface } from './surfaces/person.ts';
import { personaSurfaces } from './surfaces/persona.ts';
import { punctuationSurfaces } from './surfaces/punctuation.ts';
import { sortingSurface } from './surfaces/sorting.ts';
import { valueSurfaces } from './surfaces/times.ts';
import { toneSurfaces } from './surfaces/tone.ts';
import { unitSurfaces } from './surfaces/units.ts';
import { verbositySurfaces } from './surfaces/verbosity.ts';
import { caseSurface, spellingSurface } from './surfaces/wording.ts';

/** Decisions on form and style. */
export const styleSurfaces: readonly Surface[] = [
  emojiSurface,
  extrasSurface,
  commentarySurface,
  datumSurface,
  formatSurface,
  headingSurface,
  layoutSurface,
  listMarkSurface,
  ...jsonFormSurfaces,
  codeLanguageSurface,
  codeFormatterSurface,
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
  ...colourSurfaces,
  ...verbositySurfaces,
  ...personaSurfaces,
  ...partSurfaces,
  ...genreSurfaces,
  ...punctuationSurfaces,
  ...mediaSurfaces,
  ...unitSurfaces,
  ...valueSurfaces,
  sortingSurface,
  ...notationSurfaces,
  ...codeNameSurfaces,
  ...codeLayoutSurfaces,
  ...codeToolSurfaces,
  ...codeDesignSurfaces,
  ...codeChoiceSurfaces,
  codeExtentSurface,
  ...codeHabitSurfaces,
];
