import type { ManifestDocument } from '../../core/protocol.ts';
import type { FlagdExport, FlagdQuery, FlagdRollout } from '../../core/rollout/to-flagd.ts';
import { describeFlags } from '../../core/rollout/to-flagd.ts';
import type { RolloutDocument, RolloutListDocument } from '../../core/rollout-documents.ts';

type Get = <Answer>(path: string) => Promise<Answer>;

/** References of one manifest. */
const BATCH = 100;

/**
 * Open rollouts of a server as flags. Salts and overrides come from its manifest, so that the units that are named
 * never leave this machine.
 */
export async function readFlagd(get: Get, query: FlagdQuery): Promise<FlagdExport> {
  const { environment, name } = query;
  const filter = new URLSearchParams({ environment, ...(name === undefined ? {} : { prompt: name }) });
  const list = await get<RolloutListDocument>(`/v1/rollouts?${filter}`);
  const open = list.rollouts
    .filter(({ status }) => status === 'running' || status === 'paused')
    .sort((a, b) => (a.name < b.name ? -1 : 1));
  const rollouts: FlagdRollout[] = [];
  let state = { epoch: list.epoch, revision: list.revision };
  for (let begin = 0; begin < open.length; begin += BATCH) {
    const batch = open.slice(begin, begin + BATCH);
    const refs = batch.map(rangeOf).join(',');
    const manifest = await get<ManifestDocument>(`/v1/manifest?${new URLSearchParams({ environment, refs })}`);
    state = manifest;
    rollouts.push(...batch.flatMap((rollout) => flagdRollout(rollout, manifest)));
  }
  return describeFlags(rollouts, state, query);
}

/** A range that holds baseline and candidate, prereleases too. */
const rangeOf = ({ name, baseline, candidate }: RolloutDocument): string => `${name}@>=${baseline} <=${candidate}`;

/** Nothing where the rollout has ended since it was listed. */
function flagdRollout(rollout: RolloutDocument, { references }: ManifestDocument): FlagdRollout[] {
  const entry = references[rangeOf(rollout)];
  if (entry === undefined || 'error' in entry) return [];
  const drawn = entry.candidates.find(({ version }) => version === rollout.candidate)?.rollout;
  if (drawn === undefined) return [];
  const baseline = entry.candidates.find(({ version, promoted }) => promoted && version === rollout.baseline);
  return [
    {
      ...rollout,
      ...drawn,
      ...(baseline === undefined ? {} : { baselineDigest: baseline.digest }),
    },
  ];
}
