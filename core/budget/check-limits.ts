import type { BudgetLimit } from './budget-limits.ts';
import type { BudgetReport } from './budget-report.ts';

/** A limit beside the figure that it bounds. */
export interface LimitCheck extends BudgetLimit {
  readonly unit: 'tokens' | 'percent';
  /** `null` where there is no bound, or nothing to measure by. */
  readonly actual: number | null;
  /** `unmeasured`: what there is at least keeps the limit, and nothing says how much more it is. */
  readonly outcome: 'kept' | 'exceeded' | 'unmeasured' | 'unchecked';
  /** Why there is no figure, or only a least one. */
  readonly because?: string;
  /** What an unbounded figure is to blame on, with what the schema lacks. */
  readonly unbounded?: BudgetReport['unbounded'];
}

/** A limit that does not hold, or that nothing shows to hold, as `findings` of the JSON has it. */
export type BudgetFinding = LimitCheck & { readonly outcome: 'exceeded' | 'unmeasured' };

/** What growth is measured from. */
export interface PreviousRelease {
  readonly version: string;
  /** Static tokens, by the same tokenizer. */
  readonly static: number;
}

/**
 * Compares a prompt's figures with its limits. A figure that is equal to its limit keeps it.
 *
 * @param previous - the release that growth is measured from; undefined for the first
 */
export function checkLimits(
  report: BudgetReport,
  limits: readonly BudgetLimit[],
  previous: PreviousRelease | undefined,
): readonly LimitCheck[] {
  return limits.map((limit) => ({ ...limit, ...judge(limit, measure(limit, report, previous)) }));
}

/**
 * The limits that do not hold, those that refuse a release first. What nothing measures only warns, whatever the level
 * of its limit: it may well hold.
 */
export const findingsOf = (checks: readonly LimitCheck[]): readonly BudgetFinding[] =>
  checks
    .filter((check): check is BudgetFinding => check.outcome === 'exceeded' || check.outcome === 'unmeasured')
    .map((finding): BudgetFinding => (finding.outcome === 'unmeasured' ? { ...finding, level: 'warn' } : finding))
    .sort((a, b) => Number(a.level === 'warn') - Number(b.level === 'warn'));

/** A figure; or why there is none, and whether that breaks the limit. */
type Measured =
  | { readonly actual: number; readonly atLeast?: { readonly because: string } }
  | { readonly because: string; readonly breaks: boolean; readonly unbounded?: BudgetReport['unbounded'] };

type Judged = Pick<LimitCheck, 'unit' | 'actual' | 'outcome' | 'because' | 'unbounded'>;

function judge({ figure, limit }: BudgetLimit, measured: Measured): Judged {
  const unit = figure === 'growth' || figure === 'window' ? 'percent' : 'tokens';
  if ('actual' in measured) {
    const { actual } = measured;
    const rounded = unit === 'percent' ? Math.round(actual * 100) / 100 : actual;
    if (actual > limit) return { unit, actual: rounded, outcome: 'exceeded' };
    const { atLeast } = measured;
    return atLeast === undefined
      ? { unit, actual: rounded, outcome: 'kept' }
      : { unit, actual: rounded, outcome: 'unmeasured', ...atLeast };
  }
  const { breaks, ...why } = measured;
  return { unit, actual: null, outcome: breaks ? 'exceeded' : 'unchecked', ...why };
}

function measure({ figure }: BudgetLimit, report: BudgetReport, previous: PreviousRelease | undefined): Measured {
  if (figure === 'growth') return growth(report, previous);
  if (figure === 'window') return windowShare(report);
  const actual = report.totals[figure];
  if (actual !== null) return { actual };
  if (figure === 'p50' || figure === 'p90' || figure === 'maxSample') {
    return { because: 'there are no samples', breaks: false };
  }
  const { unbounded } = report;
  return { because: 'there is no maximum', breaks: true, ...(unbounded.length > 0 && { unbounded }) };
}

function growth({ totals }: BudgetReport, previous: PreviousRelease | undefined): Measured {
  if (previous === undefined) return { because: 'there is no earlier release', breaks: false };
  if (previous.static === 0) {
    return { because: `${previous.version} has no static tokens to grow from`, breaks: false };
  }
  return { actual: ((totals.static - previous.static) / previous.static) * 100 };
}

function windowShare({ model }: BudgetReport): Measured {
  if (model === undefined) return { because: 'the prompt names no model', breaks: false };
  if (model.windowTokens === null) return { because: `the window of ${model.id} is not known`, breaks: false };
  const { windowPercent, windowBasis } = model;
  if (windowPercent !== null) {
    const isLeast = windowBasis === 'minimum';
    return { actual: windowPercent, ...(isLeast && { atLeast: { because: 'there are no samples, and no maximum' } }) };
  }
  return { because: 'the tokens kept for the answer fill the whole window', breaks: true };
}
