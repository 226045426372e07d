import { setTimeout as delay } from 'node:timers/promises';
import { fail } from '../../core/fail.ts';
import type { StemmaError } from '../../core/stemma-error.ts';
import { isStemmaError } from '../../core/stemma-error.ts';
import type { Oid } from '../git-backend.ts';
import type { RegistryParts } from '../registry-parts.ts';
import type { Proposal, Publication } from '../state/publish-locally.ts';
import { writeStateRoot } from '../state/write-state.ts';
import type { Met, RemoteLink } from './remote-link.ts';

/** How long a change is tried against other writers of the remote, in milliseconds. */
export const PUBLISH_REMOTELY_WITHIN_MS = 30_000;
/** A remote that refuses although nothing has moved there does not want the change. */
const MAX_REFUSALS = 3;
const BACKOFF_MS = { first: 30, max: 1_000 } as const;

/**
 * Publishes a change on the remote first: it is worked out on the remote's newest state, pushed as a fast-forward with
 * the tags that it admits, and only then recorded here. What was done here only goes along.
 *
 * @param met - both sides, where they were fetched just now
 * @throws REMOTE_UNREACHABLE, REMOTE_REJECTED; WRITE_CONTENDED after {@link PUBLISH_REMOTELY_WITHIN_MS};
 * STATE_REWRITTEN, STATE_INVALID; what `propose` throws
 */
export async function publishRemotely<Answer>(
  parts: RegistryParts,
  link: RemoteLink,
  { publication, met }: { readonly publication: Publication<Answer>; readonly met?: Met | undefined },
): Promise<Answer> {
  const deadline = Date.now() + PUBLISH_REMOTELY_WITHIN_MS;
  const refusals = new Map<Oid | undefined, number>();
  let sides = met ?? (await meetInTime(link, deadline));
  for (let attempts = 1; ; attempts += 1) {
    const proposal = await publication.propose(sides.local ?? (await writeStateRoot(parts.store)));
    const refusal = await tryPush(link, { sides, proposal, deadline });
    if (refusal === undefined) {
      await parts.tracker.refresh();
      return proposal.answer;
    }
    const refused = (refusals.get(sides.remote?.commit) ?? 0) + 1;
    if (refused >= MAX_REFUSALS) throw refusal;
    refusals.set(sides.remote?.commit, refused);
    if (Date.now() >= deadline) throw fail('WRITE_CONTENDED', { what: publication.what, attempts }, refusal);
    await delay(backoffMs(attempts));
    sides = await meetInTime(link, deadline);
  }
}

interface Push {
  readonly sides: Met;
  readonly proposal: Proposal<unknown>;
  readonly deadline: number;
}

/** Pushes a proposal and records it here; the error where the remote refuses it. */
async function tryPush(link: RemoteLink, push: Push): Promise<StemmaError | undefined> {
  const { sides, proposal } = push;
  if (proposal.state.commit === sides.remote?.commit) return undefined;
  try {
    await link.push(sides.remote, proposal.state);
  } catch (error) {
    if (isStemmaError(error, 'REMOTE_REJECTED')) return error;
    throw error;
  }
  await recordOrMeet(link, push);
  return undefined;
}

/** Meets again while others move the local branch. @throws WRITE_CONTENDED after the deadline */
export async function meetInTime(
  link: RemoteLink,
  deadline: number,
  accept?: { readonly actor: string },
): Promise<Met> {
  for (let attempts = 1; ; attempts += 1) {
    try {
      return await link.meet(accept);
    } catch (error) {
      if (!isStemmaError(error, 'REF_CHANGED') && !isStemmaError(error, 'REF_LOCKED')) throw error;
      if (Date.now() >= deadline) throw fail('WRITE_CONTENDED', { what: 'join the remote state', attempts }, error);
      await delay(backoffMs(attempts));
    }
  }
}

/** It is on the remote, so it stands; where the local branch moved meanwhile, both are joined. */
async function recordOrMeet(link: RemoteLink, { sides, proposal, deadline }: Push): Promise<void> {
  try {
    await link.record(proposal.state, sides.localRef, proposal.refs);
  } catch (error) {
    if (!isStemmaError(error, 'REF_CHANGED') && !isStemmaError(error, 'REF_LOCKED')) throw error;
    await meetInTime(link, deadline);
  }
}

function backoffMs(attempts: number): number {
  return Math.random() * Math.min(BACKOFF_MS.max, BACKOFF_MS.first * 2 ** Math.min(attempts, 10));
}
