import { isStemmaError } from '../../core/stemma-error.ts';
import type { GitBackend, Oid, Ref, RefUpdate } from '../git-backend.ts';
import { parseTagRef } from '../releases/release-tag.ts';
import type { StateCommit } from '../state/state-commit.ts';
import type { StateHistory } from '../state/state-history.ts';
import { fetchedTagsPrefix, TAGS_PREFIX } from '../state/state-refs.ts';

/** Tags that one ref transaction creates. */
const BATCH = 2_000;

/**
 * Creates the release tags of the remote that are missing here. A tag that exists is left as it is, whatever it points
 * at; other tags of the repository are none of our business.
 */
export async function createMissingTags(backend: GitBackend, remote: string, tagPrefix: string): Promise<void> {
  const [here, there] = await Promise.all([backend.listRefs(TAGS_PREFIX), backend.listRefs(fetchedTagsPrefix(remote))]);
  const known = new Set(here.map(({ name }) => name));
  const missing = there.flatMap(({ name: shadow, oid }): RefUpdate[] => {
    const name = TAGS_PREFIX + shadow.slice(fetchedTagsPrefix(remote).length);
    const isMissing = parseTagRef(name, tagPrefix) !== undefined && !known.has(name);
    return isMissing ? [{ name, from: null, to: oid }] : [];
  });
  for (let at = 0; at < missing.length; at += BATCH) await createAll(backend, missing.slice(at, at + BATCH));
}

async function createAll(backend: GitBackend, updates: readonly RefUpdate[]): Promise<void> {
  try {
    await backend.updateRefs(updates, 'stemma: tags of the remote');
  } catch (error) {
    if (!isStemmaError(error)) throw error;
    // One of them was made by someone else meanwhile, or cannot be made: the others shall not wait for it.
    if (updates.length > 1) for (const update of updates) await createAll(backend, [update]);
    else if (error.code !== 'REF_CHANGED' && error.code !== 'REF_CONFLICT' && error.code !== 'REF_LOCKED') throw error;
  }
}

/** A tag that the remote must get together with the state that admits it. */
export interface TagToPush {
  /** Full name. */
  readonly ref: string;
  readonly oid: Oid;
}

/** Tags that the given commits admit and that the remote does not have. */
export async function tagsToPush(
  history: StateHistory,
  commits: readonly StateCommit[],
  context: { readonly remoteTags: readonly Ref[]; readonly remote: string; readonly tagPrefix: string },
): Promise<readonly TagToPush[]> {
  const { remoteTags, remote, tagPrefix } = context;
  const there = new Map(remoteTags.map(({ name, oid }) => [name.slice(fetchedTagsPrefix(remote).length), oid]));
  const tags: TagToPush[] = [];
  for (const { oid, verb } of commits) {
    if (verb !== 'admit') continue;
    const { intent, outcome } = await history.details(oid);
    if (intent?.verb !== 'admit' || outcome !== undefined) continue;
    for (const { name, version, tag, ...verdict } of intent.tags) {
      const tagName = `${tagPrefix}${name}@${version}`;
      // A tag of that name with other content is pushed all the same: the remote refuses it, and people must decide.
      if ('digest' in verdict && there.get(tagName) !== tag) tags.push({ ref: TAGS_PREFIX + tagName, oid: tag });
    }
  }
  return tags;
}
