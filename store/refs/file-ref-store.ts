import type { Ref } from '../git-backend.ts';
import { formatPerson } from '../objects/commit-format.ts';
import { readIdentity } from '../read-identity.ts';
import type { RepositoryLayout } from '../repository-layout.ts';
import { FileRefs } from './file-refs.ts';
import { importRefs } from './import-refs.ts';
import type { CheckedUpdate, RefStore } from './ref-store.ts';
import type { RefWriterContext } from './ref-transaction.ts';
import { createSymbolicRef, runRefTransaction } from './ref-transaction.ts';
import type { ReflogPolicy } from './reflog.ts';
import { WriterFolder } from './writer-folder.ts';

const defaultLockWaitMs = 8000;

/** Refs in files and in `packed-refs`, the format that every git reads, written by git's own lock protocol. */
export class FileRefStore implements RefStore {
  readonly #layout: RepositoryLayout;
  readonly #lockWaitMs: number;
  readonly #refs: FileRefs;
  readonly #writer: WriterFolder;

  constructor(layout: RepositoryLayout, lockWaitMs: number = defaultLockWaitMs) {
    this.#layout = layout;
    this.#lockWaitMs = lockWaitMs;
    this.#refs = new FileRefs(layout.gitFolder, layout.commonFolder);
    this.#writer = new WriterFolder(layout.commonFolder);
  }

  read(name: string): Promise<Ref | undefined> {
    return this.#refs.read(name);
  }

  list(prefix: string): Promise<readonly Ref[]> {
    return this.#refs.list(prefix);
  }

  update(updates: readonly CheckedUpdate[], message: string): Promise<void> {
    return runRefTransaction(this.#context(), updates, message);
  }

  createSymbolic(name: string, target: string): Promise<void> {
    return createSymbolicRef(this.#context(), name, target);
  }

  importMany(refs: readonly Ref[]): Promise<void> {
    return importRefs(this.#context(), refs);
  }

  recover(): Promise<void> {
    return this.#writer.recover();
  }

  close(): Promise<void> {
    return this.#writer.close();
  }

  #context(): RefWriterContext {
    const { gitFolder, commonFolder, hash, config } = this.#layout;
    return {
      refs: this.#refs,
      writer: this.#writer,
      commonFolder,
      worktreeFolder: gitFolder,
      hexLength: hash === 'sha1' ? 40 : 64,
      lockWaitMs: this.#lockWaitMs,
      reflogPolicy: reflogPolicy(this.#layout),
      reflogPerson: () => formatPerson(readIdentity(config) ?? unknownWriter()),
    };
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
