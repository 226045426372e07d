import { defaultPromptrc } from '../../core/config/default-promptrc.ts';
import type { MetaDocument, PromptState } from '../../core/state/documents.ts';
import type { StateIntent } from '../../core/state/intent.ts';
import {
  contentPath,
  encodeDocument,
  environmentPath,
  initialMeta,
  releasePath,
} from '../../core/state/state-files.ts';
import { metaPath } from '../../core/state/state-paths.ts';
import { CLOCK_SLACK_SECONDS } from '../clock-slack.ts';
import type { GitBackend, ObjectType, Oid } from '../git-backend.ts';
import { formatTree, writeTreeChanges } from '../git-objects.ts';
import type { StateIndex } from './read-state.ts';
import { readState } from './read-state.ts';
import { formatStateCommit, formatStateRoot } from './state-commit.ts';
import type { StateStore } from './state-store.ts';

/** One state commit to be made. */
export interface StateEdit {
  readonly intent: StateIntent;
  readonly subject: string;
  readonly meta?: MetaDocument;
  /** New whole state of each prompt that changes. */
  readonly prompts?: readonly PromptState[];
  /** Blob of each content that the change refers to, by digest. */
  readonly contents?: ReadonlyMap<string, Oid>;
  readonly outcome?: string;
}

/**
 * Writes the objects of one state commit on `base` and returns its index. No ref moves: nobody sees it until it is
 * published.
 *
 * @throws STORAGE_READ_ONLY, STORAGE_FULL, OBJECT_MISSING, OBJECT_CORRUPT
 */
export async function writeStateCommit(store: StateStore, base: StateIndex, edit: StateEdit): Promise<StateIndex> {
  const tree = await writeTreeChanges(store.backend, base.tree, await writeDocuments(store.backend, base, edit));
  const before = await store.history.read(base.commit);
  const bytes = formatStateCommit({
    tree,
    parent: base.commit,
    epoch: edit.meta?.epoch ?? base.epoch,
    revision: base.revision + 1,
    subject: edit.subject,
    intent: edit.intent,
    ...(edit.outcome === undefined ? {} : { outcome: edit.outcome }),
    seconds: writtenAt(Math.floor(store.clock().getTime() / 1000), before.seconds),
  });
  const oid = await store.backend.writeObject('commit', bytes);
  return readState(store.trees, await store.history.read(oid), base);
}

/**
 * The time that a commit says: never before the one that it follows, where clocks differ by a little. One that is far
 * ahead is not followed, as everything after it would be dated in the future.
 */
function writtenAt(now: number, before: number): number {
  return before > now && before <= now + CLOCK_SLACK_SECONDS ? before : now;
}

/** Writes the root of the state branch, whose bytes are the same everywhere. */
export async function writeStateRoot(store: StateStore): Promise<StateIndex> {
  const oid = await makeStateRoot((type, bytes) => store.backend.writeObject(type, bytes));
  return readState(store.trees, await store.history.read(oid));
}

/** Makes the objects of the root of the state branch one after the other, and returns the id of its commit. */
export async function makeStateRoot(make: (type: ObjectType, bytes: Uint8Array) => Promise<Oid> | Oid): Promise<Oid> {
  const meta = initialMeta({ environments: defaultPromptrc.environments });
  const blob = await make('blob', Buffer.from(encodeDocument(meta)));
  const tree = await make('tree', formatTree([{ name: 'meta.json', oid: blob, mode: '100644' }]));
  return make('commit', formatStateRoot(tree, meta.epoch));
}

async function writeDocuments(backend: GitBackend, base: StateIndex, edit: StateEdit): Promise<Map<string, Oid>> {
  const written = await Promise.all(
    [...documentTexts(base, edit)].map(async ([path, text]): Promise<[string, Oid]> => {
      return [path, await backend.writeObject('blob', Buffer.from(text))];
    }),
  );
  const contents = [...(edit.contents ?? [])].map(([digest, oid]): [string, Oid] => [contentPath(digest), oid]);
  return new Map([...written, ...contents]);
}

/** Texts of the documents that a change makes anew, by path. */
export function documentTexts(
  base: Pick<StateIndex, 'prompts'>,
  { meta, prompts = [] }: Pick<StateEdit, 'meta' | 'prompts'>,
): ReadonlyMap<string, string> {
  const texts = new Map<string, string>();
  if (meta !== undefined) texts.set(metaPath, encodeDocument(meta));
  for (const prompt of prompts) addChanged(texts, prompt, base.prompts.get(prompt.name));
  return texts;
}

function addChanged(texts: Map<string, string>, prompt: PromptState, before: PromptState | undefined): void {
  if (prompt.release !== undefined && prompt.release !== before?.release) {
    texts.set(releasePath(prompt.name), encodeDocument(prompt.release));
  }
  for (const [environment, document] of Object.entries(prompt.environments)) {
    if (document === before?.environments[environment]) continue;
    texts.set(environmentPath(environment, prompt.name), encodeDocument(document));
  }
}
