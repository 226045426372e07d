import { rcompare, SemVer } from 'semver';
import { ownValue } from '../own-value.ts';
import type {
  EnvironmentDocument,
  PromptState,
  ReleaseDocument,
  ReleaseRecord,
  RolloutRecord,
} from '../state/documents.ts';

/** One release of a prompt, parsed once for all ranges. */
export interface Release {
  readonly version: string;
  readonly semver: SemVer;
  readonly record: ReleaseRecord;
}

/** What one prompt serves, in the order in which resolution looks at it. */
export interface PromptTable {
  readonly name: string;
  readonly state: PromptState;
  /** Highest first. */
  readonly releases: readonly Release[];
}

export function buildPromptTable(state: PromptState): PromptTable {
  return { name: state.name, state, releases: state.release === undefined ? [] : sortedReleases(state.release) };
}

/** A release document outlives many states of the registry, as long as nothing of its prompt is released or marked. */
const sorted = new WeakMap<ReleaseDocument, readonly Release[]>();

function sortedReleases(document: ReleaseDocument): readonly Release[] {
  const known = sorted.get(document);
  if (known !== undefined) return known;
  const releases = Object.entries(document.versions)
    .map(([version, record]) => ({ version, semver: new SemVer(version), record }))
    .sort((a, b) => rcompare(a.semver, b.semver));
  sorted.set(document, releases);
  return releases;
}

/** What the state says of one prompt in one environment; an environment without a document has none of it. */
export interface EnvironmentView {
  readonly environment: string;
  readonly document: EnvironmentDocument | undefined;
  /** Running and paused rollouts by their candidate. */
  readonly openRollouts: ReadonlyMap<string, RolloutRecord>;
}

export function viewEnvironment(state: PromptState, environment: string): EnvironmentView {
  const document = ownValue(state.environments, environment);
  const open = (document?.rollouts ?? []).filter(isOpen);
  return { environment, document, openRollouts: new Map(open.map((rollout) => [rollout.candidate, rollout])) };
}

/** Tells whether a rollout decides what units get; a paused one keeps serving its canary. */
export function isOpen({ status }: Pick<RolloutRecord, 'status'>): boolean {
  return status === 'running' || status === 'paused';
}

/** What bars a release from every range here, whatever else the environment says of it. */
export function barOf(
  { version, record }: Release,
  view: EnvironmentView,
): 'killed' | 'yanked' | 'withdrawn' | undefined {
  if (record.killed !== undefined) return 'killed';
  if (record.yanked !== undefined) return 'yanked';
  return ownValue(view.document?.withdrawn, version) === undefined ? undefined : 'withdrawn';
}

export function isPromoted({ version }: Release, view: EnvironmentView): boolean {
  return ownValue(view.document?.promoted, version) !== undefined;
}
