import { closestMatch } from '../../core/closest-match.ts';
import { fail } from '../../core/fail.ts';
import { parsePromptName } from '../../core/prompt-ref.ts';
import { openRegistry } from '../../store/open-registry.ts';
import type { Registry } from '../../store/registry.ts';
import type { WorkTree } from '../../store/work-tree.ts';
import { openWorkTree } from '../../store/work-tree.ts';
import type { CommandContext } from '../command-context.ts';
import { exitCodes } from '../exit-codes.ts';
import { proposeRelease } from '../propose-release.ts';
import type { StatusEntry } from '../report/status.ts';
import { reportStatus } from '../report/status.ts';
import { loadSettings } from '../settings.ts';

export async function run(context: CommandContext): Promise<number> {
  const { args, clock, folder, output } = context;
  const given = args.word('prompt');
  const name = given === undefined ? undefined : parsePromptName(given);
  const { backend } = await loadSettings(context);
  const workTree = await openWorkTree(folder);
  const { names, misplaced } = await workTree.list();
  if (name !== undefined && !names.includes(name)) {
    throw fail('PROMPT_NOT_FOUND', { name, nearest: closestMatch(name, names) });
  }
  const registry = await openRegistry({ folder, backend: backend.value, clock });
  try {
    const statuses = readStatuses(workTree, registry, name === undefined ? names : [name]);
    const prompts = await output.progress('Comparing the prompts', statuses);
    const others = name === undefined ? misplaced : [];
    output.answer({ prompts, misplaced: others }, () =>
      reportStatus({ prompts, misplaced: others, style: output.style }),
    );
    const invalid = prompts.some(({ state }) => state === 'invalid') || others.length > 0;
    return invalid ? exitCodes.failed : exitCodes.ok;
  } finally {
    await registry.close();
  }
}

async function readStatuses(workTree: WorkTree, registry: Registry, names: readonly string[]): Promise<StatusEntry[]> {
  const entries: StatusEntry[] = [];
  for (const status of await workTree.status(registry, names)) {
    const isNew = status.state === 'changed' || status.state === 'unreleased';
    entries.push(isNew ? { ...status, next: await proposeNext(workTree, registry, status.name) } : status);
  }
  return entries;
}

async function proposeNext(workTree: WorkTree, registry: Registry, name: string): Promise<StatusEntry['next']> {
  return proposeRelease({ name, content: await workTree.readContent(name), registry, choice: { kind: 'next' } });
}
