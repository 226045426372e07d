import type { RolloutDocument } from '../../core/rollout-documents.ts';
import type { RolloutStatus } from '../../core/state/documents.ts';
import type { Style } from '../style.ts';

const paints: Readonly<Record<RolloutStatus, 'green' | 'yellow' | 'red' | 'dim' | 'cyan'>> = {
  draft: 'dim',
  'awaiting-approval': 'yellow',
  scheduled: 'cyan',
  running: 'green',
  paused: 'yellow',
  promoted: 'green',
  'rolled-back': 'red',
  aborted: 'red',
  superseded: 'dim',
  expired: 'red',
};

/** `running, step 2 of 4` */
export function rolloutStatus({ status, step, plan }: RolloutDocument, style: Style): string {
  const place = status === 'running' || status === 'paused' ? `, step ${step + 1} of ${plan.steps.length}` : '';
  return style[paints[status]](`${status.replaceAll('-', ' ')}${place}`);
}

/** The command that moves a rollout on, or tells what became of it. */
export function nextRolloutCommand({
  name,
  candidate,
  environment,
  status,
  waitsFor,
  paused,
}: RolloutDocument): string {
  const where = `${name}@${candidate} --env ${environment}`;
  switch (status) {
    case 'draft':
      return `stemma rollout start ${where}`;
    case 'awaiting-approval':
      return `stemma approve ${where}`;
    case 'scheduled':
      return `stemma rollout abort ${where}`;
    case 'running':
      return waitsFor.some(({ kind }) => kind === 'approval')
        ? `stemma approve ${where}`
        : `stemma rollout advance ${where}`;
    case 'paused':
      return `stemma rollout ${paused?.cause === 'baseline-lost' ? 'abort' : 'resume'} ${where}`;
    default:
      return `stemma audit ${name} --env ${environment}`;
  }
}

/** The command that takes an open rollout back, and withdraws its candidate. */
export function backCommand({ name, candidate, environment, status }: RolloutDocument): string | undefined {
  if (status !== 'running' && status !== 'paused') return undefined;
  return `stemma rollback ${name}@${candidate.slice(0, candidate.indexOf('.'))} --env ${environment} --reason "why"`;
}
