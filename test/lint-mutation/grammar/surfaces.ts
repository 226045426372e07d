import { conductSurfaces } from './conduct.ts';
import { domainSurfaces } from './domain.ts';
import { formSurfaces } from './form.ts';
import { formatSurfaces } from './format.ts';
import { keywordSurfaces } from './keyword.ts';
import { lengthSurfaces } from './length.ts';
import { markupSurfaces } from './markup.ts';
import { speakerSurfaces } from './speaker.ts';
import type { Surfaces } from './surface.ts';
import { toneSurfaces } from './tone.ts';
import { toolSurfaces } from './tools.ts';

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
  ...domainSurfaces,
};
