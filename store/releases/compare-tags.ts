import type { PromptState } from '../../core/state/documents.ts';
import type { Oid, Ref } from '../git-backend.ts';
import { TAGS_PREFIX } from '../state/state-refs.ts';
import type { CandidateTag } from './judge-tag.ts';
import type { ReleaseTagName } from './release-tag.ts';
import { parseTagRef, tagNameOf } from './release-tag.ts';

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
  const oids = new Map(refs.map(({ name, oid }) => [name, oid]));
  const moved: ReleaseTagName[] = [];
  const deleted: ReleaseTagName[] = [];
  // Most tags are known and unchanged: they are taken out by their names, before the rest is read as names.
  for (const [name, { release }] of prompts) {
    for (const version in release?.versions) {
      const ref = `${TAGS_PREFIX}${tagNameOf({ name, version }, tagPrefix)}`;
      const oid = oids.get(ref);
      if (oid === undefined) deleted.push({ name, version });
      else if (oid !== release.versions[version]?.tag) moved.push({ name, version });
      oids.delete(ref);
    }
  }
  return { fresh: freshTags(oids, prompts, tagPrefix), moved, deleted };
}

function freshTags(
  oids: ReadonlyMap<string, Oid>,
  prompts: ReadonlyMap<string, PromptState>,
  tagPrefix: string,
): readonly CandidateTag[] {
  return [...oids].flatMap(([ref, oid]): CandidateTag[] => {
    const tag = parseTagRef(ref, tagPrefix);
    if (tag === undefined) return [];
    const refused = prompts.get(tag.name)?.release?.refused?.[tag.version];
    return refused?.tag === oid ? [] : [{ ...tag, oid }];
  });
}
