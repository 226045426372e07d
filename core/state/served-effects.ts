import type { Range } from 'semver';
import { formatPercent } from '../percent.ts';
import { buildPromptTable, viewEnvironment } from '../resolution/prompt-table.ts';
import { rangeCandidates } from '../resolution/range-candidates.ts';
import { isPrerelease, majorOf, parseRange } from '../version-range.ts';
import type { PromptState } from './documents.ts';

/** Where to look for differences: in which environments, around which versions. */
export interface EffectScope {
  readonly environments: readonly string[];
  readonly versions: readonly string[];
}

/**
 * What is served differently after a change, found by resolving before and after: for each major line that the versions
 * are in, or for the narrower line where the major does not move; and for `latest` where it crosses majors.
 *
 * @returns one sentence each, such as `^1 in production now gets 1.1.0 instead of 1.0.0, for everyone`, or `^1 in production
 * now gets 1.7.0 for 5 % of units (canary), 1.6.0 for everyone else`
 */
export function servedEffects(before: PromptState, after: PromptState, scope: EffectScope): readonly string[] {
  return scope.environments.flatMap((environment) => {
    const compare = comparison(before, after, environment);
    const lines = [...new Set(scope.versions.map((version) => `^${majorOf(version)}`))];
    const moved = new Set(lines.filter((line) => compare(line).changed));
    const narrower = scope.versions.filter((version) => !moved.has(`^${majorOf(version)}`)).map(narrowLine);
    return [...moved, ...new Set(narrower), ...(crossesMajors(compare) ? ['latest'] : [])]
      .map((line) => compare(line))
      .filter(({ changed }) => changed)
      .map(({ line, was, is }) => `${line} in ${environment} now ${sentence(was, is)}`);
  });
}

/** What a range gets: a version for everyone, and another for some units while a rollout is open. */
export interface Served {
  readonly everyone: string | undefined;
  /** Absent where a rollout gives its candidate to nobody. */
  readonly canary: ServedCanary | undefined;
}

interface ServedCanary {
  readonly version: string;
  readonly ppm: number;
  /** How many units always get it. */
  readonly overrides: number;
}

/** What `range` gets in an environment; nothing where the prompt is retired. */
export function servedBy(state: PromptState, environment: string, range: Range): Served {
  if (state.release?.retired !== undefined) return { everyone: undefined, canary: undefined };
  const candidates = rangeCandidates(buildPromptTable(state), viewEnvironment(state, environment), range);
  const everyone = candidates.find(({ rollout }) => rollout === undefined)?.version;
  const [canary] = candidates.flatMap(({ version, rollout }) =>
    rollout === undefined || rollout.canaryPpm + rollout.overrides.length === 0
      ? []
      : [{ version, ppm: rollout.canaryPpm, overrides: rollout.overrides.length }],
  );
  return { everyone, canary };
}

/** Tells whether anyone gets something else. */
export function isServedAlike(was: Served, is: Served): boolean {
  return (
    was.everyone === is.everyone &&
    was.canary?.version === is.canary?.version &&
    was.canary?.ppm === is.canary?.ppm &&
    was.canary?.overrides === is.canary?.overrides
  );
}

interface Difference {
  readonly line: string;
  readonly was: Served;
  readonly is: Served;
  readonly changed: boolean;
}

function comparison(before: PromptState, after: PromptState, environment: string): (line: string) => Difference {
  return (line) => {
    const range = parseRange(line === 'latest' ? '*' : line);
    const was = servedBy(before, environment, range);
    const is = servedBy(after, environment, range);
    return { line, was, is, changed: !isServedAlike(was, is) };
  };
}

function narrowLine(version: string): string {
  return isPrerelease(version) ? `^${version}` : `~${version.split('.', 2).join('.')}`;
}

function crossesMajors(compare: (line: string) => Difference): boolean {
  const { was, is } = compare('latest');
  const major = (version: string | undefined): number => (version === undefined ? -1 : majorOf(version));
  return was.everyone !== undefined && major(was.everyone) !== major(is.everyone);
}

function sentence(was: Served, is: Served): string {
  const [everyone, before] = [is.everyone ?? 'nothing', was.everyone ?? 'nothing'];
  if (was.everyone !== is.everyone) return `gets ${everyone} instead of ${before}, for ${audience(was, is)}`;
  if (is.canary !== undefined) return `gets ${canaryShare(is.canary, was.canary)}, ${everyone} for ${rest(is.canary)}`;
  return `gets ${everyone} instead of ${was.canary?.version ?? before}, for ${formerCanary(was.canary)}`;
}

/** `1.7.0 for 5 % of units (canary)` */
function canaryShare({ version, ppm, overrides }: ServedCanary, before: ServedCanary | undefined): string {
  const moved = before?.version === version && before.ppm !== ppm;
  const share = `${formatPercent(ppm)} of units (canary${moved ? `; ${formatPercent(before.ppm)} before` : ''})`;
  const parts = [...(ppm > 0 || moved ? [share] : []), ...(overrides > 0 ? [chosenUnits(overrides)] : [])];
  return `${version} for ${parts.join(' and ')}`;
}

/** Who has no unit is in no canary, however large it is. */
function rest({ ppm }: ServedCanary): string {
  return ppm < 1_000_000 ? 'everyone else' : 'whoever has no unit';
}

function formerCanary(canary: ServedCanary | undefined): string {
  if (canary === undefined) return 'everyone';
  const { ppm, overrides } = canary;
  const parts = [
    ...(ppm > 0 ? [`the ${formatPercent(ppm)} in the canary`] : []),
    ...(overrides > 0 ? [chosenUnits(overrides)] : []),
  ];
  return parts.join(' and ');
}

const chosenUnits = (count: number): string => (count === 1 ? '1 chosen unit' : `${count} chosen units`);

function audience(was: Served, is: Served): string {
  if (is.canary !== undefined) return `everyone outside the canary of ${is.canary.version}`;
  if (was.canary === undefined || was.canary.version !== is.everyone) return 'everyone';
  return `the ${formatPercent(1_000_000 - was.canary.ppm)} that were outside the canary`;
}
