import { sha256Hex } from '../sha256.ts';
import type { CandidateList, Decision } from './walk.ts';
import { prepareWalk, takeWalk } from './walk.ts';

/** One walk, of candidates that are asked about once. */
export function walkCandidates(list: CandidateList, unit: string | undefined): Decision | undefined {
  const walk = prepareWalk(list, (decision) => decision);
  return takeWalk(walk, unit, sha256Hex);
}
