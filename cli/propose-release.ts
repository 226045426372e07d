import type { ReleaseAdvice } from '../core/release/advise-release.ts';
import { adviseRelease } from '../core/release/advise-release.ts';
import { nextVersion } from '../core/release/next-version.ts';
import type { ReleaseContent } from '../core/release-content.ts';
import type { ReleaseRecord } from '../core/state/documents.ts';
import { compareVersions, isPrerelease } from '../core/version-range.ts';
import type { Registry } from '../store/registry.ts';
import type { Bump, VersionChoice } from './version-choice.ts';

/** The version that a release would get, and why. */
export interface ReleaseProposal {
  readonly version: string;
  /** Absent for the first release, and where the version was named. */
  readonly bump?: Bump;
  /** One sentence each. */
  readonly reasons: readonly string[];
  /** The release it was compared with. */
  readonly previous?: string;
  /** What changed since then, and the bump that it needs; absent for the first release. */
  readonly advice?: ReleaseAdvice;
}

export interface ProposalSources {
  readonly name: string;
  readonly content: ReleaseContent;
  readonly registry: Registry;
  readonly choice: VersionChoice;
}

/** Works out the next version of a prompt from what changed for its callers since the release before it. */
export async function proposeRelease({ name, content, registry, choice }: ProposalSources): Promise<ReleaseProposal> {
  const versions = registry.current().prompts.get(name)?.release?.versions ?? {};
  const previous = previousOf(Object.keys(versions), choice);
  const record = previous === undefined ? undefined : versions[previous];
  if (previous === undefined || record === undefined) return firstVersion(choice, Object.keys(versions));
  const advice = await adviseRelease(name, await contentOf(record, registry), content);
  const { reasons } = advice;
  if (choice.kind === 'exact')
    return { version: choice.version, reasons: ['it was named', ...reasons], previous, advice };
  const bump = choice.bump ?? advice.bump;
  return {
    version: nextVersion({ existing: Object.keys(versions), bump, ...prereleaseOf(choice) }),
    bump,
    reasons: bump === advice.bump ? reasons : [`--${bump} was given`, ...reasons],
    previous,
    advice,
  };
}

/** The highest full release, or of a named version the highest one below it; a prerelease where there is none. */
function previousOf(existing: readonly string[], choice: VersionChoice): string | undefined {
  const below = existing
    .filter((version) => choice.kind !== 'exact' || compareVersions(version, choice.version) < 0)
    .sort(compareVersions);
  return below.findLast((version) => !isPrerelease(version)) ?? below.at(-1);
}

const prereleaseOf = (choice: VersionChoice): { readonly prerelease?: string } =>
  choice.kind === 'exact' || choice.prerelease === undefined ? {} : { prerelease: choice.prerelease };

function firstVersion(choice: VersionChoice, existing: readonly string[]): ReleaseProposal {
  if (choice.kind === 'exact') return { version: choice.version, reasons: ['it was named'] };
  const version = nextVersion({ existing, bump: choice.bump ?? 'major', ...prereleaseOf(choice) });
  return { version, reasons: ['it is the first'] };
}

async function contentOf({ digest }: ReleaseRecord, registry: Registry): Promise<ReleaseContent> {
  return JSON.parse(new TextDecoder().decode(await registry.readContent(digest))) as ReleaseContent;
}
