import { referenceOf, releaseOf } from '../../core/lock/lockfile.ts';
import type { LockPlan } from '../lock/lock-references.ts';
import type { OpenLockfile } from '../lock/open-lockfile.ts';
import type { LockRemoval } from '../lock/remove-locked.ts';
import type { Style } from '../style.ts';
import { printable } from './printable.ts';
import { alignRows } from './table.ts';

/** What is locked, and what of it changed. */
export function reportLock(plan: LockPlan & Pick<OpenLockfile, 'file'>, style: Style): string {
  const { changes, file, lockfile } = plan;
  const rows = changes.map(({ after, before, reason }) => [
    referenceOf(after),
    after.environment,
    `${before === undefined ? '' : `${before.version} -> `}${after.version}`,
    reason === undefined ? '' : printable(reason),
  ]);
  const count = countOf(lockfile.prompts);
  if (rows.length === 0) return `${style.bold(count)} in ${printable(file)}; nothing changed`;
  return [
    `${style.bold(count)} in ${printable(file)}`,
    ...alignRows(rows, { indent: '  ', columns: style.columns }),
    style.dim(style.command('Next: commit it; builds then run stemma fetch --frozen')),
  ].join('\n');
}

/** What was taken out. */
export function reportRemoval({ file, removed, lockfile }: LockRemoval, style: Style): string {
  const rows = removed.map((prompt) => [referenceOf(prompt), prompt.environment, prompt.version, 'taken out']);
  return [
    `${style.bold(countOf(lockfile.prompts))} in ${printable(file)}`,
    ...alignRows(rows, { indent: '  ', columns: style.columns }),
  ].join('\n');
}

const countOf = ({ length }: LockPlan['lockfile']['prompts']): string =>
  `${length} ${length === 1 ? 'reference' : 'references'} locked`;

/** What was fetched, and where it is. */
export function reportFetch(
  { prompts, target }: { readonly prompts: LockPlan['lockfile']['prompts']; readonly target: string },
  style: Style,
): string {
  const releases = [...new Set(prompts.map(releaseOf))].map((release) => [release]);
  return [
    `${style.bold(`${prompts.length} locked ${prompts.length === 1 ? 'reference' : 'references'}`)} in ${printable(target)}`,
    ...alignRows(releases, { indent: '  ', columns: style.columns }),
  ].join('\n');
}
