import { applyIntent } from '../../core/state/apply-intent.ts';
import { applyPolicy } from '../../core/state/apply-policy.ts';
import { changeKeys } from '../../core/state/change-keys.ts';
import type { MetaDocument, PromptState } from '../../core/state/documents.ts';
import { contentPath } from '../../core/state/state-paths.ts';
import type { Oid } from '../git-backend.ts';
import type { HashName } from '../objects/object-hash.ts';
import { hashObject } from '../objects/object-hash.ts';
import type { StateCommitDetails } from '../state/state-commit.ts';
import type { StateEdit } from '../state/write-state.ts';
import { documentTexts } from '../state/write-state.ts';
import type { AuditedFile } from './audited-commit.ts';

/** The state before a commit. */
export interface AuditedState {
  readonly meta: MetaDocument;
  readonly prompts: ReadonlyMap<string, PromptState>;
}

/** What a commit must contain for its intent to be what it did. */
export interface ExpectedFiles {
  /** Blob of each document that the intent makes anew. */
  readonly documents: ReadonlyMap<string, Oid>;
  /** Contents that it may bring. */
  readonly contents: ReadonlySet<string>;
  /** Contents that must be there after it. */
  readonly needed: readonly string[];
}

/** Applies the intent of a commit to the state before it. @throws what `applyIntent` refuses */
export function replay(before: AuditedState, commit: StateCommitDetails): ExpectedFiles {
  const edit = editOf(before, commit);
  const hash: HashName = commit.oid.length === 64 ? 'sha256' : 'sha1';
  const documents = [...documentTexts(before, edit)].map(([path, text]): [string, Oid] => {
    return [path, hashObject(hash, 'blob', Buffer.from(text))];
  });
  const digests = commit.intent?.verb === 'admit' ? commit.intent.tags : [];
  const contents = digests.flatMap((verdict) => ('digest' in verdict ? [contentPath(verdict.digest)] : []));
  const needed = commit.outcome === undefined ? contents : [];
  return { documents: new Map(documents), contents: new Set(contents), needed };
}

/** Paths that a commit changes although its intent does not, or not so; and those that it leaves out. */
export function differences(
  files: readonly AuditedFile[],
  { documents, contents }: ExpectedFiles,
): { readonly unexpected: readonly string[]; readonly missing: readonly (readonly [path: string, oid: Oid])[] } {
  const changed = new Set(files.map(({ path }) => path));
  const unexpected = files.filter(({ path, oid, mode }) => {
    if (mode !== '100644') return true;
    return contents.has(path) ? oid === null : documents.get(path) !== oid;
  });
  // A document that comes out the same is no change.
  const missing = [...documents].filter(([path]) => !changed.has(path));
  return { unexpected: unexpected.map(({ path }) => path), missing };
}

function editOf({ meta, prompts }: AuditedState, commit: StateCommitDetails): Pick<StateEdit, 'meta' | 'prompts'> {
  const { intent, outcome, epoch } = commit;
  if (intent === null || outcome !== undefined) return {};
  if (intent.verb === 'policy') return { meta: applyPolicy(meta, intent.policy).meta };
  if (intent.verb === 'epoch') return { meta: { ...meta, epoch } };
  if (intent.verb === 'key') return { meta: changeKeys(meta, intent).meta };
  return { prompts: applyIntent(meta, prompts, intent).prompts };
}
