import type { CommandModule } from './command-context.ts';

/** Where each command's code is, loaded only when it runs: `--help` must not wait for a git library. */
export const commandModules: Readonly<Record<string, () => Promise<CommandModule>>> = {
  completion: () => import('./commands/completion.ts'),
  config: () => import('./commands/config.ts'),
  help: () => import('./commands/help.ts'),
  init: () => import('./commands/init.ts'),
};
