import { reportBudget } from '../../core/budget/report-budget.ts';
import { findModel } from '../../core/models/find-model.ts';
import { compilePrompt } from '../../core/template/compile-prompt.ts';
import { openAiTokenizer } from '../../core/tokens/open-ai-tokenizer.ts';
import { tokenizerFor } from '../../core/tokens/tokenizer-for.ts';
import type { CommandContext } from '../command-context.ts';
import { readPrompt } from '../read-prompt.ts';
import { reportBudgetTable } from '../report/budget.ts';
import { listSamples } from '../work-tree-prompts.ts';

export async function run(context: CommandContext): Promise<void> {
  const { args, clock, folder, output } = context;
  const { name, content, metadata, release } = await readPrompt(context, args.required('reference'));
  const id = args.text('model') ?? metadata.model;
  const today = clock().toISOString().slice(0, 10);
  const model = id === undefined ? undefined : await findModel(id, today);
  const tokenizer = model === undefined ? await openAiTokenizer('o200k_base') : await tokenizerFor(model.counting);
  const prompt = await compilePrompt(name, content);
  const samples = release === undefined ? await listSamples(folder, name) : [];

  const subject = { version: release?.version ?? 'workspace', prompt, content, samples };
  const report = reportBudget(subject, { tokenizer, model });

  output.answer(report, () => reportBudgetTable(report, output.style));
}
