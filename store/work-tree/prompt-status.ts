import type { ContentChange } from '../../core/diff/compare-contents.ts';
import { compareContents } from '../../core/diff/compare-contents.ts';
import type { ContentLayout } from '../../core/release/collect-content.ts';
import { collectContent, promptFiles } from '../../core/release/collect-content.ts';
import type { ReleaseContent } from '../../core/release-content.ts';
import type { ReleaseDocument } from '../../core/state/documents.ts';
import { isStemmaError } from '../../core/stemma-error.ts';
import { compareVersions } from '../../core/version-range.ts';
import { openCommit } from '../commit-files.ts';
import type { Oid } from '../git-backend.ts';
import type { Registry } from '../registry.ts';
import { samplesFile } from '../releases/prompt-layout.ts';
import { checkContent } from '../releases/read-release.ts';
import { TreeReader } from '../tree-reader.ts';
import type { WorkFiles } from './work-files.ts';

/** How a prompt in the work tree stands against its last release. */
export interface PromptStatus {
  readonly name: string;
  /** `invalid` where it could not be released as it is. */
  readonly state: 'unreleased' | 'clean' | 'changed' | 'invalid';
  /** The highest version there is, prereleases included. */
  readonly lastRelease?: { readonly version: string; readonly digest: string };
  /** What differs from the last release, also through a partial, schema or tool. */
  readonly changes: readonly ContentChange[];
  /** Files of the prompt that are not in the head commit as they are, relative to the root. */
  readonly uncommitted: readonly string[];
  /** What makes it invalid. */
  readonly problem?: { readonly code: string; readonly message: string; readonly hint?: string };
}

/** What {@link promptStatuses} compares. */
export interface StatusSources {
  readonly registry: Registry;
  readonly layout: ContentLayout;
  readonly files: WorkFiles;
}

/** Prompts that are looked at together. */
const BATCH = 64;

/** Compares prompts of the work tree with the head commit and with their last releases. */
export async function promptStatuses(
  names: readonly string[],
  sources: StatusSources,
): Promise<readonly PromptStatus[]> {
  const committed = await committedFiles(sources.registry, sources.layout);
  const statuses: PromptStatus[] = [];
  for (let at = 0; at < names.length; at += BATCH) {
    const batch = names.slice(at, at + BATCH).map((name) => promptStatus(name, { ...sources, committed }));
    statuses.push(...(await Promise.all(batch)));
  }
  return statuses;
}

/** Blob ids of the head commit by path; empty before the first commit. */
type CommittedFiles = ReadonlyMap<string, Oid>;

async function promptStatus(
  name: string,
  sources: StatusSources & { readonly committed: CommittedFiles },
): Promise<PromptStatus> {
  const { registry, layout, files } = sources;
  const lastRelease = highestRelease(registry.current().prompts.get(name)?.release);
  const last = lastRelease === undefined ? {} : { lastRelease };
  try {
    const released = lastRelease && parseContent(await registry.readContent(lastRelease.digest));
    const isClean = released !== undefined && (await holdsContent(name, released, sources));
    const content = isClean ? released : await collectContent(name, layout, (path) => files.readText(path));
    const changes = released === undefined || isClean ? [] : compareContents(released, content);
    const uncommitted = await uncommittedFiles(name, content, sources);
    const state = lastRelease === undefined ? 'unreleased' : changes.length === 0 ? 'clean' : 'changed';
    const samples = samplesFile(layout, name);
    const problem = isClean
      ? undefined
      : await problemOf(checkContent(name, content, { file: samples, text: await files.readText(samples) }));
    if (problem !== undefined) return { name, ...last, state: 'invalid', changes, uncommitted, problem };
    return { name, ...last, state, changes, uncommitted };
  } catch (error) {
    if (!isStemmaError(error)) throw error;
    const uncommitted = await uncommittedFiles(name, undefined, sources).catch(() => []);
    return { name, ...last, state: 'invalid', changes: [], uncommitted, problem: toProblem(error) };
  }
}

function highestRelease(release: ReleaseDocument | undefined): PromptStatus['lastRelease'] {
  const [version] = Object.keys(release?.versions ?? {}).sort((a, b) => compareVersions(b, a));
  const record = version === undefined ? undefined : release?.versions[version];
  return version === undefined || record === undefined ? undefined : { version, digest: record.digest };
}

const parseContent = (bytes: Uint8Array): ReleaseContent =>
  JSON.parse(Buffer.from(bytes).toString('utf8')) as ReleaseContent;

/** Where every text of a content is a file as it is, so is the closure: no parsing is needed to know it. */
async function holdsContent(
  name: string,
  content: ReleaseContent,
  { layout, files }: Pick<StatusSources, 'layout' | 'files'>,
): Promise<boolean> {
  const texts = [
    content.prompt,
    ...Object.values(content.partials),
    ...Object.values(content.schemas),
    ...Object.values(content.tools),
  ];
  for (const [index, path] of promptFiles(name, content, layout).entries()) {
    if ((await files.readText(path)) !== texts[index]) return false;
  }
  return true;
}

async function uncommittedFiles(
  name: string,
  content: ReleaseContent | undefined,
  { layout, files, committed }: StatusSources & { readonly committed: CommittedFiles },
): Promise<readonly string[]> {
  const empty: ReleaseContent = { format: 1, prompt: '', partials: {}, schemas: {}, tools: {} };
  const uncommitted: string[] = [];
  for (const path of [...promptFiles(name, content ?? empty, layout), samplesFile(layout, name)]) {
    const before = committed.get(path);
    if ((await files.blobId(path, before?.length ?? 40)) !== before) uncommitted.push(path);
  }
  return uncommitted;
}

async function committedFiles(registry: Registry, layout: ContentLayout): Promise<CommittedFiles> {
  const { backend } = registry;
  const head = await backend.readRef('HEAD');
  if (head === undefined) return new Map();
  const trees = new TreeReader(backend);
  const { tree, commit } = await openCommit(backend, trees, head.oid);
  const found = new Map<string, Oid>();
  for (const folder of new Set([layout.prompts, layout.schemas, layout.tools])) {
    const entry = await trees.find(tree, folder, commit).catch((error: unknown) => {
      if (isStemmaError(error, 'ENTRY_NOT_A_FILE')) return undefined;
      throw error;
    });
    if (entry?.mode === '40000') await collectFiles(trees, entry.oid, { path: `${folder}/`, found });
  }
  return found;
}

async function collectFiles(
  trees: TreeReader,
  tree: Oid,
  { path, found }: { readonly path: string; readonly found: Map<string, Oid> },
): Promise<void> {
  for (const { mode, name, oid } of await trees.entries(tree)) {
    if (mode === '40000') await collectFiles(trees, oid, { path: `${path}${name}/`, found });
    else found.set(`${path}${name}`, oid);
  }
}

async function problemOf(check: Promise<void>): Promise<PromptStatus['problem']> {
  try {
    await check;
    return undefined;
  } catch (error) {
    if (!isStemmaError(error)) throw error;
    return toProblem(error);
  }
}

function toProblem({ code, message, hint }: { code: string; message: string; hint: string | undefined }): {
  readonly code: string;
  readonly message: string;
  readonly hint?: string;
} {
  return hint === undefined ? { code, message } : { code, message, hint };
}
