import { fail } from '../../fail.ts';
import { ownValue } from '../../own-value.ts';
import type { EnvironmentView, PromptTable, Release } from '../../resolution/prompt-table.ts';
import { barOf, buildPromptTable, isPromoted, viewEnvironment } from '../../resolution/prompt-table.ts';
import { compareVersions, isPrerelease, majorOf, parseRange } from '../../version-range.ts';
import type { PromptState } from '../documents.ts';
import type { RollbackIntent } from '../intent.ts';
import { isServedAlike, servedBy, servedEffects } from '../served-effects.ts';
import { rolloutWarnings } from '../settle-rollouts.ts';
import type { StateChange } from '../state-change.ts';
import type { KnownPrompt, StateBefore } from '../state-view.ts';
import {
  namedMarkOf,
  requireEnvironment,
  requirePrompt,
  requireRelease,
  unchanged,
  withEnvironment,
} from '../state-view.ts';
import { undoWithdrawal } from '../undo-withdrawal.ts';
import { withdrawVersions } from '../withdraw-versions.ts';

/**
 * Goes back in one major line: withdraws the candidate of its open rollout or, without one, its highest promoted
 * release; with `to`, everything above that release.
 *
 * @throws NOTHING_TO_ROLL_BACK, MAJOR_REQUIRED, TARGET_OUTSIDE_MAJOR; NOTHING_LEFT_TO_SERVE unless forced
 */
export function rollback(before: StateBefore, intent: RollbackIntent): StateChange {
  const { name, environment, to } = intent;
  const state = requirePrompt(before, name);
  const document = requireEnvironment(before, state, environment);
  const subject = `rollback ${name} in ${environment}${to === undefined ? '' : ` to ${to}`}`;
  if (Object.values(document.withdrawn).some((mark) => mark.intent === intent.id)) {
    return unchanged(intent, subject, 'this rollback was made already');
  }
  const line = { table: buildPromptTable(state), view: viewEnvironment(state, environment) };
  if (to === undefined && intent.from !== undefined && servedRelease(line, intent.from) === undefined) {
    return unchanged(intent, subject, `${intent.from} is not served in ${environment} any more`);
  }
  const versions = to === undefined ? [newestServed(line, intent)] : servedAbove(line, state, { ...intent, to });
  if (versions.length === 0) return unchanged(intent, subject, `nothing above ${to} is served in ${environment}`);
  const settled = withdrawVersions(state, document, { versions, mark: namedMarkOf(intent) });
  const after = withEnvironment(state, settled);
  return {
    verb: intent.verb,
    changed: true,
    prompts: [after],
    subject: to === undefined ? `rollback ${name}@${versions[0]} in ${environment}` : subject,
    effects: servedEffects(state, after, { environments: [environment], versions }),
    warnings: [
      ...checkRest(state, after, { intent, version: versions[0] ?? '' }),
      ...rolloutWarnings(document, settled),
    ],
    undo: undoWithdrawal(before.meta.policy, { name, environment, versions, state, document }),
  };
}

interface Line {
  readonly table: PromptTable;
  readonly view: EnvironmentView;
}

function newestServed(line: Line, intent: RollbackIntent): string {
  const { name, environment } = intent;
  if (intent.from !== undefined) return intent.from;
  const served = line.table.releases.filter((release) => isServed(release, line.view));
  const major = intent.major ?? onlyMajor(served, intent);
  const inLine = served.filter(({ semver }) => semver.major === major);
  const newest = inLine.find(({ version }) => line.view.openRollouts.has(version)) ?? inLine[0];
  if (newest === undefined) throw fail('NOTHING_TO_ROLL_BACK', { name, environment });
  return newest.version;
}

const servedRelease = ({ table, view }: Line, version: string): Release | undefined =>
  table.releases.find((release) => release.version === version && isServed(release, view));

function isServed(release: Release, view: EnvironmentView): boolean {
  return barOf(release, view) === undefined && (isPromoted(release, view) || view.openRollouts.has(release.version));
}

function onlyMajor(served: readonly Release[], { name, environment }: RollbackIntent): number | undefined {
  const majors = [...new Set(served.map(({ semver }) => semver.major))].sort((a, b) => a - b);
  if (majors.length > 1) throw fail('MAJOR_REQUIRED', { name, environment, majors });
  return majors[0];
}

/** Also yanked ones, so that taking the yank back later does not undo the rollback. */
function servedAbove(
  { table, view }: Line,
  state: KnownPrompt,
  intent: RollbackIntent & { readonly to: string },
): readonly string[] {
  const { name, to, major = majorOf(to) } = intent;
  requireRelease(state, to);
  if (major !== majorOf(to)) throw fail('TARGET_OUTSIDE_MAJOR', { name, major, to });
  return table.releases
    .filter((release) => isPromoted(release, view) || view.openRollouts.has(release.version))
    .map(({ version }) => version)
    .filter((version) => majorOf(version) === major && compareVersions(version, to) > 0)
    .filter((version) => ownValue(view.document?.withdrawn, version) === undefined);
}

interface Rest {
  readonly intent: RollbackIntent;
  /** The highest version that is withdrawn. */
  readonly version: string;
}

/** What to know about what is left. @throws NOTHING_LEFT_TO_SERVE */
function checkRest(before: PromptState, after: PromptState, { intent, version }: Rest): readonly string[] {
  const { name, environment, to, force = false } = intent;
  const major = majorOf(version);
  const line = `^${major}`;
  const was = servedBy(before, environment, parseRange(line));
  const is = servedBy(after, environment, parseRange(line));
  if (runsOut(before, after, { intent, version })) {
    if (!force) throw fail('NOTHING_LEFT_TO_SERVE', { name, environment, major });
    return [`${line} has nothing left to serve in ${environment}`];
  }
  if (to !== undefined) {
    return is.everyone === to
      ? []
      : [`${to} is not served in ${environment}: ${line} gets ${is.everyone ?? 'nothing'}`];
  }
  return !isServedAlike(was, is) || is.everyone === undefined
    ? []
    : [`${line} still gets ${is.everyone}: ${version} was not what it gets`];
}

/** A line of which only prereleases are promoted serves nothing to `^major`; there they are what must not run out. */
function runsOut(before: PromptState, after: PromptState, { intent: { environment }, version }: Rest): boolean {
  const major = majorOf(version);
  const releases = parseRange(`^${major}`);
  if (servedBy(before, environment, releases).everyone === undefined) {
    return isPrerelease(version) && !servesAny(after, environment, major);
  }
  return servedBy(after, environment, releases).everyone === undefined;
}

function servesAny(state: PromptState, environment: string, major: number): boolean {
  const { releases } = buildPromptTable(state);
  const view = viewEnvironment(state, environment);
  return releases.some((release) => release.semver.major === major && isServed(release, view));
}
