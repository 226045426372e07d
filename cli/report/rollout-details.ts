import { formatPercent } from '../../core/percent.ts';
import type { RolloutDocument, RolloutTraffic, RolloutWait } from '../../core/rollout-documents.ts';
import type { PauseCause } from '../../core/state/documents.ts';
import type { Style } from '../style.ts';
import { nextStep } from './next-step.ts';
import { personName } from './person.ts';
import { oneLine, printable } from './printable.ts';
import { backCommand, nextRolloutCommand, rolloutStatus } from './rollout-status.ts';
import { alignRows } from './table.ts';
import { showDistance, showSpan, showTime } from './time.ts';

/** All there is to know of a rollout: its steps, what it waits for, who approved, its traffic, what to type next. */
export function rolloutDetails(rollout: RolloutDocument, now: Date, style: Style): string {
  const { name, candidate, environment, canaryPpm, ended } = rollout;
  const back = backCommand(rollout);
  const share = ended === undefined ? `, ${formatPercent(canaryPpm)} of units` : '';
  return [
    `${style.bold(`${name}@${candidate}`)} in ${environment}: ${rolloutStatus(rollout, style)}${share}`,
    '',
    ...stepLines(rollout, style),
    '',
    ...alignRows(
      factRows(rollout, now, style).map(([label, text]) => [style.dim(label), text]),
      { indent: '  ', columns: style.columns },
    ),
    '',
    nextStep(nextRolloutCommand(rollout), style),
    ...(back === undefined ? [] : [`${style.dim('Back:')} ${style.command(back)}`]),
  ].join('\n');
}

function stepLines(rollout: RolloutDocument, style: Style): string[] {
  const shares = [...rollout.plan.steps.map(({ canaryPpm }) => canaryPpm), 1_000_000].map(formatPercent);
  const width = Math.max(...shares.map(({ length }) => length));
  const rows = rollout.plan.steps.map(({ holdSeconds, approval }, index) => {
    const { mark, paint } = stepLook(rollout, index, style);
    return [
      mark,
      paint(`step ${index + 1}`),
      paint((shares[index] ?? '').padStart(width)),
      paint(holdSeconds === 0 ? 'not held' : `held ${showSpan(holdSeconds)}`),
      approval ? 'then approval' : '',
    ];
  });
  const promoted = rollout.status === 'promoted' ? style.green('✓') : ' ';
  return alignRows([...rows, [promoted, 'everyone', (shares.at(-1) ?? '').padStart(width)]], { indent: '  ' });
}

/** Steps that are over are ticked off, the one that is held is pointed at, and the one where it ended is crossed out. */
function stepLook(
  { startedAt, step, ended, status }: RolloutDocument,
  index: number,
  style: Style,
): { readonly mark: string; readonly paint: (text: string) => string } {
  const plain = (text: string): string => text;
  if (startedAt === undefined || index > step) return { mark: ' ', paint: plain };
  if (index < step || status === 'promoted') return { mark: style.green('✓'), paint: style.dim };
  return ended === undefined
    ? { mark: style.green('→'), paint: style.bold }
    : { mark: style.red('✗'), paint: style.dim };
}

function factRows(rollout: RolloutDocument, now: Date, style: Style): [string, string][] {
  const { baseline, plan, overrides, next, nextAt, expiresAt, approvals, traffic, evidenceEpoch, candidate } = rollout;
  const distance = (iso: string): string => `${showTime(iso)}, ${showDistance(iso, now)}`;
  const always = overrides === 1 ? '1 unit always gets' : `${overrides} units always get`;
  return [
    ['baseline', `${baseline}${evidenceEpoch === 1 ? '' : `, compared anew (evidence epoch ${evidenceEpoch})`}`],
    ['plan', printable(plan.name)],
    ...labelled('closed', closedWindows(plan)),
    ...(overrides === 0 ? [] : [['overrides', `${always} ${candidate}`] satisfies [string, string]]),
    ...labelled(
      'waits for',
      rollout.waitsFor.map((wait) => waitText(wait, now)),
    ),
    ...labelled('next', next === undefined ? [] : [`${next}${nextAt === undefined ? '' : `: ${distance(nextAt)}`}`]),
    ...labelled(
      'approved',
      approvals.map(({ by, at, reason }) => whoText({ by, at, reason })),
    ),
    ...labelled('expires', expiresAt === undefined ? [] : [distance(expiresAt)]),
    ...labelled('traffic', traffic === undefined ? [] : trafficTexts(traffic)),
    [
      rollout.startedAt === undefined ? 'asked' : 'started',
      whoText({ by: rollout.createdBy, at: rollout.startedAt ?? rollout.createdAt }),
    ],
    ...labelled(
      'paused',
      rollout.paused === undefined ? [] : [`${whoText(rollout.paused)}${pauseCauses[rollout.paused.cause]}`],
    ),
    ...labelled('ended', rollout.ended === undefined ? [] : [whoText(rollout.ended)]),
    ...labelled('compare', rollout.ended === undefined ? [style.command(compareCommand(rollout))] : []),
    ['rollout', rollout.id],
  ];
}

const pauseCauses: Readonly<Record<PauseCause, string>> = {
  asked: '',
  'baseline-changed': ' (its baseline changed)',
  'baseline-lost': ' (its baseline is gone)',
  rejected: ' (rejected at its gate)',
};

const days = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'] as const;

/** When no step begins, as `.promptrc` says it. */
function closedWindows({ noAdvance = [], timeZone = 'UTC' }: RolloutDocument['plan']): string[] {
  const show = (minute: number): string => {
    const time = `${Math.floor(minute / 60) % 24}:${String(minute % 60).padStart(2, '0')}`;
    return `${days[Math.floor(minute / 1440) % 7]} ${time.padStart(5, '0')}`;
  };
  return noAdvance.map(({ fromMinute, toMinute }) => `${show(fromMinute)} to ${show(toMinute)}, ${timeZone}`);
}

const compareCommand = ({ name, baseline, candidate }: RolloutDocument): string =>
  `stemma diff ${name}@${baseline} ${candidate}`;

/** The label stands before the first text only. */
const labelled = (label: string, texts: readonly string[]): [string, string][] =>
  texts.map((text, index) => [index === 0 ? label : '', text]);

function waitText(wait: RolloutWait, now: Date): string {
  switch (wait.kind) {
    case 'hold':
      return `its hold: ${showSpan(wait.secondsLeft)} left, until ${showTime(wait.until)}`;
    case 'window':
      return `its window, which opens at ${showTime(wait.until)}, ${showDistance(wait.until, now)}`;
    case 'schedule':
      return `its time: ${showTime(wait.until)}, ${showDistance(wait.until, now)}`;
    case 'approval':
      return `approval: ${wait.missing.map(printable).join('; ')}`;
    case 'resume':
      return 'somebody who resumes it';
    case 'start':
      return 'somebody who starts it';
  }
}

function whoText({ by, at, reason }: { by: string; at: string; reason?: string | undefined }): string {
  return `${showTime(at)} by ${personName(by)}${reason === undefined ? '' : `: ${oneLine(reason, 200)}`}`;
}

/** Counts of one server since it started. */
function trafficTexts({ since, arms, versions }: RolloutTraffic): string[] {
  const total = Object.values(arms).reduce((sum, count) => sum + count, 0);
  const counts = (entries: readonly (readonly [string, number])[]): string =>
    entries.map(([what, count]) => `${what} ${count.toLocaleString('en-US')}`).join(', ');
  return [
    `${total.toLocaleString('en-US')} answers since ${showTime(since)}`,
    ...(total === 0 ? [] : [counts(Object.entries(arms)), counts(Object.entries(versions))]),
  ];
}
