import { formatPercent } from '../../core/percent.ts';
import type { RolloutDocument } from '../../core/rollout-documents.ts';
import type { Style } from '../style.ts';
import { nextStep } from './next-step.ts';
import { rolloutDetails } from './rollout-details.ts';
import { rolloutStatus } from './rollout-status.ts';
import { alignRows } from './table.ts';
import { showDistance } from './time.ts';

export interface RolloutReportOptions {
  /** The prompt that was asked for. */
  readonly named: string | undefined;
  /** Those that have ended were asked for as well. */
  readonly ended: boolean;
  readonly now: Date;
  readonly style: Style;
}

/** One rollout with all there is to know of it, or a line for each of several. */
export function reportRollouts(rollouts: readonly RolloutDocument[], options: RolloutReportOptions): string {
  const { named, ended, now, style } = options;
  const [first, ...more] = rollouts;
  if (first === undefined) return reportNone(options);
  const open = rollouts.filter((rollout) => rollout.ended === undefined);
  const detailed = named !== undefined && !ended ? rollouts : more.length === 0 ? [first] : [];
  if (detailed.length > 0) return detailed.map((rollout) => rolloutDetails(rollout, now, style)).join('\n\n');
  const rows = rollouts.map((rollout) => rolloutRow(rollout, now, style));
  const header = ['PROMPT', 'ENVIRONMENT', 'CANDIDATE', 'SHARE', 'STATUS', 'NEXT'].map(style.bold);
  const { name, candidate, environment } = open[0] ?? first;
  const next = `stemma rollout status ${name}@${candidate} --env ${environment}`;
  return [...alignRows([header, ...rows], { columns: style.columns }), '', nextStep(next, style)].join('\n');
}

function reportNone({ named, ended, style }: RolloutReportOptions): string {
  const which = ended ? '' : ' that has not ended';
  const next = ended
    ? `stemma rollout start ${named ?? 'PROMPT'}@VERSION`
    : `stemma rollout status ${named ?? ''} --all`;
  return [
    `There is no rollout${named === undefined ? '' : ` of ${named}`}${which}.`,
    nextStep(next.replaceAll('  ', ' '), style),
  ].join('\n');
}

function rolloutRow(rollout: RolloutDocument, now: Date, style: Style): string[] {
  const { name, environment, candidate, canaryPpm, ended } = rollout;
  return [
    style.cyan(name),
    environment,
    candidate,
    ended === undefined ? formatPercent(canaryPpm) : '–',
    rolloutStatus(rollout, style),
    ended === undefined ? whenNext(rollout, now) : style.dim(showDistance(ended.at, now)),
  ];
}

/** When it goes on by itself, or who has to do something. */
function whenNext({ nextAt, waitsFor }: RolloutDocument, now: Date): string {
  const needs = { approval: 'approval', resume: 'to resume', start: 'to start' };
  for (const { kind } of waitsFor) if (kind in needs) return needs[kind as keyof typeof needs];
  return nextAt === undefined ? '' : showDistance(nextAt, now);
}
