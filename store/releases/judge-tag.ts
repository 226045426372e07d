import type { TagVerdict } from '../../core/state/intent.ts';
import { isStemmaError } from '../../core/stemma-error.ts';
import { openCommit } from '../commit-files.ts';
import type { GitBackend, Oid } from '../git-backend.ts';
import { parseTag } from '../git-objects.ts';
import { formatActor } from '../state/actor.ts';
import type { TreeReader } from '../tree-reader.ts';
import { authorsOf, readRelease } from './read-release.ts';
import type { ReleaseTagName } from './release-tag.ts';
import { releaseTrailer, tagNameOf } from './release-tag.ts';

/** A tag that may become a release. */
export interface CandidateTag extends ReleaseTagName {
  /** What the ref points at. */
  readonly oid: Oid;
}

/** What was found in a tag. */
export interface JudgedTag {
  readonly verdict: TagVerdict;
  /** When it was made, in seconds since 1970; tags are admitted in this order. */
  readonly seconds: number;
  /** Blob of its content, already written, by digest. */
  readonly content?: readonly [digest: string, blob: Oid];
}

/** Options of {@link judgeTag}. */
export interface JudgeTagOptions {
  readonly backend: GitBackend;
  readonly trees: TreeReader;
  readonly tagPrefix: string;
}

/**
 * Reads a tag and everything it releases, and decides whether it becomes a release. What its author did wrong is a
 * refusal to be recorded; a damaged repository is not, as the next attempt may succeed.
 *
 * @throws OBJECT_MISSING, OBJECT_CORRUPT, and what writing the content can fail with
 */
export async function judgeTag(tag: CandidateTag, options: JudgeTagOptions): Promise<JudgedTag> {
  const { backend, tagPrefix } = options;
  const { type, bytes } = await backend.readObject(tag.oid);
  if (type !== 'tag') return refused(tag, 0, { code: 'TAG_REFUSED', problem: 'it is lightweight, not annotated' });
  const { object, type: target, tag: ownName, tagger, message } = parseTag(bytes, tag.oid);
  const seconds = tagger?.seconds ?? 0;
  const refuse = (problem: string): JudgedTag => refused(tag, seconds, { code: 'TAG_REFUSED', problem });
  if (ownName !== tagNameOf(tag, tagPrefix)) return refuse(`the tag object was made for "${ownName.slice(0, 200)}"`);
  if (target !== 'commit') return refuse(`it points at a ${target}, not at a commit`);
  try {
    const files = await openCommit(backend, options.trees, object);
    const { digest, bytes: content } = await readRelease(files, tag.name);
    const claimed = releaseTrailer(message, 'Stemma-Digest')?.slice(0, 80);
    if (claimed !== undefined && claimed !== digest) {
      return refuse(`its Stemma-Digest is ${claimed}, but the content has ${digest}`);
    }
    const { name, version, oid } = tag;
    const blob = await backend.writeObject('blob', content);
    const { commit } = files;
    const authors = authorsOf(tagger === undefined ? [] : [formatActor(tagger)], files);
    return { verdict: { name, version, tag: oid, commit, digest, authors }, seconds, content: [digest, blob] };
  } catch (error) {
    if (!isStemmaError(error) || isStorageFault(error.code)) throw error;
    return refused(tag, seconds, { code: error.code, problem: error.message });
  }
}

function refused(
  { name, version, oid }: CandidateTag,
  seconds: number,
  refusal: { readonly code: string; readonly problem: string },
): JudgedTag {
  return { verdict: { name, version, tag: oid, refusal }, seconds };
}

/** Faults of the disk, not of the author. */
const isStorageFault = (code: string): boolean => /^(?:OBJECT|STORAGE|GIT|REPOSITORY|PACKED_REFS)_/u.test(code);
