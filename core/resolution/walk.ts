import { armOf, bucketAfter, startBucket } from '../bucket.ts';
import type { Murmur3Start } from '../murmur3.ts';
import type { ManifestCandidate, ResolutionReason } from '../protocol.ts';

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

type Rollout = NonNullable<ManifestCandidate['rollout']>;
type Draw = Pick<Rollout, 'salt' | 'overrides' | 'canaryPpm'>;

/** What of a rollout places a unit. */
interface Lot extends Murmur3Start {
  readonly canaryPpm: number;
  readonly overrides: ReadonlySet<string> | undefined;
  readonly salt: string;
}

/** A candidate that some units get. */
interface Step<Answer> extends Lot {
  readonly canary: Answer;
  /** For the control group, where it is told of. */
  readonly control: Answer | undefined;
  readonly override: Answer;
  readonly next: Step<Answer> | undefined;
}

/** The candidates of a reference, made ready for many units. */
export interface Walk<Answer> {
  /** For who gets no candidate of a rollout; undefined where nothing is left to serve. */
  readonly last: Answer | undefined;
  readonly first: Step<Answer> | undefined;
}

/**
 * Makes ready what no unit changes: each decision that can be taken, and what all units are hashed with.
 *
 * @param answerOf - what to give for a decision
 */
export function prepareWalk<Answer>(
  { pinned, candidates }: CandidateList,
  answerOf: (decision: Decision) => Answer,
): Walk<Answer> {
  const settled = candidates.find(({ rollout }) => rollout === undefined);
  // What comes after a settled candidate is never reached.
  const first = candidates.reduceRight<Step<Answer> | undefined>(
    (next, candidate) => prepareStep({ candidate, settled, next }, answerOf),
    undefined,
  );
  return { last: settled && answerOf({ candidate: settled, reason: pinned === true ? 'pinned' : 'promoted' }), first };
}

interface Stand<Answer> {
  readonly candidate: ManifestCandidate;
  /** Who is in no canary gets it. */
  readonly settled: ManifestCandidate | undefined;
  readonly next: Step<Answer> | undefined;
}

function prepareStep<Answer>(
  { candidate, settled, next }: Stand<Answer>,
  answerOf: (decision: Decision) => Answer,
): Step<Answer> | undefined {
  const { rollout } = candidate;
  if (rollout === undefined) return undefined;
  const { id, armed } = rollout;
  const { hash, word, length, canaryPpm, overrides, salt } = prepareLot(rollout);
  const give = (to: Pick<Decision, 'candidate' | 'reason' | 'arm'>): Answer => answerOf({ ...to, rollout: id });
  const canary = give({ candidate, reason: 'canary', ...(armed && { arm: 'canary' }) });
  const control = settled && armed ? give({ candidate: settled, reason: 'control', arm: 'control' }) : undefined;
  // Units with an override are not drawn by lot, so they are in no arm.
  const override = give({ candidate, reason: 'override' });
  // Written out, all of it lies side by side in memory: this is read for every decision.
  return { hash, word, length, canaryPpm, overrides, canary, control, next, override, salt };
}

function prepareLot({ salt, overrides, canaryPpm }: Draw): Lot {
  const listed = overrides.length > 0 ? new Set(overrides) : undefined;
  return { ...startBucket(salt), canaryPpm, overrides: listed, salt };
}

/**
 * Walks the candidates of a reference: the first that is promoted, or whose canary the unit is in, wins. Without a
 * unit (or with an empty one) only promoted releases count. Undefined where nothing is left to serve.
 *
 * The registry and its clients run this same function, so that both decide alike.
 *
 * @param sha256 - looks up overrides; only where there are none, it can be left out
 */
export function takeWalk<Answer>(
  { last, first }: Walk<Answer>,
  unit: string | undefined,
  sha256?: HashText,
): Answer | undefined {
  if (unit === undefined || unit === '') return last;
  let answer = last;
  for (let step = first; step !== undefined; step = step.next) {
    const place = placeIn(step, unit, sha256);
    if (place === 'canary') return step.canary;
    if (place === 'override') return step.override;
    if (place === 'control') answer = step.control ?? answer;
  }
  return answer;
}

type Place = 'override' | 'canary' | 'control' | undefined;

/** Where a unit stands in a rollout; overrides come before hashing. */
export function placeUnit(rollout: Draw, unit: string, sha256: HashText): Place {
  return placeIn(prepareLot(rollout), unit, sha256);
}

function placeIn(lot: Lot, unit: string, sha256: HashText | undefined): Place {
  if (sha256 && lot.overrides?.has(sha256(`${lot.salt}:${unit}`))) return 'override';
  return armOf(bucketAfter(lot, unit), lot.canaryPpm);
}
