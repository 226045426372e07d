import type { Style } from '../style.ts';

export interface ServingReportOptions {
  readonly url: string;
  readonly folder: string;
  /** A prompt to try. */
  readonly first: string | undefined;
  /** Uncommitted prompts are served as well. */
  readonly workspace: boolean;
  readonly style: Style;
}

/** Where the server is and what to ask it first. */
export function reportServing({ url, folder, first, workspace, style }: ServingReportOptions): string {
  const path = first === undefined ? '/v1/prompts' : `/v1/prompts/${first}@latest`;
  return [
    `Serving ${folder} at ${style.bold(url)}`,
    ...(workspace ? [`Uncommitted prompts are served as ${first ?? 'name'}@workspace`] : []),
    `${style.dim('Try:')} curl ${url}${path}`,
    `${style.dim('Stop with Ctrl-C.')}`,
  ].join('\n');
}
