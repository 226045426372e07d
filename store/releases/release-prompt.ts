import { fail } from '../../core/fail.ts';
import { parsePromptName, parseVersion } from '../../core/prompt-ref.ts';
import type { AdmitIntent } from '../../core/state/intent.ts';
import { openCommit } from '../commit-files.ts';
import { readPromptrc } from '../default-branch.ts';
import type { Oid, RefUpdate } from '../git-backend.ts';
import type { AppliedRelease, ReleaseRequest } from '../registry.ts';
import type { PublishingParts, RegistryParts } from '../registry-parts.ts';
import { policyOf, tagPrefixOf } from '../registry-parts.ts';
import { formatActor, parseActor } from '../state/actor.ts';
import { changeState } from '../state/change-state.ts';
import { compareAhead } from '../state/compare-ahead.ts';
import type { Proposal } from '../state/publish-locally.ts';
import type { StateIndex } from '../state/read-state.ts';
import { TAGS_PREFIX } from '../state/state-refs.ts';
import { publishVerdicts } from './admit-tags.ts';
import { judgeTag } from './judge-tag.ts';
import { authorsOf, readRelease } from './read-release.ts';
import { formatReleaseTag, tagNameOf } from './release-tag.ts';

/** The objects of a release, written and not yet referred to. */
interface PreparedRelease {
  readonly name: string;
  readonly version: string;
  readonly tag: Oid;
  readonly tagName: string;
  readonly commit: Oid;
  readonly digest: string;
  readonly content: Oid;
  readonly authors: readonly string[];
}

/**
 * Releases a prompt: tag and admission in one ref transaction. The tag is the same in every attempt; ordinal and
 * documents are worked out again on each newer state.
 *
 * @throws RELEASE_EXISTS, TAG_REFUSED, WRITE_CONTENDED, and what makes the prompt invalid
 */
export async function releasePrompt(parts: PublishingParts, request: ReleaseRequest): Promise<AppliedRelease> {
  const { name, version } = request;
  parsePromptName(name);
  parseVersion(version);
  const prepared = await prepare(parts, request);
  const adopted = await adoptExistingTag(parts, request, prepared);
  const { tag, tagName, digest } = adopted ?? prepared;
  const policy = await policyOf(parts);
  const intent = admissionOf(request, adopted ?? prepared);
  const contents = new Map([[prepared.digest, prepared.content]]);
  await compareAhead(parts, { intent, policy, contents });
  const applied = await parts.publish({
    what: `release ${name}@${version}`,
    propose: (base) => proposeRelease(parts, base, { intent, policy, contents, prepared: adopted ?? prepared }),
  });
  return { ...applied, name, version, tag, tagName, digest };
}

async function prepare(parts: RegistryParts, request: ReleaseRequest): Promise<PreparedRelease> {
  const { backend, trees } = parts.store;
  const files = await openCommit(backend, trees, request.commit);
  const own = await readPromptrc(files);
  const tagPrefix = (await parts.defaultBranch.promptrc())?.tagPrefix ?? own?.tagPrefix ?? '';
  const tagName = tagNameOf(request, tagPrefix);
  const { digest, bytes } = await readRelease(files, request.name);
  const { commit } = files;
  const { name, version, message, actor, at, trailers } = request;
  const content = await backend.writeObject('blob', bytes);
  const tagBytes = formatReleaseTag({ tagName, commit, digest, message, actor, at, trailers });
  const authors = authorsOf([formatActor(parseActor(actor))], files);
  return { name, version, tag: await backend.writeObject('tag', tagBytes), tagName, commit, digest, content, authors };
}

/**
 * A tag of this name may exist without admission: someone made it with git, or a release was cut short. Where it
 * releases the very same content, it is this release; otherwise it is admitted, or refused, before this one fails.
 */
async function adoptExistingTag(
  parts: PublishingParts,
  { name, version, actor }: ReleaseRequest,
  prepared: PreparedRelease,
): Promise<PreparedRelease | undefined> {
  const { backend, trees } = parts.store;
  const existing = await backend.readRef(TAGS_PREFIX + prepared.tagName);
  await parts.tracker.refresh();
  const admitted = parts.tracker.state?.prompts.get(name)?.release?.versions[version];
  if (existing === undefined || admitted !== undefined || existing.oid === prepared.tag) return undefined;
  const tagPrefix = await tagPrefixOf(parts);
  const judged = await judgeTag({ name, version, oid: existing.oid }, { backend, trees, tagPrefix });
  const { verdict } = judged;
  if ('digest' in verdict && verdict.digest === prepared.digest) {
    const { tag, commit, authors = prepared.authors } = verdict;
    return { ...prepared, tag, commit, authors };
  }
  await publishVerdicts(parts, { actor }, [judged]);
  if ('refusal' in verdict) throw fail('TAG_REFUSED', { tag: prepared.tagName, problem: verdict.refusal.problem });
  throw fail('RELEASE_EXISTS', { name, version });
}

function admissionOf({ id, actor, at }: ReleaseRequest, prepared: PreparedRelease): AdmitIntent {
  const { name, version, tag, commit, digest, authors } = prepared;
  return { id, verb: 'admit', actor, at, tags: [{ name, version, tag, commit, digest, authors }] };
}

interface ReleaseProposal {
  readonly intent: AdmitIntent;
  readonly contents: ReadonlyMap<string, Oid>;
  readonly policy: Awaited<ReturnType<typeof policyOf>>;
  readonly prepared: PreparedRelease;
}

async function proposeRelease(
  { store }: RegistryParts,
  base: StateIndex,
  { intent, contents, policy, prepared }: ReleaseProposal,
): Promise<Proposal<Omit<AppliedRelease, 'name' | 'version' | 'tag' | 'tagName' | 'digest'>>> {
  const { tag, tagName, name, version } = prepared;
  const admitted = base.prompts.get(name)?.release?.versions[version];
  if (admitted !== undefined && admitted.tag !== tag) throw fail('RELEASE_EXISTS', { name, version });
  const ref = await store.backend.readRef(TAGS_PREFIX + tagName);
  if (ref !== undefined && ref.oid !== tag) throw fail('RELEASE_EXISTS', { name, version });
  const { change, state, point } = await changeState(store, base, { intent, policy, contents });
  const refs: RefUpdate[] = ref === undefined ? [{ name: TAGS_PREFIX + tagName, from: null, to: tag }] : [];
  return { state, refs, answer: { ...change, ...point } };
}
