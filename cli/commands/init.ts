import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parsePromptrc } from '../../core/config/parse-promptrc.ts';
import { fail } from '../../core/fail.ts';
import type { CommandContext } from '../command-context.ts';
import { fileSystemError } from '../file-system-error.ts';
import { findGitRoot, findPromptrc } from '../find-promptrc.ts';
import { promptrcText } from '../promptrc-text.ts';
import { nextStep } from '../report/next-step.ts';

export async function run({ args, folder, interruption, output }: CommandContext): Promise<void> {
  const existing = await findPromptrc(folder);
  if (existing !== undefined) throw fail('FILE_EXISTS', { file: existing.path });
  const text = promptrcText({ prompts: args.text('prompts'), tagPrefix: args.text('tag-prefix') });
  const { prompts } = parsePromptrc(text, '.promptrc');

  const root = findGitRoot(folder) ?? folder;

  const created = await interruption.shield(() => writeRepository(root, text));

  output.answer({ folder: root, created, prompts }, () =>
    [
      ...created.map((name) => `Created ${join(root, name)}`),
      '',
      'Releases are served in staging at once, and in production when they are promoted.',
      nextStep('stemma new --list', output.style),
    ].join('\n'),
  );
}

async function writeRepository(folder: string, text: string): Promise<string[]> {
  const file = join(folder, '.promptrc');
  try {
    const created: string[] = [];
    if (findGitRoot(folder) === undefined) {
      const { initRepository } = await import('../../store/init-repository.ts');
      await initRepository(folder);
      created.push('.git');
    }
    await writeFile(file, text, { flag: 'wx' });
    return [...created, '.promptrc'];
  } catch (error) {
    throw fileSystemError(file, error);
  }
}
