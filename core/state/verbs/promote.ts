import { lackingApprovals } from '../../approval/lacking-approvals.ts';
import { approvalRules } from '../../approval/missing-approvals.ts';
import { checkBypass, passApprovals } from '../../approval/pass-approvals.ts';
import { barredApprovers } from '../../approval/who-may-not-approve.ts';
import { ownValue } from '../../own-value.ts';
import { isPrerelease, majorOf, parseRange } from '../../version-range.ts';
import type { EnvironmentDocument, Policy, PromptState, ReleaseRecord } from '../documents.ts';
import type { PromoteIntent } from '../intent.ts';
import { checkForce, noteBreak, passContract } from '../pass-contract.ts';
import { promoteVersion } from '../promote-version.ts';
import { refuseBarred } from '../refuse-barred.ts';
import { servedBy, servedEffects } from '../served-effects.ts';
import { rolloutWarnings } from '../settle-rollouts.ts';
import type { StateChange } from '../state-change.ts';
import type { KnownPrompt, StateBefore } from '../state-view.ts';
import { requireEnvironment, requirePrompt, requireRelease, unchanged, withEnvironment } from '../state-view.ts';

/**
 * Serves a release to everyone in an environment.
 *
 * @throws RELEASE_BARRED; APPROVAL_REQUIRED; REASON_REQUIRED for a bypass or what is forced
 */
export function promote(before: StateBefore, intent: PromoteIntent): StateChange {
  const { name, version, environment } = intent;
  checkBypass(intent);
  checkForce(intent);
  const state = requirePrompt(before, name);
  const document = requireEnvironment(before, state, environment);
  const record = requireRelease(state, version);
  refuseBarred(state, document, { verb: 'promote', version, record });
  const subject = `promote ${name}@${version} in ${environment}`;
  if (ownValue(document.promoted, version) !== undefined) {
    return unchanged(intent, subject, `${name}@${version} is promoted in ${environment} already`);
  }
  const missing = missingFor(before.meta.policy, { state, document, record }, intent);
  const passage = passApprovals(intent, version, missing);
  const contract = passContract(intent);
  const settled = promoteVersion(state, noteBreak(document, intent), { intent, version });
  const after = withEnvironment(state, settled);
  return {
    verb: intent.verb,
    changed: true,
    prompts: [after],
    subject: `${subject}${contract.suffix}${passage.suffix}`,
    effects: servedEffects(state, after, { environments: [environment], versions: [version] }),
    warnings: [
      ...passage.warnings,
      ...contract.warnings,
      ...unreachable(after, intent),
      ...deprecation(record, intent),
      ...rolloutWarnings(document, settled),
    ],
    undo: `stemma withdraw ${name}@${version} --env ${environment}`,
    ...(passage.bypassed && { bypassed: passage.bypassed }),
    ...(contract.forced && { forced: contract.forced }),
  };
}

interface PromoteSite {
  readonly state: KnownPrompt;
  readonly document: EnvironmentDocument;
  readonly record: ReleaseRecord;
}

/** Whoever promotes asks for it, so that their own approval does not count. */
function missingFor(
  policy: Policy,
  { state, document, record }: PromoteSite,
  intent: PromoteIntent,
): readonly string[] {
  const subject = { state, document, version: intent.version };
  const barred = [intent.actor, ...barredApprovers(record).map(({ email }) => email)];
  return lackingApprovals(subject, { policy, rules: approvalRules(policy, subject), barred });
}

function unreachable(after: PromptState, { version, environment }: PromoteIntent): readonly string[] {
  const line = `^${majorOf(version)}`;
  const { everyone } = servedBy(after, environment, parseRange(line));
  if (everyone === version) return [];
  if (isPrerelease(version))
    return [`${version} is a prerelease: only ranges that name one, such as ^${version}, get it`];
  return [`${line} gets ${everyone ?? 'nothing'}, which is higher: only narrower ranges get ${version}`];
}

function deprecation({ deprecated }: ReleaseRecord, { version }: PromoteIntent): readonly string[] {
  if (deprecated === undefined) return [];
  return [`${version} is deprecated${deprecated.reason === undefined ? '' : `: ${deprecated.reason}`}`];
}
