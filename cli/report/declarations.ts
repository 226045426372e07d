import type { DeclaredRange } from '../../core/declarations/declared-range.ts';
import type { Style } from '../style.ts';
import { nextStep } from './next-step.ts';

/** What became of the file of declarations. */
export interface DeclaredFile {
  readonly file: string;
  /** It said the same before. */
  readonly isCurrent: boolean;
  readonly isWritten: boolean;
}

export function reportDeclarations(
  { file, isCurrent, isWritten }: DeclaredFile,
  ranges: readonly DeclaredRange[],
  style: Style,
): string {
  const head = isWritten
    ? `${style.green('Wrote')} ${style.bold(file)}`
    : isCurrent
      ? `${style.green('Up to date:')} ${style.bold(file)}`
      : `${style.red('Not up to date:')} ${style.bold(file)}`;
  const rows = ranges.map(({ reference, releases }) => `  ${reference}  ${style.dim(releasesText(releases))}`);
  return [head, ...rows, ...(isWritten || isCurrent ? [] : [nextStep(`stemma types --out ${file}`, style)])].join('\n');
}

function releasesText(releases: DeclaredRange['releases']): string {
  const [highest, lowest] = [releases[0]?.version ?? '', releases.at(-1)?.version ?? ''];
  return releases.length === 1 ? highest : `${releases.length} releases, ${lowest} to ${highest}`;
}
