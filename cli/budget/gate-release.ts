import { budgetLimits } from '../../core/budget/budget-limits.ts';
import type { BudgetFinding } from '../../core/budget/check-limits.ts';
import { limitText } from '../../core/budget/limit-text.ts';
import { parsePromptrc } from '../../core/config/parse-promptrc.ts';
import { fail } from '../../core/fail.ts';
import { LOCK_FILE } from '../../core/models/parse-model-lock.ts';
import { readModelBook } from '../../core/models/read-model-book.ts';
import { isStemmaError } from '../../core/stemma-error.ts';
import { compilePrompt } from '../../core/template/compile-prompt.ts';
import { openCommit } from '../../store/commit-files.ts';
import type { Registry } from '../../store/registry.ts';
import { TreeReader } from '../../store/tree-reader.ts';
import type { WorkTree } from '../../store/work-tree.ts';
import type { ReleasePlan } from '../plan-release.ts';
import type { BudgetSources, CheckedBudget } from './check-budget.ts';
import { checkBudget } from './check-budget.ts';
import { dayOf } from './measure-prompt.ts';

export interface ReleaseGate {
  readonly plan: ReleasePlan;
  readonly workTree: WorkTree;
  readonly registry: Registry;
  readonly clock: () => Date;
}

/** What a release carries of its budget. */
export interface GatedRelease {
  /** Limits that only warn, and do not hold; one sentence each. */
  readonly warnings: readonly string[];
  /** Headline figures, for the tag. */
  readonly trailers: Readonly<Record<string, string>>;
}

/**
 * Measures what is about to be released, and refuses it where a limit that is an error does not hold.
 *
 * @throws BUDGET_EXCEEDED, naming each limit; BUDGET_TOO_LARGE, and what reading the limits refuses
 */
export async function gateRelease(gate: ReleaseGate): Promise<GatedRelease> {
  const { name, version } = gate.plan;
  const budget = await measureRelease(gate);
  if (budget === undefined) return { warnings: [], trailers: {} };
  const errors = budget.findings.filter(({ level }) => level === 'error');
  if (errors.length > 0) throw fail('BUDGET_EXCEEDED', { name, version, limits: errors.map(exceeded) });
  return { warnings: budget.findings.map(warningText), trailers: headline(budget) };
}

/** Undefined for a prompt that is too large to be measured, and that nothing limits. */
async function measureRelease(gate: ReleaseGate): Promise<CheckedBudget | undefined> {
  const { plan, workTree, registry, clock } = gate;
  const { name, version } = plan;
  const content = await workTree.readContent(name);
  const [prompt, samples] = [await compilePrompt(name, content), await workTree.readSamples(name)];
  const sources: BudgetSources = {
    ...(await committedSettings(gate)),
    file: `${workTree.layout.prompts}/${name}.prompt`,
    today: dayOf(clock),
    openRegistry: () => Promise.resolve(registry),
  };
  try {
    return await checkBudget({ version, prompt, content, samples }, sources);
  } catch (error) {
    const isUnlimited = budgetLimits({ ...sources, source: content.prompt }).length === 0;
    if (isUnlimited && isStemmaError(error, 'BUDGET_TOO_LARGE')) return undefined;
    throw error;
  }
}

/** Limits and facts of models are those of the commit that is released, not what the work tree says in the meantime. */
async function committedSettings({ plan, registry }: ReleaseGate): Promise<Pick<BudgetSources, 'promptrc' | 'book'>> {
  const { backend } = registry;
  const commit = await openCommit(backend, new TreeReader(backend), plan.commit);
  const promptrc = await commit.readText(PROMPTRC);
  const { models: overrides } = parsePromptrc(promptrc ?? '', PROMPTRC);
  return { promptrc, book: readModelBook({ overrides, lock: await commit.readText(LOCK_FILE) }) };
}

const PROMPTRC = '.promptrc';

const exceeded = (finding: BudgetFinding): { figure: string; problem: string; origin: string } => ({
  figure: finding.figure,
  problem: limitText(finding),
  origin: finding.origin,
});

const warningText = (finding: BudgetFinding): string =>
  `${finding.figure} ${limitText(finding)} (limit in ${finding.origin})`;

/** A figure that nothing measures is left out. */
function headline({ tokenizer, totals, samples }: CheckedBudget): Readonly<Record<string, string>> {
  return {
    'Stemma-Tokenizer': `${tokenizer.id}, ${tokenizer.confidence}`,
    'Stemma-Static-Tokens': `${totals.static}`,
    ...(samples > 0 && totals.p90 !== null && { 'Stemma-P90-Tokens': `${totals.p90}` }),
    'Stemma-Max-Any-Tokens': totals.maxAny === null ? 'unbounded' : `${totals.maxAny}`,
  };
}
