import { isStemmaError } from '../../core/stemma-error.ts';
import type { GitBackend, Oid, Ref, RefUpdate, RemoteUpdate } from '../git-backend.ts';
import { refNameProblem } from '../refs/ref-name.ts';
import type { RepositoryFiles } from '../repository-files.ts';

/** A ref as a server lists it. */
export interface ServerRef {
  readonly name: string;
  readonly oid: Oid;
  readonly peeled?: Oid | undefined;
}

/** More new refs than this go into `packed-refs` instead of a file each. */
export const mostLooseRefs = 200;
const attempts = 5;

/** Where a remote's branch or tag is mirrored; undefined for its other refs. */
export function mirrorName(remote: string, name: string): string | undefined {
  if (refNameProblem(name) !== undefined) return undefined;
  if (name.startsWith('refs/heads/')) return `refs/remotes/${remote}/${name.slice('refs/heads/'.length)}`;
  if (name.startsWith('refs/tags/')) return `refs/stemma/remotes/${remote}/tags/${name.slice('refs/tags/'.length)}`;
  return undefined;
}

/** The mirrored refs of a remote as they are now. */
export async function listMirror(backend: GitBackend, remote: string): Promise<readonly Ref[]> {
  const branches = await backend.listRefs(`refs/remotes/${remote}/`);
  const tags = await backend.listRefs(`refs/stemma/remotes/${remote}/tags/`);
  return [...branches.filter(({ name }) => name !== `refs/remotes/${remote}/HEAD`), ...tags];
}

/** Makes the mirror of a remote what its server lists, also what is gone there. Starts again if another process fetches too. */
export async function updateMirror(
  backend: GitBackend,
  files: RepositoryFiles,
  { remote, listed }: { readonly remote: string; readonly listed: readonly ServerRef[] },
): Promise<void> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      const { gone, changed, added } = await compareMirror(backend, remote, listed);
      if (gone.length > 0) await backend.updateRefs(gone, `fetch ${remote}: gone`);
      if (added.length > mostLooseRefs) await files.refs.importMany(added);
      else changed.push(...added.map(({ name, oid }) => ({ name, from: null, to: oid })));
      if (changed.length > 0) await backend.updateRefs(changed, `fetch ${remote}`);
      return;
    } catch (error) {
      if (!isStemmaError(error, 'REF_CHANGED') || attempt === attempts) throw error;
    }
  }
}

/**
 * What has to change in the mirror. A remote that lists nothing at all changes nothing: it may be the login page of a
 * network that answers in its place.
 */
export async function compareMirror(
  backend: GitBackend,
  remote: string,
  listed: readonly ServerRef[],
): Promise<{ gone: RefUpdate[]; changed: RefUpdate[]; added: Ref[] }> {
  if (listed.length === 0) return { gone: [], changed: [], added: [] };
  const before = new Map((await listMirror(backend, remote)).map(({ name, oid }) => [name, oid]));
  const changed: RefUpdate[] = [];
  const added: Ref[] = [];
  for (const { name: serverName, oid, peeled } of listed) {
    const name = mirrorName(remote, serverName);
    if (name === undefined) continue;
    const from = before.get(name);
    before.delete(name);
    if (from === undefined) added.push({ name, oid, ...(peeled === undefined ? {} : { peeled }) });
    else if (from !== oid) changed.push({ name, from, to: oid });
  }
  return { gone: [...before].map(([name, from]) => ({ name, from, to: null })), changed, added };
}

/** Notes in the mirror what a push has just put on the remote; the next fetch would find it too. */
export async function notePushed(backend: GitBackend, remote: string, updates: readonly RemoteUpdate[]): Promise<void> {
  for (const { ref, local } of updates) {
    const name = mirrorName(remote, ref);
    if (name === undefined) continue;
    const from = (await backend.readRef(name))?.oid ?? null;
    try {
      if (from !== local) await backend.updateRefs([{ name, from, to: local }], `push ${remote}`);
    } catch (error) {
      if (!isStemmaError(error, 'REF_CHANGED') && !isStemmaError(error, 'REF_LOCKED')) throw error;
    }
  }
}
