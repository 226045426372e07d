import { codeStyleSurfaces } from './code-style.ts';
import { conductSurfaces } from './conduct.ts';
import { fidelitySurfaces } from './fidelity.ts';
import { formSurfaces } from './form.ts';
import { formatSurfaces } from './format.ts';
import { keywordSurfaces } from './keyword.ts';
import { lengthSurfaces } from './length.ts';
import { markupSurfaces } from './markup.ts';
import { sortingSurfaces } from './sorting.ts';
import { speakerSurfaces } from './speaker.ts';
import type { Surfaces } from './surface.ts';
import { toneSurfaces } from './tone.ts';
import { toolSurfaces } from './tools.ts';
import { valueSurfaces } from './values.ts';

/** Every decision of the shared grammar by name. */
export const surfaces: Surfaces = {
  ...lengthSurfaces,
  ...keywordSurfaces,
  ...formatSurfaces,
  ...markupSurfaces,
  ...formSurfaces,
  ...speakerSurfaces,
  ...toneSurfaces,
  ...conductSurfaces,
  ...toolSurfaces,
  ...valueSurfaces,
  ...sortingSurfaces,
  ...codeStyleSurfaces,
  ...fidelitySurfaces,
};
