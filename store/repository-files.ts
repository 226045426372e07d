import { join } from 'node:path';
import { fail } from '../core/fail.ts';
import type { GitObject, Oid, RefUpdate } from './git-backend.ts';
import { LooseObjects } from './objects/loose-objects.ts';
import type { RefStore } from './refs/ref-store.ts';
import type { RepositoryLayout } from './repository-layout.ts';

/** What both backends share: objects in files of their own, and the safe writing of refs. */
export class RepositoryFiles {
  readonly layout: RepositoryLayout;
  readonly loose: LooseObjects;
  readonly refs: RefStore;

  constructor(layout: RepositoryLayout, refs: RefStore) {
    this.layout = layout;
    this.loose = new LooseObjects(join(layout.commonFolder, 'objects'), layout.hash);
    this.refs = refs;
  }

  /** `read` looks an object up; a ref never points at nothing, and a branch points at a commit. */
  async updateRefs(
    updates: readonly RefUpdate[],
    message: string,
    read: (oid: Oid) => Promise<GitObject>,
  ): Promise<void> {
    await Promise.all(updates.map((update) => checkNewValue(update, read)));
    await this.loose.flush();
    await this.refs.update(updates, message);
  }
}

async function checkNewValue({ name, from, to }: RefUpdate, read: (oid: Oid) => Promise<GitObject>): Promise<void> {
  if (to === null || to === from) return;
  const { type } = await read(to);
  if (name.startsWith('refs/heads/') && type !== 'commit') {
    throw fail('REF_INVALID', { ref: name, problem: `a branch cannot point at a ${type}` });
  }
}
