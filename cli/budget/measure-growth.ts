import type { GrowthReport } from '../../core/budget/growth/growth-report.ts';
import { reportGrowth } from '../../core/budget/growth/growth-report.ts';
import type { MeasuredRelease } from '../../core/budget/growth/measured-release.ts';
import { fail } from '../../core/fail.ts';
import type { Tokenizer } from '../../core/tokens/tokenizer.ts';
import { compareVersions, isPrerelease } from '../../core/version-range.ts';
import type { BudgetSources, CheckedBudget } from './check-budget.ts';
import { measureBase } from './measure-base.ts';
import type { ReleaseMeasures } from './measure-releases.ts';
import { measureReleases } from './measure-releases.ts';

/** A prompt's budget beside its releases: what `stemma budget NAME --json` prints. */
export type GrownBudget = CheckedBudget & Partial<GrowthReport>;

interface Growing extends Pick<ReleaseMeasures, 'samples' | 'openCache'> {
  readonly sources: BudgetSources;
  readonly tokenizer: Tokenizer;
  /** Version to compare with, instead of the release before. */
  readonly base: string | undefined;
  readonly now: string;
}

/**
 * Adds how a prompt grew, and how it goes on; nothing where there is no repository, or no release.
 *
 * @throws RELEASE_NOT_FOUND for a base that is not there
 */
export async function measureGrowth(budget: CheckedBudget, growing: Growing): Promise<GrownBudget> {
  const { sources, tokenizer, samples, openCache, base: wanted, now } = growing;
  const { name, version } = budget;
  const registry = await sources.openRegistry();
  const all = registry === undefined ? [] : await measureReleases(name, { registry, tokenizer, samples, openCache });
  const below = all.filter((one) => version === 'workspace' || compareVersions(one.version, version) < 0);
  const base = wanted === undefined ? previousOf(below) : findBase(all, { name, version: wanted });
  if (base === undefined) return budget;
  const measuredAt = all.find((one) => one.version === version)?.releasedAt ?? now;
  const releases = below.filter((one) => !isPrerelease(one.version));
  const growth = reportGrowth(budget, { releases, base, now: measuredAt, limit: staticLimit(budget) });
  if (registry === undefined || growth.base === undefined) return { ...budget, ...growth };
  const measures = { ...sources, model: budget.model?.id ?? sources.model };
  const figures = await measureBase({ name, version: base.version }, { registry, samples, measures });
  return { ...budget, ...growth, base: { ...growth.base, ...figures } };
}

/** The highest full release, else the highest prerelease. */
const previousOf = (releases: readonly MeasuredRelease[]): MeasuredRelease | undefined =>
  releases.findLast((one) => !isPrerelease(one.version)) ?? releases.at(-1);

function findBase(
  all: readonly MeasuredRelease[],
  { name, version }: { readonly name: string; readonly version: string },
): MeasuredRelease {
  const base = all.find((one) => one.version === version);
  if (base === undefined)
    throw fail('RELEASE_NOT_FOUND', { name, version, available: all.map((one) => one.version).reverse() });
  return base;
}

/** What the static tokens may be at most; a limit that is an error goes first. */
function staticLimit({ limits }: CheckedBudget): number | undefined {
  const some = limits.filter(({ figure }) => figure === 'static');
  return (some.find(({ level }) => level === 'error') ?? some[0])?.limit;
}
