import type { BudgetReport } from '../../core/budget/budget-report.ts';
import type { GrowthForecast, LimitForecast } from '../../core/budget/growth/growth-forecast.ts';
import type { GrowthReport } from '../../core/budget/growth/growth-report.ts';
import { LEAST_DOLLARS } from './diff/diff-rows.ts';
import { dollarText } from './dollar-text.ts';
import { numberText } from './number-text.ts';
import { changeSentence, signedTokens } from './token-change.ts';

/** What a budget is beside the release before it, and how it goes on: one sentence each, without marks. */
export function growthSentences(budget: GrownFigures): readonly string[] {
  const { base, forecast, totals } = budget;
  return [
    ...(base === undefined
      ? []
      : [[`against ${base.version}: ${changeSentence(base)}${where(base)}`, ...requestChanges(budget)].join('; ')]),
    ...(base === undefined ? [] : typicalSentence(base, totals)),
    ...(forecast === undefined ? [] : forecastSentence(forecast)),
  ];
}

type GrownFigures = Partial<GrowthReport> &
  Pick<BudgetReport, 'cost'> & { readonly totals: Pick<BudgetReport['totals'], 'maxTypical' | 'p90'> };

/** What the samples take and cost more than in the release before: `p90 +61`, `+$0.31 per 1,000 requests`. */
export function requestChanges({ base, totals, cost }: GrownFigures): readonly string[] {
  const tokens = base?.p90 === undefined || totals.p90 === null ? 0 : totals.p90 - base.p90;
  const [, before] = base?.inputPerRequest ?? [];
  const [, now] = cost?.inputPerRequest ?? [];
  const dollars = before === undefined || now === undefined ? 0 : (now - before) * 1000;
  return [
    ...(tokens === 0 ? [] : [`p90 ${signedTokens(tokens)}`]),
    ...(Math.abs(dollars) < LEAST_DOLLARS
      ? []
      : [`${dollars > 0 ? '+' : '−'}${dollarText(Math.abs(dollars))} per 1,000 requests`]),
  ];
}

/** Where values may now be longer or shorter; what texts add is told already. */
function typicalSentence(
  { version, added, maxTypical: before }: NonNullable<GrowthReport['base']>,
  { maxTypical: now }: GrownFigures['totals'],
): readonly string[] {
  if (before === null && now === null) return [];
  if (now === null) return [`max≈ has no bound any more: it was ${numberText(before ?? 0)} in ${version}`];
  if (before === null) return [`max≈ ${numberText(now)}: in ${version} it had no bound`];
  const more = now - before;
  return Math.abs(more - added) <= 1 ? [] : [`max≈ ${numberText(now)}: ${signedTokens(more)} against ${version}`];
}

/** Which section it was, where it was one. */
function where({ sections }: NonNullable<GrowthReport['base']>): string {
  const [only, ...more] = sections;
  return only === undefined || more.length > 0 ? '' : `, all in "${only.title}"`;
}

function forecastSentence(forecast: GrowthForecast): readonly string[] {
  if (forecast.kind === 'too-few') return [];
  const { kind, basedOn, percentPerRelease, next, limit } = forecast;
  const last = next.at(-1);
  if (kind === 'no-growth' || last === undefined) return [`trend: no growth over ${basedOn} releases`];
  const range = `${numberText(last.low)}–${numberText(last.high)} static tokens in ${next.length} releases (~80 %)`;
  const percent = `${percentPerRelease > 0 ? '+' : ''}${percentPerRelease} % a release`;
  return [`trend: ${percent} over ${basedOn}; ${range}`, ...(limit === undefined ? [] : [limitSentence(limit)])];
}

function limitSentence({ limit, probability, releases, dates }: LimitForecast): string {
  const likely = `${Math.round(probability * 100)} % likely within 5 releases`;
  const over = `over the limit of ${numberText(limit)}: ${likely}`;
  if (releases.median === null) return over;
  const range = `10–90 %: ${releases.low ?? '?'}–${releases.high ?? '…'} releases`;
  const when = dates.median === null ? '' : `, about ${dates.median}`;
  return `${over}; in the median after ${releases.median}${when} (${range})`;
}
