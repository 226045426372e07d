import { join } from 'node:path';
import type { HttpClient, PrePushCallback } from 'isomorphic-git';
import git from 'isomorphic-git';
import { fail } from '../../core/fail.ts';
import { isStemmaError } from '../../core/stemma-error.ts';
import type { GitBackend, GitObject, Oid, Ref, RemoteOptions, RemoteUpdate } from '../git-backend.ts';
import type { RepositoryFiles } from '../repository-files.ts';
import { readFileIfAny } from '../storage-files.ts';
import { createHttpClient } from './http-client.ts';
import { MemoryRepository, memoryFolder } from './memory-repository.ts';
import type { ServerRef } from './mirror-refs.ts';
import { listMirror, mirrorName, notePushed, updateMirror } from './mirror-refs.ts';
import type { ReceivedPack } from './received-pack.ts';
import { keepReceivedPack, ReceivedPackError } from './received-pack.ts';
import { narrowAdvertisement, requireWhole } from './ref-advertisement.ts';
import { extraHeaders, remoteAddress } from './remote-address.ts';
import { remoteFailure } from './remote-failure.ts';

/** What the remote operations need of a backend. */
export interface RemoteContext {
  readonly backend: GitBackend;
  readonly files: RepositoryFiles;
  readonly remote: string;
  readonly options: RemoteOptions;
}

interface Connection {
  readonly url: string;
  readonly http: HttpClient;
}

const defaultIdleMs = 60_000;
/** Tips that are told to the server so that it sends only what is new. */
const mostHaves = 256;

/** Fetches over HTTP(S) with isomorphic-git, which gets to see only the refs that are new. */
export async function fetchIsomorphic(context: RemoteContext): Promise<void> {
  const connection = connect(context, 'fetch');
  try {
    const listed = await listServer(connection);
    const missing = await missingRefs(context, listed);
    const kept = missing.length === 0 ? undefined : await download(context, connection, missing);
    try {
      await updateMirror(context.backend, context.files, { remote: context.remote, listed });
      await noteDefaultBranch(context, connection);
    } finally {
      await kept?.release();
    }
  } catch (error) {
    throw remoteFailure(context.remote, error);
  }
}

/** Pushes one ref after the other, tags first: a tag without the state that admits it is harmless. */
export async function pushIsomorphic(context: RemoteContext, updates: readonly RemoteUpdate[]): Promise<void> {
  const connection = connect(context, 'push');
  const rank = ({ ref }: RemoteUpdate): number => (ref.startsWith('refs/tags/') ? 0 : 1);
  for (const update of updates.toSorted((a, b) => rank(a) - rank(b))) {
    try {
      await pushOne(context, connection, update);
    } catch (error) {
      throw pushFailure(context.remote, update.ref, error);
    }
    await notePushed(context.backend, context.remote, [update]);
  }
}

function connect({ files, remote, options }: RemoteContext, purpose: 'fetch' | 'push'): Connection {
  const url = remoteAddress(files.layout, remote, purpose);
  if (!/^https?:\/\//.test(url)) {
    const problem = 'only http and https addresses can be reached without a git binary';
    throw fail('REMOTE_UNSUPPORTED', { remote, problem });
  }
  const { signal, idleMs = defaultIdleMs } = options;
  return { url, http: createHttpClient({ headers: extraHeaders(files.layout.config, url), idleMs, signal }) };
}

async function listServer(connection: Connection): Promise<readonly ServerRef[]> {
  const { url } = connection;
  const http = requireWhole(connection.http);
  const listed: ServerRef[] = [];
  for (const prefix of ['refs/heads/', 'refs/tags/']) {
    for (const { ref, oid, peeled } of await git.listServerRefs({ http, url, prefix, peelTags: true })) {
      listed.push({ name: ref, oid, peeled });
    }
  }
  return listed;
}

/** Refs whose objects are not here yet. What the mirror or a local tag points at is here. */
async function missingRefs(context: RemoteContext, listed: readonly ServerRef[]): Promise<readonly ServerRef[]> {
  const present = [
    ...(await listMirror(context.backend, context.remote)),
    ...(await context.backend.listRefs('refs/heads/')),
    ...(await context.backend.listRefs('refs/tags/')),
  ];
  const known = new Set(present.map(({ oid }) => oid));
  return listed.filter(({ name, oid }) => !known.has(oid) && mirrorName(context.remote, name) !== undefined);
}

async function download(
  context: RemoteContext,
  { url, http }: Connection,
  missing: readonly ServerRef[],
): Promise<{ readonly release: () => Promise<void> } | undefined> {
  const memory = new MemoryRepository({
    files: { ...(await haveRefs(context)), ...(await shallowFile(context)), ...baseFiles(context.remote, url) },
    readObject: (oid) => readIfAny(context.backend, oid),
  });
  const wanted = missing.map(({ name }) => name);
  await git.fetch({
    fs: memory.fs,
    gitdir: memoryFolder,
    http: narrowAdvertisement(http, new Set(wanted)),
    url,
    remote: context.remote,
    remoteRef: wanted[0] ?? '',
    tags: true,
  });
  const received = receivedPack(memory);
  const kept =
    received === undefined ? undefined : await keepReceivedPack(join(context.backend.gitFolder, 'objects'), received);
  await checkArrived(context, missing);
  return kept;
}

function baseFiles(remote: string, url: string): Record<string, string> {
  const config = `[remote "${remote}"]\n\turl = ${url}\n\tfetch = +refs/heads/*:refs/remotes/${remote}/*\n`;
  return { HEAD: 'ref: refs/heads/none\n', config };
}

/** Branches and the mirror's branches: their history is what the server need not send again. */
async function haveRefs(context: RemoteContext): Promise<Record<string, string>> {
  const tips: readonly Ref[] = [
    ...(await context.backend.listRefs('refs/heads/')),
    ...(await context.backend.listRefs('refs/remotes/')),
    ...(await context.backend.listRefs('refs/tags/')),
  ];
  const oids = [...new Set(tips.map(({ oid }) => oid))].slice(0, mostHaves);
  return Object.fromEntries(oids.map((oid, index) => [`refs/have/${index}`, `${oid}\n`]));
}

async function shallowFile(context: RemoteContext): Promise<Record<string, string>> {
  const bytes = await readFileIfAny(join(context.backend.gitFolder, 'shallow'));
  return bytes === undefined ? {} : { shallow: bytes.toString('utf8') };
}

async function readIfAny(backend: GitBackend, oid: Oid): Promise<GitObject | undefined> {
  try {
    return await backend.readObject(oid);
  } catch (error) {
    if (isStemmaError(error, 'OBJECT_MISSING')) return undefined;
    throw error;
  }
}

function receivedPack(memory: MemoryRepository): ReceivedPack | undefined {
  for (const [path, pack] of memory.files) {
    const name = /\/objects\/pack\/(pack-[0-9a-f]{40})\.pack$/.exec(path)?.[1];
    const index = memory.files.get(path.replace(/pack$/, 'idx'));
    if (name === undefined) continue;
    if (index === undefined) throw new ReceivedPackError('it sent a pack that cannot be read');
    return { name, pack, index };
  }
  return undefined;
}

async function checkArrived({ backend }: RemoteContext, missing: readonly ServerRef[]): Promise<void> {
  for (const { oid, name } of missing) {
    if ((await readIfAny(backend, oid)) === undefined) throw new ReceivedPackError(`it did not send ${name}`);
  }
}

/** `refs/remotes/<remote>/HEAD`, which names the default branch, is asked for once. */
async function noteDefaultBranch(context: RemoteContext, { url, http }: Connection): Promise<void> {
  const name = `refs/remotes/${context.remote}/HEAD`;
  if ((await context.backend.readRef(name)) !== undefined) return;
  const [head] = await git.listServerRefs({ http, url, prefix: 'HEAD', symrefs: true });
  const target = head?.target === undefined ? undefined : mirrorName(context.remote, head.target);
  if (target !== undefined) await context.files.refs.createSymbolic(name, target);
}

async function pushOne(context: RemoteContext, { url, http }: Connection, update: RemoteUpdate): Promise<void> {
  const memory = new MemoryRepository({
    files: { ...baseFiles(context.remote, url), [update.ref]: `${update.local}\n` },
    readObject: (oid) => readIfAny(context.backend, oid),
  });
  const { remote } = context;
  const { ref, from } = update;
  const onPrePush: PrePushCallback = ({ remoteRef }) => from === undefined || refOf(remoteRef.oid) === from;
  try {
    await git.push({ fs: memory.fs, gitdir: memoryFolder, http, url, remote, ref, remoteRef: ref, onPrePush });
  } catch (error) {
    const isOther = error instanceof Error && 'code' in error && error.code === 'UserCanceledError';
    throw isOther ? fail('REMOTE_REJECTED', { remote, ref, problem: 'it has moved meanwhile' }, error) : error;
  }
}

/** A ref that does not exist is told as zeros. */
const refOf = (oid: string | undefined): Oid | null => (oid === undefined || /^0*$/.test(oid) ? null : oid);

function pushFailure(remote: string, ref: string, error: unknown): Error {
  if (isStemmaError(error, 'REMOTE_REJECTED')) return error;
  const code = error instanceof Error && 'code' in error ? error.code : undefined;
  if (code !== 'PushRejectedError' && code !== 'GitPushError') return remoteFailure(remote, error);
  const data = (error as { data?: { reason?: string; result?: { refs: Record<string, { error?: string }> } } }).data;
  const problem = data?.reason ?? data?.result?.refs[ref]?.error ?? 'it gave no reason';
  return fail('REMOTE_REJECTED', { remote, ref, problem: problem.trim() }, error);
}
