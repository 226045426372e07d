import type { BudgetReport } from '../../core/budget/budget-report.ts';
import type { BudgetSubject } from '../../core/budget/report-budget.ts';
import { reportBudget } from '../../core/budget/report-budget.ts';
import { findModel } from '../../core/models/find-model.ts';
import type { FindModelOptions, ModelBook } from '../../core/models/model-book.ts';
import type { ModelFacts } from '../../core/models/model-facts.ts';
import { openAiTokenizer } from '../../core/tokens/open-ai-tokenizer.ts';
import type { Tokenizer } from '../../core/tokens/tokenizer.ts';
import { tokenizerFor } from '../../core/tokens/tokenizer-for.ts';

/** A prompt's figures, and what they were counted with. */
export interface MeasuredBudget {
  readonly report: BudgetReport;
  readonly tokenizer: Tokenizer;
}

/** What to measure with: the model that is asked for, else the prompt's own, as of a day such as `2026-11-26`. */
export interface MeasureOptions {
  readonly model?: string | undefined;
  readonly today: string;
  /** What the repository says of models. */
  readonly book: ModelBook;
  /** For the cost of a month. */
  readonly requestsPerDay?: number | undefined;
}

/** @throws BUDGET_TOO_LARGE, INPUT_INVALID */
export async function measurePrompt(
  subject: BudgetSubject,
  { model: wanted, today, book, requestsPerDay }: MeasureOptions,
): Promise<MeasuredBudget> {
  const id = wanted ?? subject.prompt.metadata.model;
  const model: ModelFacts | undefined = id === undefined ? undefined : await knownModel(id, { today, book });
  const tokenizer = model === undefined ? await openAiTokenizer('o200k_base') : await tokenizerFor(model.counting);
  return { tokenizer, report: reportBudget(subject, { tokenizer, model, requestsPerDay }) };
}

const known = new WeakMap<ModelBook, Map<string, Promise<ModelFacts>>>();

/** Most prompts of a repository name one of a few models: each is looked up once. */
function knownModel(id: string, { today, book }: FindModelOptions): Promise<ModelFacts> {
  const models = known.get(book) ?? new Map<string, Promise<ModelFacts>>();
  known.set(book, models);
  const key = `${today} ${id}`;
  const found = models.get(key) ?? findModel(id, { today, book });
  models.set(key, found);
  return found;
}

/** The day of a clock. */
export const dayOf = (clock: () => Date): string => clock().toISOString().slice(0, 10);
