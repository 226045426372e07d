import { randomBytes } from 'node:crypto';
import { appendFile, mkdir, readdir, rename, rm, writeFile } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { fail } from '../../core/fail.ts';
import { checkOutBranch } from '../../store/check-out.ts';
import type { Oid } from '../../store/git-backend.ts';
import { initRepository } from '../../store/init-repository.ts';
import { MemoryBackend } from '../../store/memory-backend.ts';
import { openRegistry } from '../../store/open-registry.ts';
import { readIdentity } from '../../store/read-identity.ts';
import type { Registry } from '../../store/registry.ts';
import { findRepository } from '../../store/repository-layout.ts';
import type { HistoryEvent } from './history-events.ts';
import { historyEvents } from './history-events.ts';
import type { HistoryStep } from './read-history.ts';
import { readHistory } from './read-history.ts';
import { writeHistoryCommits } from './write-history-commits.ts';

export interface BuildSampleOptions {
  /** The `history` folder. */
  readonly history: string;
  /** Where the repository goes; its parent folder must exist. */
  readonly folder: string;
}

export interface SampleRepository {
  readonly folder: string;
  /** True where an earlier call had made it; it was left as it is, with whatever was done to it since. */
  readonly reused: boolean;
}

/**
 * Replays the sample history into a real git repository: commits, release tags, state branch, work tree. It is made
 * beside its place and renamed, so that it is whole or not there; what an interrupted call left is removed.
 *
 * @throws FILE_EXISTS for a folder with anything else in it
 */
export async function buildSampleRepository({ history, folder }: BuildSampleOptions): Promise<SampleRepository> {
  await removeAbandonedDrafts(folder);
  if (await isSample(folder)) return { folder, reused: true };
  if (!(await isFree(folder))) throw fail('FILE_EXISTS', { file: folder });
  const draft = `${folder}${DRAFT}${process.pid}-${randomBytes(4).toString('hex')}`;
  try {
    await mkdir(draft);
    await writeFile(join(draft, DRAFT_MARK), '');
    await replay(draft, await readHistory(history));
    await writeFile(join(draft, SAMPLE_MARK), 'made by npm start\n');
    await rm(join(draft, DRAFT_MARK));
    return await putInPlace(draft, folder);
  } finally {
    await rm(draft, { recursive: true, force: true });
  }
}

/** In a repository that is whole. */
const SAMPLE_MARK = join('.git', 'stemma-sample');
/** In a repository that is being made. */
const DRAFT_MARK = '.stemma-sample-draft';
/** Between the name of the folder and the id of the process that makes it. */
const DRAFT = '.building-';

async function replay(folder: string, steps: readonly HistoryStep[]): Promise<void> {
  const backend = new MemoryBackend(await initRepository(folder));
  await nameAuthor(folder);
  let now = new Date(0);
  const registry = await openRegistry({ folder, backend, clock: () => now });
  try {
    const commits = await writeHistoryCommits(backend, steps);
    for (const event of historyEvents(steps)) {
      now = new Date(event.at);
      await replayEvent(registry, event, commits);
    }
    await backend.save();
  } finally {
    await registry.close();
  }
  await checkOutBranch(folder, 'main');
}

async function replayEvent(registry: Registry, event: HistoryEvent, commits: ReadonlyMap<string, Oid>): Promise<void> {
  if (event.kind === 'change') {
    await registry.apply(event.intent);
    return;
  }
  const { at, id, release } = event;
  const { name, version, message, actor } = release;
  await registry.release({ name, version, message, actor, at, id, commit: commits.get(release.slug) ?? '' });
}

/** Where git knows no one, changes to the sample are made by the sample's own author. */
async function nameAuthor(folder: string): Promise<void> {
  const { config } = await findRepository(folder);
  if (readIdentity(config) !== undefined) return;
  await appendFile(join(folder, '.git', 'config'), '[user]\n\tname = Sample Author\n\temail = author@example.com\n');
}

async function putInPlace(draft: string, folder: string): Promise<SampleRepository> {
  try {
    await rename(draft, folder);
    return { folder, reused: false };
  } catch (error) {
    if (await isSample(folder)) return { folder, reused: true };
    throw error;
  }
}

async function removeAbandonedDrafts(folder: string): Promise<void> {
  const prefix = `${basename(folder)}${DRAFT}`;
  const names = (await readdir(dirname(folder))).filter((name) => name.startsWith(prefix));
  for (const name of names) {
    const draft = join(dirname(folder), name);
    const isOurs = (await has(draft, DRAFT_MARK)) || (await isSample(draft));
    if (isOurs && !isRunning(Number.parseInt(name.slice(prefix.length), 10)))
      await rm(draft, { recursive: true, force: true });
  }
}

function isRunning(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'EPERM';
  }
}

const isSample = (folder: string): Promise<boolean> => has(folder, SAMPLE_MARK);

async function has(folder: string, path: string): Promise<boolean> {
  const names = await readdir(dirname(join(folder, path))).catch((): string[] => []);
  return names.includes(basename(path));
}

async function isFree(folder: string): Promise<boolean> {
  const names = await readdir(folder).catch((error: unknown) => {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return [];
    throw fail('FILE_EXISTS', { file: folder }, error);
  });
  return names.length === 0;
}
