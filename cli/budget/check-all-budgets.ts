import { isStemmaError } from '../../core/stemma-error.ts';
import { compileToMeasure } from '../../core/template/compile-to-measure.ts';
import type { PromptReader } from '../../store/work-tree.ts';
import { openWorkTree } from '../../store/work-tree.ts';
import type { CommandContext } from '../command-context.ts';
import type { CheckedBudget } from './check-budget.ts';
import { checkBudgetWith } from './check-budget.ts';
import type { GrownBudget } from './measure-growth.ts';
import { measureGrowth } from './measure-growth.ts';
import type { BudgetProject } from './open-budget-project.ts';

/** A prompt that could not be measured. */
interface UnmeasuredPrompt {
  readonly name: string;
  readonly error: { readonly code: string; readonly message: string };
}

/** What `stemma budget --json` prints without a reference; what fails comes first. */
export interface BudgetOverview {
  readonly schemaVersion: 1;
  readonly prompts: readonly (GrownBudget | UnmeasuredPrompt)[];
  /** How many prompts break a limit that is an error, or cannot be measured. */
  readonly failed: number;
}

/** Prompts whose files are read together. */
const BATCH = 16;

/** Measures every prompt of the work tree. One that is not valid is reported and stops no other. */
export async function checkAllBudgets(context: CommandContext, project: BudgetProject): Promise<BudgetOverview> {
  const { folder, args, clock } = context;
  // A comment or a picture says what changed since the releases.
  const now = (args.text('format') ?? 'pretty') !== 'pretty' ? clock().toISOString() : undefined;
  const workTree = await openWorkTree(folder);
  const { names } = await workTree.list();
  const reader = workTree.readAtOnce();
  const prompts: (GrownBudget | UnmeasuredPrompt)[] = [];
  for (let at = 0; at < names.length; at += BATCH) {
    const batch = names.slice(at, at + BATCH).map((name) => checkOne(name, { reader, project, now }));
    prompts.push(...(await Promise.all(batch)));
  }
  return {
    schemaVersion: 1,
    prompts: prompts.sort((a, b) => urgency(a) - urgency(b)),
    failed: prompts.filter(isFailed).length,
  };
}

/** Whether a limit that is an error does not hold. */
export const failsBudget = ({ findings }: Pick<CheckedBudget, 'findings'>): boolean =>
  findings.some(({ level }) => level === 'error');

const isFailed = (one: CheckedBudget | UnmeasuredPrompt): boolean => 'error' in one || failsBudget(one);

function urgency(one: CheckedBudget | UnmeasuredPrompt): number {
  if (isFailed(one)) return 0;
  return 'findings' in one && one.findings.length > 0 ? 1 : 2;
}

interface Checking {
  readonly reader: PromptReader;
  readonly project: BudgetProject;
  /** Where growth since the releases is wanted. */
  readonly now: string | undefined;
}

async function checkOne(name: string, { reader, project, now }: Checking): Promise<GrownBudget | UnmeasuredPrompt> {
  try {
    const content = await reader.readContent(name);
    const samples = await reader.readSamples(name);
    const prompt = await compileToMeasure(name, content);
    const sources = project.sourcesOf(name);
    const { budget, tokenizer } = await checkBudgetWith({ version: 'workspace', prompt, content, samples }, sources);
    if (now === undefined) return budget;
    const { openFigures: openCache } = project;
    return await measureGrowth(budget, { sources, tokenizer, samples, openCache, base: undefined, now });
  } catch (error) {
    if (!isStemmaError(error) || error.code.startsWith('CONFIG_')) throw error;
    return { name, error: { code: error.code, message: error.message } };
  }
}
