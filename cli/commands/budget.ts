import { compileToMeasure } from '../../core/template/compile-to-measure.ts';
import { checkAllBudgets, failsBudget } from '../budget/check-all-budgets.ts';
import { checkBudgetWith } from '../budget/check-budget.ts';
import { measureGrowth } from '../budget/measure-growth.ts';
import type { BudgetProject } from '../budget/open-budget-project.ts';
import { withBudgetProject } from '../budget/open-budget-project.ts';
import { printBudget } from '../budget/print-budget.ts';
import type { CommandContext } from '../command-context.ts';
import { exitCodes } from '../exit-codes.ts';
import { optimiseLate } from '../optimise-late.ts';
import { readPrompt } from '../read-prompt.ts';

export function run(context: CommandContext): Promise<number> {
  optimiseLate();
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
  // What the repository holds is needed last: it is read while the prompt is. Whoever waits for it hears of a failure.
  project.openRegistry().catch(() => undefined);
  const { name, content, release, readSamples } = await readPrompt(context, reference);
  const sources = project.sourcesOf(name);
  const prompt = await compileToMeasure(name, content);
  const samples = await readSamples();
  const subject = { version: release?.version ?? 'workspace', prompt, content, samples };
  const { budget: checked, tokenizer } = await checkBudgetWith(subject, sources);
  const base = context.args.text('base');
  const { openFigures: openCache } = project;
  const now = context.clock().toISOString();
  const budget = await measureGrowth(checked, { sources, tokenizer, samples, openCache, base, now });
  await printBudget(context, budget);
  return failsBudget(budget) ? exitCodes.failed : exitCodes.ok;
}

async function measureAll(context: CommandContext, project: BudgetProject): Promise<number> {
  const overview = await context.output.progress('Measuring', checkAllBudgets(context, project));
  await printBudget(context, overview);
  return overview.failed > 0 ? exitCodes.failed : exitCodes.ok;
}
