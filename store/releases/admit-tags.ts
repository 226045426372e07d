import { randomUUID } from 'node:crypto';
import type { AdmitIntent, TagVerdict } from '../../core/state/intent.ts';
import { isStemmaError } from '../../core/stemma-error.ts';
import { compareVersions } from '../../core/version-range.ts';
import type { Oid } from '../git-backend.ts';
import type { AdmissionReport, RefusedTagReport } from '../registry.ts';
import type { PublishingParts, RegistryParts } from '../registry-parts.ts';
import { policyOf, tagPrefixOf } from '../registry-parts.ts';
import { changeState } from '../state/change-state.ts';
import { compareAhead } from '../state/compare-ahead.ts';
import type { StateIndex } from '../state/read-state.ts';
import { TAGS_PREFIX } from '../state/state-refs.ts';
import { compareTags } from './compare-tags.ts';
import type { CandidateTag, JudgedTag } from './judge-tag.ts';
import { judgeTag } from './judge-tag.ts';
import { tagNameOf } from './release-tag.ts';

/** Tags that one state commit admits at most, so that its message stays readable for git. */
const MAX_TAGS_PER_COMMIT = 1_000;
/** Tags that are judged at once. */
const CONCURRENCY = 8;

/** Who admits: the actor and the reason of the state commit. */
export interface Admitter {
  readonly actor: string;
  readonly reason?: string;
}

/**
 * Admits or refuses every tag that is new, many in one state commit, and raises alarms for tags that were moved or
 * deleted after admission.
 *
 * @throws WRITE_CONTENDED, STATE_REWRITTEN, STATE_INVALID, STORAGE_READ_ONLY, STORAGE_FULL
 */
export async function admitTags(parts: PublishingParts, admitter: Admitter): Promise<AdmissionReport> {
  const { tracker } = parts;
  await tracker.refresh();
  const report: { admitted: string[]; refused: RefusedTagReport[] } = { admitted: [], refused: [] };
  const fresh = await freshTags(parts);
  for (let at = 0; at < fresh.length; at += MAX_TAGS_PER_COMMIT) {
    const { judged, faults } = await judgeAll(parts, fresh.slice(at, at + MAX_TAGS_PER_COMMIT));
    report.refused.push(...faults);
    const verdicts = await publishVerdicts(parts, admitter, judged);
    for (const verdict of verdicts) {
      if ('refusal' in verdict) report.refused.push({ tag: labelOf(verdict), ...verdict.refusal });
      else report.admitted.push(labelOf(verdict));
    }
  }
  if (fresh.length > 0) await freshTags(parts);
  return { ...report, epoch: tracker.state?.epoch ?? 1, revision: tracker.state?.revision ?? 0 };
}

/** Tags that are neither admitted nor refused, of all tags; sets the alarms of the others on the way. */
async function freshTags(parts: RegistryParts): Promise<readonly CandidateTag[]> {
  const { store, tracker, alarms } = parts;
  const tagPrefix = await tagPrefixOf(parts);
  const refs = await store.backend.listRefs(TAGS_PREFIX);
  const { fresh, moved, deleted } = compareTags(refs, tracker.state?.prompts ?? new Map(), tagPrefix);
  const told = (what: string) => (tag: { readonly name: string; readonly version: string }) =>
    `Tag "${tagNameOf(tag, tagPrefix)}" was ${what} after its admission; the admitted release stays served`;
  alarms.set('TAG_MOVED', moved.map(told('moved')));
  alarms.set('TAG_DELETED', deleted.map(told('deleted')));
  return fresh;
}

async function judgeAll(
  parts: RegistryParts,
  tags: readonly CandidateTag[],
): Promise<{ judged: JudgedTag[]; faults: RefusedTagReport[] }> {
  const { backend, trees } = parts.store;
  const tagPrefix = await tagPrefixOf(parts);
  const judged: JudgedTag[] = [];
  const faults: RefusedTagReport[] = [];
  const waiting = [...tags];
  const work = async (): Promise<void> => {
    for (let tag = waiting.pop(); tag !== undefined; tag = waiting.pop()) {
      try {
        judged.push(await judgeTag(tag, { backend, trees, tagPrefix }));
      } catch (error) {
        // A damaged object is not the author's fault: told, not recorded, and tried again next time.
        if (!isStemmaError(error, 'OBJECT_MISSING') && !isStemmaError(error, 'OBJECT_CORRUPT')) throw error;
        faults.push({ tag: labelOf(tag), code: error.code, problem: error.message });
      }
    }
  };
  await Promise.all(Array.from({ length: CONCURRENCY }, work));
  return { judged: judged.sort(byTimeThenVersion), faults };
}

function byTimeThenVersion(a: JudgedTag, b: JudgedTag): number {
  return (
    a.seconds - b.seconds ||
    a.verdict.name.localeCompare(b.verdict.name, 'en') ||
    compareVersions(a.verdict.version, b.verdict.version)
  );
}

/** Publishes one admission, and returns the verdicts that it recorded: those that no one else had by then. */
export async function publishVerdicts(
  parts: PublishingParts,
  { actor, reason }: Admitter,
  judged: readonly JudgedTag[],
): Promise<readonly TagVerdict[]> {
  if (judged.length === 0) return [];
  const id = randomUUID();
  const policy = await policyOf(parts);
  const contents = new Map<string, Oid>(judged.flatMap(({ content }) => (content === undefined ? [] : [content])));
  const tags = judged.map(({ verdict }) => verdict);
  const at = parts.store.clock().toISOString();
  await compareAhead(parts, { intent: { id, verb: 'admit', actor, at, tags }, policy, contents });
  return parts.publish({
    what: judged.length === 1 ? 'admit a tag' : `admit ${judged.length} tags`,
    propose: async (base) => {
      const tags = judged.map(({ verdict }) => verdict).filter((verdict) => isFresh(base, verdict));
      if (tags.length === 0) return { state: base, answer: [] };
      const at = parts.store.clock().toISOString();
      const intent: AdmitIntent = { id, verb: 'admit', actor, at, tags, ...(reason === undefined ? {} : { reason }) };
      const { state } = await changeState(parts.store, base, { intent, policy, contents: needed(contents, tags) });
      return { state, answer: tags };
    },
  });
}

function isFresh(base: StateIndex, { name, version, tag }: TagVerdict): boolean {
  const release = base.prompts.get(name)?.release;
  return release?.versions[version] === undefined && release?.refused?.[version]?.tag !== tag;
}

function needed(contents: ReadonlyMap<string, Oid>, tags: readonly TagVerdict[]): ReadonlyMap<string, Oid> {
  const digests = new Set(tags.flatMap((verdict) => ('digest' in verdict ? [verdict.digest] : [])));
  return new Map([...contents].filter(([digest]) => digests.has(digest)));
}

const labelOf = ({ name, version }: { readonly name: string; readonly version: string }): string =>
  `${name}@${version}`;
