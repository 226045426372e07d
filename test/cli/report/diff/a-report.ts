import type { ComparedSide } from '../../../../core/diff/analyze-change.ts';
import { compareReleases } from '../../../../core/diff/compare-releases.ts';
import type { DiffReport } from '../../../../core/diff/diff-report.ts';
import { emptyModelBook } from '../../../../core/models/model-book.ts';

/** One side of a comparison as a test writes it. */
export interface SideTexts {
  /** The file of the prompt, with its front matter. */
  readonly prompt: string;
  readonly partials?: Readonly<Record<string, string>>;
  /** Inputs of samples by name. */
  readonly samples?: ComparedSide['samples'];
  readonly name?: string;
}

/** Compares a release with the work tree. */
export function aReport(before: SideTexts, after: SideTexts): Promise<DiffReport> {
  const side = ({ prompt, partials = {}, samples = [], name = 'greet' }: SideTexts, version: string): ComparedSide => ({
    ...{ name, version, samples },
    content: { format: 1, prompt, partials, schemas: {}, tools: {} },
  });
  const options = { contextLines: 3, today: '2026-11-26', book: emptyModelBook };
  return compareReleases(side(before, '1.0.0'), side(after, 'workspace'), options);
}
