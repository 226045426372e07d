import type { VerbDocument } from '../../core/protocol.ts';
import type { Style } from '../style.ts';
import { nextStep } from './next-step.ts';
import { printable } from './printable.ts';
import { wrapText } from './table.ts';
import { withShortTimes } from './time.ts';

/** What a verb changed, for whom, and the command that undoes it. */
export function reportVerb(document: VerbDocument, next: string, style: Style): string {
  const { changed, dryRun, subject, effects, undo, bypassed, forced, published } = document;
  const head = changed ? (dryRun ? style.yellow('Would') : style.green('Done:')) : style.dim('No change:');
  return [
    `${head} ${style.bold(printable(subject))}`,
    ...(bypassed ? [`  ${style.red(style.bold('APPROVALS BYPASSED'))}: everyone sees this in the audit`] : []),
    ...(forced ? [`  ${style.red(style.bold('CONTRACT FORCED'))}: everyone sees this in the audit`] : []),
    ...effects.flatMap((effect) => indented(withShortTimes(printable(effect)), style)),
    ...(published === false
      ? [style.yellow('  Not yet on the remote: it holds on this registry, and is published as soon as it can be')]
      : []),
    ...(undo === undefined || dryRun ? [] : [`${style.dim('Undo:')} ${style.command(printable(undo))}`]),
    dryRun && changed ? style.dim('Nothing was written; run it without --dry-run to do it.') : nextStep(next, style),
  ].join('\n');
}

/** A sentence below the head, wrapped where the terminal ends. */
function indented(sentence: string, { columns = Number.POSITIVE_INFINITY, command }: Style): string[] {
  return wrapText(command(sentence), columns - 2).map((line) => `  ${line}`);
}
