import { dirname } from 'node:path';
import { listPrompts } from '../../store/work-tree/list-prompts.ts';
import type { Access } from '../access/access.ts';
import { withAccess } from '../access/open-access.ts';
import type { CommandContext } from '../command-context.ts';
import { findPromptrc } from '../find-promptrc.ts';
import { reportList, reportReleases } from '../report/list.ts';

export async function run(context: CommandContext): Promise<void> {
  const { args, output } = context;
  const prefix = args.word('prompt') ?? '';
  await withAccess(context, async (access, settings) => {
    const { prompts } = await access.list();
    if (prompts.some(({ name }) => name === prefix) && !args.has('names')) {
      return showReleases(context, access, prefix);
    }
    const files =
      settings.registry.value === undefined ? await namesOfFiles(context.folder, settings.prompts.value) : [];
    const released = new Set(prompts.map(({ name }) => name));
    const unreleased = files.filter((name) => !released.has(name) && name.startsWith(prefix));
    const matching = prompts.filter(({ name }) => name.startsWith(prefix));
    if (args.has('names')) {
      const names = [...matching.map(({ name }) => name), ...unreleased].sort();
      return output.answer(names, () => names.join('\n'));
    }
    output.answer({ prompts: matching, unreleased }, () =>
      reportList({ prompts: matching, unreleased, prefix, style: output.style }),
    );
  });
}

async function showReleases({ output }: CommandContext, access: Access, name: string): Promise<void> {
  const document = await access.index(name);
  output.answer(document, () => reportReleases(document, output.style));
}

/** Prompts that are files here, released or not. */
async function namesOfFiles(folder: string, prompts: string): Promise<readonly string[]> {
  const file = await findPromptrc(folder);
  return file === undefined ? [] : (await listPrompts(dirname(file.path), prompts)).names;
}
