import type { Style } from '../style.ts';

export interface ServingReportOptions {
  readonly url: string;
  readonly folder: string;
  /** Uncommitted prompts are served as well. */
  readonly worktree: boolean;
  readonly style: Style;
}

/** Where the server is and what to ask it first. */
export function reportServing({ url, folder, worktree, style }: ServingReportOptions): string {
  return [
    `Serving ${folder} at ${style.bold(url)}`,
    ...(worktree ? ['Uncommitted prompts are served as name@workspace, and reloaded when a file is saved.'] : []),
    `${style.dim('Try:')} curl ${url}/v1/prompts`,
    style.dim('Stop with Ctrl-C.'),
  ].join('\n');
}
