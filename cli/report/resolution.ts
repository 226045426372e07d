import type { ResolutionReason, ResolvedDocument } from '../../core/protocol.ts';
import type { Explanation, Verdict } from '../../core/resolution/resolution.ts';
import { shellQuote } from '../../core/shell-quote.ts';
import type { Style } from '../style.ts';
import { printable } from './printable.ts';
import { alignRows } from './table.ts';
import { showTime, withShortTimes } from './time.ts';

const reasons: Readonly<Record<ResolutionReason, string>> = {
  pinned: 'it is named exactly',
  promoted: 'it is the highest promoted release of the range',
  canary: 'the unit is in the canary of its rollout',
  control: 'the unit is in the control group of the rollout',
  override: 'the unit always gets the candidate',
  workspace: 'it is the file in the work tree',
};

export interface ResolutionReportOptions {
  /** The unit that was asked for. */
  readonly unit: string | undefined;
  readonly style: Style;
}

/** Which release a reference gets, and by which rule. */
export function reportResolution(document: ResolvedDocument, { unit, style }: ResolutionReportOptions): string {
  const { name, version, digest, environment, reason, rollout, arm } = document;
  const forUnit = unit === undefined ? '' : ` --unit ${shellQuote(unit)}`;
  const why = `stemma explain ${shellQuote(`${name}@${document.selector}`)} --env ${environment}${forUnit}`;
  return [
    style.bold(`${name}@${version}`),
    ...alignRows(
      [
        [style.dim('environment'), environment],
        [style.dim('reason'), `${reason}: ${reasons[reason]}`],
        ...(rollout === undefined ? [] : [[style.dim('rollout'), `${rollout}${armText(arm)}`]]),
        [style.dim('digest'), digest],
      ],
      { indent: '  ', columns: style.columns },
    ),
    style.dim(style.command(`Why: ${why}`)),
  ].join('\n');
}

const colors: Partial<Record<Verdict, keyof Pick<Style, 'green' | 'red' | 'yellow' | 'cyan'>>> = {
  chosen: 'green',
  killed: 'red',
  yanked: 'yellow',
  withdrawn: 'yellow',
};

export interface ExplanationReportOptions {
  /** The time that was asked for. */
  readonly at: Date | undefined;
  readonly style: Style;
}

/** The whole reasoning, version by version. */
export function reportExplanation(explanation: Explanation, { at, style }: ExplanationReportOptions): string {
  const { reference, environment, steps, resolution, error, revision, commit } = explanation;
  const gets = at === undefined ? 'gets' : 'got';
  const rows = steps.map(({ version, verdict, detail }) => {
    const paint = style[colors[verdict] ?? 'dim'];
    return [verdict === 'chosen' ? style.green('→') : ' ', version, paint(verdict), withShortTimes(printable(detail))];
  });
  const outcome =
    resolution === undefined
      ? [
          `${reference} in ${environment} ${at === undefined ? 'is' : 'was'} refused:`,
          style.red(printable(error?.message ?? 'nothing can be served')),
        ]
      : [
          `${reference} in ${environment} ${gets} ${style.bold(`${resolution.name}@${resolution.version}`)}`,
          `  ${resolution.reason}: ${reasons[resolution.reason]}`,
          ...(resolution.rollout === undefined ? [] : [`  rollout ${resolution.rollout}${armText(resolution.arm)}`]),
        ];
  return [
    ...outcome,
    ...(error?.hint === undefined ? [] : [`${style.cyan('hint:')} ${printable(error.hint)}`]),
    '',
    ...alignRows(rows, { columns: style.columns }),
    style.dim(stateText(revision, commit, at)),
  ].join('\n');
}

const armText = (arm: string | undefined): string => (arm === undefined ? '' : `, arm ${arm}`);

function stateText(revision: number, commit: string | null, at: Date | undefined): string {
  const head = commit === null ? '' : `, commit ${commit.slice(0, 10)}`;
  return `state revision ${revision}${head}${at === undefined ? '' : `, in force at ${showTime(at.toISOString())}`}`;
}
