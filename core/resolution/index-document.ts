import type { EnvironmentEntry, PromptIndexDocument, VersionEntry } from '../protocol.ts';
import { isPrerelease } from '../version-range.ts';
import type { PromptTable, Release } from './prompt-table.ts';
import { viewEnvironment } from './prompt-table.ts';
import type { RegistryIndex } from './registry-index.ts';

/** All versions of a prompt, highest first, and where each environment stands. */
export function indexDocument({ meta, epoch, revision }: RegistryIndex, table: PromptTable): PromptIndexDocument {
  const { retired, refused = {} } = table.state.release ?? {};
  const latest = latestOf(table);
  const environments = Object.keys(meta.policy.environments).map(
    (name) => [name, environmentEntry(table, name)] as const,
  );
  return {
    name: table.name,
    ...(latest !== undefined && { latest }),
    ...(retired !== undefined && {
      retired: {
        ...(retired.successor !== undefined && { successor: retired.successor }),
        ...(retired.reason !== undefined && { reason: retired.reason }),
      },
    }),
    versions: table.releases.map(versionEntry),
    refused: Object.entries(refused).map(([version, { code, problem }]) => ({ version, code, problem })),
    environments: Object.fromEntries(environments),
    epoch,
    revision,
  };
}

/** The highest release that a range could select somewhere: no prerelease, not yanked, not killed. */
function latestOf({ releases }: PromptTable): string | undefined {
  return releases.find(({ version, record }) => !(isPrerelease(version) || record.yanked || record.killed))?.version;
}

function versionEntry({ version, record }: Release): VersionEntry {
  const { digest, ordinal, admittedAt, yanked, deprecated, killed } = record;
  return {
    version,
    digest,
    ordinal,
    admittedAt,
    ...(yanked !== undefined && { yanked: true }),
    ...(deprecated !== undefined && { deprecated: true }),
    ...(killed !== undefined && { killed: true }),
  };
}

function environmentEntry({ state, releases }: PromptTable, environment: string): EnvironmentEntry {
  const { document, openRollouts } = viewEnvironment(state, environment);
  const listed = (marks: Readonly<Record<string, unknown>> | undefined): readonly string[] =>
    releases.map(({ version }) => version).filter((version) => marks !== undefined && Object.hasOwn(marks, version));
  const canaries = [...openRollouts].map(
    ([candidate, { id: rollout, canaryPpm }]) => [candidate, { rollout, canaryPpm }] as const,
  );
  return {
    promoted: listed(document?.promoted),
    withdrawn: listed(document?.withdrawn),
    ...(canaries.length > 0 && { canaries: Object.fromEntries(canaries) }),
  };
}
