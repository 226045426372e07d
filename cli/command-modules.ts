import type { CommandModule } from './command-context.ts';

/** Where each command's code is, loaded only when it runs: `--help` must not wait for a git library. */
export const commandModules: Readonly<Record<string, () => Promise<CommandModule>>> = {
  completion: () => import('./commands/completion.ts'),
  config: () => import('./commands/config.ts'),
  deprecate: () => import('./commands/deprecate.ts'),
  diff: () => import('./commands/diff.ts'),
  explain: () => import('./commands/explain.ts'),
  help: () => import('./commands/help.ts'),
  init: () => import('./commands/init.ts'),
  kill: () => import('./commands/kill.ts'),
  log: () => import('./commands/log.ts'),
  list: () => import('./commands/list.ts'),
  new: () => import('./commands/new.ts'),
  promote: () => import('./commands/promote.ts'),
  release: () => import('./commands/release.ts'),
  render: () => import('./commands/render.ts'),
  resolve: () => import('./commands/resolve.ts'),
  restore: () => import('./commands/restore.ts'),
  retire: () => import('./commands/retire.ts'),
  rollback: () => import('./commands/rollback.ts'),
  show: () => import('./commands/show.ts'),
  serve: () => import('./commands/serve.ts'),
  status: () => import('./commands/status.ts'),
  sync: () => import('./commands/sync.ts'),
  withdraw: () => import('./commands/withdraw.ts'),
  yank: () => import('./commands/yank.ts'),
};
