import type { Range } from 'semver';
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
 * @returns one sentence each, such as `^1 in production now gets 1.1.0 instead of 1.0.0, for everyone`
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

/** What a range gets: a version for everyone, and another for the canary of an open rollout. */
export interface Served {
  readonly everyone: string | undefined;
  readonly canary: { readonly version: string; readonly percent: number } | undefined;
}

/** What `range` gets in an environment; nothing where the prompt is retired. */
export function servedBy(state: PromptState, environment: string, range: Range): Served {
  if (state.release?.retired !== undefined) return { everyone: undefined, canary: undefined };
  const candidates = rangeCandidates(buildPromptTable(state), viewEnvironment(state, environment), range);
  const drawn = candidates.find(({ rollout }) => rollout !== undefined);
  return {
    everyone: candidates.find(({ rollout }) => rollout === undefined)?.version,
    canary: drawn?.rollout && { version: drawn.version, percent: drawn.rollout.canaryPpm / 10_000 },
  };
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
    const changed = was.everyone !== is.everyone || was.canary?.version !== is.canary?.version;
    return { line, was, is, changed };
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
  if (was.everyone === is.everyone) {
    const [old, now] = [was.canary ?? { version: was.everyone }, is.canary ?? { version: is.everyone }];
    const percent = is.canary?.percent ?? was.canary?.percent ?? 100;
    return `gets ${now.version ?? 'nothing'} instead of ${old.version ?? 'nothing'}, for the ${percent} % in the canary`;
  }
  return `gets ${is.everyone ?? 'nothing'} instead of ${was.everyone ?? 'nothing'}, for ${audience(was, is)}`;
}

function audience(was: Served, is: Served): string {
  if (is.canary !== undefined) return `everyone outside the canary of ${is.canary.version}`;
  if (was.canary === undefined || was.canary.version !== is.everyone) return 'everyone';
  return `the ${100 - was.canary.percent} % that were outside the canary`;
}
