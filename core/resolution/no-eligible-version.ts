import type { IneligibleVersion } from '../error-catalog/registry-errors.ts';
import { fail } from '../fail.ts';
import { printSelector } from '../prompt-ref.ts';
import type { StemmaError } from '../stemma-error.ts';
import type { Inquiry } from './inquiry.ts';
import { judgeRelease } from './judge-release.ts';

const maxNearest = 5;

/**
 * The nearest versions and why each is not eligible, for a unit that gets nothing. They do not depend on the unit: it is
 * in the canary of none of them.
 */
export function nearestIneligible(inquiry: Inquiry): readonly IneligibleVersion[] {
  const within: IneligibleVersion[] = [];
  const outside: IneligibleVersion[] = [];
  for (const release of inquiry.table.releases) {
    const { verdict } = judgeRelease(release, inquiry, undefined);
    (verdict === 'outside-range' ? outside : within).push({ version: release.version, verdict });
    if (within.length === maxNearest) break;
  }
  return within.length > 0 ? within : outside.slice(0, maxNearest);
}

/** The error of a range that nothing can be served for. */
export function noEligibleVersion(
  { ref, table, view }: Inquiry,
  nearest: readonly IneligibleVersion[],
): StemmaError<'NO_ELIGIBLE_VERSION'> {
  return fail('NO_ELIGIBLE_VERSION', {
    name: table.name,
    selector: printSelector(ref.selector),
    environment: view.environment,
    nearest,
  });
}
