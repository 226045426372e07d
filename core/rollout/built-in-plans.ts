import type { RolloutPlan } from '../state/documents.ts';

const minute = 60;
const hour = 60 * minute;
const day = 24 * hour;

/**
 * Plans that need no `.promptrc`. Each stays at or below half of the units until it is sure, since up to there canary and
 * control are equally large; each expires, so that no comparison is forgotten.
 */
export const builtInPlans: Readonly<Record<string, RolloutPlan>> = {
  /** Five days, with a person who looks before most units get it, and no step that begins before a weekend. */
  careful: {
    name: 'careful',
    steps: [
      { canaryPpm: 10_000, holdSeconds: 4 * hour },
      { canaryPpm: 50_000, holdSeconds: day },
      { canaryPpm: 100_000, holdSeconds: day },
      { canaryPpm: 250_000, holdSeconds: day, approval: true },
      { canaryPpm: 500_000, holdSeconds: day },
    ],
    noAdvance: [{ fromMinute: 4 * 1440 + 16 * 60, toMinute: 6 * 60 }],
    maxSeconds: 21 * day,
  },
  /** Two days. */
  standard: {
    name: 'standard',
    steps: [
      { canaryPpm: 10_000, holdSeconds: hour },
      { canaryPpm: 50_000, holdSeconds: 4 * hour },
      { canaryPpm: 250_000, holdSeconds: 12 * hour },
      { canaryPpm: 500_000, holdSeconds: day },
    ],
    maxSeconds: 14 * day,
  },
  /** An hour and a half: for a hotfix, or where much traffic tells soon. */
  fast: {
    name: 'fast',
    steps: [
      { canaryPpm: 50_000, holdSeconds: 15 * minute },
      { canaryPpm: 250_000, holdSeconds: 30 * minute },
      { canaryPpm: 500_000, holdSeconds: 45 * minute },
    ],
    maxSeconds: 2 * day,
  },
};
