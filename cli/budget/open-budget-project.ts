import { MOST_REQUESTS_PER_DAY } from '../../core/budget/limit-values.ts';
import { requestsPerDay } from '../../core/budget/requests-per-day.ts';
import { parsePromptrc } from '../../core/config/parse-promptrc.ts';
import { fail } from '../../core/fail.ts';
import { isStemmaError } from '../../core/stemma-error.ts';
import type { Registry } from '../../store/registry.ts';
import { layoutOf } from '../../store/releases/prompt-layout.ts';
import type { CommandContext } from '../command-context.ts';
import { findPromptrc } from '../find-promptrc.ts';
import type { KeptEntries } from '../lint/kept-entries.ts';
import { modelBookBeside } from '../models/open-model-book.ts';
import { loadSettings } from '../settings.ts';
import type { BudgetSources } from './check-budget.ts';
import type { StaticFigures } from './figures-cache.ts';
import { openFiguresCache } from './figures-cache.ts';
import { dayOf } from './measure-prompt.ts';

/** Where the limits of all prompts of a repository come from. */
export interface BudgetProject {
  sourcesOf(name: string): BudgetSources;
  /** Opened once; undefined where there is no repository. */
  openRegistry(): Promise<Registry | undefined>;
  /** Figures of releases from earlier runs, read once and written in the end. */
  openFigures(registry: Registry): Promise<KeptEntries<StaticFigures>>;
}

/** Gives `work` the project one stands in; its registry is opened when it is first asked for, and closed in the end. */
export async function withBudgetProject<Answer>(
  context: CommandContext,
  work: (project: BudgetProject) => Promise<Answer>,
): Promise<Answer> {
  const { args, clock, folder } = context;
  const found = await findPromptrc(folder);
  const promptrc = found?.text;
  const settings = parsePromptrc(promptrc ?? '', '.promptrc');
  const { prompts } = layoutOf(settings);
  const book = await modelBookBeside(found?.path, settings.models);
  const [model, asked] = [args.text('model'), parseRequestsPerDay(context)];
  let opened: Promise<Registry | undefined> | undefined;
  const openRegistry = (): Promise<Registry | undefined> => {
    opened ??= openIfAny(context);
    return opened;
  };
  let figures: Promise<KeptEntries<StaticFigures>> | undefined;
  const openFigures: BudgetProject['openFigures'] = ({ backend }) => {
    figures ??= openFiguresCache(backend.gitFolder);
    return figures;
  };
  const sourcesOf = (name: string): BudgetSources => {
    const today = dayOf(clock);
    const file = `${prompts}/${name}.prompt`;
    const requests = asked ?? requestsPerDay(promptrc, file);
    return { promptrc, file, model, today, book, requestsPerDay: requests, openRegistry };
  };
  try {
    return await work({ sourcesOf, openRegistry, openFigures });
  } finally {
    await (await figures)?.save();
    // Where it could not be opened, work that needs it was told so.
    await (await opened?.catch(() => undefined))?.close();
  }
}

async function openIfAny(context: CommandContext): Promise<Registry | undefined> {
  const { backend } = await loadSettings(context);
  // Most calls over many prompts need no releases, and with them no git.
  const { openRegistry } = await import('../../store/open-registry.ts');
  try {
    return await openRegistry({ folder: context.folder, backend: backend.value, clock: context.clock });
  } catch (error) {
    if (isStemmaError(error, 'REPOSITORY_NOT_FOUND')) return undefined;
    throw error;
  }
}

/** `--requests-per-day`. @throws USAGE */
function parseRequestsPerDay({ args, spec }: CommandContext): number | undefined {
  const text = args.text('requests-per-day');
  if (text === undefined) return undefined;
  const requests = /^\d+$/u.test(text) ? Number(text) : 0;
  if (requests >= 1 && requests <= MOST_REQUESTS_PER_DAY) return requests;
  const problem = `"--requests-per-day ${text.slice(0, 20)}" is not a number from 1 to ${MOST_REQUESTS_PER_DAY}`;
  throw fail('USAGE', { command: spec.name, problem });
}
