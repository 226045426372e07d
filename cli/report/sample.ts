import type { Style } from '../style.ts';

export interface SampleReportOptions {
  readonly url: string;
  /** Relative to where the commands are typed. */
  readonly folder: string;
  /** The sample was there already. */
  readonly reused: boolean;
  readonly style: Style;
}

/** Where the sample registry is, and three commands to try. */
export function reportSample({ url, folder, reused, style }: SampleReportOptions): string {
  const stemma = `npx stemma -C ${/^[\w./-]+$/u.test(folder) ? folder : JSON.stringify(folder)}`;
  return [
    `Serving the sample registry at ${style.bold(url)}, from the git repository ${folder}${reused ? ' as you left it' : ''}.`,
    '',
    'Try in another terminal, in this folder:',
    '',
    `  curl "${url}/v1/prompts/support/reply@^1"`,
    `  ${stemma} explain "support/reply@^1"`,
    `  ${stemma} rollback support/reply --reason "trying it out"`,
    '',
    `Then curl again: production gets the release before. ${style.dim('More: docs/tutorial.md. Stop with Ctrl-C.')}`,
  ].join('\n');
}
