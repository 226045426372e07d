import type { RegistryIndex } from '../../core/resolution/registry-index.ts';
import type { AppliedRelease } from '../../store/registry.ts';
import type { ReleasePlan } from '../plan-release.ts';
import type { Style } from '../style.ts';
import { nextStep } from './next-step.ts';
import { printable } from './printable.ts';
import { alignRows } from './table.ts';

export interface ReleaseReportOptions {
  readonly plan: ReleasePlan;
  readonly applied: AppliedRelease;
  /** The state after the release. */
  readonly index: RegistryIndex;
  readonly style: Style;
}

/** What was released, who gets it now, and what to type next. */
export function reportRelease({ plan, applied, index, style }: ReleaseReportOptions): string {
  const { name, version, tagName, digest, effects } = applied;
  const promoted = index.prompts.get(name)?.environments ?? {};
  const waiting = Object.entries(index.meta.policy.environments)
    .filter(([environment]) => !Object.hasOwn(promoted[environment]?.promoted ?? {}, version))
    .sort(([, a], [, b]) => Number(b.default ?? false) - Number(a.default ?? false))
    .map(([environment]) => environment);
  return [
    `${style.green('Released')} ${style.bold(`${name}@${version}`)}`,
    ...alignRows(
      [
        [style.dim('because'), because(plan)],
        [style.dim('tag'), `${tagName} on commit ${plan.commit.slice(0, 10)}`],
        [style.dim('digest'), digest],
        ...effects.map((effect, at) => [
          style.dim(at === 0 ? 'served' : ''),
          printable(effect.replace(`${name}: `, '')),
        ]),
      ],
      { indent: '  ', columns: style.columns },
    ),
    `${style.dim('Undo:')} ${style.command(`stemma yank ${name}@${version} --reason "why"`)}`,
    ...(waiting[0] === undefined ? [] : [nextStep(`stemma promote ${name}@${version} --env ${waiting[0]}`, style)]),
  ].join('\n');
}

/** What `stemma release --dry-run` would do. */
export function reportReleasePlan(plan: ReleasePlan, style: Style): string {
  return [
    `${style.yellow('Would release')} ${style.bold(`${plan.name}@${plan.version}`)}`,
    ...alignRows(
      [
        [style.dim('because'), because(plan)],
        [style.dim('commit'), plan.commit.slice(0, 10)],
      ],
      { indent: '  ', columns: style.columns },
    ),
    style.dim('Nothing was written; run it without --dry-run to do it.'),
  ].join('\n');
}

function because({ bump, previous, reasons }: ReleasePlan): string {
  const why = printable(reasons.join('; '));
  return bump === undefined ? why : `${bump} since ${previous}: ${why}`;
}
