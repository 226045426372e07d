import type { SyncReport } from '../../store/registry.ts';
import type { Style } from '../style.ts';
import { nextStep } from './next-step.ts';
import { oneLine } from './printable.ts';

/** What a synchronisation brought, and what is still to be published. */
export function reportSync(report: SyncReport, style: Style): string {
  const { remote, admitted, refused, dropped, unpublished, revision } = report;
  const head =
    remote === ''
      ? style.green('Up to date, without a remote')
      : `${style.green(unpublished ? 'Joined' : 'In step')} with ${style.bold(remote)}`;
  return [
    `${head}: state revision ${revision}`,
    ...admitted.map((release) => `  ${style.green('admitted')} ${release}`),
    ...refused.map(({ tag, problem }) => `  ${style.yellow('refused')}  ${tag}: ${oneLine(problem, 200)}`),
    ...dropped.map(
      ({ subject, problem }) => `  ${style.yellow('dropped')}  ${oneLine(subject)}: ${oneLine(problem, 200)}`,
    ),
    ...(unpublished
      ? [`${style.yellow('Not yet on the remote:')} changes made here`, nextStep('stemma sync --push', style)]
      : []),
  ].join('\n');
}
