import { emailOf } from '../email-of.ts';
import type { ReleaseRecord, RolloutRecord } from '../state/documents.ts';

/** Somebody whose approval does not count, and the part that they have. */
export interface BarredApprover {
  readonly email: string;
  readonly part: string;
}

/** Those who made the release or asked for its rollout: nobody approves what is their own. */
export function barredApprovers(record: ReleaseRecord, rollout?: RolloutRecord): readonly BarredApprover[] {
  const authors = (record.authors ?? []).map((author) => ({ email: emailOf(author), part: 'made the release' }));
  const askers = rollout === undefined ? [] : [rollout.created.by, ...(rollout.drafted ?? [])];
  return [...authors, ...askers.map((asker) => ({ email: emailOf(asker), part: 'asked for the rollout' }))];
}
