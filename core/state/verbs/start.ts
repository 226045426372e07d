import { approvalRules, missingApprovals } from '../../approval/missing-approvals.ts';
import { checkBypass, passApprovals } from '../../approval/pass-approvals.ts';
import { fail } from '../../fail.ts';
import { ownValue } from '../../own-value.ts';
import { parseTime } from '../../parse-time.ts';
import { findBaseline } from '../../rollout/find-baseline.ts';
import { defaultPlan, findPlan } from '../../rollout/find-plan.ts';
import { hasEnded } from '../../rollout/rollout-steps.ts';
import { isPrerelease, majorOf, parseRange } from '../../version-range.ts';
import { beginOrSchedule, beginsAt } from '../begin-rollout.ts';
import type { EnvironmentDocument, Policy, PromptState, ReleaseRecord, RolloutRecord } from '../documents.ts';
import type { StartIntent } from '../intent.ts';
import { checkForce, noteBreak, passContract } from '../pass-contract.ts';
import { refuseBarred } from '../refuse-barred.ts';
import { changeRollout, rolloutCommand, rolloutSubject } from '../rollout-site.ts';
import { servedBy } from '../served-effects.ts';
import type { StateChange } from '../state-change.ts';
import type { KnownPrompt, StateBefore } from '../state-view.ts';
import { namedMarkOf, requireEnvironment, requirePrompt, requireRelease, unchanged } from '../state-view.ts';

/**
 * Starts a rollout of a release, or writes a draft of one; starting the candidate of a draft takes the draft on.
 *
 * @throws RELEASE_BARRED, NO_BASELINE, ROLLOUT_EXISTS, PLAN_UNKNOWN, TIME_INVALID; REASON_REQUIRED for a bypass or what is forced
 */
export function start(before: StateBefore, intent: StartIntent): StateChange {
  const { name, version, environment } = intent;
  checkBypass(intent);
  checkForce(intent);
  const state = requirePrompt(before, name);
  const document = requireEnvironment(before, state, environment);
  const record = requireRelease(state, version);
  refuseBarred(state, document, { verb: 'start', version, record });
  const subject = `start rollout of ${name}@${version} in ${environment}`;
  if (ownValue(document.promoted, version) !== undefined) {
    return unchanged(intent, subject, `${name}@${version} is promoted in ${environment}: everyone gets it already`);
  }
  if (document.rollouts?.some(({ id, created }) => id === intent.rollout || created.intent === intent.id)) {
    return unchanged(intent, subject, 'this rollout was started already');
  }
  const asked = plannedRollout(before.meta.policy, { state, document, record }, intent);
  if (intent.draft === true) return writeDraft({ state, document }, intent, asked);
  return takeOff(before.meta.policy, { state, document, record }, { intent, asked });
}

interface StartSite {
  readonly state: KnownPrompt;
  readonly document: EnvironmentDocument;
  readonly record: ReleaseRecord;
}

/** The rollout as it is asked for, a draft so far: a new one, or what the intent makes of the draft that there is. */
function plannedRollout(policy: Policy, { state, document, record }: StartSite, intent: StartIntent): RolloutRecord {
  const { name, version, environment, at, overrides } = intent;
  const baseline = findBaseline(state, document, version);
  if (baseline === undefined) throw fail('NO_BASELINE', { name, version, environment, major: majorOf(version) });
  const draft = draftOf(document, intent);
  const usual = ownValue(policy.environments, environment)?.plan ?? defaultPlan;
  // Overrides are hashed with the salt they come with; a draft has shown nobody anything, so it can take another.
  const drawn = draft === undefined || overrides !== undefined ? { salt: intent.salt, overrides } : draft;
  const scheduledFor = scheduleOf(intent, draft);
  const drafted = [...new Set([...(draft?.drafted ?? []), ...(draft === undefined ? [] : [draft.created.by])])];
  return {
    id: draft?.id ?? intent.rollout,
    candidate: version,
    digest: record.digest,
    baseline,
    status: 'draft',
    bucketing: 'murmur3-x86-32/mulshift/v1',
    salt: drawn.salt,
    canaryPpm: 0,
    ...(drawn.overrides !== undefined && drawn.overrides.length > 0 && { overrides: [...new Set(drawn.overrides)] }),
    plan: intent.plan === undefined && draft !== undefined ? draft.plan : findPlan(policy, intent.plan ?? usual),
    step: 0,
    stepSince: at,
    evidenceEpoch: 1,
    created: namedMarkOf(intent),
    ...(drafted.length > 0 && { drafted }),
    ...(scheduledFor !== undefined && { scheduledFor }),
  };
}

/** A time that is past is no schedule. */
function scheduleOf({ startAt, at }: StartIntent, draft: RolloutRecord | undefined): string | undefined {
  const time = startAt === undefined ? draft?.scheduledFor : parseTime(startAt).toISOString();
  return time === undefined || new Date(time) <= new Date(at) ? undefined : time;
}

/** @throws ROLLOUT_EXISTS */
function draftOf({ rollouts = [] }: EnvironmentDocument, { name, environment, version }: StartIntent) {
  const major = majorOf(version);
  const existing = rollouts.find((rollout) => !hasEnded(rollout) && majorOf(rollout.candidate) === major);
  if (existing === undefined || (existing.status === 'draft' && existing.candidate === version)) return existing;
  const { id: rollout, candidate, status } = existing;
  throw fail('ROLLOUT_EXISTS', { name, environment, major, rollout, candidate, status });
}

function writeDraft(
  site: Pick<StartSite, 'state' | 'document'>,
  intent: StartIntent,
  asked: RolloutRecord,
): StateChange {
  const { name, version, environment } = intent;
  const contract = passContract(intent);
  return changeRollout({ ...site, document: noteBreak(site.document, intent) }, intent, {
    rollout: asked,
    subject: `draft rollout of ${name}@${version} in ${environment}${contract.suffix}`,
    effects: [`nobody gets ${version} yet: "stemma rollout start ${name}@${version} --env ${environment}" starts it`],
    warnings: [...contract.warnings, ...reachWarnings(site.state, intent)],
    undo: rolloutCommand('abort', intent, asked),
    ...(contract.forced && { forced: contract.forced }),
  });
}

function takeOff(
  policy: Policy,
  { state, document, record }: StartSite,
  { intent, asked }: { readonly intent: StartIntent; readonly asked: RolloutRecord },
): StateChange {
  const { version, at, bypass } = intent;
  const missing = missingApprovals(approvalRules(policy, { state, document, version }), [], policy);
  const waits = missing.length > 0 && bypass !== true;
  const passage = passApprovals(intent, version, waits ? [] : missing);
  const contract = passContract(intent);
  const rollout = waits ? { ...asked, status: 'awaiting-approval' as const } : beginOrSchedule(asked, at);
  return changeRollout({ state, document: noteBreak(document, intent) }, intent, {
    rollout,
    subject: `${rolloutSubject(intent, asked)}${contract.suffix}${passage.suffix}`,
    effects: waitingEffects(rollout, missing, at),
    warnings: [
      ...passage.warnings,
      ...contract.warnings,
      ...reachWarnings(state, intent),
      ...(record.deprecated === undefined ? [] : [`${version} is deprecated`]),
    ],
    undo: rolloutCommand('abort', intent, rollout),
    ...(passage.bypassed && { bypassed: passage.bypassed }),
    ...(contract.forced && { forced: contract.forced }),
  });
}

function waitingEffects(rollout: RolloutRecord, missing: readonly string[], at: string): readonly string[] {
  const nobody = `nobody gets ${rollout.candidate} yet`;
  if (rollout.status === 'awaiting-approval') return [`${nobody}: it waits for ${missing.join(' and ')}`];
  return rollout.status === 'scheduled' ? [`${nobody}: it begins at ${beginsAt(rollout, at)}`] : [];
}

/** Ranges that one would expect to reach the candidate, and that do not. */
function reachWarnings(
  state: PromptState,
  { version, environment }: { readonly version: string; readonly environment: string },
): readonly string[] {
  if (isPrerelease(version))
    return [`${version} is a prerelease: only ranges that name one, such as ^${version}, get it`];
  const line = `^${majorOf(version)}`;
  const { everyone } = servedBy(state, environment, parseRange(line));
  // A candidate stands above its baseline: what is served instead of the baseline stands above the candidate too.
  const higher = everyone !== undefined && parseRange(`>${version}`).test(everyone);
  return higher ? [`${line} gets ${everyone}, which is higher: only narrower ranges can get ${version}`] : [];
}
