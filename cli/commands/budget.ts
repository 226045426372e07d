import { compileToMeasure } from '../../core/template/compile-to-measure.ts';
import { checkAllBudgets, failsBudget } from '../budget/check-all-budgets.ts';
import { checkBudget } from '../budget/check-budget.ts';
import type { BudgetProject } from '../budget/open-budget-project.ts';
import { withBudgetProject } from '../budget/open-budget-project.ts';
import type { CommandContext } from '../command-context.ts';
import { exitCodes } from '../exit-codes.ts';
import { readPrompt } from '../read-prompt.ts';
import { reportBudgetTable } from '../report/budget.ts';
import { reportBudgetOverview } from '../report/budget-overview.ts';
import { listSamples } from '../work-tree-prompts.ts';

export function run(context: CommandContext): Promise<number> {
  const reference = context.args.word('reference');
  return withBudgetProject(context, (project) =>
    reference === undefined ? measureAll(context, project) : measureOne(context, { reference, project }),
  );
}

interface OneBudget {
  readonly reference: string;
  readonly project: BudgetProject;
}

async function measureOne(context: CommandContext, { reference, project }: OneBudget): Promise<number> {
  const { folder, output } = context;
  const { name, content, release } = await readPrompt(context, reference);
  const prompt = await compileToMeasure(name, content);
  const samples = release === undefined ? await listSamples(folder, name) : [];
  const subject = { version: release?.version ?? 'workspace', prompt, content, samples };
  const budget = await checkBudget(subject, project.sourcesOf(name));
  output.answer(budget, () => reportBudgetTable(budget, output.style));
  return failsBudget(budget) ? exitCodes.failed : exitCodes.ok;
}

async function measureAll(context: CommandContext, project: BudgetProject): Promise<number> {
  const { output } = context;
  const overview = await output.progress('Measuring', checkAllBudgets(context, project));
  output.answer(overview, () => reportBudgetOverview(overview, output.style));
  return overview.failed > 0 ? exitCodes.failed : exitCodes.ok;
}
