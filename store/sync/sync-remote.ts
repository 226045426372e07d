import type { SyncReport } from '../registry.ts';
import type { PublishingParts, RegistryParts } from '../registry-parts.ts';
import { admitTags } from '../releases/admit-tags.ts';
import type { Publication } from '../state/publish-locally.ts';
import { publishLocally } from '../state/publish-locally.ts';
import { meetInTime, publishRemotely } from './publish-remotely.ts';
import type { RemoteLink } from './remote-link.ts';

/** How long both sides may take to meet, in milliseconds: the first time, all that there is comes along. */
const MEET_WITHIN_MS = 60_000;

/** Asks for nothing but that what stands here be on the remote. */
export const standing: Publication<undefined> = {
  what: 'publish the state',
  standing: true,
  propose: async (state) => ({ state, answer: undefined }),
};

/** Options of {@link syncRemote}. */
export interface SyncRemoteOptions {
  readonly remote: string;
  /** Publish what was done here. */
  readonly push: boolean;
  readonly acceptRewrite: boolean;
  /** Longest silence of the remote, in milliseconds. */
  readonly patienceMs?: number | undefined;
  /** Who admits tags and accepts a rewritten state. */
  readonly actor: string;
}

/**
 * Fetches, joins both states, admits new tags and, with `push`, publishes. An admission that is pushed is published
 * before it is recorded here, so that of several servers that see a tag one admits it and the others adopt that.
 *
 * @throws REMOTE_UNREACHABLE, REMOTE_REJECTED, STATE_REWRITTEN unless accepted, STATE_INVALID, WRITE_CONTENDED
 */
export async function syncRemote(
  parts: RegistryParts,
  link: RemoteLink,
  { remote, push, acceptRewrite, actor, patienceMs }: SyncRemoteOptions,
): Promise<SyncReport> {
  const accept = acceptRewrite ? { actor } : undefined;
  const met = await meetInTime(link, { accept, patienceMs, until: Date.now() + MEET_WITHIN_MS });
  const report = await admitTags({ ...parts, publish: push ? remotely(parts, link) : locally(parts) }, { actor });
  const { tracker } = parts;
  if (push && tracker.state !== undefined) {
    const isCurrent = tracker.state.commit === met.local?.commit;
    await publishRemotely(parts, link, { publication: standing, met: isCurrent ? met : undefined });
  }
  const { state } = tracker;
  return {
    ...report,
    remote,
    dropped: met.dropped,
    unpublished: !push && state !== undefined && state.commit !== met.remote?.commit,
    epoch: state?.epoch ?? 1,
    revision: state?.revision ?? 0,
  };
}

const remotely =
  (parts: RegistryParts, link: RemoteLink): PublishingParts['publish'] =>
  (publication) =>
    publishRemotely(parts, link, { publication });

const locally =
  ({ store, tracker }: RegistryParts): PublishingParts['publish'] =>
  (publication) =>
    publishLocally(store, tracker, publication);
