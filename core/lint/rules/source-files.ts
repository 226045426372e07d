import type { LintSource } from '../lint-source.ts';
import type { Report } from './rule.ts';

/** Most places that a check reports of one file: a text full of them is one problem. */
const MAX_REPORTS = 100;

/** Runs a check over the text of a source and of the partials that it could include, front matter and comments too. */
export function checkFiles(
  { file, text, partials }: LintSource,
  check: (file: string, text: string) => readonly Report[],
): readonly Report[] {
  return [{ file, text }, ...partials.values()].flatMap((one) => check(one.file, one.text).slice(0, MAX_REPORTS));
}

/** Text of the source or of one of its partials. */
export function textOfFile(source: LintSource, file: string): string | undefined {
  return [source, ...source.partials.values()].find((one) => one.file === file)?.text;
}
