import type { ReleaseAdvice } from '../core/release/advise-release.ts';
import { adviseSince } from '../core/release/advise-since.ts';
import { earlierVersions } from '../core/release/earlier-versions.ts';
import { nextVersion } from '../core/release/next-version.ts';
import type { ReleaseContent } from '../core/release-content.ts';
import type { ReleaseRecord } from '../core/state/documents.ts';
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
  const earlier = earlierVersions(Object.keys(versions), choice.kind === 'exact' ? choice.version : undefined);
  const [previous] = earlier;
  if (previous === undefined) return firstVersion(choice, Object.keys(versions));
  const releases = earlier.flatMap((version) => {
    const record = versions[version];
    return record === undefined ? [] : [{ version, read: () => contentOf(record, registry) }];
  });
  const advice = await adviseSince(name, releases, content);
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
