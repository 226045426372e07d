import type { BudgetOverview } from '../budget/check-all-budgets.ts';
import { failsBudget } from '../budget/check-all-budgets.ts';
import type { Style } from '../style.ts';
import { limitOutcome } from './budget-limits.ts';
import { nextStep } from './next-step.ts';
import { numberText } from './number-text.ts';
import { printable } from './printable.ts';
import { alignRows, textWidth } from './table.ts';

const headings = ['prompt', 'static', 'p90', 'max(any)', 'window', 'limits'];

/** A row for each prompt, failing ones first. */
export function reportBudgetOverview({ prompts, failed }: BudgetOverview, style: Style): string {
  const [first] = prompts;
  if (first === undefined) return `No prompts.\n${nextStep('stemma new greet', style)}`;
  const rows = padNumbers([headings, ...prompts.map((one) => rowOf(one, style))]);
  const next = 'error' in first ? `stemma render ${first.name}` : `stemma budget ${first.name}`;
  const summary = failed === 0 ? calmSummary(prompts, style) : style.red(`${failed} of ${prompts.length} fail.`);
  return [...alignRows(rows, { columns: style.columns }), '', summary, nextStep(next, style)].join('\n');
}

function calmSummary(prompts: BudgetOverview['prompts'], style: Style): string {
  const limited = prompts.filter((one) => 'limits' in one && one.limits.length > 0);
  if (limited.length === 0)
    return 'No limits are set: "stemma.budget" in front matter and "budget" in .promptrc set some.';
  const warned = limited.filter((one) => 'findings' in one && one.findings.length > 0);
  if (warned.length === 0) return style.green('All limits hold.');
  const isOver = warned.some((one) => 'findings' in one && one.findings.some(({ outcome }) => outcome === 'exceeded'));
  return style.yellow(`${warned.length} ${isOver ? 'over a limit that warns' : 'with a limit that nothing measures'}.`);
}

function rowOf(one: BudgetOverview['prompts'][number], style: Style): string[] {
  if ('error' in one) return [one.name, '', '', '', '', `${style.red('✗')} ${printable(one.error.message)}`];
  const { totals, model, samples } = one;
  const window = model?.windowPercent ?? null;
  return [
    one.name,
    numberText(totals.static, '–'),
    samples === 0 ? '–' : numberText(totals.p90, '–'),
    numberText(totals.maxAny),
    window === null ? '–' : `${window} %`,
    limitsCell(one, style),
  ];
}

function limitsCell(
  one: Exclude<BudgetOverview['prompts'][number], { readonly error: unknown }>,
  style: Style,
): string {
  const [finding] = one.findings;
  if (finding === undefined) return one.limits.length === 0 ? '–' : style.green('✓');
  const mark = failsBudget(one) ? style.red('✗') : style.yellow('▲');
  const more = one.findings.length > 1 ? `, and ${one.findings.length - 1} more` : '';
  return `${mark} ${finding.figure} ${printable(limitOutcome(finding, one))}${more}  ${style.dim(printable(finding.origin))}`;
}

/** Numbers stand to the right. */
function padNumbers(rows: readonly string[][]): string[][] {
  const widths = headings.map((_, column) => Math.max(...rows.map((row) => textWidth(row[column] ?? ''))));
  const isNumber = (column: number): boolean => column > 0 && column < headings.length - 1;
  return rows.map((row) =>
    row.map((text, column) => (isNumber(column) ? ' '.repeat((widths[column] ?? 0) - textWidth(text)) + text : text)),
  );
}
