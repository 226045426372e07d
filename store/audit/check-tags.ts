import type { PromptState, ReleaseRecord } from '../../core/state/documents.ts';
import { isStemmaError } from '../../core/stemma-error.ts';
import { parseTag } from '../git-objects.ts';
import { compareTags } from '../releases/compare-tags.ts';
import { releaseTrailer, tagNameOf } from '../releases/release-tag.ts';
import { TAGS_PREFIX } from '../state/state-refs.ts';
import type { StateStore } from '../state/state-store.ts';
import type { Fault } from './audited-commit.ts';
import { faultOf } from './audited-commit.ts';

/** Tag objects that are read at once. */
const BATCH = 128;

/** Something wrong with the tag of an admitted release. */
export interface TagFault extends Fault {
  readonly severity: 'error' | 'warning';
  /** `name@version` */
  readonly release: string;
}

/** Compares the tags of a repository with what was admitted: the refs, and the tag objects themselves. */
export async function checkTags(
  { backend }: StateStore,
  prompts: ReadonlyMap<string, PromptState>,
  tagPrefix: string,
): Promise<readonly TagFault[]> {
  const { moved, deleted } = compareTags(await backend.listRefs(TAGS_PREFIX), prompts, tagPrefix);
  const faults: TagFault[] = [
    ...moved.map((tag) => fault('error', tag, ['TAG_MOVED', 'now points at another object than the one admitted'])),
    ...deleted.map((tag) => fault('warning', tag, ['TAG_DELETED', 'is gone; the release stays as it was admitted'])),
  ];
  const releases = [...prompts.values()].flatMap(({ name, release }) =>
    Object.entries(release?.versions ?? {}).map(([version, record]) => ({ name, version, record })),
  );
  for (let at = 0; at < releases.length; at += BATCH) {
    const found = await Promise.all(
      releases.slice(at, at + BATCH).map(async ({ record, ...tag }) => {
        const problem = await problemOf(backend, record, tagNameOf(tag, tagPrefix));
        return problem === undefined
          ? []
          : [fault(problem[0] === 'TAG_OBJECT_MISSING' ? 'warning' : 'error', tag, problem)];
      }),
    );
    faults.push(...found.flat());
  }
  return faults;
}

async function problemOf(
  backend: StateStore['backend'],
  { tag, commit, digest }: ReleaseRecord,
  tagName: string,
): Promise<readonly [code: string, problem: string] | undefined> {
  try {
    const { type, bytes } = await backend.readObject(tag);
    if (type !== 'tag') return ['TAG_MISMATCH', `was admitted from a ${type}`];
    const { object, tag: ownName, message } = parseTag(bytes, tag);
    if (object !== commit) return ['TAG_MISMATCH', `points at ${object}, but ${commit} was admitted`];
    if (ownName !== tagName) return ['TAG_MISMATCH', `was made for "${ownName.slice(0, 200)}"`];
    const claimed = releaseTrailer(message, 'Stemma-Digest');
    if (claimed !== undefined && claimed !== digest)
      return ['TAG_MISMATCH', `says ${claimed.slice(0, 80)}, but ${digest} was admitted`];
    return undefined;
  } catch (error) {
    // Clones may leave tags out; what is served stands in the state.
    if (isStemmaError(error, 'OBJECT_MISSING'))
      return ['TAG_OBJECT_MISSING', `cannot be looked at: object ${tag} is not here`];
    const { code, message } = faultOf(error);
    return [code, message];
  }
}

function fault(
  severity: TagFault['severity'],
  { name, version }: { readonly name: string; readonly version: string },
  [code, problem]: readonly [code: string, problem: string],
): TagFault {
  const release = `${name}@${version}`;
  return { severity, code, release, message: `Tag ${release} ${problem}` };
}
