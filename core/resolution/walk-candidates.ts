import { armOf, bucketOf } from '../bucket.ts';
import type { ManifestCandidate, ResolutionReason } from '../protocol.ts';
import { sha256Hex } from '../sha256.ts';

/** What a reference can be answered with, in the order in which it is tried. */
export interface CandidateList {
  /** True for an exact selector: its one candidate is served as it is. */
  readonly pinned?: boolean;
  readonly candidates: readonly ManifestCandidate[];
}

/** Which candidate a unit gets, and by which rule. */
export interface Decision {
  readonly candidate: ManifestCandidate;
  readonly reason: Exclude<ResolutionReason, 'workspace'>;
  /** Id of the rollout that decided, or that the unit is in the control group of. */
  readonly rollout?: string;
  readonly arm?: 'canary' | 'control';
}

/** SHA-256 of a text's UTF-8 bytes in hex. */
export type HashText = (text: string) => string;

/**
 * Walks the candidates of a reference: the first that is promoted, or whose canary the unit is in, wins. Without a
 * unit (or with an empty one) only promoted releases count. Undefined where nothing is left to serve.
 *
 * The registry and its clients run this same function, so that both decide alike.
 *
 * @param sha256 - looks up overrides; a platform's own is several times as fast as ours
 */
export function walkCandidates(
  { pinned, candidates }: CandidateList,
  unit: string | undefined,
  sha256: HashText = sha256Hex,
): Decision | undefined {
  let control: string | undefined;
  for (const candidate of candidates) {
    const { rollout } = candidate;
    if (rollout === undefined) return settle(candidate, pinned === true, control);
    const place = unit === undefined || unit === '' ? undefined : placeUnit(rollout, unit, sha256);
    if (place === 'override' || place === 'canary') return join(candidate, rollout, place);
    if (place === 'control' && rollout.armed) control = rollout.id;
  }
  return undefined;
}

function settle(candidate: ManifestCandidate, pinned: boolean, control: string | undefined): Decision {
  if (pinned) return { candidate, reason: 'pinned' };
  if (control === undefined) return { candidate, reason: 'promoted' };
  return { candidate, reason: 'control', rollout: control, arm: 'control' };
}

/** Units with an override are not drawn by lot, so they are in no arm. */
function join(candidate: ManifestCandidate, { id, armed }: Rollout, reason: 'override' | 'canary'): Decision {
  if (reason === 'override' || !armed) return { candidate, reason, rollout: id };
  return { candidate, reason, rollout: id, arm: 'canary' };
}

type Rollout = NonNullable<ManifestCandidate['rollout']>;
type Draw = Pick<Rollout, 'salt' | 'overrides' | 'canaryPpm'>;

/** Where a unit stands in a rollout; overrides come before hashing. */
export function placeUnit(
  rollout: Draw,
  unit: string,
  sha256: HashText = sha256Hex,
): 'override' | 'canary' | 'control' | undefined {
  const { salt, overrides, canaryPpm } = rollout;
  if (overrides.length > 0 && setOf(overrides).has(sha256(`${salt}:${unit}`))) return 'override';
  return armOf(bucketOf(salt, unit), canaryPpm);
}

const sets = new WeakMap<readonly string[], ReadonlySet<string>>();

/** A long list is searched once per request, so it is made a set once. */
function setOf(list: readonly string[]): ReadonlySet<string> {
  const known = sets.get(list);
  if (known !== undefined) return known;
  const made = new Set(list);
  sets.set(list, made);
  return made;
}
