import type { IneligibleVersion } from '../error-catalog/registry-errors.ts';
import { fail } from '../fail.ts';
import { printSelector } from '../prompt-ref.ts';
import type { StemmaError } from '../stemma-error.ts';
import type { Inquiry } from './inquiry.ts';
import { judgeRelease } from './judge-release.ts';

const maxNearest = 5;

/** The error of a range that nothing can be served for; it names the nearest versions and why each is not eligible. */
export function noEligibleVersion(inquiry: Inquiry, unit: string | undefined): StemmaError<'NO_ELIGIBLE_VERSION'> {
  const { ref, table, view } = inquiry;
  const within: IneligibleVersion[] = [];
  const outside: IneligibleVersion[] = [];
  for (const release of table.releases) {
    const { verdict } = judgeRelease(release, inquiry, unit);
    (verdict === 'outside-range' ? outside : within).push({ version: release.version, verdict });
    if (within.length === maxNearest) break;
  }
  return fail('NO_ELIGIBLE_VERSION', {
    name: table.name,
    selector: printSelector(ref.selector),
    environment: view.environment,
    nearest: within.length > 0 ? within : outside.slice(0, maxNearest),
  });
}
