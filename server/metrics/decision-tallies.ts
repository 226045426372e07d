import type { Resolution } from '../../core/resolution/resolution.ts';
import type { RolloutTraffic } from '../../core/rollout-documents.ts';

/** A count that grows where it is kept: beside the answer that it counts. */
export interface Tally {
  count: number;
}

/** Whether a release was sent to be rendered elsewhere, or was rendered here. */
export type DecisionUse = 'resolve' | 'render';

/** What a decision was, and how often it was answered. */
export interface TalliedDecision extends Tally {
  readonly prompt: string;
  readonly version: string;
  readonly environment: string;
  /** `none` where the decision is in no arm. */
  readonly arm: string;
  readonly reason: string;
}

/** Bounds of {@link DecisionTallies}. */
export interface TallyBounds {
  /** Most different decisions that are counted one by one, of each use. @defaultValue 10000 */
  readonly maxDecisions?: number;
  /** Most rollouts whose traffic is kept; the oldest goes first. @defaultValue 1000 */
  readonly maxRollouts?: number;
}

type Arm = keyof RolloutTraffic['arms'];

/**
 * Counts decisions. A tally is looked up when an answer is made and kept with it, so that counting costs an addition.
 *
 * What is counted apart comes from the registry's state and never from the text of a request, so that there are at most
 * as many tallies as releases, environments and reasons. Beyond `maxDecisions`, new ones share one, named `other`.
 */
export class DecisionTallies {
  readonly #maxDecisions: number;
  readonly #maxRollouts: number;
  readonly #decisions = { resolve: new Map<string, TalliedDecision>(), render: new Map<string, TalliedDecision>() };
  readonly #manifests = new Map<string, Tally & { readonly environment: string }>();
  readonly #traffic = new Map<string, Map<string, Tally & { readonly arm: Arm; readonly version: string }>>();

  constructor({ maxDecisions = 10_000, maxRollouts = 1000 }: TallyBounds = {}) {
    this.#maxDecisions = maxDecisions;
    this.#maxRollouts = maxRollouts;
  }

  /** The tallies to add to whenever `resolution` is answered; `rollout` is the one that the reference is about. */
  of(use: DecisionUse, resolution: Resolution, rollout: string | undefined): readonly Tally[] {
    const decision = this.#decisionOf(use, resolution);
    return rollout === undefined ? [decision] : [decision, this.#trafficOf(rollout, resolution)];
  }

  /** The tally to add to whenever a manifest of an environment is answered. */
  ofManifest(environment: string): readonly Tally[] {
    return [this.#manifests.get(environment) ?? add(this.#manifests, environment, { environment })];
  }

  /** Manifests by environment. */
  manifests(): readonly (Tally & { readonly environment: string })[] {
    return [...this.#manifests.values()];
  }

  /** Everything that was counted apart. */
  decisions(use: DecisionUse): readonly TalliedDecision[] {
    return [...this.#decisions[use].values()];
  }

  /** What was answered about a rollout. */
  traffic(rollout: string): Omit<RolloutTraffic, 'since'> {
    const arms = { canary: 0, control: 0, override: 0, other: 0 };
    const versions: Record<string, number> = {};
    for (const { arm, version, count } of this.#traffic.get(rollout)?.values() ?? []) {
      arms[arm] += count;
      versions[version] = (versions[version] ?? 0) + count;
    }
    return { arms, versions };
  }

  #decisionOf(use: DecisionUse, { name, version, environment, arm, reason }: Resolution): Tally {
    const tallies = this.#decisions[use];
    const place: Omit<TalliedDecision, 'count'> = { prompt: name, version, environment, arm: arm ?? 'none', reason };
    const key = `${name}@${version} ${environment} ${place.arm} ${reason}`;
    const known = tallies.get(key);
    if (known !== undefined) return known;
    return tallies.size < this.#maxDecisions ? add(tallies, key, place) : (tallies.get('') ?? add(tallies, '', others));
  }

  #trafficOf(rollout: string, { version, arm: drawn, reason }: Resolution): Tally {
    const arm = reason === 'override' ? reason : (drawn ?? 'other');
    let tallies = this.#traffic.get(rollout);
    if (tallies === undefined) {
      const [oldest] = this.#traffic.keys();
      if (oldest !== undefined && this.#traffic.size >= this.#maxRollouts) this.#traffic.delete(oldest);
      tallies = new Map();
      this.#traffic.set(rollout, tallies);
    }
    const key = `${arm} ${version}`;
    return tallies.get(key) ?? add(tallies, key, { arm, version });
  }
}

const others = { prompt: 'other', version: 'other', environment: 'other', arm: 'other', reason: 'other' };

function add<Place extends object>(tallies: Map<string, Tally & Place>, key: string, place: Place): Tally & Place {
  const tally = { ...place, count: 0 };
  tallies.set(key, tally);
  return tally;
}
