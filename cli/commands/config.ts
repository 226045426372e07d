import type { CommandContext } from '../command-context.ts';
import { findPromptrc } from '../find-promptrc.ts';
import { reportConfig } from '../report/config.ts';
import { loadSettings } from '../settings.ts';

export async function run(context: CommandContext): Promise<void> {
  const { env, folder, output } = context;
  const settings = await loadSettings(context);
  const file = (await findPromptrc(folder))?.path;
  const { readServerConfig } = await import('../../server/config.ts');
  const server = readServerConfig({ env });
  output.answer({ file: file ?? null, settings, server }, () =>
    reportConfig({ settings, server, file, style: output.style }),
  );
}
