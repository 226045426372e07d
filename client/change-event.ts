import type { StemmaError } from '../core/stemma-error.ts';
import type { Line } from './line.ts';
import { noEligibleVersion } from './line.ts';

/** A reference gives something else than before. */
export interface ChangeEvent {
  readonly reference: string;
  readonly environment: string;
  /** The version that units outside every canary got before; absent where there was none. */
  readonly from?: string;
  /** The one that they get now; absent where there is none. */
  readonly to?: string;
  /** Why there is none: what a call without a unit throws now. */
  readonly refusal?: StemmaError;
  readonly epoch: number;
  readonly revision: number;
}

/** What a switch from one line to another means to the application; undefined where it means nothing. */
export function changeOf(line: Line, before: Line | undefined): ChangeEvent | undefined {
  if (before === undefined || JSON.stringify(line.entry) === JSON.stringify(before.entry)) return undefined;
  const [from, to] = [servedToAll(before), servedToAll(line)];
  const refusal = line.refusal ?? (to === undefined ? noEligibleVersion(line) : undefined);
  return Object.freeze({
    ...{ reference: line.reference, environment: line.environment },
    ...(from && { from }),
    ...(to && { to }),
    ...(refusal && { refusal }),
    ...line.mark,
  });
}

function servedToAll({ list }: Line): string | undefined {
  return list.candidates.find(({ rollout }) => rollout === undefined)?.version;
}
