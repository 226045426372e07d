import type { LintSource } from '../lint-source.ts';
import { filesOf } from '../lint-source.ts';
import type { Report } from './rule.ts';

/** Most places that a check reports of one file: a text full of them is one problem. */
const MAX_REPORTS = 100;

/** Runs a check over the text of a source and of the partials that it could include, front matter and comments too. */
export function checkFiles(
  source: LintSource,
  check: (file: string, text: string) => readonly Report[],
): readonly Report[] {
  return filesOf(source).flatMap(({ file, text }) => check(file, text).slice(0, MAX_REPORTS));
}
