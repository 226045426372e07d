import type { Resolver } from '../../core/resolution/create-resolver.ts';
import type { Resolution } from '../../core/resolution/resolution.ts';

/**
 * The rollout that a decision is part of the traffic of: the one that decided or that it is the control of, otherwise
 * the highest open one that the reference reaches, whose candidate was then not served.
 */
export function rolloutOf(
  { rollout, perUnit, environment }: Resolution,
  reference: string,
  { candidates }: Pick<Resolver, 'candidates'>,
): string | undefined {
  if (rollout !== undefined || !perUnit) return rollout;
  return candidates({ reference, environment }).candidates.find((candidate) => candidate.rollout !== undefined)?.rollout
    ?.id;
}
