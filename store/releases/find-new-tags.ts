import type { PromptState } from '../../core/state/documents.ts';
import type { Ref } from '../git-backend.ts';
import type { CandidateTag } from './judge-tag.ts';
import type { ReleaseTagName } from './release-tag.ts';
import { parseTagRef } from './release-tag.ts';

/** How the tags of a repository compare with what was admitted. */
export interface ComparedTags {
  /** Neither admitted nor refused yet. */
  readonly fresh: readonly CandidateTag[];
  /** Now other objects than those admitted. */
  readonly moved: readonly ReleaseTagName[];
  /** Admitted, and gone. */
  readonly deleted: readonly ReleaseTagName[];
}

/** Compares all tags with the releases of a state. A tag that was refused and made again counts as fresh. */
export function compareTags(
  refs: readonly Ref[],
  prompts: ReadonlyMap<string, PromptState>,
  tagPrefix: string,
): ComparedTags {
  const fresh: CandidateTag[] = [];
  const moved: ReleaseTagName[] = [];
  const found = new Set<string>();
  for (const { name: ref, oid } of refs) {
    const tag = parseTagRef(ref, tagPrefix);
    if (tag === undefined) continue;
    found.add(`${tag.name}@${tag.version}`);
    const release = prompts.get(tag.name)?.release;
    const admitted = own(release?.versions, tag.version);
    if (admitted === undefined) {
      if (own(release?.refused, tag.version)?.tag !== oid) fresh.push({ ...tag, oid });
    } else if (admitted.tag !== oid) {
      moved.push(tag);
    }
  }
  return { fresh, moved, deleted: missing(prompts, found) };
}

function missing(prompts: ReadonlyMap<string, PromptState>, found: ReadonlySet<string>): ReleaseTagName[] {
  const gone: ReleaseTagName[] = [];
  for (const [name, { release }] of prompts) {
    for (const version in release?.versions) if (!found.has(`${name}@${version}`)) gone.push({ name, version });
  }
  return gone;
}

const own = <Value>(record: Readonly<Record<string, Value>> | undefined, key: string): Value | undefined =>
  record !== undefined && Object.hasOwn(record, key) ? record[key] : undefined;
