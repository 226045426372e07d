import { randomUUID } from 'node:crypto';
import { canonicalJson } from '../../core/canonical-json.ts';
import { digestContent } from '../../core/digest.ts';
import type { ReleaseContent } from '../../core/release-content.ts';
import { changeState } from '../../store/state/change-state.ts';
import { ContractCache } from '../../store/state/contract-cache.ts';
import { readState } from '../../store/state/read-state.ts';
import { RecentIntents } from '../../store/state/recent-intents.ts';
import { StateHistory } from '../../store/state/state-history.ts';
import { STATE_BRANCH } from '../../store/state/state-refs.ts';
import type { StateStore } from '../../store/state/state-store.ts';
import { TreeReader } from '../../store/tree-reader.ts';
import type { TestRepository } from './a-repository.ts';
import { ADA } from './a-repository.ts';

/**
 * Admits a prompt file as a release without a check, as a version of Stemma may have that took what this one refuses.
 * The state branch has to be there.
 */
export async function admitContent(
  repository: TestRepository,
  { name, version, prompt }: { readonly name: string; readonly version: string; readonly prompt: string },
): Promise<void> {
  const { backend } = repository;
  const content: ReleaseContent = { format: 1, prompt, partials: {}, schemas: {}, tools: {} };
  const digest = digestContent(content);
  const blob = await backend.writeObject('blob', Buffer.from(canonicalJson(content)));
  const [tag, commit] = [await repository.tag(`${name}@${version}`), await repository.head()];
  const store = storeOf(repository);
  const from = (await backend.readRef(STATE_BRANCH))?.oid ?? '';
  const base = await readState(store.trees, await store.history.read(from));
  const { state } = await changeState(store, base, {
    intent: {
      ...{ id: randomUUID(), verb: 'admit', actor: ADA, at: new Date().toISOString() },
      tags: [{ name, version, tag, commit, digest, authors: [ADA] }],
    },
    policy: undefined,
    contents: new Map([[digest, blob]]),
  });
  await backend.updateRefs([{ name: STATE_BRANCH, from, to: state.commit ?? '' }], 'admit');
}

function storeOf({ backend }: TestRepository): StateStore {
  const [history, clock] = [new StateHistory(backend), (): Date => new Date()];
  const intents = new RecentIntents(history, clock);
  return { backend, trees: new TreeReader(backend), history, intents, contracts: new ContractCache(), clock };
}
