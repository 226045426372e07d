import { withLocked } from '../../core/lock/change-lockfile.ts';
import type { LockedPrompt, Lockfile } from '../../core/lock/lockfile.ts';
import { emptyLockfile, placeOf, referenceOf } from '../../core/lock/lockfile.ts';
import { parsePromptRef, printSelector } from '../../core/prompt-ref.ts';
import { walkCandidates } from '../../core/resolution/walk-candidates.ts';
import { isStemmaError } from '../../core/stemma-error.ts';
import type { Access } from '../access/access.ts';
import { readManifests } from '../bundle/read-manifests.ts';
import { byEnvironment, entryOf, judgePrompts } from './judge-prompts.ts';

/** A place in the lockfile: a reference in an environment. */
export type LockPlace = Pick<LockedPrompt, 'name' | 'range' | 'environment'>;

export interface LockRequest {
  /** What is to be in the lockfile. */
  readonly places: readonly LockPlace[];
  /** Tells which entries are resolved again although they can be shipped. */
  readonly renews: (locked: LockedPrompt) => boolean;
  readonly publicKeys: readonly string[];
}

/** One entry that is new, or another than before. */
interface LockChange {
  readonly after: LockedPrompt;
  readonly before?: LockedPrompt;
  /** Why it could not stay. */
  readonly reason?: string;
}

export interface LockPlan {
  readonly lockfile: Lockfile;
  readonly changes: readonly LockChange[];
  readonly warnings: readonly string[];
}

/**
 * The lockfile with everything that is asked for. Entries that can be shipped stay as they are.
 *
 * @throws LOCK_MISMATCH, LOCK_BARRED, MANIFEST_UNTRUSTED, and why a reference cannot be served
 */
export async function lockReferences(
  access: Access,
  before: Lockfile = emptyLockfile,
  { places, renews, publicKeys }: LockRequest,
): Promise<LockPlan> {
  const { judged } = await judgePrompts(access, before.prompts, publicKeys);
  const reasons = new Map<string, string>();
  for (const { locked, error } of judged) {
    // Another content under the same version is no change of the registry, but another registry, or an attack.
    if (isStemmaError(error, 'LOCK_MISMATCH')) throw error;
    if (error !== undefined) reasons.set(placeOf(locked), error.message);
  }
  const known = new Map(before.prompts.map((locked) => [placeOf(locked), locked]));
  const wanted = new Map(places.map((place) => [placeOf(place), place]));
  const due = [
    ...[...wanted.values()].filter((place) => !known.has(placeOf(place))),
    ...before.prompts.filter((locked) => renews(locked) || reasons.has(placeOf(locked))),
  ];
  const found = await resolvePlaces(access, due, publicKeys);
  const news = found.filter((locked) => !known.has(placeOf(locked)));
  const changes = found.flatMap((after): LockChange[] => {
    const there = known.get(placeOf(after));
    if (there?.version === after.version) return [];
    const reason = reasons.get(placeOf(after));
    return [{ after, ...(there && { before: there }), ...(reason !== undefined && { reason }) }];
  });
  return {
    lockfile: withLocked(before, found),
    changes,
    warnings: [
      ...judged.flatMap(({ warnings }) => warnings),
      // An exact version is locked again as it is.
      ...found.flatMap(
        (after) =>
          (known.get(placeOf(after))?.version === after.version ? reasons.get(placeOf(after)) : undefined) ?? [],
      ),
      ...(await shippable(access, news, publicKeys)),
    ],
  };
}

/** What to know of releases that are about to be locked. @throws why one of them could not be shipped */
async function shippable(
  access: Access,
  prompts: readonly LockedPrompt[],
  publicKeys: readonly string[],
): Promise<readonly string[]> {
  const { judged } = await judgePrompts(access, prompts, publicKeys);
  return judged.flatMap(({ error, warnings }) => {
    if (error !== undefined) throw error;
    return warnings;
  });
}

/** A reference as a place in an environment. @throws REFERENCE_INVALID, NAME_INVALID, VERSION_INVALID, RANGE_INVALID */
export function lockPlace(reference: string, environment: string): LockPlace {
  const { name, selector } = parsePromptRef(reference);
  return { name, range: printSelector(selector), environment };
}

async function resolvePlaces(
  access: Access,
  places: readonly LockPlace[],
  publicKeys: readonly string[],
): Promise<readonly LockedPrompt[]> {
  const found: LockedPrompt[] = [];
  for (const [environment, some] of byEnvironment(places)) {
    const said = await readManifests(access, { environment, references: some.map(referenceOf), publicKeys });
    for (const { name, range } of some) {
      const reference = referenceOf({ name, range });
      const refusal = said.refused.get(reference);
      if (refusal !== undefined) throw refusal;
      const entry = entryOf(said, reference);
      const candidate = entry && walkCandidates(entry, undefined)?.candidate;
      // Where nobody gets anything, the registry says why in its own words.
      const { version, digest } = candidate ?? (await access.resolve({ reference, environment }));
      found.push({ name, range, environment, version, digest });
    }
  }
  return found;
}
