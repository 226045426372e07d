import { analyzeStatically } from '../../core/budget/analyze-statically.ts';
import { budgetLimits } from '../../core/budget/budget-limits.ts';
import type { BudgetReport } from '../../core/budget/budget-report.ts';
import type { BudgetFinding, LimitCheck, PreviousRelease } from '../../core/budget/check-limits.ts';
import { checkLimits, findingsOf } from '../../core/budget/check-limits.ts';
import type { BudgetSubject } from '../../core/budget/report-budget.ts';
import { earlierVersions } from '../../core/release/earlier-versions.ts';
import type { ReleaseContent } from '../../core/release-content.ts';
import { isStemmaError } from '../../core/stemma-error.ts';
import { compileToMeasure } from '../../core/template/compile-to-measure.ts';
import type { Tokenizer } from '../../core/tokens/tokenizer.ts';
import type { Registry } from '../../store/registry.ts';
import type { MeasureOptions } from './measure-prompt.ts';
import { measurePrompt } from './measure-prompt.ts';

/** A prompt's figures beside its limits: what `stemma budget --json` prints. */
export interface CheckedBudget extends BudgetReport {
  readonly limits: readonly LimitCheck[];
  /** The limits that do not hold. */
  readonly findings: readonly BudgetFinding[];
}

/** Where limits and the release before come from. */
export interface BudgetSources extends MeasureOptions {
  /** Text of the `.promptrc`. */
  readonly promptrc: string | undefined;
  /** Path of the prompt's file, for messages and patterns. */
  readonly file: string;
  /** Opened only where growth is limited; undefined where there is no repository. */
  readonly openRegistry: () => Promise<Registry | undefined>;
}

/** @throws BUDGET_TOO_LARGE, INPUT_INVALID, and what reading the limits refuses */
export async function checkBudget(subject: BudgetSubject, sources: BudgetSources): Promise<CheckedBudget> {
  return (await checkBudgetWith(subject, sources)).budget;
}

/** Also says what was counted with, for what is compared. */
export async function checkBudgetWith(
  subject: BudgetSubject,
  sources: BudgetSources,
): Promise<{ readonly budget: CheckedBudget; readonly tokenizer: Tokenizer }> {
  const { promptrc, file } = sources;
  const limits = budgetLimits({ promptrc, file, source: subject.content.prompt });
  const { report, tokenizer } = await measurePrompt(subject, sources);
  const registry = limits.some(({ figure }) => figure === 'growth') ? await sources.openRegistry() : undefined;
  const previous = registry === undefined ? undefined : await previousRelease(registry, report, tokenizer);
  const checks = checkLimits(report, limits, previous);
  return { tokenizer, budget: { ...report, limits: checks, findings: findingsOf(checks) } };
}

/** The best release to compare with that can be measured; of a work tree, among all of them. */
async function previousRelease(
  registry: Registry,
  { name, version }: BudgetReport,
  tokenizer: Tokenizer,
): Promise<PreviousRelease | undefined> {
  const versions = registry.current().prompts.get(name)?.release?.versions ?? {};
  for (const earlier of earlierVersions(Object.keys(versions), version === 'workspace' ? undefined : version)) {
    const digest = versions[earlier]?.digest ?? '';
    const content = JSON.parse(new TextDecoder().decode(await registry.readContent(digest))) as ReleaseContent;
    const measured = await staticTokens({ name, content }, tokenizer);
    if (measured !== undefined) return { version: earlier, static: measured };
  }
  return undefined;
}

/** Undefined for a release that no longer compiles, or is too large. */
async function staticTokens(
  { name, content }: { readonly name: string; readonly content: ReleaseContent },
  tokenizer: Tokenizer,
): Promise<number | undefined> {
  try {
    const { metadata } = await compileToMeasure(name, content);
    return analyzeStatically({ name, content, metadata }, tokenizer).bounds.static;
  } catch (error) {
    if (isStemmaError(error)) return undefined;
    throw error;
  }
}
