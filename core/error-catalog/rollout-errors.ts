import { nearestHint } from './problem.ts';

const rolloutMeant = (d: {
  rollout?: string | undefined;
  version?: string | undefined;
  major?: number | undefined;
}): string => {
  if (d.rollout !== undefined) return `rollout ${d.rollout}`;
  if (d.version !== undefined) return `rollout of ${d.version}`;
  return d.major === undefined ? 'rollout' : `rollout of major ${d.major}`;
};

/** What leads on from a status. */
const statusHints: Readonly<Record<string, string>> = {
  draft: '"stemma rollout start" takes the draft on',
  'awaiting-approval': 'somebody else approves it: "stemma approve"',
  scheduled: '"stemma rollout advance" begins it now, "stemma rollout abort" gives it up',
  paused: 'run "stemma rollout resume" first',
};

/** Errors of rollouts, approvals and keys. */
export const rolloutErrors = {
  PLAN_UNKNOWN: {
    message: (d: { plan: string; known: readonly string[]; nearest?: string | undefined }): string =>
      `There is no plan "${d.plan}": there are ${d.known.join(', ')}`,
    hint: (d: { nearest?: string | undefined }): string =>
      nearestHint(d.nearest) ?? 'plans are set in .promptrc at the head of the default branch',
  },
  NO_BASELINE: {
    message: (d: { name: string; version: string; environment: string; major: number }): string =>
      `${d.name}@${d.version} has no baseline in ${d.environment}: no lower release of major ${d.major} is promoted there, so there is no traffic to split`,
    hint: (d: { name: string; version: string; environment: string }): string =>
      `run "stemma promote ${d.name}@${d.version} --env ${d.environment}"`,
  },
  ROLLOUT_EXISTS: {
    message: (d: {
      name: string;
      environment: string;
      major: number;
      rollout: string;
      candidate: string;
      status: string;
    }): string =>
      `Major ${d.major} of "${d.name}" has a rollout in ${d.environment} already: ${d.rollout} of ${d.candidate} is ${d.status}`,
    hint: (d: { name: string; environment: string; candidate: string }): string =>
      `finish it, or run "stemma rollout abort ${d.name}@${d.candidate} --env ${d.environment}"`,
  },
  ROLLOUT_NOT_FOUND: {
    message: (d: {
      name: string;
      environment: string;
      rollout?: string | undefined;
      version?: string | undefined;
      major?: number | undefined;
    }): string => `"${d.name}" has no ${rolloutMeant(d)} in ${d.environment} that has not ended`,
    hint: (): string => 'run "stemma rollout status" to see the rollouts',
  },
  ROLLOUT_STATUS: {
    message: (d: {
      verb: string;
      rollout: string;
      candidate: string;
      status: string;
      allowed: readonly string[];
    }): string =>
      `Cannot ${d.verb} the rollout of ${d.candidate} (${d.rollout}): it is ${d.status}, not ${d.allowed.join(' or ')}`,
    hint: (d: { status: string }): string =>
      statusHints[d.status] ?? 'run "stemma rollout status" to see what can be done',
  },
  PERCENT_INVALID: {
    message: (d: { given: string }): string => `"${d.given}" is not a share between 0 and 100 percent`,
    hint: (): string => 'write a number with at most four decimals, such as 5 or 0.5',
  },
  TIME_INVALID: {
    message: (d: { given: string; expected: string }): string => `"${d.given}" is not ${d.expected}`,
    hint: (): string => 'write times as 2026-11-01T12:00Z and durations as 30m, 4h or 2d',
  },
  HOLD_NOT_OVER: {
    message: (d: { rollout: string; step: number; until: string }): string =>
      `Step ${d.step} of rollout ${d.rollout} is held until ${d.until}`,
    hint: (): string => 'a server goes on by itself then; a person may go on now with "stemma rollout advance"',
  },
  WINDOW_CLOSED: {
    message: (d: { rollout: string; plan: string; until: string }): string =>
      `Plan "${d.plan}" of rollout ${d.rollout} does not advance now; the window opens at ${d.until}`,
    hint: (): string => 'wait for it, or repeat with --force and a reason',
  },
  APPROVAL_REQUIRED: {
    message: (d: { name: string; version: string; environment: string; missing: readonly string[] }): string =>
      `${d.name}@${d.version} needs approval in ${d.environment}: ${d.missing.join('; ')}`,
    hint: (d: { name: string; version: string; environment: string }): string =>
      `somebody else runs "stemma approve ${d.name}@${d.version} --env ${d.environment}"`,
  },
  APPROVAL_BY_AUTHOR: {
    message: (d: { by: string; name: string; version: string; part: string }): string =>
      `${d.by} cannot approve ${d.name}@${d.version}: they ${d.part}`,
    hint: (): string => 'somebody who had no part in it approves',
  },
  APPROVAL_OUTSIDE_TEAMS: {
    message: (d: { by: string; teams: readonly string[] }): string =>
      `${d.by} is in none of the teams that approve here: ${d.teams.join(', ')}`,
    hint: (): string => 'ask a member of one of them; teams are set in .promptrc',
  },
  APPROVAL_UNAUTHENTICATED: {
    message: (d: { problem: string }): string => `The approval does not count: ${d.problem}`,
    hint: (): string =>
      'approve through a registry server with a token (--registry URL, STEMMA_TOKEN), or sign with a key of .promptrc (STEMMA_SIGNING_KEY)',
  },
  APPROVAL_OUTDATED: {
    message: (d: { name: string; version: string }): string =>
      `What was to be approved of ${d.name}@${d.version} has changed since it was looked at`,
    hint: (): string => 'look again with "stemma rollout status", and approve what is there now',
  },
  KEY_UNKNOWN: {
    message: (d: { key: string; known: readonly string[] }): string =>
      `There is no key "${d.key}": there are ${d.known.join(', ') || 'none'}`,
    hint: (): string => 'run "stemma keys list"',
  },
  KEY_INVALID: {
    message: (d: { origin: string; problem: string }): string => `Cannot use the key of ${d.origin}: ${d.problem}`,
    hint: (): string =>
      'make one with "stemma keys create", or for a person with --for and --out; move a broken file away first',
  },
  KEY_REVOKED: {
    message: (d: { key: string }): string => `Key ${d.key} is revoked: what it signed is not to be trusted`,
    hint: (): string => 'run "stemma keys rotate" to sign with a new one',
  },
  SIGNATURE_INVALID: {
    message: (d: { what: string; problem: string }): string => `The signature of ${d.what} is not valid: ${d.problem}`,
    hint: (): string => 'check the key, and that nothing changed it on the way',
  },
  STATE_TOO_EARLY: {
    message: (d: { at: string; first?: string | undefined }): string =>
      `At ${d.at} there was no state yet: ${d.first === undefined ? 'nothing has been changed' : `the first change is of ${d.first}`}`,
    hint: (): string => 'ask for a later time',
  },
};
