import type { ManifestCandidate, ResolutionWarning } from '../protocol.ts';
import type { RolloutRecord } from '../state/documents.ts';
import type { EnvironmentView, Release } from './prompt-table.ts';
import { isPromoted } from './prompt-table.ts';
import { releaseWarnings } from './release-warnings.ts';

/** Where a candidate stands, and the open rollout that it needs to be served. */
interface CandidatePlace {
  readonly view: EnvironmentView;
  /** What to know of contracts that were broken on the way to it. */
  readonly contracts?: readonly ResolutionWarning[];
  readonly rollout?: RolloutRecord & { readonly armed: boolean };
}

/** A release as manifests list it: with what else a client needs to decide by itself. */
export function describeCandidate(
  name: string,
  release: Release,
  { view, rollout, contracts = [] }: CandidatePlace,
): ManifestCandidate {
  const warnings = [...releaseWarnings(name, release, view), ...contracts];
  return {
    version: release.version,
    ordinal: release.record.ordinal,
    digest: release.record.digest,
    promoted: isPromoted(release, view),
    ...(rollout !== undefined && { rollout: publishedPart(rollout) }),
    ...(warnings.length > 0 && { warnings }),
  };
}

function publishedPart(
  rollout: RolloutRecord & { readonly armed: boolean },
): NonNullable<ManifestCandidate['rollout']> {
  const { id, bucketing, salt, canaryPpm, overrides = [], armed } = rollout;
  return { id, bucketing, salt, canaryPpm, overrides, armed };
}
