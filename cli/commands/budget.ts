import { compileToMeasure } from '../../core/template/compile-to-measure.ts';
import { checkAllBudgets, failsBudget } from '../budget/check-all-budgets.ts';
import { checkBudgetWith } from '../budget/check-budget.ts';
import type { GrownBudget } from '../budget/measure-growth.ts';
import { measureGrowth } from '../budget/measure-growth.ts';
import type { BudgetProject } from '../budget/open-budget-project.ts';
import { withBudgetProject } from '../budget/open-budget-project.ts';
import type { CommandContext } from '../command-context.ts';
import { exitCodes } from '../exit-codes.ts';
import { readPrompt } from '../read-prompt.ts';
import { asciiText } from '../report/ascii-text.ts';
import { reportBudgetTable } from '../report/budget.ts';
import { reportBudgetMarkdown } from '../report/budget-markdown.ts';
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
  const { folder } = context;
  const { name, content, release } = await readPrompt(context, reference);
  const prompt = await compileToMeasure(name, content);
  const samples = release === undefined ? await listSamples(folder, name) : [];
  const subject = { version: release?.version ?? 'workspace', prompt, content, samples };
  const sources = project.sourcesOf(name);
  const { budget: checked, tokenizer } = await checkBudgetWith(subject, sources);
  const base = context.args.text('base');
  const budget = await measureGrowth(checked, { sources, tokenizer, base, now: context.clock().toISOString() });
  answerBudget(context, budget);
  return failsBudget(budget) ? exitCodes.failed : exitCodes.ok;
}

function answerBudget({ args, output }: CommandContext, budget: GrownBudget): void {
  const table = (): string => reportBudgetTable(budget, output.style);
  if (args.text('format') === 'markdown') output.text(reportBudgetMarkdown([budget]));
  else output.answer(budget, args.has('ascii') ? () => asciiText(table()) : table);
}

async function measureAll(context: CommandContext, project: BudgetProject): Promise<number> {
  const { args, output } = context;
  const overview = await output.progress('Measuring', checkAllBudgets(context, project));
  const table = (): string => reportBudgetOverview(overview, output.style);
  if (args.text('format') === 'markdown') output.text(reportBudgetMarkdown(overview.prompts));
  else output.answer(overview, args.has('ascii') ? () => asciiText(table()) : table);
  return overview.failed > 0 ? exitCodes.failed : exitCodes.ok;
}
