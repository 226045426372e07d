import { join } from 'node:path';
import { fail } from '../core/fail.ts';
import type { GitObject, Oid, Ref, RefUpdate } from './git-backend.ts';
import { formatPerson } from './objects/commit-format.ts';
import { LooseObjects } from './objects/loose-objects.ts';
import { readIdentity } from './read-identity.ts';
import { FileRefs } from './refs/file-refs.ts';
import { importRefs } from './refs/import-refs.ts';
import type { RefWriterContext } from './refs/ref-transaction.ts';
import { createSymbolicRef, runRefTransaction } from './refs/ref-transaction.ts';
import type { ReflogPolicy } from './refs/reflog.ts';
import { WriterFolder } from './refs/writer-folder.ts';
import type { RepositoryLayout } from './repository-layout.ts';

const lockWaitMs = 8000;

/** What both backends share: loose objects, refs in files, and their safe writing. */
export class RepositoryFiles {
  readonly layout: RepositoryLayout;
  readonly loose: LooseObjects;
  readonly refs: FileRefs;
  readonly #writer: WriterFolder;

  constructor(layout: RepositoryLayout) {
    this.layout = layout;
    this.loose = new LooseObjects(join(layout.commonFolder, 'objects'), layout.hash);
    this.refs = new FileRefs(layout.gitFolder, layout.commonFolder);
    this.#writer = new WriterFolder(layout.commonFolder);
  }

  /** Completes or undoes what a killed writer left. */
  recover(): Promise<void> {
    return this.#writer.recover();
  }

  /** `read` looks an object up; a ref never points at nothing, and a branch points at a commit. */
  async updateRefs(
    updates: readonly RefUpdate[],
    message: string,
    read: (oid: Oid) => Promise<GitObject>,
  ): Promise<void> {
    await Promise.all(updates.map((update) => checkNewValue(update, read)));
    await this.loose.flush();
    await runRefTransaction(this.#context(), updates, message);
  }

  /** Writes many refs that mirror a remote in one step. */
  importRefs(refs: readonly Ref[]): Promise<void> {
    return importRefs(this.#context(), refs);
  }

  /** Makes a symbolic ref where there is no ref yet. */
  createSymbolicRef(name: string, target: string): Promise<void> {
    return createSymbolicRef(this.#context(), name, target);
  }

  listRefs(prefix: string): Promise<readonly Ref[]> {
    return this.refs.list(prefix);
  }

  close(): Promise<void> {
    return this.#writer.close();
  }

  #context(): RefWriterContext {
    const { gitFolder, commonFolder, hash, config } = this.layout;
    return {
      refs: this.refs,
      writer: this.#writer,
      commonFolder,
      worktreeFolder: gitFolder,
      hexLength: hash === 'sha1' ? 40 : 64,
      lockWaitMs,
      reflogPolicy: reflogPolicy(this.layout),
      reflogPerson: () => formatPerson(readIdentity(config) ?? unknownWriter()),
    };
  }
}

async function checkNewValue({ name, from, to }: RefUpdate, read: (oid: Oid) => Promise<GitObject>): Promise<void> {
  if (to === null || to === from) return;
  const { type } = await read(to);
  if (name.startsWith('refs/heads/') && type !== 'commit') {
    throw fail('REF_INVALID', { ref: name, problem: `a branch cannot point at a ${type}` });
  }
}

function reflogPolicy({ config, workTree }: RepositoryLayout): ReflogPolicy {
  const setting = config.get('core.logallrefupdates')?.toLowerCase();
  if (setting === 'always') return 'always';
  const isOn = setting === undefined ? workTree !== undefined : config.getBoolean('core.logallrefupdates');
  return isOn === true ? 'branches' : 'never';
}

function unknownWriter(): { name: string; email: string; seconds: number; zone: string } {
  return { name: 'Stemma', email: 'stemma@localhost', seconds: Math.floor(Date.now() / 1000), zone: '+0000' };
}
