import { adviseRelease } from '../core/release/advise-release.ts';
import { nextVersion } from '../core/release/next-version.ts';
import type { ReleaseContent } from '../core/release-content.ts';
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
}

export interface ProposalSources {
  readonly name: string;
  readonly content: ReleaseContent;
  readonly registry: Registry;
  readonly choice: VersionChoice;
}

/** Works out the next version of a prompt from what changed for its callers since the last full release. */
export async function proposeRelease({ name, content, registry, choice }: ProposalSources): Promise<ReleaseProposal> {
  const versions = registry.current().prompts.get(name)?.release?.versions ?? {};
  const existing = Object.keys(versions).sort(compareVersions);
  const previous = existing.findLast((version) => !isPrerelease(version)) ?? existing.at(-1);
  const record = previous === undefined ? undefined : versions[previous];
  if (choice.kind === 'exact') {
    return { version: choice.version, reasons: ['it was named'], ...(previous === undefined ? {} : { previous }) };
  }
  const { prerelease } = choice;
  const part = prerelease === undefined ? {} : { prerelease };
  if (previous === undefined || record === undefined) {
    return { version: nextVersion({ existing, bump: choice.bump ?? 'major', ...part }), reasons: ['it is the first'] };
  }
  const before = JSON.parse(new TextDecoder().decode(await registry.readContent(record.digest))) as ReleaseContent;
  const proposed = await adviseRelease(name, before, content);
  const bump = choice.bump ?? proposed.bump;
  const reasons = bump === proposed.bump ? proposed.reasons : [`--${bump} was given`, ...proposed.reasons];
  return { version: nextVersion({ existing, bump, ...part }), bump, reasons, previous };
}
