import type { ManifestDocument } from '../../core/protocol.ts';
import { isOpen } from '../../core/resolution/prompt-table.ts';
import type { FlagdExport, FlagdQuery, FlagdRollout, ListCandidates } from '../../core/rollout/to-flagd.ts';
import { describeFlags, flagdReferences, flagdRollout } from '../../core/rollout/to-flagd.ts';
import type { RolloutListDocument } from '../../core/rollout-documents.ts';

type Get = <Answer>(path: string) => Promise<Answer>;

/** Rollouts of one manifest, with two references each: the longest names still fit into its address. */
const BATCH = 30;

/**
 * Open rollouts of a server as flags. Salts and overrides come from its manifest, so that the units that are named
 * never leave this machine.
 */
export async function readFlagd(get: Get, query: FlagdQuery): Promise<FlagdExport> {
  const { environment, name } = query;
  const filter = new URLSearchParams({ environment, ...(name === undefined ? {} : { prompt: name }) });
  const list = await get<RolloutListDocument>(`/v1/rollouts?${filter}`);
  const open = list.rollouts.filter(isOpen).sort((a, b) => (a.name < b.name ? -1 : 1));
  const rollouts: FlagdRollout[] = [];
  let state = { epoch: list.epoch, revision: list.revision };
  for (let begin = 0; begin < open.length; begin += BATCH) {
    const batch = open.slice(begin, begin + BATCH);
    const refs = batch.flatMap(flagdReferences).join(',');
    const manifest = await get<ManifestDocument>(`/v1/manifest?${new URLSearchParams({ environment, refs })}`);
    state = manifest;
    const listed: ListCandidates = (reference) => candidatesOf(manifest.references[reference]);
    rollouts.push(...batch.flatMap((rollout) => flagdRollout(rollout, listed)));
  }
  return describeFlags(rollouts, state, query);
}

type Entry = ManifestDocument['references'][string];

function candidatesOf(entry: Entry | undefined): ReturnType<ListCandidates> {
  return entry === undefined || 'error' in entry ? undefined : entry.candidates;
}
