import type { ServedEntry } from '../../core/bundle/served-entry.ts';
import type { JudgedRelease } from '../../core/lock/judge-locked.ts';
import { judgeLocked } from '../../core/lock/judge-locked.ts';
import type { LockedPrompt } from '../../core/lock/lockfile.ts';
import { releaseOf } from '../../core/lock/lockfile.ts';
import type { ManifestDocument } from '../../core/protocol.ts';
import type { StemmaError } from '../../core/stemma-error.ts';
import { isStemmaError } from '../../core/stemma-error.ts';
import type { Access } from '../access/access.ts';
import type { Manifests } from '../bundle/read-manifests.ts';
import { readManifests } from '../bundle/read-manifests.ts';

/** What the registry says of a locked release. */
type JudgedPrompt = ShippablePrompt | BarredPrompt;

interface ShippablePrompt extends JudgedRelease {
  readonly locked: LockedPrompt;
  readonly error?: undefined;
}

interface BarredPrompt {
  readonly locked: LockedPrompt;
  readonly warnings: readonly [];
  /** Why it is not to be shipped: it was killed, taken out of service, or is not what was locked. */
  readonly error: StemmaError;
}

/** What the registry says of all of them. */
export interface JudgedPrompts {
  readonly judged: readonly JudgedPrompt[];
  /** In which it says it. */
  readonly manifests: readonly ManifestDocument[];
}

/** Asks about locked releases, each by its exact version. @throws what asking finds, and MANIFEST_UNTRUSTED */
export async function judgePrompts(
  access: Access,
  prompts: readonly LockedPrompt[],
  publicKeys: readonly string[],
): Promise<JudgedPrompts> {
  const judged: JudgedPrompt[] = [];
  const manifests: ManifestDocument[] = [];
  for (const [environment, some] of byEnvironment(prompts)) {
    const said = await readManifests(access, { environment, references: some.map(releaseOf), publicKeys });
    manifests.push(...said.manifests);
    for (const locked of some) judged.push(judge(locked, said));
  }
  return { judged, manifests };
}

/** The entries of each environment. */
export function byEnvironment<Place extends { readonly environment: string }>(
  prompts: readonly Place[],
): ReadonlyMap<string, readonly Place[]> {
  const groups = new Map<string, Place[]>();
  for (const prompt of prompts) groups.set(prompt.environment, [...(groups.get(prompt.environment) ?? []), prompt]);
  return groups;
}

/** What manifests say of a reference; undefined where they refuse it. */
export function entryOf({ manifests }: Manifests, reference: string): ServedEntry | undefined {
  const entry = manifests.find(({ references }) => Object.hasOwn(references, reference))?.references[reference];
  return entry === undefined || 'error' in entry ? undefined : entry;
}

function judge(locked: LockedPrompt, said: Manifests): JudgedPrompt {
  const refusal = said.refused.get(releaseOf(locked));
  if (refusal !== undefined) return { locked, warnings: [], error: refusal };
  try {
    return { locked, ...judgeLocked(locked, entryOf(said, releaseOf(locked)) ?? nothing) };
  } catch (error) {
    if (isStemmaError(error)) return { locked, warnings: [], error };
    throw error;
  }
}

const nothing: ServedEntry = { acrossMajors: false, candidates: [] };
