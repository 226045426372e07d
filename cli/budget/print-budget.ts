import type { CommandContext } from '../command-context.ts';
import type { BudgetOverview } from './check-all-budgets.ts';
import type { GrownBudget } from './measure-growth.ts';

/** Answers with a budget, or with those of all prompts, in the format that is asked for. */
export async function printBudget(context: CommandContext, budget: GrownBudget | BudgetOverview): Promise<void> {
  const { args, output } = context;
  const format = args.text('format');
  if (output.json) output.answer(budget, () => '');
  else if (format === undefined || format === 'pretty') await printTable(context, budget);
  else output.text(await written(budget, format));
}

async function printTable({ args, output }: CommandContext, budget: GrownBudget | BudgetOverview): Promise<void> {
  const { asciiText } = await import('../report/ascii-text.ts');
  const { reportBudgetTable } = await import('../report/budget.ts');
  const { reportBudgetOverview } = await import('../report/budget-overview.ts');
  const table = isAll(budget) ? reportBudgetOverview(budget, output.style) : reportBudgetTable(budget, output.style);
  output.text(args.has('ascii') ? asciiText(table) : table);
}

/** Formats that have no JSON form; each is loaded where it is wanted. */
async function written(budget: GrownBudget | BudgetOverview, format: string): Promise<string> {
  if (format === 'markdown') {
    const { reportBudgetMarkdown } = await import('../report/budget-markdown.ts');
    return reportBudgetMarkdown(isAll(budget) ? budget.prompts : [budget]);
  }
  if (format === 'svg') {
    const { reportBudgetOverviewSvg, reportBudgetSvg } = await import('../report/budget-picture/budget-svg.ts');
    return isAll(budget) ? reportBudgetOverviewSvg(budget) : reportBudgetSvg(budget);
  }
  const { reportBudgetHtml, reportBudgetOverviewHtml } = await import('../report/budget-picture/budget-html.ts');
  return isAll(budget) ? reportBudgetOverviewHtml(budget) : reportBudgetHtml(budget);
}

const isAll = (budget: GrownBudget | BudgetOverview): budget is BudgetOverview => 'prompts' in budget;
