import type { Surface } from './surface.ts';
import { abridgeSurface } from './surfaces/abridge.ts';
import { adviceSurfaces } from './surfaces/advice.ts';
import { agentSurfaces } from './surfaces/agent.ts';
import { anonymiseSurface } from './surfaces/anonymise.ts';
import { citationSurface } from './surfaces/citation.ts';
import { clarifySurface } from './surfaces/clarify.ts';
import { commandsSurface } from './surfaces/commands.ts';
import { confirmSurface } from './surfaces/confirm.ts';
import { contentSurfaces } from './surfaces/content.ts';
import { coverageSurface } from './surfaces/coverage.ts';
import { disclaimerSurface } from './surfaces/disclaimer.ts';
import { escalationSurface } from './surfaces/escalation.ts';
import { estimateSurface } from './surfaces/estimate.ts';
import { failureSurfaces } from './surfaces/failures.ts';
import { forecastSurface } from './surfaces/forecast.ts';
import { initiativeSurfaces } from './surfaces/initiative.ts';
import { inputCareSurfaces } from './surfaces/input-care.ts';
import { inventionSurface } from './surfaces/invention.ts';
import { judgementSurfaces } from './surfaces/judgement.ts';
import { knowledgeSurface } from './surfaces/knowledge.ts';
import { memorySurfaces } from './surfaces/memory.ts';
import { passingOnSurface } from './surfaces/passing-on.ts';
import { persistenceSurface } from './surfaces/persistence.ts';
import { personalDataSurfaces } from './surfaces/personal-data.ts';
import { progressSurface } from './surfaces/progress.ts';
import { quotationSurface } from './surfaces/quotation.ts';
import { reasoningSurface } from './surfaces/reasoning.ts';
import { refusalSurface } from './surfaces/refusal.ts';
import { safetySurfaces } from './surfaces/safety.ts';
import { scopeSurface } from './surfaces/scope.ts';
import { secretSurfaces } from './surfaces/secrets.ts';
import { situationSurfaces } from './surfaces/situation.ts';
import { solutionSurface } from './surfaces/solution.ts';
import { stanceSurfaces } from './surfaces/stance.ts';
import { talkSurfaces } from './surfaces/talk.ts';
import { teachingSurfaces } from './surfaces/teaching.ts';
import { toolHabitSurfaces } from './surfaces/tool-habits.ts';
import { toolsSurface } from './surfaces/tools.ts';
import { topicSurfaces } from './surfaces/topics.ts';
import { translationSurfaces } from './surfaces/translation.ts';
import { uncertaintySurface } from './surfaces/uncertainty.ts';
import { verbatimSurface } from './surfaces/verbatim.ts';
import { verdictSurface } from './surfaces/verdict.ts';
import { versionControlSurfaces } from './surfaces/version-control.ts';
import { workSurfaces } from './surfaces/work.ts';

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
  toolsSurface,
  uncertaintySurface,
  verbatimSurface,
  anonymiseSurface,
  coverageSurface,
  ...adviceSurfaces,
  scopeSurface,
  passingOnSurface,
  persistenceSurface,
  verdictSurface,
  ...memorySurfaces,
  ...translationSurfaces,
  ...agentSurfaces,
  ...contentSurfaces,
  ...judgementSurfaces,
  ...talkSurfaces,
  ...teachingSurfaces,
  ...topicSurfaces,
  ...secretSurfaces,
  ...situationSurfaces,
  ...workSurfaces,
  ...stanceSurfaces,
  ...safetySurfaces,
  ...personalDataSurfaces,
  ...versionControlSurfaces,
  ...toolHabitSurfaces,
  ...initiativeSurfaces,
  ...failureSurfaces,
  commandsSurface,
  forecastSurface,
  progressSurface,
  ...inputCareSurfaces,
];
