import { join } from 'node:path';
import { applyEdits, safeFixes } from '../../core/lint/fix/apply-edits.ts';
import { replaceFile } from '../replace-file.ts';
import type { LintTarget } from './find-targets.ts';
import { noCache } from './lint-cache.ts';
import type { LintRun } from './lint-targets.ts';
import { lintText } from './lint-targets.ts';
import { readLintFile } from './work-files-reader.ts';

/** A fix can make room for the next one; a fix that undoes another must not go on for ever. */
const MAX_ROUNDS = 10;

/** Applies the safe fixes of some files, each file in one atomic step; gives how many were applied. */
export async function writeFixes(targets: readonly LintTarget[], run: LintRun): Promise<number> {
  let applied = 0;
  for (const target of targets) {
    const path = join(run.project.root, target.path);
    const read = readLintFile(path);
    if ('problem' in read) continue;
    const fixed = await fixText(target, read.text, run);
    if (fixed.text !== read.text) await replaceFile(path, fixed.text);
    applied += fixed.applied;
  }
  return applied;
}

/** A text with its safe fixes applied, round after round, as edits that overlap wait for the next one. */
export async function fixText(
  target: LintTarget,
  given: string,
  run: LintRun,
): Promise<{ readonly text: string; readonly applied: number }> {
  let text = given;
  let applied = 0;
  for (let round = 0; round < MAX_ROUNDS; round += 1) {
    const { findings } = await lintText(target, { text }, { ...run, cache: noCache });
    const edited = applyEdits(text, safeFixes(findings, target.path));
    if (edited.applied === 0) break;
    text = edited.text;
    applied += edited.applied;
  }
  return { text, applied };
}
