import { initialMeta } from '../../core/state/initial-meta.ts';
import { decodeEnvironmentDocument, decodeMetaDocument, decodeReleaseDocument } from '../../core/state/state-files.ts';
import type { EnvironmentUpdate, ReleaseUpdate } from '../state/read-state.ts';
import { withDocuments } from '../state/read-state.ts';
import type { AuditedCommit, AuditedFile, Fault } from './audited-commit.ts';
import { faultOf } from './audited-commit.ts';
import type { AuditedState } from './replay-commit.ts';

/** What the documents of a commit make of the state before; one that is not valid keeps what it said before. */
export function readDocuments(
  { oid: commit, files }: AuditedCommit,
  before: AuditedState | undefined,
): { readonly state: AuditedState; readonly faults: readonly Fault[] } {
  const faults: Fault[] = [];
  const releases: ReleaseUpdate[] = [];
  const environments: EnvironmentUpdate[] = [];
  let meta = before?.meta ?? initialMeta({ environments: {} });
  for (const file of files) {
    try {
      const document = decode(file, commit);
      if (document?.kind === 'meta') meta = document.meta;
      if (document?.kind === 'release') releases.push(document.update);
      if (document?.kind === 'environment') environments.push(document.update);
    } catch (error) {
      faults.push(faultOf(error));
    }
  }
  return { state: { meta, prompts: withDocuments(before?.prompts ?? new Map(), releases, environments) }, faults };
}

type Decoded =
  | { readonly kind: 'meta'; readonly meta: AuditedState['meta'] }
  | { readonly kind: 'release'; readonly update: ReleaseUpdate }
  | { readonly kind: 'environment'; readonly update: EnvironmentUpdate };

/** Undefined for what is no document, and for one that could not be read, which is told already. */
function decode({ path, place, text, oid }: AuditedFile, commit: string): Decoded | undefined {
  const source = { commit, path };
  if (place?.kind === 'release') {
    if (oid === null) return { kind: 'release', update: [place.name, undefined] };
    if (text !== undefined) return { kind: 'release', update: [place.name, decodeReleaseDocument(text, source)] };
  }
  if (place?.kind === 'environment') {
    const { name, environment } = place;
    if (oid === null) return { kind: 'environment', update: [name, environment, undefined] };
    if (text === undefined) return undefined;
    return { kind: 'environment', update: [name, environment, decodeEnvironmentDocument(text, source)] };
  }
  if (place?.kind === 'meta' && text !== undefined) return { kind: 'meta', meta: decodeMetaDocument(text, source) };
  return undefined;
}
