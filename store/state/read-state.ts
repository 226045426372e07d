import { fail } from '../../core/fail.ts';
import type { RegistryIndex } from '../../core/resolution/registry-index.ts';
import type { EnvironmentDocument, MetaDocument, PromptState, ReleaseDocument } from '../../core/state/documents.ts';
import { parseStatePath } from '../../core/state/state-paths.ts';
import type { Oid } from '../git-backend.ts';
import type { TreeReader } from '../tree-reader.ts';
import type { ChangedFile } from './changed-files.ts';
import { changedFiles } from './changed-files.ts';
import type { StateCommit } from './state-commit.ts';

/** The index of a state commit. */
export interface StateIndex extends RegistryIndex {
  readonly commit: Oid;
  /** Root tree of the commit. */
  readonly tree: Oid;
}

/**
 * Builds the index of a state commit. With `previous`, only what differs between the two trees is read; the parts that
 * did not change are shared.
 *
 * @throws STATE_INVALID, OBJECT_MISSING, OBJECT_CORRUPT
 */
export async function readState(trees: TreeReader, commit: StateCommit, previous?: StateIndex): Promise<StateIndex> {
  const [before, now] = await Promise.all([topLevel(trees, previous?.tree), topLevel(trees, commit.tree)]);
  // Loaded where something must be decoded: a start from a saved index does without the validators.
  const decoders = await import('../../core/state/state-files.ts');
  const reader = new DocumentReader(trees, commit.oid, decoders);
  const meta =
    previous !== undefined && before.get('meta.json') === now.get('meta.json')
      ? previous.meta
      : await reader.meta(now.get('meta.json'));
  const changed = await Promise.all([
    changedFiles(trees, before.get('release'), now.get('release')),
    changedFiles(trees, before.get('env'), now.get('env')),
  ]);
  const [releases, environments] = await Promise.all([
    inBatches([...changed[0]], (file) => reader.release(file)),
    inBatches([...changed[1]], (file) => reader.environment(file)),
  ]);
  const { epoch, revision } = commit;
  const prompts = withDocuments(previous?.prompts ?? new Map(), releases, environments);
  return { commit: commit.oid, tree: commit.tree, epoch, revision, meta, prompts };
}

export type ReleaseUpdate = readonly [name: string, document: ReleaseDocument | undefined];
export type EnvironmentUpdate = readonly [name: string, environment: string, document: EnvironmentDocument | undefined];

/** Documents that are read at once, so that a git process is kept busy without queueing everything. */
const BATCH = 256;

async function inBatches<Item, Result>(
  items: readonly Item[],
  work: (item: Item) => Promise<Result>,
): Promise<Result[]> {
  const results: Result[] = [];
  for (let at = 0; at < items.length; at += BATCH) {
    results.push(...(await Promise.all(items.slice(at, at + BATCH).map(work))));
  }
  return results;
}

async function topLevel(trees: TreeReader, tree: Oid | undefined): Promise<ReadonlyMap<string, Oid>> {
  const entries = tree === undefined ? [] : await trees.entries(tree);
  return new Map(entries.map(({ name, oid }) => [name, oid]));
}

type Decoders = Pick<
  typeof import('../../core/state/state-files.ts'),
  'decodeMetaDocument' | 'decodeReleaseDocument' | 'decodeEnvironmentDocument'
>;

class DocumentReader {
  readonly #trees: TreeReader;
  readonly #commit: Oid;
  readonly #decoders: Decoders;

  constructor(trees: TreeReader, commit: Oid, decoders: Decoders) {
    this.#trees = trees;
    this.#commit = commit;
    this.#decoders = decoders;
  }

  async meta(oid: Oid | undefined): Promise<MetaDocument> {
    if (oid === undefined) throw this.#invalid('meta.json', 'it is missing');
    return this.#decoders.decodeMetaDocument(await this.#text(oid, 'meta.json'), {
      commit: this.#commit,
      path: 'meta.json',
    });
  }

  async release({ path: file, oid }: ChangedFile): Promise<ReleaseUpdate> {
    const path = `release/${file}`;
    const place = parseStatePath(path);
    if (place?.kind !== 'release') throw this.#invalid(path, 'it is not named after a prompt');
    if (oid === null) return [place.name, undefined];
    return [
      place.name,
      this.#decoders.decodeReleaseDocument(await this.#text(oid, path), { commit: this.#commit, path }),
    ];
  }

  async environment({ path: file, oid }: ChangedFile): Promise<EnvironmentUpdate> {
    const path = `env/${file}`;
    const place = parseStatePath(path);
    if (place?.kind !== 'environment') {
      throw this.#invalid(path, 'it is not named after an environment and a prompt');
    }
    const { name, environment } = place;
    if (oid === null) return [name, environment, undefined];
    const document = this.#decoders.decodeEnvironmentDocument(await this.#text(oid, path), {
      commit: this.#commit,
      path,
    });
    return [name, environment, document];
  }

  async #text(oid: Oid, path: string): Promise<string> {
    const bytes = await this.#trees.readBlob(oid);
    try {
      return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    } catch {
      throw this.#invalid(path, 'it is not UTF-8');
    }
  }

  #invalid(path: string, problem: string): Error {
    return fail('STATE_INVALID', { commit: this.#commit, path, problem });
  }
}

/** The prompts with some of their documents replaced; undefined stands for one that is gone. */
export function withDocuments(
  previous: ReadonlyMap<string, PromptState>,
  releases: readonly ReleaseUpdate[],
  environments: readonly EnvironmentUpdate[],
): ReadonlyMap<string, PromptState> {
  const prompts = new Map(previous);
  const stateOf = (name: string): PromptState => prompts.get(name) ?? { name, environments: {} };
  for (const [name, release] of releases) {
    const { environments: kept } = stateOf(name);
    prompts.set(name, release === undefined ? { name, environments: kept } : { name, release, environments: kept });
  }
  for (const [name, environment, document] of environments) {
    const state = stateOf(name);
    const { [environment]: _, ...others } = state.environments;
    const all = document === undefined ? others : { ...others, [environment]: document };
    prompts.set(name, { ...state, environments: all });
  }
  for (const [name] of [...releases, ...environments]) {
    const { release, environments: left } = stateOf(name);
    if (release === undefined && Object.keys(left).length === 0) prompts.delete(name);
  }
  return prompts;
}
