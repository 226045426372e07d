import type { ForecastRange } from '../../../core/budget/growth/growth-forecast.ts';
import type { GrownBudget } from '../../budget/measure-growth.ts';

/** What a picture of growth shows. */
export interface GrowthSeries {
  /** Static tokens by version, at least two; the last is what is measured. */
  readonly points: readonly { readonly label: string; readonly static: number }[];
  readonly next: readonly ForecastRange[];
  /** What static tokens may be at most. */
  readonly limit: number | undefined;
}

/** The growth of a prompt; undefined where there are no two points to draw a line through. */
export function growthSeries({
  version,
  totals,
  releases = [],
  forecast,
  limits,
}: GrownBudget): GrowthSeries | undefined {
  const isSame = version === 'workspace' && releases.at(-1)?.static === totals.static;
  const now = { label: version === 'workspace' ? 'work tree' : version, static: totals.static };
  const points = [
    ...releases.map((release) => ({ label: release.version, static: release.static })),
    ...(isSame ? [] : [now]),
  ];
  if (points.length < 2) return undefined;
  const next = forecast === undefined || forecast.kind === 'too-few' ? [] : forecast.next;
  const some = limits.filter(({ figure }) => figure === 'static');
  return { points, next, limit: (some.find(({ level }) => level === 'error') ?? some[0])?.limit };
}
