import { createHash, randomUUID } from 'node:crypto';
import { mkdir, open, readdir, readFile, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import type { MetaDocument, PromptState } from '../../core/state/documents.ts';
import type { Oid } from '../git-backend.ts';
import type { StateIndex } from './read-state.ts';

/** Changes with the layout of the file, so that an older or newer version of Stemma reads it as absent. */
const LAYOUT = 1;

interface Header {
  readonly layout: number;
  readonly commit: Oid;
  readonly tree: Oid;
  readonly epoch: number;
  readonly revision: number;
  readonly meta: MetaDocument;
  /** SHA-256 of everything after the first line. */
  readonly sha256: string;
}

/**
 * Saves an index for the next start: one header line, then the prompts. Written aside and renamed, so a reader finds
 * the old one or the new one. It is a cache: failing to write it is not an error.
 */
export async function saveIndex(folder: string, index: StateIndex): Promise<void> {
  const body = JSON.stringify([...index.prompts.values()]);
  const header: Header = {
    layout: LAYOUT,
    commit: index.commit,
    tree: index.tree,
    epoch: index.epoch,
    revision: index.revision,
    meta: index.meta,
    sha256: sha256(body),
  };
  await replaceFile(folder, 'index', `${JSON.stringify(header)}\n${body}`).catch(() => undefined);
}

/** The saved index, or undefined where there is none that can be trusted. */
export async function loadIndex(folder: string): Promise<StateIndex | undefined> {
  try {
    const text = await readFile(join(folder, 'index'), 'utf8');
    const end = text.indexOf('\n');
    const header = JSON.parse(text.slice(0, end)) as Header;
    const body = text.slice(end + 1);
    if (header.layout !== LAYOUT || header.sha256 !== sha256(body)) return undefined;
    const prompts = JSON.parse(body) as readonly PromptState[];
    const { commit, tree, epoch, revision, meta } = header;
    return { commit, tree, epoch, revision, meta, prompts: new Map(prompts.map((prompt) => [prompt.name, prompt])) };
  } catch {
    return undefined;
  }
}

/** The newest state that was served from this repository. */
export interface SeenState {
  readonly commit: Oid;
  readonly epoch: number;
  readonly revision: number;
}

/** Remembers what was served, so that a rewritten branch is noticed by the next process too. */
export async function saveSeen(folder: string, seen: SeenState): Promise<void> {
  await replaceFile(folder, 'seen', `${JSON.stringify(seen)}\n`).catch(() => undefined);
}

export async function loadSeen(folder: string): Promise<SeenState | undefined> {
  try {
    const seen = JSON.parse(await readFile(join(folder, 'seen'), 'utf8')) as SeenState;
    const isSeen = /^[0-9a-f]{40,64}$/u.test(seen.commit) && Number.isInteger(seen.epoch + seen.revision);
    return isSeen ? { commit: seen.commit, epoch: seen.epoch, revision: seen.revision } : undefined;
  } catch {
    return undefined;
  }
}

const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex');

async function replaceFile(folder: string, name: string, text: string): Promise<void> {
  await mkdir(folder, { recursive: true });
  const temporary = join(folder, `${name}.${process.pid}.${randomUUID()}.tmp`);
  try {
    const handle = await open(temporary, 'wx');
    await handle.writeFile(text).finally(() => handle.close());
    await rename(temporary, join(folder, name));
  } catch (error) {
    await rm(temporary, { force: true });
    throw error;
  }
}

/** Removes what a killed process left behind while saving. */
export async function removeLeftovers(folder: string): Promise<void> {
  const names = await readdir(folder).catch(() => []);
  for (const name of names) if (isLeftover(name)) await rm(join(folder, name), { force: true }).catch(() => undefined);
}

function isLeftover(name: string): boolean {
  const pid = /^(?:index|seen)\.(\d+)\.[0-9a-f-]+\.tmp$/u.exec(name)?.[1];
  if (pid === undefined) return false;
  try {
    process.kill(Number(pid), 0);
    return false;
  } catch {
    return true;
  }
}
