import { formatPercent } from '../../core/percent.ts';
import type { RolloutDocument } from '../../core/rollout-documents.ts';
import type { Style } from '../style.ts';
import { personName } from './person.ts';
import { oneLine } from './printable.ts';
import { alignRows } from './table.ts';
import { showTime } from './time.ts';

/** What somebody approves: a rollout, or a release for promotion. */
export interface ApprovedSubject {
  readonly name: string;
  readonly environment: string;
  readonly version: string;
  readonly digest: string;
  /** The release served before. */
  readonly comparedWith?: string | undefined;
  readonly rollout?: RolloutDocument;
}

/** What is approved, so that nobody approves what they have not seen. */
export function reportApproval(subject: ApprovedSubject, style: Style): string {
  const { name, environment, version, digest, comparedWith, rollout } = subject;
  const what = rollout === undefined ? 'the promotion' : 'the rollout';
  return [
    `This is about ${what} of ${style.bold(`${name}@${version}`)} in ${environment}:`,
    ...alignRows(
      [
        ['digest', digest],
        ...(rollout === undefined ? [] : rolloutRows(rollout)),
        ...(comparedWith === undefined
          ? []
          : [['compare', style.command(`stemma diff ${name}@${comparedWith} ${version}`)]]),
      ].map(([label = '', text = '']) => [style.dim(label), text]),
      { indent: '  ', columns: style.columns },
    ),
  ].join('\n');
}

function rolloutRows({ plan, baseline, createdBy, createdAt }: RolloutDocument): string[][] {
  const shares = plan.steps.map(({ canaryPpm }) => formatPercent(canaryPpm));
  return [
    ['plan', `${plan.name}: ${[...shares, 'everyone'].join(', ')}`],
    ['baseline', baseline],
    ['asked by', `${personName(createdBy)}, ${oneLine(showTime(createdAt))}`],
  ];
}
