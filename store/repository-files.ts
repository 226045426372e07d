import { join } from 'node:path';
import { fail } from '../core/fail.ts';
import { isStemmaError } from '../core/stemma-error.ts';
import type { GitObject, Oid, RefUpdate } from './git-backend.ts';
import { GitRefStore } from './native/git-ref-store.ts';
import { parseTag } from './objects/commit-format.ts';
import { LooseObjects } from './objects/loose-objects.ts';
import { FileRefStore } from './refs/file-ref-store.ts';
import type { CheckedUpdate, RefStore } from './refs/ref-store.ts';
import type { RepositoryLayout } from './repository-layout.ts';

/** Tags of tags of tags are nobody's intention. */
const deepestTag = 16;

/** What both backends share: objects in files of their own, and the safe writing of refs. */
export class RepositoryFiles {
  readonly layout: RepositoryLayout;
  readonly loose: LooseObjects;
  readonly refs: RefStore;

  /** @param lockWaitMs - how long a ref transaction waits for locks of others, in milliseconds */
  constructor(layout: RepositoryLayout, lockWaitMs?: number) {
    this.layout = layout;
    this.loose = new LooseObjects(join(layout.commonFolder, 'objects'), layout.hash);
    this.refs = layout.refsNeedGit
      ? new GitRefStore(layout.gitFolder, lockWaitMs)
      : new FileRefStore(layout, lockWaitMs);
  }

  /** `read` looks an object up; a ref never points at nothing, and a branch points at a commit. */
  async updateRefs(
    updates: readonly RefUpdate[],
    message: string,
    read: (oid: Oid) => Promise<GitObject>,
  ): Promise<void> {
    const checked: CheckedUpdate[] = [];
    for (const update of updates) checked.push(await checkNewValue(update, read));
    await this.loose.flush();
    await this.refs.update(checked, message);
  }
}

async function checkNewValue(update: RefUpdate, read: (oid: Oid) => Promise<GitObject>): Promise<CheckedUpdate> {
  const { name, from, to } = update;
  if (to === null || to === from) return update;
  const object = await read(to);
  if (name.startsWith('refs/heads/') && object.type !== 'commit') {
    throw fail('REF_INVALID', { ref: name, problem: `a branch cannot point at a ${object.type}` });
  }
  const peeled = object.type === 'tag' ? await peel(object, to, read) : undefined;
  return peeled === undefined ? update : { ...update, peeled };
}

/** What a tag points at in the end; undefined where that cannot be told, which is nothing against the tag. */
async function peel(tag: GitObject, oid: Oid, read: (oid: Oid) => Promise<GitObject>): Promise<Oid | undefined> {
  try {
    let at = oid;
    let object = tag;
    for (let depth = 0; object.type === 'tag' && depth < deepestTag; depth += 1) {
      at = parseTag(object.bytes, at).object;
      object = await read(at);
    }
    return at;
  } catch (error) {
    if (isStemmaError(error, 'OBJECT_MISSING') || isStemmaError(error, 'OBJECT_CORRUPT')) return undefined;
    throw error;
  }
}
