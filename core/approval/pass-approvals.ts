import { fail } from '../fail.ts';
import type { AdvanceIntent, PromoteIntent, SetIntent, StartIntent } from '../state/intent.ts';
import { reasonOf } from '../state/state-view.ts';

type Bypassable = PromoteIntent | StartIntent | SetIntent | AdvanceIntent;

/** What to tell of a move that went past missing approvals; nothing where none were missing. */
export interface Passage {
  readonly bypassed?: true;
  readonly warnings: readonly string[];
  /** Ends the subject. */
  readonly suffix: string;
}

/** What the subject of a change ends in that went past missing approvals; the audit knows it by this. */
export const bypassedSuffix = ' (approvals bypassed)';

/**
 * Lets a forward move pass where no approval is missing, or where somebody goes past them with a reason.
 *
 * @throws REASON_REQUIRED for a bypass, APPROVAL_REQUIRED
 */
export function passApprovals(intent: Bypassable, version: string, missing: readonly string[]): Passage {
  checkBypass(intent);
  if (missing.length === 0) return { warnings: [], suffix: '' };
  const { name, environment, bypass } = intent;
  if (bypass !== true) throw fail('APPROVAL_REQUIRED', { name, version, environment, missing });
  return {
    bypassed: true,
    warnings: [`approvals were bypassed: ${missing.join('; ')}`],
    suffix: bypassedSuffix,
  };
}

/** @throws REASON_REQUIRED where approvals are to be bypassed without one, also where none are missing */
export function checkBypass({ verb, bypass, reason }: Bypassable): void {
  if (bypass === true && reasonOf(reason) === undefined)
    throw fail('REASON_REQUIRED', { verb: `${verb} --bypass-approvals` });
}
