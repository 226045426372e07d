import { isStemmaError } from '../stemma-error.ts';
import { answerUnits } from './answer-units.ts';
import type { Inquiry } from './inquiry.ts';
import { judgeRelease } from './judge-release.ts';
import { listCandidates } from './list-candidates.ts';
import type { Release } from './prompt-table.ts';
import type { Explanation, Resolution } from './resolution.ts';

type Step = Explanation['steps'][number];

/** Judges every release of the prompt, highest first, and says what came of it. */
export function explainResolution(
  inquiry: Inquiry,
  unit: string | undefined,
): Pick<Explanation, 'steps' | 'resolution' | 'error'> {
  const outcome = outcomeOf(inquiry, unit);
  const { releases } = inquiry.table;
  const chosenAt = releases.findIndex(({ version }) => version === outcome.resolution?.version);
  const steps = releases.map((release, index): Step => {
    const below = chosenAt !== -1 && index > chosenAt;
    return index === chosenAt
      ? chosenStep(release, inquiry, { unit, resolution: outcome.resolution })
      : otherStep(release, inquiry, { unit, below });
  });
  return { steps, ...outcome };
}

function chosenStep(
  release: Release,
  inquiry: Inquiry,
  { unit, resolution }: { readonly unit: string | undefined; readonly resolution: Resolution | undefined },
): Step {
  const { detail } = judgeRelease(release, inquiry, unit);
  const control =
    resolution?.reason === 'control' ? `; the unit is in the control of rollout ${resolution.rollout}` : '';
  const warnings = (resolution?.warnings ?? []).map(({ message }) => `; ${message}`);
  return { version: release.version, verdict: 'chosen', detail: `${detail}${control}${warnings.join('')}` };
}

function otherStep(
  release: Release,
  inquiry: Inquiry,
  { unit, below }: { readonly unit: string | undefined; readonly below: boolean },
): Step {
  const { version } = release;
  const { verdict, detail } = judgeRelease(release, inquiry, unit);
  const barred = verdict !== 'eligible' && verdict !== 'not-promoted' && verdict !== 'not-in-canary';
  if (verdict === 'eligible' || (below && !barred)) return { version, verdict: 'lower-than-chosen', detail };
  return { version, verdict, detail };
}

function outcomeOf(inquiry: Inquiry, unit: string | undefined): Pick<Explanation, 'resolution' | 'error'> {
  try {
    return { resolution: answerUnits(inquiry, listCandidates(inquiry))(unit) };
  } catch (error) {
    if (!isStemmaError(error)) throw error;
    const { code, message, hint } = error;
    return { error: { code, message, ...(hint !== undefined && { hint }) } };
  }
}
