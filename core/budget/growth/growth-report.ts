import type { BudgetReport } from '../budget-report.ts';
import type { Interval } from '../cost-figures.ts';
import { forecastGrowth } from './forecast-growth.ts';
import type { GrowthForecast } from './growth-forecast.ts';
import type { MeasuredRelease } from './measured-release.ts';
import type { SectionGrowth } from './section-growth.ts';
import { sectionGrowth } from './section-growth.ts';

/** A budget beside the releases before it. */
export interface GrowthReport {
  /** The release that is compared with; absent where there is none. */
  readonly base?: BaseComparison;
  /** All earlier full releases, lowest first. */
  readonly releases: readonly Omit<MeasuredRelease, 'sections'>[];
  readonly forecast: GrowthForecast;
}

interface BaseComparison {
  readonly version: string;
  readonly static: number;
  /** Static tokens more than the base has. */
  readonly added: number;
  /** `null` where the base has none. */
  readonly addedPercent: number | null;
  /** With typical values at most; `null` for no bound. */
  readonly maxTypical: number | null;
  /** Of today's samples; absent where there are none, or where one does not fit the release. */
  readonly p90?: number;
  /** US dollars of input; absent where the model has no price, or nothing bounds the input. */
  readonly inputPerRequest?: Interval;
  /** The sections that changed, those that changed most first. */
  readonly sections: readonly SectionGrowth[];
}

export interface GrowthOptions {
  /** Lowest first, without prereleases. */
  readonly releases: readonly MeasuredRelease[];
  readonly base: MeasuredRelease | undefined;
  /** When what is measured is from, in ISO 8601. */
  readonly now: string;
  readonly limit: number | undefined;
}

/** Compares a budget with a release, and forecasts from all of them and itself how it goes on. */
export function reportGrowth(
  { version, totals, sections }: Pick<BudgetReport, 'version' | 'totals' | 'sections'>,
  { releases, base, now, limit }: GrowthOptions,
): GrowthReport {
  const last = releases.at(-1);
  // A work tree with as many tokens is no release to come; a release with as many is one that was.
  const isNew = version !== 'workspace' || last?.static !== totals.static;
  const points = isNew ? [...releases, { static: totals.static, releasedAt: now }] : releases;
  return {
    ...(base !== undefined && { base: compareWith(base, { totals, sections }) }),
    releases: releases.map(({ sections: _, ...release }) => release),
    forecast: forecastGrowth(points, limit),
  };
}

function compareWith(
  base: MeasuredRelease,
  { totals, sections }: Pick<BudgetReport, 'totals' | 'sections'>,
): BaseComparison {
  const added = totals.static - base.static;
  return {
    version: base.version,
    static: base.static,
    added,
    maxTypical: base.maxTypical,
    addedPercent: base.static === 0 ? null : Math.round((added / base.static) * 1000) / 10,
    sections: sectionGrowth(base.sections, sections),
  };
}
