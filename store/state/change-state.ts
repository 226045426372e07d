import { randomUUID } from 'node:crypto';
import { excerpt } from '../../core/excerpt.ts';
import { fail } from '../../core/fail.ts';
import { applyIntent } from '../../core/state/apply-intent.ts';
import { applyPolicy } from '../../core/state/apply-policy.ts';
import type { KeyChange } from '../../core/state/change-keys.ts';
import { changeKeys } from '../../core/state/change-keys.ts';
import type { MetaDocument, Policy } from '../../core/state/documents.ts';
import type { Intent, KeyIntent, PolicyIntent, StateIntent } from '../../core/state/intent.ts';
import { isSameChange } from '../../core/state/is-same-change.ts';
import type { StateChange } from '../../core/state/state-change.ts';
import { verifyApproval } from '../approval-signature.ts';
import type { Oid } from '../git-backend.ts';
import type { StateIndex } from './read-state.ts';
import { readState } from './read-state.ts';
import { settleContract } from './settle-contract.ts';
import type { StatePoint } from './state-history.ts';
import { pointOf } from './state-history.ts';
import type { StateStore } from './state-store.ts';
import { writeStateCommit } from './write-state.ts';

/** An intent applied to one state: what it changes, and the state after it. */
export interface ChangedState {
  readonly change: StateChange;
  /** To be published; the base itself where there is nothing to publish. */
  readonly state: StateIndex;
  /** The commit that holds the change: an earlier one where the intent was applied before. */
  readonly point: StatePoint;
}

/** What goes with an intent when it is applied. */
export interface ChangeOptions {
  /** The policy of the default branch, put in force first where it differs; undefined leaves it as it is. */
  readonly policy?: Policy | undefined;
  /** Blobs of the contents that an admission refers to, by digest. */
  readonly contents?: ReadonlyMap<string, Oid>;
}

/**
 * Writes what `intent` makes of `base`: nothing, one commit, or two where the policy has changed. An intent that the
 * history of `base` already holds is not applied again.
 *
 * @throws IDEMPOTENCY_MISMATCH, CONTRACT_INCOMPATIBLE; what `changeAny` refuses, and what writing objects can fail with
 */
export async function changeState(
  store: StateStore,
  base: StateIndex,
  request: ChangeOptions & { readonly intent: Intent | KeyIntent },
): Promise<ChangedState> {
  const { intent, policy, contents } = request;
  const done = await findDone(store, base, intent);
  if (done !== undefined) return done;
  const { change, intent: settled } = await planSettled(store, base, request);
  if (!change.changed) return { change, state: base, point: placeOf(base) };
  const ruled = policy === undefined ? base : await putPolicyInForce(store, base, { intent, policy });
  const { prompts, subject } = change;
  const edit = {
    ...{ intent: settled, subject, prompts },
    ...('meta' in change && { meta: change.meta }),
    ...(contents !== undefined && { contents }),
  };
  const state = await writeStateCommit(store, ruled, edit);
  return { change, state, point: placeOf(state) };
}

/**
 * What a change comes to with what is served now, its contract included; writes nothing of it.
 * @throws CONTRACT_INCOMPATIBLE; what `changeAny` refuses
 */
export async function planSettled<Settled extends Intent | KeyIntent>(
  store: StateStore,
  base: StateIndex,
  { intent, policy, contents }: ChangeOptions & { readonly intent: Settled },
): Promise<{ readonly intent: Settled; readonly change: StateChange | KeyChange }> {
  const change = planChange(base, intent, policy);
  const settled = await settleContract(store, base, { intent, change, ...(contents !== undefined && { contents }) });
  return { intent: settled, change: settled === intent ? change : planChange(base, settled, policy) };
}

/** What applying `intent` to `base` would do, with what the policy changes before it; writes nothing. */
export function planChange(
  base: Pick<StateIndex, 'meta' | 'prompts'>,
  intent: Intent | KeyIntent,
  policy?: Policy,
): StateChange | KeyChange {
  if (policy === undefined) return changeAny(base.meta, base.prompts, intent);
  const { meta, effects } = applyPolicy(base.meta, policy);
  const change = changeAny(meta, base.prompts, intent);
  return change.changed ? { ...change, effects: [...effects, ...change.effects] } : change;
}

/**
 * What an intent changes, of prompts or of keys; an approval counts only where it is known who gave it.
 * @throws what `applyIntent`, `changeKeys` or `verifyApproval` refuses
 */
function changeAny(
  meta: MetaDocument,
  prompts: StateIndex['prompts'],
  intent: Intent | KeyIntent,
): StateChange | KeyChange {
  if (intent.verb === 'key') return changeKeys(meta, intent);
  if (intent.verb === 'approve' || intent.verb === 'reject') verifyApproval(intent, meta.policy);
  return applyIntent(meta, prompts, intent);
}

async function putPolicyInForce(
  store: StateStore,
  base: StateIndex,
  { intent, policy }: { readonly intent: Intent | KeyIntent; readonly policy: Policy },
): Promise<StateIndex> {
  const { meta, changed } = applyPolicy(base.meta, policy);
  if (!changed) return base;
  const { actor, at } = intent;
  const recorded: PolicyIntent = { id: randomUUID(), verb: 'policy', actor, at, policy };
  const subject = `policy of .promptrc: ${Object.keys(policy.environments).join(', ')}`;
  return writeStateCommit(store, base, { intent: recorded, subject, meta });
}

/**
 * The answer that an intent got when it was first applied, worked out again from the states around its commit.
 * @throws IDEMPOTENCY_MISMATCH where its id stands for another change
 */
async function findDone(
  store: StateStore,
  base: StateIndex,
  intent: Intent | KeyIntent,
): Promise<ChangedState | undefined> {
  const { history, intents, trees } = store;
  const commit = await intents.find(await history.read(base.commit), intent.id);
  if (commit?.parent === undefined || commit.parent === null) return undefined;
  const { intent: done } = await history.details(commit.oid);
  if (!isRepeated(done, intent)) throw fail('IDEMPOTENCY_MISMATCH', { id: excerpt(intent.id) });
  const before = await readState(trees, await history.read(commit.parent), base);
  return { change: changeAny(before.meta, before.prompts, done), state: base, point: pointOf(commit) };
}

function isRepeated<Repeated extends Intent | KeyIntent>(done: StateIntent | null, intent: Repeated): done is Repeated {
  return done !== null && isSameChange(done, intent);
}

const placeOf = ({ commit, epoch, revision }: StateIndex): StatePoint => ({ commit, epoch, revision });
