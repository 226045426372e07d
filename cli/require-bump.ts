import { fail } from '../core/fail.ts';
import { coversBump } from '../core/release/covers-bump.ts';
import type { Arguments } from './arguments.ts';
import type { ReleasePlan } from './plan-release.ts';

/**
 * Refuses a version that says less than what changed, unless it is forced with a reason.
 *
 * @returns what the tag tells of it: the bump that the changes need, and why a smaller one was forced
 * @throws BUMP_TOO_SMALL; USAGE for `--force` without a reason, and a reason without it
 */
export function requireBump(plan: ReleasePlan, args: Arguments): Readonly<Record<string, string>> {
  const forced = forcedReason(args);
  const { name, version, previous, advice } = plan;
  if (advice === undefined || previous === undefined) return {};
  const trailers = { 'Stemma-Advice': `${advice.bump} since ${previous}` };
  if (coversBump(previous, version, advice.bump)) return trailers;
  if (forced !== undefined) return { ...trailers, 'Stemma-Forced': forced };
  const changes = advice.changes.filter(({ bump }) => !coversBump(previous, version, bump));
  const reasons = changes.map(({ reason }) => reason);
  throw fail('BUMP_TOO_SMALL', { name, version, previous, needed: advice.bump, reasons });
}

function forcedReason(args: Arguments): string | undefined {
  const reason = args.text('reason')?.replaceAll(/\s+/gu, ' ').trim();
  const problem =
    args.has('force') && (reason === undefined || reason === '')
      ? '"--force" needs "--reason": why a smaller step is right'
      : !args.has('force') && reason !== undefined
        ? '"--reason" goes with "--force"; what changed is told with "--message"'
        : undefined;
  if (problem !== undefined) throw fail('USAGE', { command: 'release', problem });
  return reason;
}
