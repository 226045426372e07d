import { reportBudget } from '../../core/budget/report-budget.ts';
import { compilePrompt } from '../../core/template/compile-prompt.ts';
import { openAiTokenizer } from '../../core/tokens/open-ai-tokenizer.ts';
import type { CommandContext } from '../command-context.ts';
import { readPrompt } from '../read-prompt.ts';
import { reportBudgetTable } from '../report/budget.ts';
import { listSamples } from '../work-tree-prompts.ts';

export async function run(context: CommandContext): Promise<void> {
  const { args, folder, output } = context;
  const { name, content, release } = await readPrompt(context, args.required('reference'));
  const [prompt, samples, tokenizer] = await Promise.all([
    compilePrompt(name, content),
    release === undefined ? listSamples(folder, name) : [],
    openAiTokenizer('o200k_base'),
  ]);

  const report = reportBudget({ version: release?.version ?? 'workspace', prompt, content, samples }, tokenizer);

  output.answer(report, () => reportBudgetTable(report, output.style));
}
