import type { BudgetReport } from '../budget/budget-report.ts';
import { sharedByAll } from '../budget/cacheable-prefix.ts';
import { reportBudget } from '../budget/report-budget.ts';
import { findModel } from '../models/find-model.ts';
import type { FindModelOptions } from '../models/model-book.ts';
import type { ModelFacts } from '../models/model-facts.ts';
import { adviseRelease } from '../release/advise-release.ts';
import type { ReleaseContent } from '../release-content.ts';
import { isStemmaError } from '../stemma-error.ts';
import { compileToMeasure } from '../template/compile-to-measure.ts';
import type { CompiledPrompt } from '../template/compiled-prompt.ts';
import type { Sample } from '../template/parse-samples.ts';
import { openAiTokenizer } from '../tokens/open-ai-tokenizer.ts';
import type { Tokenizer } from '../tokens/tokenizer.ts';
import { tokenizerFor } from '../tokens/tokenizer-for.ts';
import { cacheReset } from './cache-reset.ts';
import type { ContentChange } from './compare-contents.ts';
import type { CostChange, DiffProblem, DiffReport, DiffSide, SideCost, TokenChange } from './diff-report.ts';
import { partReach } from './part-reach.ts';
import { renderOnce } from './render-once.ts';
import { renderSample, sampleChanges } from './sample-changes.ts';
import { settingChanges } from './setting-changes.ts';

/** One side of a comparison. */
export interface ComparedSide extends DiffSide {
  readonly content: ReleaseContent;
  /** Those beside the prompt; releases carry none in their content. */
  readonly samples: readonly Sample[];
  /** Why its content is only what could be read of it: texts alone are compared. */
  readonly problem?: DiffProblem;
}

export interface CompareOptions extends FindModelOptions {
  /** Unchanged lines around each change. */
  readonly contextLines: number;
  /** All prompts of the work tree but the one compared, which changed partials may reach. @defaultValue none */
  readonly others?: ReadonlyMap<string, ReleaseContent>;
}

/** What follows from two contents that differ. */
export type ChangeAnalysis = Omit<DiffReport, 'schemaVersion' | 'before' | 'after' | 'texts' | 'problem'>;

export interface AnalyzeOptions extends CompareOptions {
  readonly changes: readonly ContentChange[];
}

/** @throws what makes either side invalid */
export async function analyzeChange(
  before: ComparedSide,
  after: ComparedSide,
  options: AnalyzeOptions,
): Promise<ChangeAnalysis> {
  const [was, is] = [await readSide(before, options), await readSide(after, options)];
  const { bump, changes, instructions } = await adviseRelease(after.name, before.content, after.content);
  const { tokenizer } = is;
  const [figuresBefore, figuresAfter] = [measure(was, tokenizer), measure(is, tokenizer)];
  // What it cost, and what caches held of it, by its own tokenizer.
  const ownFigures = was.tokenizer.id === tokenizer.id ? figuresBefore : (measure(was, was.tokenizer) ?? figuresBefore);
  const isMeasured = figuresBefore !== null && ownFigures !== null && figuresAfter !== null;
  const isSamePrompt = before.name === after.name;
  const others = options.others ?? new Map();
  return {
    bump: isSamePrompt ? bump : null,
    ...{ changes, instructions },
    settings: settingChanges(was.prompt.metadata, is.prompt.metadata),
    tokens: isMeasured ? tokenChange(figuresBefore, figuresAfter) : null,
    cost: isMeasured ? costChange(ownFigures, figuresAfter) : null,
    cacheReset: isMeasured && isSamePrompt ? resetOf(was, is, ownFigures) : null,
    samples: sampleChanges(was, is, { tokenizer, contextLines: options.contextLines }),
    reach: await partReach(options.changes, { before: before.content, others, tokenizer }),
  };
}

/** A side that is ready to be measured and rendered. */
interface ReadSide extends ComparedSide {
  readonly prompt: CompiledPrompt;
  readonly model: ModelFacts | undefined;
  readonly tokenizer: Tokenizer;
}

async function readSide(side: ComparedSide, options: FindModelOptions): Promise<ReadSide> {
  const prompt = renderOnce(await compileToMeasure(side.name, side.content));
  const id = prompt.metadata.model;
  const model = id === undefined ? undefined : await findModel(id, options);
  const tokenizer = model === undefined ? await openAiTokenizer('o200k_base') : await tokenizerFor(model.counting);
  return { ...side, prompt, model, tokenizer };
}

/** `null` where the prompt is too large. Samples that do not fit are told apart, and count for no figure. */
function measure(side: ReadSide, tokenizer: Tokenizer): BudgetReport | null {
  const samples = side.samples.filter((sample) => 'messages' in renderSample(side.prompt, sample));
  try {
    return reportBudget({ ...side, samples }, { tokenizer, model: side.model });
  } catch (error) {
    if (isStemmaError(error, 'BUDGET_TOO_LARGE')) return null;
    throw error;
  }
}

function tokenChange(before: BudgetReport, after: BudgetReport): TokenChange {
  const [was, is] = [before, after].map(({ sections }) => new Map(sections.map((one) => [one.title, one.static])));
  const titles = [...new Set([...after.sections, ...before.sections].map(({ title }) => title))];
  return {
    tokenizer: after.tokenizer,
    before: before.totals,
    after: after.totals,
    samples: [before.samples, after.samples],
    sections: titles
      .map((title) => ({ title, before: was?.get(title) ?? 0, after: is?.get(title) ?? 0 }))
      .filter((section) => section.before !== section.after),
  };
}

/** Each side by its own model and tokenizer. */
function costChange(was: BudgetReport, is: BudgetReport): CostChange | null {
  const change = { before: costOf(was), after: costOf(is) };
  return change.before === null && change.after === null ? null : change;
}

function costOf({ cost, model }: BudgetReport): SideCost | null {
  if (cost === undefined || model === undefined) return null;
  const { inputPerRequest, outputPerRequest, basis, dated } = cost;
  return { model: model.id, inputPerRequest, outputPerRequest, basis, dated };
}

const resetOf = (was: ReadSide, is: ReadSide, { prefix }: BudgetReport): DiffReport['cacheReset'] =>
  cacheReset(
    { content: was.content, metadata: was.prompt.metadata },
    { content: is.content, metadata: is.prompt.metadata },
    { name: is.name, tokenizer: was.tokenizer, tokens: prefix.tokens[sharedByAll], model: was.model },
  );
