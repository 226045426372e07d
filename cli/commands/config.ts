import type { CommandContext } from '../command-context.ts';
import { findPromptrc } from '../find-promptrc.ts';
import { reportConfig } from '../report/config.ts';
import { loadSettings } from '../settings.ts';

export async function run(context: CommandContext): Promise<void> {
  const settings = await loadSettings(context);
  const file = await findPromptrc(context.folder);
  context.output.answer({ file: file?.path ?? null, settings }, () =>
    reportConfig({ settings, file: file?.path, style: context.output.style }),
  );
}
