import type { StatePath } from '../../core/state/state-paths.ts';
import { parseStatePath } from '../../core/state/state-paths.ts';
import { isStemmaError } from '../../core/stemma-error.ts';
import type { Oid } from '../git-backend.ts';
import { parseCommit } from '../git-objects.ts';
import type { ChangedFile } from '../state/changed-files.ts';
import { changedFiles } from '../state/changed-files.ts';
import type { StateCommitDetails } from '../state/state-commit.ts';
import { parseStateCommit } from '../state/state-commit.ts';
import type { StateStore } from '../state/state-store.ts';
import { verifyContent } from '../verify-content.ts';

/** A commit of the state branch as it stands in the repository, whatever it is worth. */
export interface ChainLink {
  readonly oid: Oid;
  readonly tree: Oid;
  readonly parents: readonly Oid[];
}

/** Something wrong, without its place. */
export interface Fault {
  readonly code: string;
  readonly message: string;
}

/** A file that a commit changes. */
export interface AuditedFile extends ChangedFile {
  /** What the path is for; undefined where the state has no such path. */
  readonly place: StatePath | undefined;
  /** Text of a document; undefined for contents, and where it cannot be read. */
  readonly text?: string;
}

/** A commit with everything that it changes, read. */
export interface AuditedCommit extends ChainLink {
  /** Undefined where it was not made by Stemma, or cannot be read. */
  readonly details: StateCommitDetails | undefined;
  readonly files: readonly AuditedFile[];
  readonly faults: readonly Fault[];
}

/** Commits from the root to `head`, by first parents; the fault where the way back ends before a root. */
export async function readChain(
  { backend }: StateStore,
  head: Oid,
): Promise<{ readonly links: readonly ChainLink[]; readonly fault?: Fault & { readonly oid: Oid } }> {
  const links: ChainLink[] = [];
  const seen = new Set<Oid>();
  for (let at: Oid | undefined = head; at !== undefined && !seen.has(at); ) {
    const oid: Oid = at;
    seen.add(oid);
    try {
      const { type, bytes } = await backend.readObject(oid);
      if (type !== 'commit') {
        return { links: links.reverse(), fault: { oid, code: 'HISTORY_BROKEN', message: `It is a ${type}` } };
      }
      const { tree, parents } = parseCommit(bytes, oid);
      links.push({ oid, tree, parents });
      at = parents[0];
    } catch (error) {
      return { links: links.reverse(), fault: { oid, ...faultOf(error) } };
    }
  }
  return { links: links.reverse() };
}

/** Reads what a commit changes of the one before, and checks the contents that it brings against their digests. */
export async function readAudited(
  store: StateStore,
  link: ChainLink,
  before: ChainLink | undefined,
): Promise<AuditedCommit> {
  const faults: Fault[] = [];
  const tell = (error: unknown): undefined => {
    faults.push(faultOf(error));
  };
  const details = await readDetails(store, link.oid).catch(tell);
  const changed = (await changedFiles(store.trees, before?.tree, link.tree).catch(tell)) ?? [];
  const files = await Promise.all(
    changed.map(async (file): Promise<AuditedFile> => {
      const place = parseStatePath(file.path);
      const text = await readFile(store, file, place).catch(tell);
      return { ...file, place, ...(text !== undefined && { text }) };
    }),
  );
  return { ...link, details, files, faults };
}

async function readDetails({ backend }: StateStore, oid: Oid): Promise<StateCommitDetails> {
  return parseStateCommit(oid, (await backend.readObject(oid)).bytes);
}

async function readFile(
  { trees }: StateStore,
  { path, oid }: ChangedFile,
  place: StatePath | undefined,
): Promise<string | undefined> {
  if (oid === null || place === undefined) return undefined;
  const bytes = await trees.readBlob(oid);
  if (place.kind !== 'content') return new TextDecoder('utf-8').decode(bytes);
  try {
    verifyContent(bytes, place.digest);
  } catch (error) {
    const { code, message } = faultOf(error);
    throw new AuditFault(code, `${path}: ${message}`);
  }
  return undefined;
}

/** What a check found, on its way to the report. */
class AuditFault extends Error {
  readonly code: string;

  constructor(code: string, message: string) {
    super(message);
    this.code = code;
  }
}

/** What an error says of the history; one that says nothing of it is thrown on. */
export function faultOf(error: unknown): Fault {
  if (!(error instanceof AuditFault) && !isStemmaError(error)) throw error;
  return { code: error.code, message: error.message };
}
