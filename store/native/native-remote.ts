import { fail } from '../../core/fail.ts';
import type { StemmaError } from '../../core/stemma-error.ts';
import type { Oid, RemoteOptions, RemoteUpdate } from '../git-backend.ts';
import type { ServerRef } from '../remote/mirror-refs.ts';
import { redact, remoteAddress } from '../remote/remote-address.ts';
import type { RepositoryLayout } from '../repository-layout.ts';
import { runGit } from './git-process.ts';
import type { Transfer } from './git-transfer.ts';
import { runTransfer } from './git-transfer.ts';

export interface NativeRemoteContext {
  readonly layout: RepositoryLayout;
  readonly remote: string;
  readonly options: RemoteOptions;
}

/** What a remote lists: its branches and tags. @throws REMOTE_UNREACHABLE, REMOTE_NOT_SET */
export async function listNative({ layout, remote, options }: NativeRemoteContext): Promise<readonly ServerRef[]> {
  remoteAddress(layout, remote, 'fetch');
  const args = [...where(layout), 'ls-remote', '--heads', '--tags', '--end-of-options', remote];
  const transfer = await runTransfer(args, workingFolder(layout), options);
  if (transfer.code !== 0 || transfer.stopped !== undefined) throw unreachable(remote, transfer);
  const peeled = new Map<string, Oid>();
  const listed: { name: string; oid: Oid }[] = [];
  for (const line of transfer.stdout.split('\n')) {
    const [oid = '', name = ''] = line.split('\t');
    if (name.endsWith('^{}')) peeled.set(name.slice(0, -'^{}'.length), oid);
    else if (name !== '') listed.push({ name, oid });
  }
  return listed.map((ref) => ({ ...ref, peeled: peeled.get(ref.name) }));
}

/** Another process that fetches, or a push of ours, moved a ref of the mirror at the same moment. */
const isBusy = ({ stderr }: Transfer): boolean => /unable to update local ref|cannot lock ref/.test(stderr);
const mostFetches = 5;

/** Fetches with git, into the mirror of the remote and nowhere else. @throws REMOTE_UNREACHABLE, REMOTE_NOT_SET */
export async function fetchNative(context: NativeRemoteContext): Promise<void> {
  for (let attempt = 1; ; attempt += 1) {
    const transfer = await fetchOnce(context);
    if (transfer.code === 0 && transfer.stopped === undefined) return;
    if (transfer.stopped !== undefined || !isBusy(transfer) || attempt === mostFetches) {
      throw unreachable(context.remote, transfer);
    }
  }
}

function fetchOnce({ layout, remote, options }: NativeRemoteContext): Promise<Transfer> {
  return runTransfer(
    [
      ...where(layout),
      'fetch',
      '--progress',
      '--no-tags',
      '--no-write-fetch-head',
      '--no-recurse-submodules',
      '--prune',
      '--refmap=',
      '--end-of-options',
      remote,
      `+refs/heads/*:refs/remotes/${remote}/*`,
      `+refs/tags/*:refs/stemma/remotes/${remote}/tags/*`,
    ],
    workingFolder(layout),
    options,
  );
}

/** Moves all refs into `packed-refs`: a folder of many thousand files is slow to list. */
export async function packRefs(layout: RepositoryLayout): Promise<void> {
  await runGit([...where(layout), 'pack-refs', '--all'], { cwd: workingFolder(layout) });
}

/** Asks the remote which branch is its default and notes it as `refs/remotes/<remote>/HEAD`; a failure is passed over. */
export async function noteDefaultBranch({ layout, remote, options }: NativeRemoteContext): Promise<void> {
  const args = [...where(layout), 'remote', 'set-head', '--auto', '--end-of-options', remote];
  await runTransfer(args, workingFolder(layout), options);
}

/** Pushes all updates together. @throws REMOTE_UNREACHABLE, REMOTE_REJECTED, REMOTE_NOT_SET */
export async function pushNative(context: NativeRemoteContext, updates: readonly RemoteUpdate[]): Promise<void> {
  const transfer = await push(context, updates, true);
  if (!transfer.stderr.includes('does not support --atomic')) return checkPushed(context.remote, transfer);
  const rank = ({ ref }: RemoteUpdate): number => (ref.startsWith('refs/tags/') ? 0 : 1);
  for (const update of updates.toSorted((a, b) => rank(a) - rank(b))) {
    checkPushed(context.remote, await push(context, [update], false));
  }
}

async function push(
  { layout, remote, options }: NativeRemoteContext,
  updates: readonly RemoteUpdate[],
  atomic: boolean,
): Promise<Transfer> {
  remoteAddress(layout, remote, 'push');
  const args = ['push', '--progress', '--porcelain', '--no-verify', '--no-follow-tags', '--recurse-submodules=no'];
  if (atomic) args.push('--atomic');
  // Compare-and-swap, as what is pushed descends from it in any case.
  for (const { ref, from } of updates) if (from !== undefined) args.push(`--force-with-lease=${ref}:${from ?? ''}`);
  const refspecs = updates.map(({ local, ref }) => `${local}:${ref}`);
  return runTransfer(
    [...where(layout), ...args, '--end-of-options', remote, ...refspecs],
    workingFolder(layout),
    options,
  );
}

/** A bare repository is named; in a work tree git finds it, and checks whose it is, by itself. */
function where(layout: RepositoryLayout): readonly string[] {
  return layout.workTree === undefined ? [`--git-dir=${layout.gitFolder}`] : [];
}

function workingFolder(layout: RepositoryLayout): string {
  return layout.workTree ?? layout.gitFolder;
}

/** Lines `!<tab><from>:<to><tab>[rejected] (<reason>)` tell which ref was refused; with `--atomic` the others follow it. */
function checkPushed(remote: string, transfer: Transfer): void {
  if (transfer.code === 0 && transfer.stopped === undefined) return;
  const refused = transfer.stdout.split('\n').flatMap((line) => {
    const [flag, refs, summary] = line.split('\t');
    if (flag !== '!' || refs === undefined || summary === undefined) return [];
    return [{ ref: refs.slice(refs.indexOf(':') + 1), problem: /\((.*)\)\s*$/.exec(summary)?.[1] ?? summary.trim() }];
  });
  const cause = refused.find(({ problem }) => !problem.includes('atomic')) ?? refused[0];
  if (cause === undefined || transfer.stopped !== undefined) throw unreachable(remote, transfer);
  throw fail('REMOTE_REJECTED', { remote, ref: cause.ref, problem: redact(cause.problem) });
}

function unreachable(remote: string, { stderr, stopped }: Transfer): StemmaError {
  return fail('REMOTE_UNREACHABLE', { remote, problem: stopped ?? redact(complaint(stderr)) });
}

const pointless = /^(?:Please make sure|and the repository exists|fatal: Could not read from remote repository|$)/;

/** What git says is wrong, without progress and general advice. */
function complaint(stderr: string): string {
  const lines = stderr.split(/[\r\n]+/).filter((line) => !pointless.test(line.trim()));
  const line = lines.findLast((text) => text.startsWith('fatal: ')) ?? lines.at(-1) ?? 'it gave no reason';
  return line.replace(/^(?:fatal|error|remote): /, '').trim();
}
