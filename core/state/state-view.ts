import { approvalBinding } from '../approval/approval-binding.ts';
import { closestMatch } from '../closest-match.ts';
import { excerpt } from '../excerpt.ts';
import { fail } from '../fail.ts';
import { ownValue } from '../own-value.ts';
import { parsePromptName, parseVersion } from '../prompt-ref.ts';
import { nearestReleases } from '../resolution/nearest-releases.ts';
import { buildPromptTable } from '../resolution/prompt-table.ts';
import { hasEnded } from '../rollout/rollout-steps.ts';
import type {
  EnvironmentDocument,
  Mark,
  MetaDocument,
  PromptState,
  ReleaseDocument,
  ReleaseRecord,
} from './documents.ts';
import type { Intent, StateIntent } from './intent.ts';
import type { StateChange } from './state-change.ts';

/** The state that an intent meets. */
export interface StateBefore {
  readonly meta: MetaDocument;
  readonly prompts: ReadonlyMap<string, PromptState>;
}

/** A prompt that has a release document. */
export interface KnownPrompt extends PromptState {
  readonly release: ReleaseDocument;
}

/** @throws NAME_INVALID, PROMPT_NOT_FOUND */
export function requirePrompt({ prompts }: StateBefore, name: string): KnownPrompt {
  const state = prompts.get(parsePromptName(name));
  if (state?.release === undefined) {
    throw fail('PROMPT_NOT_FOUND', { name, nearest: closestMatch(name, prompts.keys()) });
  }
  return { ...state, release: state.release };
}

/** @throws VERSION_INVALID, RELEASE_NOT_FOUND */
export function requireRelease(state: KnownPrompt, version: string): ReleaseRecord {
  const record = ownValue(state.release.versions, parseVersion(version));
  if (record !== undefined) return record;
  const available = nearestReleases(buildPromptTable(state), version);
  throw fail('RELEASE_NOT_FOUND', { name: state.name, version, available });
}

/** What an environment says of a prompt; empty where it has no document. @throws ENVIRONMENT_UNKNOWN */
export function requireEnvironment(
  { meta }: StateBefore,
  state: PromptState,
  environment: string,
): EnvironmentDocument {
  const known = Object.keys(meta.policy.environments);
  if (!known.includes(environment)) {
    const nearest = closestMatch(environment, known);
    throw fail('ENVIRONMENT_UNKNOWN', { environment: excerpt(environment), known, nearest });
  }
  return documentOf(state, environment);
}

export function documentOf(state: PromptState, environment: string): EnvironmentDocument {
  const document = ownValue(state.environments, environment);
  return document ?? { format: 1, environment, name: state.name, promoted: {}, withdrawn: {} };
}

/** The prompt with a new document of an environment, of which approvals stay only where they are bound to it as it is now. */
export function withEnvironment(state: PromptState, document: EnvironmentDocument): PromptState {
  const kept = { ...document, ...keptRollouts(document) };
  const standing = withStandingApprovals(state, kept);
  return { ...state, environments: { ...state.environments, [document.environment]: standing } };
}

function withStandingApprovals(state: PromptState, document: EnvironmentDocument): EnvironmentDocument {
  const { approvals = [], ...rest } = document;
  const standing = approvals.filter(({ version, binding }) => {
    const digest = ownValue(state.release?.versions, version)?.digest;
    return digest !== undefined && approvalBinding(digest, document) === binding;
  });
  return standing.length === 0 ? rest : { ...rest, approvals: standing };
}

/** How many rollouts that have ended a document keeps; the history of the state has them all. */
const endedKept = 10;

function keptRollouts({ rollouts }: EnvironmentDocument): Pick<EnvironmentDocument, 'rollouts'> {
  if (rollouts === undefined) return {};
  const dropped = new Set(rollouts.filter(hasEnded).slice(0, -endedKept));
  return { rollouts: rollouts.filter((rollout) => !dropped.has(rollout)) };
}

export function markOf({ at, actor, reason }: StateIntent): Mark {
  const why = reasonOf(reason);
  return { at, by: actor, ...(why !== undefined && { reason: why }) };
}

/** A mark by which repeating the intent finds that it is done. */
export function namedMarkOf(intent: StateIntent): Mark {
  return { ...markOf(intent), intent: intent.id };
}

/** A reason that says something; white space alone does not. */
export function reasonOf(reason: string | undefined): string | undefined {
  const text = reason?.trim();
  return text === '' ? undefined : text;
}

/** The answer to an intent that finds everything as it wants it. */
export function unchanged({ verb }: Intent, subject: string, warning: string): StateChange {
  return { verb, changed: false, prompts: [], subject, effects: [], warnings: [warning] };
}
