import type { Surface } from './surface.ts';
import { abridgeSurface } from './surfaces/abridge.ts';
import { citationSurface } from './surfaces/citation.ts';
import { clarifySurface } from './surfaces/clarify.ts';
import { confirmSurface } from './surfaces/confirm.ts';
import { disclaimerSurface } from './surfaces/disclaimer.ts';
import { escalationSurface } from './surfaces/escalation.ts';
import { estimateSurface } from './surfaces/estimate.ts';
import { inventionSurface } from './surfaces/invention.ts';
import { knowledgeSurface } from './surfaces/knowledge.ts';
import { quotationSurface } from './surfaces/quotation.ts';
import { reasoningSurface } from './surfaces/reasoning.ts';
import { refusalSurface } from './surfaces/refusal.ts';
import { secretSurfaces } from './surfaces/secrets.ts';
import { solutionSurface } from './surfaces/solution.ts';
import { topicSurfaces } from './surfaces/topics.ts';
import { uncertaintySurface } from './surfaces/uncertainty.ts';
import { verbatimSurface } from './surfaces/verbatim.ts';

/** Decisions on what the model does and says. */
export const conductSurfaces: readonly Surface[] = [
  abridgeSurface,
  citationSurface,
  clarifySurface,
  confirmSurface,
  disclaimerSurface,
  escalationSurface,
  estimateSurface,
  inventionSurface,
  knowledgeSurface,
  quotationSurface,
  reasoningSurface,
  refusalSurface,
  solutionSurface,
  uncertaintySurface,
  verbatimSurface,
  ...topicSurfaces,
  ...secretSurfaces,
];
